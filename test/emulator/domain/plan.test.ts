import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endingAt, type PlanWishes, planOf, type Timeline } from '../../../src/emulator/domain/plan.js'
import { generation, training } from '../../../src/emulator/providers/novita/timeline.js'
import { plans } from './plans.js'

const minute = 60_000

/** A plan as one line per transition: minutes and word, with the reason of a bad end. */
function told(wishes: PlanWishes, { timeline = training, pace = 1 } = {}): readonly string[] {
  return planOf(timeline, wishes, pace).transitions.map(({ afterMs, state, word, reason }) => {
    return `${Number((afterMs / minute).toFixed(3))} ${state} ${word}${reason === undefined ? '' : ` (${reason})`}`
  })
}

const queued = '0 queued QUEUING'
const begun = [queued, '1 running TRAINING']
const trained = [...begun, '9 deploying DEPLOYING']

test.each<[what: string, wishes: PlanWishes, plan: readonly string[]]>([
  ['nothing', {}, [...trained, '10 ready SERVING']],
  ['to fail at once', { failAt: 0 }, [queued, '1 failed FAILED']],
  ['to fail half-way', { failAt: 0.5, reason: 'no disk' }, [...begun, '5 failed FAILED (no disk)']],
  ['to fail at the end of the training', { failAt: 1 }, [...begun, '9 failed FAILED']],
  ['to be cancelled', { cancelAt: 0.25 }, [...begun, '3 cancelled CANCELED']],
  ['to fail and to be cancelled', { failAt: 0.5, cancelAt: 0.1 }, [...begun, '5 failed FAILED']],
  [
    'a longer queue',
    { lastMs: { queued: 25 * minute } },
    [queued, '25 running TRAINING', '33 deploying DEPLOYING', '34 ready SERVING'],
  ],
  [
    'no waiting at all',
    { lastMs: { queued: 0, running: 0, deploying: 0 } },
    [queued, '0 running TRAINING', '0 deploying DEPLOYING', '0 ready SERVING'],
  ],
  ['to fail without any waiting', { lastMs: { queued: 0, running: 0 }, failAt: 1 }, ['0 failed FAILED']],
  ['never to leave the queue', { lastMs: { queued: null } }, [queued]],
  ['never to leave the training, and to fail', { lastMs: { running: null }, failAt: 0.5 }, [queued, '1 failed FAILED']],
  ['never to be deployed', { lastMs: { deploying: null } }, trained],
  ['no deployment', { without: ['DEPLOYING'] }, [...begun, '9 ready SERVING']],
  ['no queue', { without: ['QUEUING'] }, ['0 running TRAINING', '8 deploying DEPLOYING', '9 ready SERVING']],
  [
    'a phase before the first',
    { before: [{ state: 'queued', word: 'HELD', forMs: 2 * minute }] },
    ['0 queued HELD', '2 queued QUEUING', '3 running TRAINING', '11 deploying DEPLOYING', '12 ready SERVING'],
  ],
])('a plan that was asked for %s', (_what, wishes, plan) => {
  expect(told(wishes)).toEqual(plan)
})

test('pace divides every duration and nothing else', () => {
  expect(told({ failAt: 0.5 }, { pace: 60 })).toEqual([queued, '0.017 running TRAINING', '0.083 failed FAILED'])
  expect(told({}, { pace: 0.5 })).toEqual([queued, '2 running TRAINING', '18 deploying DEPLOYING', '20 ready SERVING'])
})

test('phases of one state share its new length as they shared the old', () => {
  const timeline: Timeline = {
    stages: [
      { state: 'queued', word: 'a', forMs: minute },
      { state: 'running', word: 'b', forMs: minute },
      { state: 'running', word: 'c', forMs: 3 * minute },
      { state: 'ready', word: 'd', forMs: null },
    ],
    failedWord: 'x',
    cancelledWord: 'y',
  }
  expect(told({ lastMs: { running: 8 * minute } }, { timeline })).toEqual([
    '0 queued a',
    '1 running b',
    '3 running c',
    '9 ready d',
  ])
})

test('every plan begins at 0, goes forward, and has points of progress in their order', () => {
  fc.assert(
    fc.property(plans, ({ transitions, progress }) => {
      const [instants, points] = [transitions.map((step) => step.afterMs), progress.map((point) => point.afterMs)]
      expect(instants[0]).toBe(0)
      expect([instants, points]).toEqual([instants.toSorted((a, b) => a - b), points.toSorted((a, b) => a - b)])
      expect([...instants, ...points].every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true)
    }),
  )
})

test('a progress curve spans the running phase', () => {
  expect(planOf(generation, {}, 1).progress).toEqual([
    { afterMs: 69, percent: 0 },
    { afterMs: 3855, percent: 100 },
  ])
  const curve = [
    [0, 0],
    [0.5, 99],
    [1, 99],
  ] as const
  expect(planOf(training, { curve }, 2).progress.map(({ afterMs, percent }) => [afterMs / minute, percent])).toEqual([
    [0.5, 0],
    [2.5, 99],
    [4.5, 99],
  ])
})

test('an ending keeps the past and replaces what lies after it', () => {
  const end = { state: 'cancelled', word: 'CANCELED' } as const
  const cut = [0, 30_000, 9 * minute, 60 * minute].map((afterMs) => endingAt(planOf(training, {}, 1), afterMs, end).transitions)
  expect(cut.map((steps) => steps.map(({ afterMs, word }) => `${afterMs / minute} ${word}`))).toEqual([
    ['0 CANCELED'],
    ['0 QUEUING', '0.5 CANCELED'],
    ['0 QUEUING', '1 TRAINING', '9 CANCELED'],
    ['0 QUEUING', '1 TRAINING', '9 DEPLOYING', '10 SERVING', '60 CANCELED'],
  ])
})
