import { createHash } from 'node:crypto'
import type { Difference } from './difference.js'
import { isObject, parseJson } from './json.js'
import { judgeAnswer, judgeRequest, promisesJson } from './judge.js'
import { type DocumentName, operationAt } from './operation.js'
import type { Session } from './session.js'
import type { Json, TakenRequest, TakenResponse } from './take.js'
import type { NoAnswer } from './target.js'

/** One request to be made, in the words of its document. */
export interface Order {
  readonly document: DocumentName
  readonly operation: string
  readonly step: string
  readonly request: Request
  /** What was sent as JSON, for the judge; the API key in it hidden in the take. */
  readonly query?: unknown
  readonly body?: Json
  /** Bytes that were sent, for the take. */
  readonly bytes?: Uint8Array
  /** The key sent, which no answer may repeat; absent: none was. */
  readonly secret?: string
  /** The request is meant to be other than the documents have it. */
  readonly deviates: boolean
  /** The path has no operation: nothing is known of the answer. */
  readonly undocumented?: boolean
}

/** What came back. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly text: string
  readonly json: Json | undefined
}

/**
 * Makes one exchange, takes it, and checks what no scenario has to write down: the request is documented, the status is, the content
 * type and body are, nothing is a 5xx, and the key is not echoed. Ends the scenario where nothing came back.
 */
export async function exchange(session: Session, order: Order): Promise<Answer> {
  const { leg, lines } = session
  const { request, operation, step } = order
  const at = leg.now()
  const response = await leg.fetch(request, { operation, step })
  const taken = takenRequest(order)
  if ('kind' in response) return unanswered(session, order, response, taken)
  const answer = await answerOf(response)
  const rule = answer.headers.get('x-loradock-injected')
  const line = { kind: 'exchange', at, step, request: taken, response: takenResponse(answer) } as const
  lines.push(rule === null ? line : { ...line, injected: rule })
  judge(session, order, answer)
  return answer
}

function unanswered(session: Session, { step }: Order, reason: NoAnswer, request: TakenRequest): never {
  const { class: effect, level = 'status', failure, message } = reason
  if (effect === 'out-of-reach') {
    session.missed.push({ step, why: message })
    return session.stop()
  }
  session.lines.push({ kind: 'exchange', at: session.leg.now(), step, request, response: null, failure })
  session.find({ class: effect, level, path: '$', kind: 'no-answer', left: failure, right: null, message }, 'scenario')
  return session.stop()
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isText = /json|text|xml|^$/.test(response.headers.get('content-type') ?? '')
  const text = isText ? new TextDecoder().decode(bytes) : ''
  return { status: response.status, headers: response.headers, bytes, text, json: parseJson(text) }
}

function judge(session: Session, order: Order, answer: Answer): void {
  const { document, operation, secret, deviates, undocumented = false } = order
  const { status } = answer
  const find = (level: 'status' | 'headers' | 'secret' | 'schema', kind: string, message: string, left: Json, right: Json) =>
    session.find({ class: 'breaking', level, path: '$', kind, left, right, message }, 'schema')
  // A short key is a word such as "test", which stands in the documents' own addresses too.
  if (secret !== undefined && secret.length >= 8 && answer.text.includes(secret))
    find('secret', 'echoed', `the answer of ${operation} repeats the API key that was sent`, '<key>', null)
  // What a rule of the scenario answers is what was asked for, and S3's 501 refuses a request as any 4xx does.
  const isMeant = answer.headers.has('x-loradock-injected') || (document === 'storage' && status === 501)
  if (status >= 500 && !isMeant) find('status', 'server-error', `${operation} answered ${status}`, status, null)
  if (undocumented) return
  if (!deviates) {
    for (const one of judgeRequest(document, operation, order))
      session.find({ ...one, level: 'schema', kind: `request-${one.kind}` }, 'schema')
    const violations = answer.headers.get('x-loradock-violations')
    if (violations !== null)
      find('schema', 'violations', `the emulator has ${violations} things against the request`, violations, null)
  }
  const { statuses } = operationAt(document, operation)
  if (!statuses.includes(status))
    find('status', 'not-documented', `${operation} answered ${status}, which its document does not know`, status, [...statuses])
  if (promisesJson(document, operation, status)) {
    const type = answer.headers.get('content-type') ?? ''
    if (!/^application\/json\b/i.test(type))
      find('headers', 'content-type', `${operation} answered ${status} as "${type}", not as JSON`, type, 'application/json')
  }
  for (const one of judgeAnswer(document, operation, status, answer.json)) session.find(ofReader(session, one), 'schema')
}

/** A field more than documented hurts no reader of a provider's answers; in the emulator's it is invented. */
export function ofReader({ target }: Session, difference: Difference): Difference {
  return difference.kind === 'added' && target.kind !== 'emulator' ? { ...difference, class: 'additive' } : difference
}

function takenRequest({ request, body, bytes }: Order): TakenRequest {
  const { pathname, searchParams } = new URL(request.url)
  const type = request.headers.get('content-type')
  const query = Object.fromEntries(searchParams)
  const sent = bytes === undefined ? (body === undefined ? undefined : hidden(body)) : bytesOf(bytes, type ?? '')
  return {
    method: request.method,
    path: pathname,
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(type === null || type === 'application/json' ? {} : { headers: { 'content-type': type } }),
    ...(sent === undefined ? {} : { body: sent }),
  }
}

function hidden(body: Json): Json {
  return isObject(body) && 'key' in body ? { ...body, key: '<key>' } : body
}

const kept = /^(content-type|retry-after|(x-)?ratelimit-.+|x-ratelimit.+)$/

function takenResponse({ status, headers, bytes, text, json }: Answer): TakenResponse {
  const type = headers.get('content-type') ?? ''
  const body = json ?? (bytes.length === 0 ? undefined : text === '' ? bytesOf(bytes, type) : { $text: text })
  const shown = Object.fromEntries([...headers].filter(([name]) => kept.test(name)))
  return { status, headers: shown, ...(body === undefined ? {} : { body }) }
}

function bytesOf(bytes: Uint8Array, type: string): Json {
  return { $bytes: { sha256: createHash('sha256').update(bytes).digest('hex'), type, size: bytes.length } }
}
