import { movedTo } from '../clock.js'
import type { Context } from '../context.js'
import { type Job, reachesAt, stateAt } from '../domain/job.js'
import type { Transition } from '../domain/plan.js'
import type { Notice } from '../store/outbox.js'
import type { Delivered, Deliverer } from './deliver.js'
import { createLanes } from './lanes.js'
import { createStepFinder } from './steps.js'

/** Something that fell due while a clock moved. Instants are the account's. */
export type Happening =
  | { readonly what: 'transition'; readonly at: number; readonly account: string; readonly job: Job; readonly to: Transition }
  | { readonly what: 'attempt'; readonly at: number; readonly account: string; readonly delivered: Delivered }

/** Moves accounts' clocks from due event to due event, causally and completely (D6). */
export interface Driver {
  /** Performs everything due on the way to `toMs`, in order, and leaves the clock there. */
  advanceTo(account: string, toMs: number): Promise<readonly Happening[]>
  /** The same by a length of time, counted from where the clock stands when this walk begins: lengths asked for at once add up. */
  advanceBy(account: string, byMs: number): Promise<readonly Happening[]>
  /** Performs the next thing due, however far away; nothing when nothing ever will be. */
  advanceToNext(account: string): Promise<readonly Happening[]>
  /** Until nothing finite is due. */
  settle(account: string): Promise<readonly Happening[]>
  /** When the account's next thing is due, or `undefined`. */
  nextAt(account: string): number | undefined
  /**
   * Sends what is due by now without moving anything: what the loop does for live clocks. While the account's clock is being moved it
   * leaves that to the walk. `ended` is called whenever there may be more to send.
   */
  deliverDue(account: string, ended: () => void): Promise<void>
  /** Forgets how far an account, or with `undefined` every account, had come: its rows are gone or were replaced. */
  forget(account: string | undefined): void
  /** Whether somebody moves the account's clock at this moment, or waits to. */
  isMoving(account: string): boolean
  /** Resolves when no walk and no lane is under way. */
  idle(): Promise<void>
}

const laneBatch = 1000
// Read at once on a walk: enough to make a read cheap, few enough to read again after each new notice.
const walkBatch = 32

export function createDriver(context: Context, deliverer: Deliverer): Driver {
  const { store, accounts } = context
  const walks = new Map<string, Promise<unknown>>()
  const afterWalk = new Set<string>()
  const lanes = createLanes(deliverer, (account) => walks.has(account))
  const finder = createStepFinder(context)

  // One walk at a time per account, and none beside a lane: two would take each other's events.
  const inLine = <T>(account: string, work: (era: number) => Promise<T>): Promise<T> => {
    const era = accounts.era(account)
    const before = walks.get(account) ?? Promise.resolve()
    const afterLanes = () => lanes.ended(account).then(() => work(era))
    const mine = before.then(afterLanes, afterLanes)
    walks.set(account, mine)
    return mine.finally(() => {
      if (walks.get(account) === mine) walks.delete(account)
    })
  }
  const moveTo = (account: string, toMs: number) => {
    const { clock } = accounts.open(account)
    if (toMs > accounts.now(account)) accounts.change(account, { clock: movedTo(clock, toMs) })
  }

  /** The account's notices due by an instant, in order; read many at a time, and again when one may have come in front. */
  const noticesAhead = (account: string, by: number) => {
    let seen = -1
    let batch: readonly Notice[] = []
    let next = 0
    return {
      peek: (): Notice | undefined => {
        if (seen !== store.outbox.changes() || (next === batch.length && next > 0)) {
          seen = store.outbox.changes()
          batch = store.outbox.dueBy(account, by, walkBatch, [])
          next = 0
        }
        return batch[next]
      },
      take: () => {
        next += 1
      },
    }
  }

  async function walk(era: number, account: string, toMs: number, most: number): Promise<readonly Happening[]> {
    const happened: Happening[] = []
    const steps = finder.ahead(account, toMs)
    const notices = noticesAhead(account, toMs)
    // A walk through a world that was forgotten or replaced meanwhile must not move the next one.
    while (happened.length < most && !deliverer.stopped() && accounts.era(account) === era) {
      const notice = notices.peek()
      const step = steps.peek()
      // At one instant the job moves first: what a notice tells, the poll already knows.
      if (step !== undefined && (notice === undefined || step.at <= notice.dueAt)) {
        steps.take()
        moveTo(account, step.at)
        happened.push({ what: 'transition', at: step.at, account, job: step.job, to: step.to })
      } else if (notice !== undefined) {
        notices.take()
        steps.pass(notice.dueAt)
        moveTo(account, notice.dueAt)
        const delivered = await deliverer.deliver(notice)
        if (delivered !== undefined) happened.push({ what: 'attempt', at: delivered.attempt.madeAt, account, delivered })
      } else {
        if (Number.isFinite(toMs)) moveTo(account, toMs)
        break
      }
    }
    return happened
  }

  const everything = Number.POSITIVE_INFINITY
  return {
    advanceTo: (account, toMs) => inLine(account, (era) => walk(era, account, toMs, everything)),
    advanceBy: (account, byMs) => inLine(account, (era) => walk(era, account, accounts.now(account) + byMs, everything)),
    advanceToNext: (account) => inLine(account, (era) => walk(era, account, everything, 1)),
    settle: (account) => inLine(account, (era) => walk(era, account, everything, everything)),
    nextAt: (account) => {
      const step = finder.ahead(account, everything).peek()?.at
      const due = store.outbox.nextDueAt(account, Number.NEGATIVE_INFINITY)
      return step === undefined ? due : due === undefined ? step : Math.min(step, due)
    },
    deliverDue: async (account, ended) => {
      const walking = walks.get(account)
      if (walking === undefined) {
        const now = accounts.now(account)
        return lanes.serve(account, (except) => store.outbox.dueBy(account, now, laneBatch, except), ended)
      }
      if (afterWalk.has(account)) return
      afterWalk.add(account)
      await Promise.allSettled([walking])
      afterWalk.delete(account)
      ended()
    },
    isMoving: (account) => walks.has(account),
    forget: finder.forget,
    idle: async () => {
      await Promise.allSettled(walks.values())
      await lanes.idle()
    },
  }
}

/** Why a job never comes to a state, or when it does. */
export function arrivalOf(job: Job, goal: string, now: number): { readonly at: number } | { readonly never: string } {
  const at = reachesAt(job, goal)
  if (at !== undefined) return { at }
  const last = job.plan.transitions.at(-1) ?? job.plan.transitions[0]
  const end = new Date(job.acceptedAt + last.afterMs).toISOString().slice(11, 19)
  return { never: `its plan ends in ${last.state} at ${end}, it is ${stateAt(job, now)} now` }
}
