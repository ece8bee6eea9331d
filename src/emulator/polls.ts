import { type Consequences, putObjects } from './commands.js'
import type { Context } from './context.js'
import type { Job } from './domain/job.js'
import { broughtForward, type Plan } from './domain/plan.js'

/** A job as one poll of its client finds it. */
export interface Polled {
  readonly job: Job
  /** What this poll answers in place of the job's word: that it is not known, or a word that no document lists. */
  readonly says: 'its word' | 'unknown' | 'new'
}

/**
 * Counts one poll of a job and does what its plan makes depend on polls (D7); any other job is as it was.
 *
 * @param follow - The objects of the job, which appear sooner when its plan does.
 */
export function pollJob(context: Context, job: Job, follow: Pick<Consequences, 'objects'> = {}): Polled {
  const { odd } = job.plan
  if (odd === undefined) return { job, says: 'its word' }
  const polls = (job.plan.polls ?? 0) + 1
  const says = polls <= (odd.unknownPolls ?? 0) ? 'unknown' : polls === odd.newWordOn ? 'new' : 'its word'
  const isCounted = odd.everyPolls !== undefined || polls <= Math.max(odd.unknownPolls ?? 0, odd.newWordOn ?? 0)
  if (!isCounted) return { job, says }
  const moves = odd.everyPolls !== undefined && polls % odd.everyPolls === 0
  const afterMs = context.accounts.now(job.account) - job.acceptedAt
  const plan: Plan = { ...(moves ? broughtForward(job.plan, afterMs) : job.plan), polls }
  const moved = { ...job, plan }
  const soonerMs = soonerBy(job.plan, plan)
  context.store.atomically(() => {
    context.store.jobs.replan(job, plan)
    if (soonerMs === 0) return
    putObjects(context, moved, follow)
    context.store.outbox.bringForward(job, job.acceptedAt + afterMs, soonerMs)
  })
  if (soonerMs > 0) context.tell({ type: 'poll', account: job.account, job: moved })
  return { job: moved, says }
}

function soonerBy(before: Plan, after: Plan): number {
  return (before.transitions.at(-1)?.afterMs ?? 0) - (after.transitions.at(-1)?.afterMs ?? 0)
}
