import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { sleep } from '../clock.js'
import type { Accounts, Context, Link } from '../context.js'
import { isProblem, type Problem } from '../domain/problem.js'
import { askedBy } from '../domain/quirk.js'
import { lengthOf, type RuleEffect } from '../domain/rule.js'
import { asksOf, isScenario, type ScenarioName } from '../domain/scenario.js'
import type { CallFacts, FiredRule } from '../rules.js'
import { type Ends, endsOf, untilEnd } from './ends.js'
import { changed } from './incoming.js'
import type { Trace } from './respond.js'
import type { Answer, Breakage, Incoming, Operation } from './service.js'

export type Outcome = Answer | Problem | Promise<Answer | Problem>

/** A call that a rule might be about, before anything is said of what it asks. */
export interface Ruled extends Trace {
  readonly account: string
  readonly operation: Operation
}

type Proceed = (incoming: Incoming, context: Context) => Outcome

/** Whether it is a call of an operation by an account that has any rule. */
export function isRuled(trace: Trace): trace is Ruled {
  const { account, operation, context } = trace
  return account !== null && operation !== null && context.rules.has(account)
}

/** Does what the account's rules say of a call, and what was asked where they let it. */
export function underRules(call: Ruled, proceed: Proceed): Outcome {
  const decision = call.context.rules.decide(call.account, factsOf(call))
  if (decision === undefined) return proceed(call.incoming, call.context)
  if (decision.fired !== undefined) return fire(decision.fired, call, proceed)
  // Only who made a job pays.
  return after(proceed(call.incoming, call.context), (outcome) => {
    if (!isProblem(outcome) && outcome.job !== undefined) decision.pay()
    return outcome
  })
}

function factsOf({ service, operation, incoming, body }: Ruled): CallFacts {
  const names = () => [...Object.values(incoming.params), ...queryValues(incoming.target), ...valuesOf(body?.value)]
  const making = () => service.making?.(operation.aliasOf ?? operation.id, body?.value)
  const { id, aliasOf } = operation
  return { service: service.name, isApi: service.opensAccounts, operation: id, aliasOf, path: incoming.pathname, names, making }
}

function queryValues(target: string): readonly string[] {
  const start = target.indexOf('?')
  return start === -1 ? [] : [...new URLSearchParams(target.slice(start + 1)).values()]
}

function valuesOf(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.values(body).flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []))
}

function fire(fired: FiredRule, call: Ruled, proceed: Proceed): Outcome {
  const { context, incoming } = call
  const { effect } = fired
  call.rule = fired.name
  const outcome = inFront(fired, call) ?? behind(fired, call, proceed)
  if (effect.delay === undefined) return outcome
  const waitMs = lengthOf(effect.delay)
  return Promise.resolve(outcome).then(async (decided) => {
    await untilEnd(endsOf(incoming, context), (stop) => sleep(waitMs, stop))
    return decided
  })
}

/** The answers that need nothing to be done first; `undefined` where the rule asks for none of them. */
function inFront({ effect, retryAfterSeconds }: FiredRule, call: Ruled): Outcome | undefined {
  const { status, body, type, problem, limit, credit, retryAfter = null, cutUpload } = effect
  if (body !== undefined) return literal(status ?? 200, body, type)
  if (status !== undefined) return told({ kind: 'injected', status, retryAfterSeconds: retryAfter }, call)
  if (limit !== undefined) {
    const what = limit.queued !== undefined ? 'queue' : limit.pictures !== undefined ? 'pictures' : 'calls'
    return told({ kind: 'limited', what, retryAfterSeconds, ...(limit.queued === undefined ? {} : { most: limit.queued }) }, call)
  }
  if (credit !== undefined) return told({ kind: 'no-credit' }, call)
  if (problem === 'limited') return told({ kind: 'limited', what: 'calls', retryAfterSeconds: null }, call)
  if (problem !== undefined) return told({ kind: problem }, call)
  if (effect.reset) return silence('reset')
  if (effect.empty) return silence('empty')
  if (effect.hang) return silence('hang')
  return cutUpload === undefined ? undefined : cutAfter(call.incoming, cutUpload)
}

