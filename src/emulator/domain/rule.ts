import type { DeliveryWishes } from './delivery.js'
import { type Duration, readDuration } from './duration.js'
import type { PlanWishes } from './plan.js'

/** A fault or a plan override: which calls it is about, what it does to them, how often and how long. */
export interface Rule {
  readonly when?: RuleMatch
  /** What users write as `then`. */
  readonly effect: RuleEffect
  /** How often it fires; absent: until it is removed. */
  readonly times?: number
  /** How long it holds on the account's clock, counted from when it was made. */
  readonly for?: Duration
  /** Counts the calls of each path for themselves, such as those to each upload slot. */
  readonly per?: 'path'
}

/** Which calls a rule is about; what is absent does not matter. What is given has to hold together. */
export interface RuleMatch {
  /** A provider's name, or `storage`; absent: every provider's API, and the store where operation or path say so. */
  readonly provider?: string
  /** An `operationId` of the provider's document; other paths to the same operation count as well. */
  readonly operation?: string
  /** A path; `*` stands for any number of characters. */
  readonly path?: string
  /** Whose calls; `*`: every account's. */
  readonly account?: string
  /** Calls that name this job, in path, query or body. */
  readonly job?: string
  /** Calls that would make a job of this kind; `job`: of any. */
  readonly makes?: 'training' | 'generation' | 'job'
  /** Only this one of the calls it is about, from 1. */
  readonly nth?: number
  /** Each one whose number this divides. */
  readonly every?: number
  /** Each with this chance, 0 to 1, drawn by the seed. */
  readonly chance?: number
}

/** What a rule does: one answer at most, with whatever delay, and what it asks of the job that the call makes. */
export interface RuleEffect {
  /** An HTTP error in the provider's own shape. */
  readonly status?: number
  /** Seconds, said with `status`. */
  readonly retryAfter?: number
  /** Answers this, literally; a value that is no text goes as JSON. `status` is then 200 unless given. */
  readonly body?: unknown
  readonly type?: string
  /** The provider's own word for this, in the status that it uses for it. */
  readonly problem?: 'wrong-key' | 'no-credit' | 'limited'
  /** In real time: the state is decided before. */
  readonly delay?: Duration
  /** Cuts the connection with a TCP RST. */
  readonly reset?: true
  /** Never answers. */
  readonly hang?: true
  /** Closes without an answer. */
  readonly empty?: true
  /** Ends the answer after this share of its bytes, half of them unless said, and closes. */
  readonly truncate?: true | number
  /** Answers with bytes that are no JSON. */
  readonly garbage?: true
  /** Does what was asked and never answers. */
  readonly lost?: true
  /** Resets the connection after this many bytes of the body. */
  readonly cutUpload?: number
  /** Takes the body at this many bytes a second, in real time. */
  readonly uploadRate?: number
  /** Changes the URL on the way, as a proxy might: a signature over it does not hold any more. */
  readonly touch?: true
  /** Hands links out as if they had been made this long ago. */
  readonly linkAge?: Duration
  /** Tells this story of the job that the call makes, in place of the account's. */
  readonly scenario?: string
  /** Replaces what the scenario asks of the plan of the job that the call makes. */
  readonly plan?: PlanWishes
  /** Replaces what the scenario does to webhook calls of the job that the call makes. */
  readonly deliveries?: DeliveryWishes
  readonly limit?: RuleLimit
  readonly credit?: RuleCredit
}

/** Fires when more calls, or pictures, come in a window, or when so many jobs are under way. Windows follow each other from the first call. */
export interface RuleLimit {
  readonly calls?: number
  readonly pictures?: number
  readonly per?: Duration
  readonly queued?: number
}

/** Fires when the purse holds less than the job costs. */
export interface RuleCredit {
  readonly purse: number
  /** Prices: 1 unless said. */
  readonly training?: number
  readonly picture?: number
  /** The purse is full again this long after the first job that was paid from it. */
  readonly refill?: Duration
}

/** What a call would make. */
export interface Making {
  readonly kind: 'training' | 'generation'
  readonly pictures: number
}

/** A call as rules see it. What costs something to find out is asked for only where a rule wants to know. */
export interface RuledCall {
  readonly service: string
  readonly isApi: boolean
  readonly operation: string
  readonly aliasOf: string | null
  readonly path: string
  names(): readonly string[]
  making(): Making | undefined
  /** How many of the account's jobs are under way. */
  queued(): number
  /** A number from 0 (included) to 1 (excluded), the same for the same seed, account and count. */
  draw(met: number): number
}

