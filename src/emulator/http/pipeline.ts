import { stopwatchMs } from '../clock.js'
import type { Context } from '../context.js'
import { nearRoutes, sayNear } from '../domain/near-routes.js'
import { nearest } from '../domain/nearest.js'
import { isProblem, type Problem, type Violation } from '../domain/problem.js'
import { isScenario, scenarioNames, suffixOf } from '../domain/scenario.js'
import { readJsonBody } from './body.js'
import { misspeltFields } from './misspelt.js'
import { readQuery } from './query.js'
import { respond, type Trace } from './respond.js'
import { isRuled, type Outcome, type Ruled, underRules } from './ruled.js'
import type { Outgoing } from './send.js'
import type { Answer, Incoming, Operation, Service } from './service.js'
import { type OperationValidators, validatorsOf, violationsOf } from './validate.js'

// Room for a ten-megabyte picture in base64 and what is around it (img2img: facts/novita.md, 5.9).
const jsonLimitBytes = 16 * 1024 * 1024

const none: readonly Violation[] = []

/**
 * Serves one request: read, authenticate, validate, handle, validate our own answer, log, answer (D11, D12).
 *
 * It knows nothing of any provider: `service` says who is calling and how problems are told.
 *
 * @param operation - `null` where the service has no such route; `allowed` then lists the methods of the path, if any.
 */
export function serve(
  service: Service,
  operation: Operation | null,
  incoming: Incoming,
  context: Context,
  allowed: readonly string[] = [],
): Outgoing | Promise<Outgoing> {
  if (service.validators.loaded === undefined) {
    return service.validators.load().then(() => serve(service, operation, incoming, context, allowed))
  }
  const isLogged = operation === null || service.unlogged?.has(operation.id) !== true
  const trace: Trace = {
    service,
    operation,
    incoming,
    context,
    startedMs: stopwatchMs(),
    sequence: isLogged ? context.store.exchanges.nextSequence() : 0,
    account: null,
    era: context.accounts.era(null),
    body: undefined,
    violations: none,
    note: null,
    rule: null,
  }
  let outcome: Outcome
  try {
    outcome = operation === null ? elsewhere(trace, allowed) : handle(trace, operation)
  } catch (error) {
    return endBug(trace, error)
  }
  // Most calls are polls, for which nothing is awaited.
  if (!(outcome instanceof Promise)) return end(trace, outcome)
  return outcome.then(
    (decided) => end(trace, decided),
    (error: unknown) => endBug(trace, error),
  )
}

function end(trace: Trace, outcome: Answer | Problem): Outgoing {
  const { service, operation, incoming, account, context } = trace
  if (!isProblem(outcome)) return respond(trace, operation, outcome)
  // A path behind a quirk that is not set is no operation, so what is said of it is not held against one.
  const served = outcome.kind === 'no-route' ? null : operation
  return respond(trace, served, service.explain(outcome, { account, operation: served, incoming }, context))
}

function endBug(trace: Trace, error: unknown): Outgoing {
  const message = error instanceof Error ? error.message : String(error)
  const { method, pathname } = trace.incoming
  trace.context.tell({ type: 'bug', message: `${method} ${pathname}: ${message}`, error })
  trace.note = `bug: ${message}`
  return end(trace, { kind: 'bug', message })
}

function handle(trace: Trace, operation: Operation): Outcome {
  if (!carriesJson(operation, trace.incoming)) return answerTo(trace, operation)
  return readJsonBody(trace.incoming, jsonLimitBytes).then((body) => {
    trace.body = body
    return answerTo(trace, operation)
  })
}

function answerTo(trace: Trace, operation: Operation): Outcome {
  const { service, incoming, context, body } = trace
  const caller = service.authenticate(incoming, body?.value, context)
  if (isProblem(caller)) {
    // Where the key travels in the body, there is none in a body that could not be read: what is wrong is the body.
    const first = body?.problem?.kind === 'too-large' || caller.kind === 'unreadable' ? body?.problem : undefined
    return first ?? caller
  }
  let { key } = caller
  if (key !== null && service.opensAccounts) {
    const refusal = admit(key, context)
    if (refusal !== undefined) return refusal
    // The very text that the account is kept under: what arrived is another one at each call, hashed and compared at every look-up.
    key = context.accounts.open(key).key
  }
  trace.account = key
  trace.era = context.accounts.era(key)
  if (!isServed(operation, key, context)) return noRoute(trace, [])
  // Nobody asked for the body of a call that has none: one that cannot be read is as good as none (S3 ignores those of a GET).
  if (body?.problem !== undefined && operation.body === 'json') return body.problem
  if (isRuled(trace)) return workUnderRules(trace)
  return work(trace, operation, incoming, context)
}

// Apart from where it is called: a closure there would cost every call an object, and most meet no rule.
function workUnderRules(call: Ruled): Outcome {
  return underRules(call, (as, within) => work(call, call.operation, as, within))
}

/**
 * Checks what was sent and does it.
 *
 * @param incoming - The request as a rule may have changed it, and so may the context be.
 */
