import { Readable } from 'node:stream'
import { stopwatchMs } from '../clock.js'
import type { Context } from '../context.js'
import type { Violation } from '../domain/problem.js'
import type { ReadBody } from './body.js'
import type { Outgoing } from './send.js'
import type { Answer, Incoming, Operation, Service } from './service.js'
import { faultOfAnswer, type OperationValidators, validatorsOf } from './validate.js'

/** A call on its way through the pipe: what it is, and what is learnt of it for the journal and the headers. */
export interface Trace {
  readonly service: Service
  /** `null` where the service has no such route. */
  readonly operation: Operation | null
  readonly incoming: Incoming
  readonly context: Context
  readonly startedMs: number
  /** 0 for what leaves no exchange. */
  readonly sequence: number
  account: string | null
  /** When the account began: an exchange that outlives its world would be the first thing in the next one. */
  era: number
  body: ReadBody | undefined
  violations: readonly Violation[]
  note: string | null
  /** The rule that fired. */
  rule: string | null
}

/**
 * Ends an exchange: checks our own answer against the document, logs both sides, and makes the answer ready to go out.
 *
 * @param operation - The one whose document the answer is held against.
 */
export function respond(trace: Trace, operation: Operation | null, answer: Answer): Outgoing {
  const { service, incoming, context, sequence, startedMs } = trace
  const said = answer.instead === undefined ? answer.body : answer.instead.body
  const text = answer.raw === undefined ? JSON.stringify(said) : null
  const type = answer.raw === undefined ? 'application/json' : answer.raw.type
  const headers: Record<string, string> = { ...answer.headers }
  if (sequence > 0) headers['x-loradock-request'] = `req_${sequence}`
  if (type !== null) headers['content-type'] = type
  if (trace.violations.length > 0) headers['x-loradock-violations'] = String(trace.violations.length)
  if (answer.injected && trace.rule !== null) headers['x-loradock-injected'] = trace.rule
  const isOurs = answer.raw === undefined && operation !== null && answer.injected !== true
  const fault = isOurs ? faultOf(service, operation, answer) : undefined
  if (fault !== undefined) reportBadAnswer(`${service.name} ${operation?.id} ${answer.status}: ${fault}`, headers, context)

  const body = answer.raw === undefined ? (text ?? null) : answer.raw.bytes
  const answerBytes = body === null || body instanceof Readable ? 0 : Buffer.byteLength(body)
  if (body !== null && !(body instanceof Readable)) headers['content-length'] = String(answerBytes)
  const exchange = {
    sequence,
    account: trace.account,
    madeAt: context.accounts.now(trace.account),
    service: service.name,
    operation: operation?.id ?? null,
    method: incoming.method,
    target: incoming.target,
    status: answer.status,
    tookMs: stopwatchMs() - startedMs,
    requestHeaders: incoming.headerRecord(),
    requestBody: trace.body?.text ?? null,
    requestBytes: trace.body === undefined ? Number(incoming.header('content-length') ?? 0) : trace.body.text.length,
    answerHeaders: headers,
    answerBody: typeof body === 'string' ? body : null,
    answerBytes,
    violations: trace.violations,
    job: answer.job ?? null,
    rule: trace.rule,
    note:
      fault === undefined ? (answer.note ?? answer.instead?.because ?? trace.note) : `our answer breaks the document: ${fault}`,
  }
  if (sequence > 0 && context.accounts.era(trace.account) === trace.era) {
    context.store.exchanges.append(exchange)
    context.tell({ type: 'exchange', exchange })
  }
  const outgoing = { status: answer.status, headers, body }
  return answer.breakage === undefined ? outgoing : { ...outgoing, breakage: answer.breakage }
}

function faultOf(service: Service, operation: Operation, answer: Answer): string | undefined {
  const responses: OperationValidators['responses'] = validatorsOf(service, operation)?.responses ?? {}
  const validate = responses[answer.status] ?? responses[`${String(answer.status).charAt(0)}XX`]
  if (validate === undefined && Object.keys(responses).length > 0) return `status ${answer.status} is not documented`
  return faultOfAnswer(validate, answer.body)
}

function reportBadAnswer(message: string, headers: Record<string, string>, context: Context): void {
  if (context.settings.badAnswers === 'throw') throw new Error(`our answer breaks our document: ${message}`)
  headers['x-loradock-bug'] = 'answer breaks the document'
  context.tell({ type: 'bug', message: `our answer breaks our document: ${message}`, error: undefined })
}
