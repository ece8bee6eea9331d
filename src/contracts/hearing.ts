import type { Caller } from './asking.js'
import { ofReader } from './exchange.js'
import { parseJson, valuesAt } from './json.js'
import { judgeCall } from './judge.js'
import { webhooks } from './operations.gen.js'
import { collapsed } from './relation.js'
import type { Session } from './session.js'
import { msOf } from './span.js'
import type { Heard, Hearing } from './steps.js'
import type { Json, Provider } from './take.js'
import type { Arrival, Hook } from './target.js'

/** A webhook call as it was heard: whose it seems to be, and its JSON. */
export interface HeardCall {
  readonly webhook: string
  readonly at: number
  readonly json: Json | undefined
  readonly text: string
}

const pauseMs = 5000

/** Takes what has arrived since the last time, judges it by its document, and keeps it for whoever waits for it. */
export function hearArrivals(session: Session, inbox: HeardCall[]): void {
  for (const arrival of session.leg.arrivals()) {
    const call = heardOf(session, arrival)
    const { method, headers, text } = arrival
    const type = headers['content-type'] ?? ''
    session.lines.push({
      kind: 'arrival',
      at: arrival.at,
      step: call.webhook,
      request: { method, headers: { 'content-type': type }, text },
    })
    judge(session, call, type)
    inbox.push(call)
  }
}

/** Collects the calls of one webhook until the last, then watches for calls that should not come. */
export async function expectCalls<C>(caller: Caller, webhook: string, how: Hearing<C>, inbox: HeardCall[]): Promise<Heard<C>> {
  const { session } = caller
  const { leg, target } = session
  if (session.outOfReach(webhook, 'expectWebhook') !== undefined) return session.stop()
  const step = session.enter(webhook)
  if (leg.hook === null || !target.can.webhooks) return noHook(session)
  const own = () => {
    hearArrivals(session, inbox)
    return inbox.filter((call) => call.webhook === webhook && how.correlate?.(bodyOf<C>(call)) !== false)
  }
  const endsAt = leg.now() + msOf(how.deadline ?? '10m')
  const isLast = (call: HeardCall) => how.last?.(bodyOf<C>(call)) === true
  const isHeard = () => leg.hook?.deaf?.() === undefined
  while (how.last !== undefined && isHeard() && !own().some(isLast) && leg.now() < endsAt) await pause(caller, endsAt)
  await leg.wait(msOf(how.quiet))
  const calls = own()
  if (!isHeard()) return unheard(session, `no webhook calls are heard any more: ${leg.hook.deaf?.() ?? ''}`)
  if (how.unruly !== true) judgeEnd(session, step, calls, how.last === undefined ? undefined : calls.findIndex(isLast))
  for (const call of calls) inbox.splice(inbox.indexOf(call), 1)
  return heard(calls)
}

/** Where calls arrive; the scenario ends where they cannot, or where it wants to answer them and cannot. */
export function hookOf(session: Session): Hook {
  const hook = session.leg.hook ?? noHook(session)
  if (hook.answersAlike !== true) return hook
  const alike = () => unheard(session, 'calls are answered 200 where they arrive: none can be refused or kept waiting')
  return { ...hook, refuse: alike, hold: alike }
}

/** Ends the scenario for want of an address that calls could come to. */
export function noHook(session: Session): never {
  return unheard(session, 'no webhook calls can arrive here: there is no public address')
}

function unheard(session: Session, message: string): never {
  const place = { class: 'unmeasured', level: 'webhook', path: '$', kind: 'no-address' } as const
  session.find({ ...place, left: null, right: null, message }, 'scenario')
  return session.stop()
}

async function pause({ session: { leg }, account }: Caller, endsAt: number): Promise<void> {
  const moved = (await leg.steering?.next(account)) ?? false
  if (!moved) await leg.wait(leg.steering === null ? pauseMs : Math.max(pauseMs, endsAt - leg.now()))
}

function judgeEnd(session: Session, step: string, calls: readonly HeardCall[], last: number | undefined): void {
  const find = (kind: string, message: string, left: Json, right: Json) =>
    session.find({ class: 'breaking', level: 'webhook', path: '$', kind, left, right, message }, 'scenario', step)
  if (last === undefined) {
    if (calls.length > 0) find('unexpected', `${calls.length} calls came where none should`, calls.length, 0)
  } else if (last === -1) find('lost', `the last call never came; ${calls.length} others did`, calls.length, 'the last call')
  else if (last < calls.length - 1)
    find('after-end', `${calls.length - 1 - last} calls came after the last`, calls.length, last + 1)
}

function heardOf({ scenario }: Session, { at, text }: Arrival): HeardCall {
  const json = parseJson(text)
  const providers: readonly Provider[] = scenario.provider === 'both' ? ['novita', 'modelslab'] : [scenario.provider]
  const names = providers.flatMap((provider) => webhooks[provider].map((name) => ({ provider, name })))
  const faults = names.map(({ provider, name }) => ({ name, count: judgeCall(provider, name, json).length }))
  const nearest = faults.toSorted((a, b) => a.count - b.count)[0]
  return { webhook: nearest?.name ?? '', at, json, text }
}

function judge(session: Session, { webhook, json }: HeardCall, type: string): void {
  const provider = webhook === 'receiveTaskResult' ? 'novita' : 'modelslab'
  const find = (level: 'headers' | 'schema', kind: string, message: string, left: Json) =>
    session.find({ class: 'breaking', level, path: '$', kind, left, right: 'application/json', message }, 'schema', webhook)
  if (!/^application\/json\b/i.test(type)) find('headers', 'content-type', `a call came as "${type}", not as JSON`, type)
  if (json === undefined) find('schema', 'not-json', 'a call is not JSON', null)
  else for (const one of judgeCall(provider, webhook, json)) session.find(ofReader(session, one), 'schema', webhook)
}

function heard<C>(calls: readonly HeardCall[]): Heard<C> {
  const timed = (path: string) => calls.flatMap(({ at, json }) => valuesAt(json ?? null, path).map((state) => ({ at, state })))
  return {
    calls: calls.map(bodyOf<C>),
    timed,
    series: (path) => collapsed(timed(path).map(({ state }) => state)),
  }
}

function bodyOf<C>({ json, text }: HeardCall): C {
  const body: C = json === undefined ? null : JSON.parse(text)
  return body
}
