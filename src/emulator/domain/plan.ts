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
}

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
}

/**
 * Decides a job's future from its provider's timeline, the wishes, and the pace.
 *
 * @param pace - Divides every duration: at 60, ten minutes take ten seconds.
 */
export function planOf(timeline: Timeline, wishes: PlanWishes, pace: number): Plan {
  const stages = stagesOf(timeline, wishes)
  const starts = startsOf(stages, pace)
  const running = runningSpan(stages, starts)
  const whole = stages.flatMap((stage, index) => {
    const afterMs = starts[index]
    return afterMs === undefined ? [] : [{ afterMs, state: stage.state, word: stage.word }]
  })
  const plan: Plan = { transitions: atLeastOne(whole, timeline), progress: progressOf(running, wishes) }
  const cutMs = (share: number) => Math.round(running.fromMs + (running.toMs - running.fromMs) * share)
  if (wishes.failAt !== undefined)
    return endingAt(plan, cutMs(wishes.failAt), badEnd('failed', timeline.failedWord, wishes.reason))
  if (wishes.cancelAt !== undefined)
    return endingAt(plan, cutMs(wishes.cancelAt), badEnd('cancelled', timeline.cancelledWord, wishes.reason))
  return plan
}

/** The same past with another end: what lies at or after `afterMs` is replaced by one last transition. */
export function endingAt(plan: Plan, afterMs: number, end: Omit<Transition, 'afterMs'>): Plan {
  const [first, ...rest] = plan.transitions
  const last: Transition = { ...end, afterMs: Math.max(0, afterMs) }
  const kept = rest.filter((step) => step.afterMs < last.afterMs)
  return { transitions: last.afterMs === 0 ? [last] : [first, ...kept, last], progress: plan.progress }
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

function runningSpan(stages: readonly Stage[], starts: readonly (number | undefined)[]): { fromMs: number; toMs: number } {
  const first = stages.findIndex((stage) => stage.state === 'running')
  const last = stages.findLastIndex((stage) => stage.state === 'running')
  const fromMs = (first === -1 ? undefined : starts[first]) ?? 0
  return { fromMs, toMs: (last === -1 ? undefined : starts[last + 1]) ?? fromMs }
}

function progressOf({ fromMs, toMs }: { fromMs: number; toMs: number }, wishes: PlanWishes): readonly Waypoint[] {
  const curve = wishes.curve ?? [
    [0, 0],
    [1, 100],
  ]
  return curve.map(([share, percent]) => ({ afterMs: Math.round(fromMs + (toMs - fromMs) * share), percent }))
}

function atLeastOne(steps: readonly Transition[], timeline: Timeline): Plan['transitions'] {
  const [first, ...rest] = steps
  return first === undefined ? [{ afterMs: 0, state: timeline.stages[0].state, word: timeline.stages[0].word }] : [first, ...rest]
}
