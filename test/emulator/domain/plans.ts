import fc from 'fast-check'
import type { Job, JobState } from '../../../src/emulator/domain/job.js'
import { type Plan, type PlanWishes, planOf, type Stage, type Timeline } from '../../../src/emulator/domain/plan.js'
import { type Scenario, scenarios } from '../../../src/emulator/domain/scenario.js'
import { generation, training } from '../../../src/emulator/providers/novita/timeline.js'

/** How far a job is: it never goes back to a lower one, and what has ended stays as it ended. */
export const rank = { queued: 0, running: 1, deploying: 2, ready: 3, failed: 3, cancelled: 3 } as const satisfies Record<
  JobState,
  number
>

const lengths = fc.oneof(fc.nat(3_600_000), fc.constantFrom(0, 1, 60_000))
const wordsOf = { queued: 'waiting', running: 'working', deploying: 'moving' } as const

/** Timelines of any length, several phases of one state among them. */
const timelines: fc.Arbitrary<Timeline> = fc
  .array(fc.tuple(fc.constantFrom('queued', 'running', 'running', 'deploying'), lengths), { minLength: 1, maxLength: 6 })
  .map((phases) => {
    const sorted = phases.toSorted(([a], [b]) => rank[a] - rank[b])
    const stages = sorted.map(([state, forMs], index): Stage => ({ state, word: `${wordsOf[state]} ${index}`, forMs }))
    const [first = { state: 'queued', word: 'waiting', forMs: 0 }, ...rest] = stages
    return {
      stages: [first, ...rest, { state: 'ready', word: 'done', forMs: null }],
      failedWord: 'broken',
      cancelledWord: 'gone',
    }
  })

const shares = fc.double({ min: 0, max: 1, noNaN: true })
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })

const ownWishes: fc.Arbitrary<PlanWishes> = fc
  .record({
    failAt: optional(shares),
    cancelAt: optional(shares),
    running: optional(lengths),
    queued: optional(fc.option(lengths)),
  })
  .map(({ failAt, cancelAt, running, queued }) => ({
    ...(failAt === undefined ? {} : { failAt, reason: 'because' }),
    ...(cancelAt === undefined ? {} : { cancelAt }),
    lastMs: { ...(running === undefined ? {} : { running }), ...(queued === undefined ? {} : { queued }) },
  }))

const stories: readonly Scenario[] = Object.values(scenarios)
const told = stories.flatMap((story) => [story.training ?? {}, story.generation ?? {}])

export const wishes: fc.Arbitrary<PlanWishes> = fc.oneof(ownWishes, fc.constantFrom(...told))
export const paces = fc.constantFrom(0.5, 1, 7, 60, 1000, 1e9)

export const plans: fc.Arbitrary<Plan> = fc
  .tuple(fc.oneof(timelines, fc.constantFrom(training, generation)), wishes, paces)
  .map(([timeline, wanted, pace]) => planOf(timeline, wanted, pace))

export const acceptedAt = Date.UTC(2026, 0)

export const instants = fc.oneof(fc.integer({ min: -1000, max: 7_200_000 }), fc.nat(5000)).map((ms) => acceptedAt + ms)

export function jobOf(plan: Plan): Job {
  return {
    account: 'a',
    provider: 'p',
    id: 'j',
    kind: 'training',
    type: 't',
    name: 'n',
    acceptedAt,
    plan,
    modelName: null,
    baseModel: null,
    webhook: null,
    deletedAt: null,
  }
}
