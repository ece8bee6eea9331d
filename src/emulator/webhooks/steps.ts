import type { Context } from '../context.js'
import type { Job } from '../domain/job.js'
import type { Transition } from '../domain/plan.js'

/** A transition of a job, at an instant of its account. */
export interface Step {
  readonly at: number
  readonly job: Job
  readonly to: Transition
}

/** The transitions ahead of an account's clock, in order; a job that is added or planned anew on the way is taken in. */
export interface Steps {
  peek(): Step | undefined
  /** Says that the one peeked at has happened. */
  take(): void
  /** Says that everything up to an instant has happened. */
  pass(at: number): void
}

/** How far an account's transitions have happened: all before an instant, and at the instant itself all but those left. */
interface Mark {
  readonly at: number
  readonly left: Set<string>
}

const nameOf = ({ job, to }: Step) => `${job.provider} ${job.id} ${to.word}`

// Enough for most walks; a clock that is moved a long way reads on.
const batch = 256

export interface StepFinder {
  ahead(account: string, until: number): Steps
  /** Forgets how far an account, or with `undefined` every account, had come. */
  forget(account: string | undefined): void
}

/** Finds the transitions ahead. The marks outlive a walk: one that was to take a single step may leave others at the same instant. */
export function createStepFinder({ store, accounts }: Context): StepFinder {
  const marks = new Map<string, Mark>()
  const markOf = (account: string): Mark => {
    const now = accounts.now(account)
    const mark = marks.get(account)
    return mark?.at === now ? mark : { at: now, left: new Set() }
  }
  const ahead = (account: string, until: number): Steps => {
    let mark = markOf(account)
    let seen = -1
    let steps: readonly Step[] = []
    let next = 0
    const isAhead = (step: Step) => step.at > mark.at || (step.at === mark.at && mark.left.has(nameOf(step)))
    const read = (after: number) => {
      steps = store.jobs.steps(account, after, until, batch).map(({ job, position }) => stepOf(job, position))
      next = 0
    }
    const refresh = () => {
      if (seen !== store.jobs.changes()) {
        seen = store.jobs.changes()
        read(mark.left.size > 0 ? mark.at - 1 : mark.at)
        steps = steps.filter(isAhead)
      }
      // The batch is used up; what comes after it lies at later instants, since an instant is never divided.
      if (next > 0 && next === steps.length) read(steps[next - 1]?.at ?? mark.at)
    }
    const setMark = (changed: Mark) => {
      mark = changed
      marks.set(account, changed)
    }
    return {
      peek: () => {
        refresh()
        return steps[next]
      },
      take: () => {
        const taken = steps[next]
        if (taken === undefined) return
        if (taken.at > mark.at) setMark({ at: taken.at, left: namesAt(steps, next) })
        mark.left.delete(nameOf(taken))
        next += 1
      },
      pass: (at) => {
        if (at > mark.at) setMark({ at, left: new Set() })
      },
    }
  }
  return {
    ahead,
    forget: (account) => {
      if (account === undefined) marks.clear()
      else marks.delete(account)
    },
  }
}

/** The names of a step and of those that follow it at the same instant. */
function namesAt(steps: readonly Step[], from: number): Set<string> {
  const names = new Set<string>()
  for (let index = from, step = steps[from]; step !== undefined && step.at === steps[from]?.at; step = steps[++index]) {
    names.add(nameOf(step))
  }
  return names
}

function stepOf(job: Job, position: number): Step {
  const to = job.plan.transitions[position]
  if (to === undefined) throw new Error(`job ${job.id} has no transition ${position}, but a row says so`)
  return { at: job.acceptedAt + to.afterMs, job, to }
}