/** What a rule remembers of an account's calls. */
export interface Tally {
  /** Calls it was about. */
  readonly met: number
  readonly fired: number
  /** When it began to count. */
  readonly since: number
  /** What was used of its limit or purse in the window. */
  readonly spent: number
  /** When that window began; `null` before anything was used. */
  readonly windowAt: number | null
}

export interface Verdict {
  readonly fires: boolean
  readonly tally: Tally
  /** Until the limit has room again; `null` where that is not a matter of time. */
  readonly retryAfterSeconds: number | null
  /** To be taken from the purse when the job was made. */
  readonly cost: number
}

/** Whether a rule is about a call at all. */
export function isAbout({ when = {} }: Rule, call: RuledCall): boolean {
  const { provider, operation, path, job, makes } = when
  if (provider === undefined ? !call.isApi && operation === undefined && path === undefined : provider !== call.service)
    return false
  if (operation !== undefined && operation !== call.operation && operation !== call.aliasOf) return false
  if (path !== undefined && !patternOf(path).test(call.path)) return false
  if (makes !== undefined && (makes === 'job' ? call.making() === undefined : call.making()?.kind !== makes)) return false
  return job === undefined || call.names().includes(job)
}

/** Counts a call that a rule is about, and decides whether the rule fires. */
export function judge(rule: Rule, before: Tally, now: number, call: RuledCall): Verdict {
  const counted = { ...before, met: before.met + 1 }
  const none: Verdict = { fires: false, tally: counted, retryAfterSeconds: null, cost: 0 }
  if (isOver(rule, before, now) || !isChosen(rule.when ?? {}, counted.met, call)) return none
  const { limit, credit } = rule.effect
  const verdict =
    limit !== undefined ? limited(limit, none, now, call) : credit !== undefined ? priced(credit, none, now, call) : undefined
  if (verdict !== undefined && !verdict.fires) return verdict
  return { ...(verdict ?? none), fires: true, tally: { ...counted, ...verdict?.tally, fired: before.fired + 1 } }
}

/** Whether a rule never fires again: it has fired as often as it may, or its time is over. */
export function isOver({ times, for: lasts }: Rule, { fired, since }: Tally, now: number): boolean {
  if (times !== undefined && fired >= times) return true
  return lasts !== undefined && now >= since + lengthOf(lasts)
}

/** A tally after a job was paid for. */
export function paid(tally: Tally, cost: number, now: number): Tally {
  return { ...tally, spent: tally.spent + cost, windowAt: tally.windowAt ?? now }
}

/** Milliseconds of a length of time that was checked before. */
export function lengthOf(duration: Duration): number {
  return readDuration(duration) ?? 0
}

function isChosen({ nth, every, chance }: RuleMatch, met: number, call: RuledCall): boolean {
  if (nth !== undefined && met !== nth) return false
  if (every !== undefined && met % every !== 0) return false
  return chance === undefined || call.draw(met) < chance
}

function limited(limit: RuleLimit, none: Verdict, now: number, call: RuledCall): Verdict {
  if (limit.queued !== undefined) return { ...none, fires: call.queued() >= limit.queued }
  const units = limit.pictures === undefined ? 1 : (call.making()?.pictures ?? 0)
  const most = limit.pictures ?? limit.calls ?? 0
  const perMs = lengthOf(limit.per ?? '1m')
  const { spent, windowAt } = inWindow(none.tally, perMs, now)
  const opened = windowAt ?? now
  if (spent + units <= most) return { ...none, tally: { ...none.tally, spent: spent + units, windowAt: opened } }
  const retryAfterSeconds = Math.max(1, Math.ceil((opened + perMs - now) / 1000))
  return { ...none, fires: true, tally: { ...none.tally, spent, windowAt: opened }, retryAfterSeconds }
}

function priced({ purse, training = 1, picture = 1, refill }: RuleCredit, none: Verdict, now: number, call: RuledCall): Verdict {
  const making = call.making()
  if (making === undefined) return none
  const cost = making.kind === 'training' ? training : picture * making.pictures
  const held = refill === undefined ? none.tally : inWindow(none.tally, lengthOf(refill), now)
  return { ...none, tally: held, fires: held.spent + cost > purse, cost }
}

function inWindow(tally: Tally, perMs: number, now: number): Tally {
  return tally.windowAt === null || now < tally.windowAt + perMs ? tally : { ...tally, spent: 0, windowAt: null }
}

function patternOf(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}
