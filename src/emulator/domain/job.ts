import type { Plan, Transition } from './plan.js'

/** `training` makes a model, `generation` makes pictures with it. */
export type JobKind = 'training' | 'generation'

/** Where a job stands, in words that hold for every provider; a provider's own word is the transition's `word`. */
export type JobState = 'queued' | 'running' | 'deploying' | 'ready' | 'failed' | 'cancelled'

/**
 * A training or a generation, as facts only: its state is never stored, it follows from the plan and the time.
 *
 * All instants are epoch milliseconds on the clock of the job's account.
 */
export interface Job {
  readonly account: string
  readonly provider: string
  readonly id: string
  readonly kind: JobKind
  /** The provider's word for what kind of training or generation this is. */
  readonly type: string
  readonly name: string
  readonly acceptedAt: number
  readonly plan: Plan
  /** The name under which the trained model is used, known from the start because the plan is. */
  readonly modelName: string | null
  readonly baseModel: string | null
  readonly webhook: string | null
  readonly deletedAt: number | null
}

const ended: ReadonlySet<JobState> = new Set(['ready', 'failed', 'cancelled'])

/** Tells whether nothing can follow a state. */
export function isEnd(state: JobState): boolean {
  return ended.has(state)
}

/** The last transition a job has made by an instant; before its acceptance, its first. */
export function stepAt(job: Pick<Job, 'acceptedAt' | 'plan'>, now: number): Transition {
  const { transitions } = job.plan
  return transitions.findLast((step) => now >= job.acceptedAt + step.afterMs) ?? transitions[0]
}

export function stateAt(job: Pick<Job, 'acceptedAt' | 'plan'>, now: number): JobState {
  return stepAt(job, now).state
}

/** Percent of the running phase that is done, 0 to 100, never rounded; drawn straight between the plan's waypoints. */
export function progressAt(job: Pick<Job, 'acceptedAt' | 'plan'>, now: number): number {
  const { progress } = job.plan
  const sinceMs = now - job.acceptedAt
  const next = progress.findIndex((point) => point.afterMs > sinceMs)
  if (next === -1) return progress.at(-1)?.percent ?? 0
  if (next === 0) return 0
  const [from, to] = [progress[next - 1], progress[next]]
  if (from === undefined || to === undefined) return 0
  return from.percent + ((to.percent - from.percent) * (sinceMs - from.afterMs)) / (to.afterMs - from.afterMs)
}

/** When a job reaches its last transition, or `undefined` when its plan leaves it unfinished for ever. */
export function endsAt(job: Pick<Job, 'acceptedAt' | 'plan'>): number | undefined {
  const last = job.plan.transitions.at(-1)
  return last !== undefined && isEnd(last.state) ? job.acceptedAt + last.afterMs : undefined
}

/** Whether a job's client does not find it any more: it was deleted, or a story made it vanish. */
export function isGone(job: Pick<Job, 'acceptedAt' | 'plan' | 'deletedAt'>, now: number): boolean {
  const { vanishesAfterMs } = job.plan.odd ?? {}
  const readyAt = vanishesAfterMs === undefined ? undefined : reachesAt(job, 'ready')
  return job.deletedAt !== null || (readyAt !== undefined && vanishesAfterMs !== undefined && now >= readyAt + vanishesAfterMs)
}

/** Milliseconds from an instant until the job can be used or has ended; 0 once it has, `undefined` when it never will. */
export function remainingMs(job: Pick<Job, 'acceptedAt' | 'plan'>, now: number): number | undefined {
  const end = endsAt(job)
  return end === undefined ? undefined : Math.max(0, end - now)
}

/** When a job enters a state or reaches a provider's word, or `undefined` when its plan never does. */
export function reachesAt(job: Pick<Job, 'acceptedAt' | 'plan'>, goal: string): number | undefined {
  const step =
    goal === 'ended'
      ? job.plan.transitions.find((one) => isEnd(one.state))
      : job.plan.transitions.find((one) => one.state === goal || one.word === goal)
  return step === undefined ? undefined : job.acceptedAt + step.afterMs
}
