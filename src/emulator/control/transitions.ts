import type { Context, News } from '../context.js'
import type { Job } from '../domain/job.js'
import type { Transition } from '../domain/plan.js'

/** One event as it goes out. */
export interface Shown {
  readonly type: string
  readonly account: string | null
  readonly data: object
}

/**
 * Says when jobs take their next step and clocks are moved.
 *
 * Nothing happens in the emulator when a job moves on: time reveals its plan (architecture.md, idea 1). So this looks at the order of time
 * whenever a clock has moved, and from time to time at those that run.
 */
export interface TransitionWatch {
  /** What follows from a piece of news. */
  after(news: News): readonly Shown[]
  ofLiveClocks(): readonly Shown[]
}

const most = 1000

export function createTransitionWatch({ store, accounts }: Context): TransitionWatch {
  const told = new Map([...accounts.keys()].map((account) => [account, accounts.now(account)]))
  const stepsOf = (account: string): readonly Shown[] => {
    const now = accounts.now(account)
    const from = told.get(account) ?? now
    told.set(account, now)
    return store.jobs.steps(account, from, now, most).map(({ job, position }) => {
      const to = job.plan.transitions[position] ?? job.plan.transitions[0]
      return transitionOf(job, to)
    })
  }
  return {
    after: (news) => {
      switch (news.type) {
        case 'clock': {
          const { account } = news
          if (accounts.find(account) === undefined) return []
          const steps = stepsOf(account)
          const { clock, pace } = accounts.open(account)
          const now = new Date(accounts.now(account)).toISOString()
          return [...steps, { type: 'clock', account, data: { type: 'clock', account, now, mode: clock.mode, pace } }]
        }
        case 'job':
          if (!told.has(news.job.account)) told.set(news.job.account, news.job.acceptedAt)
          return []
        case 'ended': {
          const { job } = news
          return [transitionOf(job, job.plan.transitions.at(-1) ?? job.plan.transitions[0])]
        }
        case 'reset':
          if (news.account === undefined) told.clear()
          else told.delete(news.account)
          return [{ type: 'reset', account: news.account ?? null, data: { type: 'reset', account: news.account ?? null } }]
        case 'exchange':
        case 'attempt':
        case 'bug':
          return []
      }
    },
    ofLiveClocks: () =>
      [...accounts.keys()].flatMap((account) => (accounts.find(account)?.clock.mode === 'live' ? stepsOf(account) : [])),
  }
}

function transitionOf(job: Job, { afterMs, state, word, reason }: Transition): Shown {
  const { account, provider, id: jobId } = job
  const at = new Date(job.acceptedAt + afterMs).toISOString()
  return {
    type: 'transition',
    account,
    data: { type: 'transition', account, provider, jobId, at, state, word, reason: reason ?? null },
  }
}
