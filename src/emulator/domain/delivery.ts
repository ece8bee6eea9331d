import { type Job, reachesAt } from './job.js'

/** A moment of a job that its client is to be told of: the provider's word for it, and when it is true. */
export interface Telling {
  readonly word: string
  readonly aboutAt: number
}

/** What a client is told that hears of a job's end alone; nothing where the plan has no end. */
export function tellingOfEnd(job: Pick<Job, 'acceptedAt' | 'plan'>): readonly Telling[] {
  const end = job.plan.transitions.at(-1)
  const aboutAt = reachesAt(job, 'ended')
  return end === undefined || aboutAt === undefined ? [] : [{ word: end.word, aboutAt }]
}

/** A telling with the instant its call is made and what is wrong with that call, if anything. */
export interface PlannedCall extends Telling {
  readonly dueAt: number
  readonly flaw: Flaw | null
}

/** What a scenario or rule does to one call. */
export interface Flaw {
  /** Sends only this share of the body's bytes. */
  readonly cutAt?: number
  /** Treats this many 2xx answers as if they had not been heard. */
  readonly deafTimes?: number
  /** Says that the job is ready, whatever is true. */
  readonly saysReady?: boolean
  /** Is sent although the job was deleted. */
  readonly outlivesDelete?: boolean
  /** Is sent so many times more once it was heard: repeats of one call, with its identity. */
  readonly repeats?: number
}

/** What a scenario or rule asks of all calls of a job; an empty object asks for nothing. */
export interface DeliveryWishes {
  readonly none?: boolean
  readonly loseLast?: boolean
  /** Later when positive, earlier when negative; never before the job was accepted. */
  readonly shiftMs?: number
  /** How often each call comes, always with the same identity. */
  readonly times?: number
  /** The last call goes first, at the instant of the first; the others follow in their order. */
  readonly lastFirst?: boolean
  /** All calls within ten milliseconds, at the end. */
  readonly burst?: boolean
  readonly onlyLast?: boolean
  readonly flaw?: Flaw
  /** Only the last call carries the flaw. */
  readonly flawOnlyLast?: boolean
}

/** Plans a job's calls: one per telling, at the instant it is true, changed as wished. */
export function callsOf(tellings: readonly Telling[], wishes: DeliveryWishes, acceptedAt: number): readonly PlannedCall[] {
  if (wishes.none) return []
  const wanted = wishes.onlyLast ? tellings.slice(-1) : wishes.loseLast ? tellings.slice(0, -1) : tellings
  const { shiftMs = 0, times = 1, flaw = null } = wishes
  const timed = wanted.map((telling, index): PlannedCall => {
    const flawed = wishes.flawOnlyLast !== true || index === wanted.length - 1
    const own = flawed ? flaw : null
    const repeated = times > 1 ? { ...own, repeats: times - 1 } : own
    return { ...telling, dueAt: Math.max(acceptedAt, telling.aboutAt + shiftMs), flaw: repeated }
  })
  return reordered(timed, wishes)
}

function reordered(calls: readonly PlannedCall[], { lastFirst, burst }: DeliveryWishes): readonly PlannedCall[] {
  const last = calls.at(-1)
  const first = calls[0]
  if (last === undefined || first === undefined) return calls
  if (burst) return calls.map((call, index) => ({ ...call, dueAt: last.dueAt + Math.min(index, 10) }))
  // The ready call must not be told of before it can be true of anything, so all go out at the end, the last one first.
  if (lastFirst) return [last, ...calls.slice(0, -1).map((call, index) => ({ ...call, dueAt: last.dueAt + index + 1 }))]
  return calls
}
