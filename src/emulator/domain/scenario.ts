import type { DeliveryWishes } from './delivery.js'
import type { PlanWishes } from './plan.js'
import { httpScenarios, type ScenarioRule } from './scenario-http.js'

/** A named story that shapes the plans of an account's jobs (D4). */
export interface Scenario {
  /** One line for a person. */
  readonly story: string
  /** What it asks of a training's plan; absent: nothing. */
  readonly training?: PlanWishes
  /** What it asks of a generation's plan; absent: nothing. */
  readonly generation?: PlanWishes
  /** What it does to webhook calls; absent: nothing. */
  readonly deliveries?: DeliveryWishes
  /** What it does to calls, as rules of its account; absent: nothing. */
  readonly rules?: readonly ScenarioRule[]
}

const minute = 60_000

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
    training: { lastMs: { queued: 25 * minute } },
  },
  'queue-stuck': {
    story: 'Stays queued for two days; does the client give up in time?',
    training: { lastMs: { queued: 2880 * minute } },
  },
  'train-fails': { story: 'The training fails at 40 %.', training: { failAt: 0.4 } },
  'train-fails-late': { story: 'Dies at 97 %, after nearly all the waiting.', training: { failAt: 0.97 } },
  'train-fails-at-once': { story: 'Fails the moment it leaves the queue.', training: { failAt: 0 } },
  canceled: {
    story: 'The provider cancels at 60 %, which no API call of the client can cause.',
    training: { cancelAt: 0.6 },
  },
  'deploy-slow': {
    story: 'Trained on time, then half an hour until it can be used.',
    training: { lastMs: { deploying: 30 * minute } },
  },
  'deploy-never': { story: 'Trained, and deploying for ever.', training: { lastMs: { deploying: null } } },
  'progress-stalls': {
    story: '99 % for ten minutes.',
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
    training: {
      curve: [
        [0, 0],
        [0.6, 60],
        [0.6, 35],
        [1, 100],
      ],
    },
  },
  'image-fails': { story: 'The generation is accepted, then fails with a reason.', generation: { failAt: 0.5 } },
  'image-slow': { story: 'Five minutes of processing.', generation: { lastMs: { running: 5 * minute } } },
  'webhook-none': { story: 'No call ever comes; only polling helps.', deliveries: { none: true } },
  'webhook-lost': { story: 'All calls come but the last.', deliveries: { loseLast: true } },
  'webhook-late': { story: 'Each call comes two minutes after the poll knows.', deliveries: { shiftMs: 2 * minute } },
  'webhook-early': { story: 'Each call comes five seconds before the poll knows.', deliveries: { shiftMs: -5000 } },
  'webhook-twice': { story: 'Each call comes twice, with the same content.', deliveries: { times: 2 } },
  'webhook-out-of-order': { story: 'The last call comes first, then the ones before it.', deliveries: { lastFirst: true } },
  'webhook-burst': { story: 'All calls come within ten milliseconds, at the end.', deliveries: { burst: true } },
  'webhook-contradicts': {
    story: 'The last call says ready, the poll says failed.',
    training: { failAt: 0.9 },
    generation: { failAt: 0.9 },
    deliveries: { flaw: { saysReady: true }, flawOnlyLast: true },
  },
  'webhook-deaf': {
    story: 'Your first 2xx is not heard: the documented retries follow.',
    deliveries: { flaw: { deafTimes: 1 } },
  },
  'webhook-cut': { story: 'The body ends in the middle of its JSON.', deliveries: { flaw: { cutAt: 0.5 } } },
  'webhook-after-delete': {
    story: 'A call arrives for a training that was deleted.',
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

/** What a scenario asks of a job of a kind. */
export function wishesOf(name: ScenarioName, kind: 'training' | 'generation'): PlanWishes {
  const scenario: Scenario = scenarios[name]
  return scenario[kind] ?? {}
}

/** What a scenario asks of webhook calls. */
export function deliveriesOf(name: ScenarioName): DeliveryWishes {
  const scenario: Scenario = scenarios[name]
  return scenario.deliveries ?? {}
}

/** The rules that a scenario brings along. */
export function rulesOfScenario(name: ScenarioName): readonly ScenarioRule[] {
  const scenario: Scenario = scenarios[name]
  return scenario.rules ?? []
}