/** What was asked is done, and something happens to the request before or to the answer after. */
function behind({ name, effect }: FiredRule, call: Ruled, proceed: Proceed): Outcome {
  const outcome = proceed(changedRequest(effect, call), changedContext(name, effect, call.context))
  const { truncate, garbage, lost } = effect
  if (truncate === undefined && !garbage && !lost) return outcome
  return after(outcome, (decided) => {
    const answer = isProblem(decided) ? told(decided, call) : decided
    if (lost) return { ...silence('hang'), ...(answer.job === undefined ? {} : { job: answer.job }), ...dropped(answer) }
    if (garbage)
      return { ...answer, injected: true, raw: { type: 'application/json', bytes: garbageFor(call) }, ...dropped(answer) }
    return { ...answer, injected: true, breakage: { kind: 'truncate', share: truncate === true ? 0.5 : (truncate ?? 0.5) } }
  })
}

function changedRequest({ touch, uploadRate }: RuleEffect, { incoming, context }: Ruled): Incoming {
  if (touch) {
    const mark = incoming.target.includes('?') ? '&' : '?'
    return changed(incoming, { target: `${incoming.target}${mark}via=proxy` })
  }
  if (uploadRate === undefined) return incoming
  return changed(incoming, { bytes: () => slowed(incoming.bytes(), uploadRate, endsOf(incoming, context)) })
}

function changedContext(rule: string, { scenario, plan, deliveries, linkAge }: RuleEffect, given: Context): Context {
  if (scenario === undefined && plan === undefined && deliveries === undefined && linkAge === undefined) return given
  const context =
    scenario !== undefined && isScenario(scenario) ? { ...given, accounts: telling(scenario, given.accounts) } : given
  const { links } = context
  const aged = (link: Link): Link => ({ ...link, ageMs: lengthOf(linkAge ?? 0) })
  return {
    ...context,
    wishes: { rule, scenario, plan, deliveries },
    links: { upload: (link) => links.upload(aged(link)), download: (link) => links.download(aged(link)) },
  }
}

/** The accounts as if theirs were another story. */
function telling(name: ScenarioName, accounts: Accounts): Accounts {
  const asks = asksOf(name)
  return {
    ...accounts,
    scenario: () => name,
    asks: () => asks,
    quirk: (key, quirk) => askedBy(asks.quirks, quirk) ?? accounts.quirk(key, quirk),
  }
}

function told(problem: Problem, { service, account, operation, incoming, context }: Ruled): Answer {
  return { ...service.explain(problem, { account, operation, incoming }, context), injected: true }
}

function literal(status: number, body: unknown, type: string | undefined): Answer {
  if (typeof body !== 'string')
    return { status, injected: true, raw: { type: type ?? 'application/json', bytes: JSON.stringify(body) } }
  const guessed = body.startsWith('<') ? 'text/html' : 'text/plain'
  return { status, injected: true, raw: { type: type ?? guessed, bytes: body } }
}

function silence(kind: Exclude<Breakage['kind'], 'truncate'>): Answer {
  return { status: 0, injected: true, raw: { type: null, bytes: null }, breakage: { kind } }
}

async function cutAfter(incoming: Incoming, bytes: number): Promise<Answer> {
  // By hand, since leaving a loop over the request would close the connection in its own way.
  const chunks = incoming.bytes()[Symbol.asyncIterator]()
  try {
    for (let read = 0; read < bytes; ) {
      const next = await chunks.next()
      if (next.done) break
      read += next.value.byteLength
    }
  } catch {
    // The client was faster.
  }
  return silence('reset')
}

async function* slowed(bytes: AsyncIterable<Uint8Array>, bytesPerSecond: number, ends: Ends): AsyncGenerator<Uint8Array> {
  // Ten pieces a second.
  const pieceBytes = Math.max(1, Math.ceil(bytesPerSecond / 10))
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes)
      const isOver = await untilEnd(ends, async (stop) => {
        await sleep((piece.byteLength / bytesPerSecond) * 1000, stop)
        return stop.aborted
      })
      if (isOver) return
      yield piece
    }
  }
}

/** Closes what the answer would have been read from, now that it is not. */
function dropped({ raw }: Answer): object {
  if (raw?.bytes instanceof Readable) raw.bytes.destroy()
  return {}
}

/** Bytes that no JSON begins with, the same for the same call. */
function garbageFor({ incoming }: Ruled): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha512').update(incoming.target).digest()
  return new Uint8Array([0xff, 0xfe, ...digest])
}

function after(outcome: Outcome, then: (decided: Answer | Problem) => Answer | Problem): Outcome {
  return outcome instanceof Promise ? outcome.then(then) : then(outcome)
}
