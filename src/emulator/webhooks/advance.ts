import { movedTo } from '../clock.js'
import type { Context } from '../context.js'
import { type Job, reachesAt, stateAt } from '../domain/job.js'
import type { Transition } from '../domain/plan.js'
import type { Notice } from '../store/outbox.js'
import type { Delivered, Deliverer } from './deliver.js'

/** Something that fell due while a clock moved. Instants are the account's. */
export type Happening =
  | { readonly what: 'transition'; readonly at: number; readonly account: string; readonly job: Job; readonly to: Transition }
  | { readonly what: 'attempt'; readonly at: number; readonly account: string; readonly delivered: Delivered }

/** Moves accounts' clocks from due event to due event, causally and completely (D6). */
export interface Driver {
  /** Performs everything due on the way to `toMs`, in order, and leaves the clock there. */
  advanceTo(account: string, toMs: number): Promise<readonly Happening[]>
  /** Performs the next thing due, however far away; nothing when nothing ever will be. */
  advanceToNext(account: string): Promise<readonly Happening[]>
  /** Until nothing finite is due. */
  settle(account: string): Promise<readonly Happening[]>
  /** When the account's next thing is due, or `undefined`. */
  nextAt(account: string): number | undefined
  /**
   * Sends what is due by now without moving anything: what the loop does for live clocks. Each receiver has a lane of its own, in which
   * calls keep their order; one that hangs holds up nobody else. `ended` is called as each lane ends.
   */
  deliverDue(account: string, ended: () => void): Promise<void>
  /** Resolves when no walk and no lane is under way. */
  idle(): Promise<void>
}

export function createDriver(context: Context, deliverer: Deliverer): Driver {
  const { store, accounts } = context
  const lines = new Map<string, Promise<unknown>>()
  const lanes = createLanes(deliverer)

  // One walk at a time per account, and none beside a lane: two would take each other's events.
  const inLine = <T>(account: string, work: () => Promise<T>): Promise<T> => {
    const before = lines.get(account) ?? Promise.resolve()
    const afterLanes = () => lanes.ended(account).then(work)
    const mine = before.then(afterLanes, afterLanes)
    lines.set(account, mine)
    return mine.finally(() => {
      if (lines.get(account) === mine) lines.delete(account)
    })
  }
  const moveTo = (account: string, toMs: number) => {
    const { clock } = accounts.open(account)
    if (toMs > accounts.now(account)) accounts.change(account, { clock: movedTo(clock, toMs) })
  }

  async function walk(account: string, toMs: number, most: number): Promise<readonly Happening[]> {
    const happened: Happening[] = []
    const ahead = transitionsAhead(context, account, toMs)
    while (happened.length < most) {
      const notice = store.outbox.nextDue(account, toMs)
      const step = ahead.peek()
      // At one instant the job moves first: what a notice tells, the poll already knows.
      if (step !== undefined && (notice === undefined || step.at <= notice.dueAt)) {
        ahead.take()
        moveTo(account, step.at)
        happened.push({ what: 'transition', at: step.at, account, job: step.job, to: step.to })
      } else if (notice !== undefined) {
        moveTo(account, notice.dueAt)
        const delivered = await deliverer.deliver(notice)
        if (delivered !== undefined) happened.push({ what: 'attempt', at: delivered.attempt.madeAt, account, delivered })
      } else break
    }
    if (happened.length < most && Number.isFinite(toMs)) moveTo(account, toMs)
    return happened
  }

  const everything = Number.POSITIVE_INFINITY
  return {
    advanceTo: (account, toMs) => inLine(account, () => walk(account, toMs, everything)),
    advanceToNext: (account) => inLine(account, () => walk(account, everything, 1)),
    settle: (account) => inLine(account, () => walk(account, everything, everything)),
    nextAt: (account) => {
      const step = transitionsAhead(context, account, everything).peek()?.at
      const due = store.outbox.nextDueAt(account, Number.NEGATIVE_INFINITY)
      return step === undefined ? due : due === undefined ? step : Math.min(step, due)
    },
    deliverDue: (account, ended) => lanes.serve(account, store.outbox.dueBy(account, accounts.now(account), laneBatch), ended),
    idle: async () => {
      await Promise.allSettled(lines.values())
      await lanes.idle()
    },
  }
}

const laneBatch = 1000

/** Calls to one receiver one after the other, calls to different receivers side by side. */
function createLanes(deliverer: Deliverer) {
  const busy = new Map<string, Map<string, Promise<void>>>()
  const run = async (notices: readonly Notice[]) => {
    for (const notice of notices) await deliverer.deliver(notice)
  }
  return {
    serve: async (account: string, notices: readonly Notice[], ended: () => void): Promise<void> => {
      const own = busy.get(account) ?? new Map<string, Promise<void>>()
      busy.set(account, own)
      const free = notices.filter((notice) => !own.has(notice.url))
      const started = [...byReceiver(free)].map(([url, lane]) => {
        const work = run(lane).finally(() => {
          own.delete(url)
          ended()
        })
        own.set(url, work)
        return work
      })
      await Promise.all(started)
    },
    ended: async (account: string): Promise<void> => {
      await Promise.allSettled(busy.get(account)?.values() ?? [])
    },
    idle: async (): Promise<void> => {
      await Promise.allSettled([...busy.values()].flatMap((lanes) => [...lanes.values()]))
    },
  }
}

function byReceiver(notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) {
    const group = groups.get(notice.url)
    if (group === undefined) groups.set(notice.url, [notice])
    else group.push(notice)
  }
  return groups
}

interface Step {
  readonly at: number
  readonly job: Job
  readonly to: Transition
}

/** The transitions between now and an instant, in order; it looks again whenever a job was added or planned anew on the way. */
function transitionsAhead({ store, accounts }: Context, account: string, toMs: number) {
  let seen = -1
  let steps: readonly Step[] = []
  let at = 0
  const refresh = () => {
    if (seen === store.jobs.changes()) return
    seen = store.jobs.changes()
    const now = accounts.now(account)
    steps = toMs < now ? [] : store.jobs.unsettled(account, now).flatMap((job) => stepsOf(job, now, toMs))
    steps = steps.toSorted((a, b) => a.at - b.at)
    at = 0
  }
  return {
    peek: (): Step | undefined => {
      refresh()
      return steps[at]
    },
    take: (): void => {
      at += 1
    },
  }
}

function stepsOf(job: Job, after: number, until: number): readonly Step[] {
  return job.plan.transitions
    .map((to) => ({ at: job.acceptedAt + to.afterMs, job, to }))
    .filter((step) => step.at > after && step.at <= until)
}

/** Why a job never comes to a state, or when it does. */
export function arrivalOf(job: Job, goal: string, now: number): { readonly at: number } | { readonly never: string } {
  const at = reachesAt(job, goal)
  if (at !== undefined) return { at }
  const last = job.plan.transitions.at(-1) ?? job.plan.transitions[0]
  const end = new Date(job.acceptedAt + last.afterMs).toISOString().slice(11, 19)
  return { never: `its plan ends in ${last.state} at ${end}, it is ${stateAt(job, now)} now` }
}
