import type { JobState } from './job.js'

/** One step of a job's future: from `afterMs` after its acceptance it is in `state`, which its provider calls `word`. */
export interface Transition {
  readonly afterMs: number
  readonly state: JobState
  readonly word: string
  /** Why, in the provider's manner of speaking; set where a job ends badly. */
  readonly reason?: string
}

/** A point of the progress curve: `percent` of the running phase done, `afterMs` after the acceptance. */
export interface Waypoint {
  readonly afterMs: number
  readonly percent: number
}

/** A job's whole future, written down when it is accepted. The first transition is at 0. */
export interface Plan {
  readonly transitions: readonly [Transition, ...Transition[]]
  readonly progress: readonly Waypoint[]
  /** What is odd about the job besides; absent: nothing. */
  readonly odd?: Oddities
  /** How often its client asked how it stands; counted only where something depends on it. */
  readonly polls?: number
}

/** What is odd about a job besides its transitions. It lies in the plan, so that it holds whatever its account chooses later. */
export interface Oddities {
  /** Every so many polls bring the next transition forward to the instant of the poll (D7). */
  readonly everyPolls?: number
  /** This poll, counted from 1, answers a status word that no document lists. */
  readonly newWordOn?: number
  /** So many first polls answer that the status is not known, where the provider has a word for that. */
  readonly unknownPolls?: number
  /** Its client does not find it any more this long after it was ready; on the account's clock, whatever the pace. */
  readonly vanishesAfterMs?: number
  /** Its success names no model. */
  readonly withoutModel?: boolean
  /** Its answers never tell how far it is. */
  readonly withoutProgress?: boolean
  /** A cancel is accepted and has no effect. */
  readonly cancelLoses?: boolean
  /** How long links to what it made live. */
  readonly linkSeconds?: number
  /** Nothing lies behind those links. */
  readonly linksGone?: boolean
  /** So many pictures fewer than asked for. */
  readonly picturesLess?: number
}

/** Something about a training's pictures that makes it fail. */
export type Misfortune = 'few-images' | 'bad-picture'

/** One phase of a provider's timeline at the provider's own pace; `null` lasts for ever. */
export interface Stage {
  readonly state: JobState
  readonly word: string
  readonly forMs: number | null
}

/** What a provider's jobs go through when all is well, and what it calls the bad ends. */
export interface Timeline {
  readonly stages: readonly [Stage, ...Stage[]]
  readonly failedWord: string
  readonly cancelledWord: string
  /** How it tells of the misfortunes it knows. */
  readonly misfortunes?: Readonly<Partial<Record<Misfortune, string>>>
}

/** What a scenario, a rule or the request itself asks of a plan; an empty object asks for nothing. */
export interface PlanWishes {
  /** Ends badly at this share of the running phase: 0 the moment it leaves the queue, 1 at its end. */
  readonly failAt?: number
  readonly reason?: string
  /** Ends as cancelled by the provider at this share of the running phase. */
  readonly cancelAt?: number
  /** Replaces the length of a state's phases; `null` means for ever. In the provider's time, before pace. */
  readonly lastMs?: Readonly<Partial<Record<JobState, number | null>>>
  /** Leaves out the stages with these words. */
  readonly without?: readonly string[]
  /** Phases put before the first one. */
  readonly before?: readonly Stage[]
  /** The progress curve as `[share of the running phase, percent]`. */
  readonly curve?: readonly (readonly [number, number])[]
  /** Fails at this share of the running phase, if the provider's jobs know such a misfortune; they are well otherwise. */
  readonly misfortune?: { readonly what: Misfortune; readonly at: number }
  readonly odd?: Oddities
}

/**
 * Decides a job's future from its provider's timeline, the wishes, and the pace.
 *
 * @param asked - What the request itself asks for comes before what a misfortune does.
 * @param pace - Divides every duration: at 60, ten minutes take ten seconds.
 */
export function planOf(timeline: Timeline, asked: PlanWishes, pace: number): Plan {
  const wishes = { ...fateOf(timeline, asked), ...asked }
  const stages = stagesOf(timeline, wishes)
  const starts = startsOf(stages, pace)
  const running = runningSpan(stages, starts)
  const whole = stages.flatMap((stage, index) => {
    const afterMs = starts[index]
    return afterMs === undefined ? [] : [{ afterMs, state: stage.state, word: stage.word }]
  })
  const bare: Plan = { transitions: atLeastOne(whole, timeline), progress: progressOf(running, wishes) }
  const plan: Plan = wishes.odd === undefined ? bare : { ...bare, odd: wishes.odd }
  const failsAt = wishes.failAt === undefined ? undefined : instantIn(running, wishes.failAt)
  if (failsAt !== undefined) return endingAt(plan, failsAt, badEnd('failed', timeline.failedWord, wishes.reason))
  const cancelledAt = wishes.cancelAt === undefined ? undefined : instantIn(running, wishes.cancelAt)
  return cancelledAt === undefined
    ? plan
    : endingAt(plan, cancelledAt, badEnd('cancelled', timeline.cancelledWord, wishes.reason))
}

