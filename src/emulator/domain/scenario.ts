import type { PlanWishes } from './plan.js'
import { httpScenarios } from './scenario-http.js'
import { dataStories, pollStories, resultStories } from './stories.js'
import { type Asks, type Parameter, type Scenario, type Values, varied } from './story.js'

export type { Asks, Scenario } from './story.js'

const minute = 60_000
const day = 1440 * minute

const share = (value: number, about: string): Parameter => ({ unit: 'share', default: value, least: 0, most: 1, about })
const time = (value: number, about: string): Parameter => ({ unit: 'duration', default: value, least: 0, most: 30 * day, about })

/** The stories told so far, as data. */
export const scenarios = {
  happy: { story: 'Queue, train, deploy, ready, at the documented durations.' },
  instant: {
    story: 'Ready at the first poll; shows clients that never saw a queue.',
    training: { lastMs: { queued: 0, running: 0, deploying: 0 } },
    generation: { lastMs: { queued: 0, running: 0 } },
  },
  'queue-long': {
    story: 'Twenty-five minutes in the queue before anything moves.',
    ...varied({ for: time(25 * minute, 'time in the queue') }, (given) => ({ training: { lastMs: { queued: given.for } } })),
  },
  'queue-stuck': {
    story: 'Stays queued for two days; does the client give up in time?',
    ...varied({ for: time(2 * day, 'time in the queue') }, (given) => ({ training: { lastMs: { queued: given.for } } })),
  },
  'train-fails': {
    story: 'The training fails at 40 %.',
    ...varied({ at: share(0.4, 'share of the training that is done when it fails') }, ({ at }) => ({ training: { failAt: at } })),
  },
  'train-fails-late': { story: 'Dies at 97 %, after nearly all the waiting.', training: { failAt: 0.97 } },
  'train-fails-at-once': { story: 'Fails the moment it leaves the queue.', training: { failAt: 0 } },
  canceled: {
    story: 'The provider cancels at 60 %, which no API call of the client can cause.',
    ...varied({ at: share(0.6, 'share of the training that is done by then') }, ({ at }) => ({ training: { cancelAt: at } })),
  },
  'deploy-slow': {
    story: 'Trained on time, then half an hour until it can be used.',
    ...varied({ for: time(30 * minute, 'time of deploying') }, (given) => ({ training: { lastMs: { deploying: given.for } } })),
  },
  'deploy-never': { story: 'Trained, and deploying for ever.', training: { lastMs: { deploying: null } } },
  'progress-stalls': {
    story: '99 % for ten minutes.',
    needs: 'a progress field',
    training: {
      lastMs: { running: 20 * minute },
      curve: [
        [0, 0],
        [0.5, 99],
        [1, 99],
      ],
    },
  },
  'progress-backwards': {
    story: '60 %, then 35 %, then on.',
    needs: 'a progress field',
    training: {
      curve: [
        [0, 0],
        [0.6, 60],
        [0.6, 35],
        [1, 100],
      ],
    },
  },
  ...pollStories,
  ...dataStories,
  ...resultStories,
  'image-fails': {
    story: 'The generation is accepted, then fails with a reason.',
    generation: { failAt: 0.5, reason: 'the picture could not be made' },
  },
  'image-slow': {
    story: 'Five minutes of processing.',
    ...varied({ for: time(5 * minute, 'time of processing') }, (given) => ({ generation: { lastMs: { running: given.for } } })),
  },
  'webhook-none': { story: 'No call ever comes; only polling helps.', deliveries: { none: true } },
  'webhook-lost': { story: 'All calls come but the last.', deliveries: { loseLast: true } },
  'webhook-late': {
    story: 'Each call comes two minutes after the poll knows.',
    ...varied({ by: time(2 * minute, 'how much later') }, ({ by }) => ({ deliveries: { shiftMs: by } })),
  },
  'webhook-early': {
    story: 'Each call comes five seconds before the poll knows.',
    ...varied({ by: time(5000, 'how much earlier; never before the job was accepted') }, ({ by }) => ({
      deliveries: { shiftMs: -by },
    })),
  },
  'webhook-twice': {
    story: 'Each call comes twice, with the same identity.',
    ...varied({ times: { unit: 'count', default: 2, least: 2, most: 10, about: 'how often each call comes' } }, ({ times }) => ({
      deliveries: { times },
    })),
  },
  'webhook-out-of-order': {
    story: 'The last call comes first, then the ones before it.',
    needs: 'webhook calls of trainings',
    deliveries: { lastFirst: true },
  },
  'webhook-burst': {
    story: 'All calls come within ten milliseconds, at the end.',
    needs: 'webhook calls of trainings',
    deliveries: { burst: true },
  },
  'webhook-final-only': {
    story: 'One call, when the model is ready or the training has failed.',
    needs: 'webhook calls of trainings',
    quirks: { 'webhook-calls': 'model-ready' },
  },
  'webhook-contradicts': {
    story: 'The last call says ready, the poll says failed.',
    training: { failAt: 0.9 },
    generation: { failAt: 0.9 },
    deliveries: { flaw: { saysReady: true }, flawOnlyLast: true },
  },
  'webhook-deaf': {
    story: 'Your first 2xx is not heard: the documented retries follow.',
    needs: 'webhook retries',
    ...varied({ times: { unit: 'count', default: 1, least: 1, most: 10, about: 'how many are not heard' } }, ({ times }) => ({
      deliveries: { flaw: { deafTimes: times } },
    })),
  },
  'webhook-cut': {
    story: 'The body ends in the middle of its JSON.',
    ...varied({ at: share(0.5, 'share of its bytes that comes') }, ({ at }) => ({ deliveries: { flaw: { cutAt: at } } })),
  },
  'webhook-after-delete': {
    story: 'A call arrives for a training that was deleted.',
    needs: 'a delete call',
    deliveries: { flaw: { outlivesDelete: true } },
  },
  ...httpScenarios,
} as const satisfies Readonly<Record<string, Scenario>>

export type ScenarioName = keyof typeof scenarios

export const scenarioNames: readonly string[] = Object.keys(scenarios)

export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name)
}

/** What follows the last `+` of a key, which names a scenario; `undefined` without one. */
export function suffixOf(key: string): string | undefined {
  const at = key.lastIndexOf('+')
  return at === -1 ? undefined : key.slice(at + 1)
}

/** What a scenario asks for, with parameters as given; those left out stand at their defaults. */
export function asksOf(name: ScenarioName, given: Values = {}): Asks {
  const scenario: Scenario = scenarios[name]
  return scenario.told?.(given) ?? scenario
}

/** What a story asks of a job of a kind. */
export function wishesOf(asks: Asks, kind: 'training' | 'generation'): PlanWishes {
  return asks[kind] ?? {}
}
