import type { Context, News } from '../context.js'
import { type Job, stepAt } from '../domain/job.js'
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

/** How far an account's steps were told: all before an instant, and at the instant itself those named. */
interface Mark {
  readonly at: number
  readonly told: ReadonlySet<string>
}

export function createTransitionWatch({ store, accounts }: Context): TransitionWatch {
  const marks = new Map<string, Mark>()
  const between = (account: string, after: number, until: number) =>
    store.jobs.steps(account, after, until, most).map(({ job, position }) => {
      const to = job.plan.transitions[position] ?? job.plan.transitions[0]
      return { at: job.acceptedAt + to.afterMs, name: nameOf(job, to), job, to }
    })
  /** A plan may be changed at the very instant at which it was looked at: by a poll that moves its job, or an end by command. */
  const stepsOf = (account: string): readonly Shown[] => {
    const now = accounts.now(account)
    const mark = marks.get(account) ?? { at: now, told: new Set() }
    const steps = between(account, mark.at - 1, now).filter(({ at, name }) => at > mark.at || !mark.told.has(name))
    const names = steps.filter(({ at }) => at === now).map(({ name }) => name)
    marks.set(account, { at: now, told: new Set([...(mark.at === now ? mark.told : []), ...names]) })
    return steps.map(({ job, to }) => transitionOf(job, to))
  }
  for (const account of accounts.keys()) stepsOf(account)
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
          return stepsOf(news.job.account)
        case 'ended':
        case 'poll': {
          const { job } = news
          const step = stepAt(job, accounts.now(job.account))
          // The index of steps leaves out what is so from the acceptance on, and this was not so then.
          return [...stepsOf(job.account), ...(step.afterMs === 0 ? [transitionOf(job, step)] : [])]
        }
        case 'reset':
          if (news.account === undefined) marks.clear()
          else marks.delete(news.account)
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

const nameOf = ({ provider, id }: Job, { word }: Transition) => `${provider} ${id} ${word}`

function transitionOf(job: Job, { afterMs, state, word, reason }: Transition): Shown {
  const { account, provider, id: jobId } = job
  const at = new Date(job.acceptedAt + afterMs).toISOString()
  return {
    type: 'transition',
    account,
    data: { type: 'transition', account, provider, jobId, at, state, word, reason: reason ?? null },
  }
}