/** The same past with another end: what lies at or after `afterMs` is replaced by one last transition. */
export function endingAt(plan: Plan, afterMs: number, end: Omit<Transition, 'afterMs'>): Plan {
  const [first, ...rest] = plan.transitions
  const last: Transition = { ...end, afterMs: Math.max(0, afterMs) }
  const kept = rest.filter((step) => step.afterMs < last.afterMs)
  return { ...plan, transitions: last.afterMs === 0 ? [last] : [first, ...kept, last] }
}

/**
 * The same future sooner: the next transition is made now, and everything after it comes as much earlier.
 *
 * @returns The plan as it was when nothing lies ahead.
 */
export function broughtForward(plan: Plan, afterMs: number): Plan {
  const [first, ...rest] = plan.transitions
  const next = rest.find((step) => step.afterMs > afterMs)
  if (next === undefined) return plan
  const sooner = <Step extends { readonly afterMs: number }>(step: Step): Step => ({
    ...step,
    afterMs: step.afterMs - (next.afterMs - afterMs),
  })
  const transitions: Plan['transitions'] = [first, ...rest.map((step) => (step.afterMs > afterMs ? sooner(step) : step))]
  // Progress never falls on the way, unless a story makes it: then it falls here as well.
  return { ...plan, transitions, progress: plan.progress.map(sooner) }
}

/** A provider's word for a bad end. */
export function endWordOf({ failedWord, cancelledWord }: Timeline, state: 'failed' | 'cancelled'): string {
  return state === 'failed' ? failedWord : cancelledWord
}

function fateOf({ misfortunes = {} }: Timeline, { misfortune }: PlanWishes): PlanWishes {
  const reason = misfortune && misfortunes[misfortune.what]
  return misfortune === undefined || reason === undefined ? {} : { failAt: misfortune.at, reason }
}

function badEnd(state: JobState, word: string, reason: string | undefined): Omit<Transition, 'afterMs'> {
  return reason === undefined ? { state, word } : { state, word, reason }
}

function stagesOf(timeline: Timeline, wishes: PlanWishes): readonly Stage[] {
  const lastMs = wishes.lastMs ?? {}
  const wanted = timeline.stages.filter((stage) => !(wishes.without ?? []).includes(stage.word))
  const stages = [...(wishes.before ?? []), ...wanted]
  return stages.map((stage) => {
    const forMs = lastMs[stage.state]
    if (forMs === undefined || stage.forMs === null) return stage
    // Several stages may share a state (ModelsLab's five words while it trains): they share its new length as they shared the old.
    const together = wanted.filter((one) => one.state === stage.state).reduce((sum, one) => sum + (one.forMs ?? 0), 0)
    return { ...stage, forMs: forMs === null || together === 0 ? forMs : (forMs * stage.forMs) / together }
  })
}

function startsOf(stages: readonly Stage[], pace: number): readonly (number | undefined)[] {
  let elapsed: number | undefined = 0
  return stages.map((stage) => {
    const start = elapsed
    elapsed = start === undefined || stage.forMs === null ? undefined : start + stage.forMs / pace
    return start === undefined ? undefined : Math.round(start)
  })
}

/** The running phase: `undefined` where it never begins, or never ends. Without one it is the instant at which the queue ends. */
interface Span {
  readonly fromMs: number | undefined
  readonly toMs: number | undefined
}

function runningSpan(stages: readonly Stage[], starts: readonly (number | undefined)[]): Span {
  const fromMs = starts[stages.findIndex((stage) => stage.state !== 'queued')]
  const last = stages.findLastIndex((stage) => stage.state === 'running')
  return { fromMs, toMs: last === -1 ? fromMs : starts[last + 1] }
}

/** The instant at a share of a span; of one that never ends no share but its beginning is ever reached. */
function instantIn({ fromMs, toMs }: Span, share: number): number | undefined {
  return fromMs === undefined ? undefined : Math.round(fromMs + ((toMs ?? fromMs) - fromMs) * share)
}

function progressOf(running: Span, wishes: PlanWishes): readonly Waypoint[] {
  const curve = wishes.curve ?? [
    [0, 0],
    [1, 100],
  ]
  const reached = running.toMs === undefined ? curve.slice(0, 1) : curve
  const points = reached.flatMap(([share, percent]) => {
    const afterMs = instantIn(running, share)
    return afterMs === undefined ? [] : [{ afterMs, percent }]
  })
  return points.length === 0 ? [{ afterMs: 0, percent: 0 }] : points
}

function atLeastOne(steps: readonly Transition[], timeline: Timeline): Plan['transitions'] {
  const [first, ...rest] = steps
  return first === undefined ? [{ afterMs: 0, state: timeline.stages[0].state, word: timeline.stages[0].word }] : [first, ...rest]
}