function work(trace: Trace, operation: Operation, incoming: Incoming, context: Context): Outcome {
  const { service, account } = trace
  const body = trace.body?.value
  const query = operation.query.length === 0 && operation.body !== 'none' ? {} : readQuery(incoming.target)
  const refused = check(trace, operation, query, context)
  if (refused !== undefined) return refused

  const handler = service.handlers[operation.aliasOf ?? operation.id]
  if (handler === undefined) throw new Error(`service ${service.name} has no handler for ${operation.aliasOf ?? operation.id}`)
  return handler({ account: account ?? '', now: context.accounts.now(account), query, body, incoming }, context)
}

function carriesJson(operation: Operation, incoming: Incoming): boolean {
  if (operation.body !== 'none') return operation.body === 'json'
  // The tables of the training page list the parameters of a GET as its "Request Body", so one that comes is read
  // (facts/novita.md, contradiction 3).
  const sent = incoming.header('content-length') ?? incoming.header('transfer-encoding')
  return sent !== undefined && sent !== '0'
}

/** Whether a path is there at all for an account: some exist only under one alternative of a quirk, which is never its default. */
function isServed({ onlyWithQuirk }: Operation, key: string | null, { accounts, settings }: Context): boolean {
  if (onlyWithQuirk === null) return true
  const [name = '', alternative] = onlyWithQuirk.split('=')
  const own = key === null ? undefined : accounts.find(key)?.quirks[name]
  return (own ?? settings.quirks[name]) === alternative
}

/** Whether a key may come in: listed, where a list is configured, and with a known scenario behind its last `+` (D3, D4). */
function admit(key: string, { settings }: Context): Problem | undefined {
  if (settings.keys?.has(key)) return undefined
  const suffix = suffixOf(key)
  const listed = settings.keys === undefined || (suffix !== undefined && settings.keys.has(key.slice(0, -suffix.length - 1)))
  if (!listed) return { kind: 'wrong-key' }
  if (suffix === undefined || isScenario(suffix)) return undefined
  const near = nearest(suffix, scenarioNames)
  const meant = near === undefined ? '' : `, did you mean "${near}"?`
  return { kind: 'wrong-key', message: `unknown scenario "${suffix}" in the key${meant}` }
}

/** Notes deviations, and refuses what no job can be made from, or, under `strict`, every deviation. */
function check(
  trace: Trace,
  operation: Operation,
  query: Readonly<Record<string, string>>,
  { settings }: Context,
): Problem | undefined {
  const body = trace.body?.value
  const validators = validatorsOf(trace.service, operation)
  if (operation.body === 'json' && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    return { kind: 'unreadable', why: 'not-an-object', message: 'the body must be a JSON object' }
  }
  if (settings.validation !== 'off') {
    // Validators turn texts into the numbers that are asked for, so they get a query of their own.
    const ofQuery = violationsOf(validators, 'query', { ...query })
    trace.violations = operation.body === 'json' ? [...ofQuery, ...violationsOfBody(validators, body)] : ofQuery
    if (settings.validation === 'strict' && trace.violations.length > 0) return { kind: 'invalid', violations: trace.violations }
  }
  if (operation.body !== 'json') return undefined
  const missing = violationsOf(validators, 'essentials', body)
  return missing.length > 0 ? { kind: 'invalid', violations: missing } : undefined
}

function violationsOfBody(validators: OperationValidators | undefined, body: unknown): readonly Violation[] {
  const told = violationsOf(validators, 'body', body)
  const paths = new Set(told.map(({ path }) => path))
  return [...told, ...misspeltFields(validators, body).filter(({ path }) => !paths.has(path))]
}

/** A request for no operation: whose it is, where the key is in a header and its account is known, so that its journal tells of it. */
function elsewhere(trace: Trace, allowed: readonly string[]): Problem {
  const { service, incoming, context } = trace
  const caller = service.authenticate(incoming, undefined, context)
  if (!isProblem(caller) && caller.key !== null) trace.account = context.accounts.find(caller.key)?.key ?? null
  trace.era = context.accounts.era(trace.account)
  return noRoute(trace, allowed)
}

function noRoute(trace: Trace, allowed: readonly string[]): Problem {
  const { service, incoming } = trace
  const { method, pathname: path } = incoming
  if (allowed.length > 0) {
    trace.note = `no such method; ${allowed.map((one) => `${one} ${path}`).join(', ')} ${allowed.length === 1 ? 'is' : 'are'} there`
    return { kind: 'wrong-method', method, path, allowed }
  }
  const near = nearOf(service, incoming)
  trace.note = near.length === 0 ? 'no such route' : `no such route; nearest: ${near.map(sayNear).join('; ')}`
  return { kind: 'no-route', method, path, nearest: near[0]?.path ?? null }
}

/** Whether a request for no route at all may have meant one of a service. */
export function isNearOne(service: Service, incoming: Incoming): boolean {
  return nearOf(service, incoming).length > 0
}

function nearOf({ operations }: Service, { method, pathname: path }: Incoming) {
  return nearRoutes({ method, path }, operations.filter(isAlwaysThere))
}

const isAlwaysThere = ({ onlyWithQuirk, catchAll }: Operation) => onlyWithQuirk === null && !catchAll
