import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEnd, progressAt, stateAt } from '../../../src/emulator/domain/job.js'
import { broughtForward, planOf } from '../../../src/emulator/domain/plan.js'
import { asksOf, isScenario, type ScenarioName, scenarioNames } from '../../../src/emulator/domain/scenario.js'
import { providers } from '../../../src/emulator/providers/index.js'
import { rank } from '../domain/plans.js'

const [courses, polls, results, webhooks, wire] = [
  'scenarios/courses.test.ts',
  'scenarios/polls.test.ts',
  'scenarios/results.test.ts',
  'webhooks/scenarios.test.ts',
  'rules/scenarios.test.ts',
] as const

/** Where each scenario is shown through the providers' own APIs: one that is missing here does not compile. */
const shownIn: Readonly<Record<ScenarioName, string>> = {
  happy: courses,
  instant: courses,
  'queue-long': courses,
  'queue-stuck': courses,
  'train-fails': courses,
  'train-fails-late': courses,
  'train-fails-at-once': courses,
  canceled: courses,
  'deploy-slow': courses,
  'deploy-never': courses,
  'progress-stalls': courses,
  'progress-backwards': courses,
  'by-polls': polls,
  vanishes: polls,
  'unknown-first': polls,
  'new-status': polls,
  'no-progress': courses,
  'model-missing': courses,
  'few-images': courses,
  'bad-picture': courses,
  'upload-lost': courses,
  'cancel-loses': courses,
  'worker-steps': courses,
  'link-short': results,
  'link-gone': results,
  'image-fewer': results,
  'image-fails': courses,
  'image-slow': courses,
  'webhook-none': webhooks,
  'webhook-lost': webhooks,
  'webhook-late': webhooks,
  'webhook-early': webhooks,
  'webhook-twice': webhooks,
  'webhook-out-of-order': webhooks,
  'webhook-burst': webhooks,
  'webhook-final-only': webhooks,
  'webhook-contradicts': webhooks,
  'webhook-deaf': webhooks,
  'webhook-cut': webhooks,
  'webhook-after-delete': webhooks,
  'upload-expired': wire,
  'upload-refused': wire,
  'upload-busy': wire,
  'upload-cut': wire,
  'upload-slow': wire,
  'bad-key': wire,
  'out-of-credit': wire,
  'rate-limited': wire,
  slow: wire,
  flaky: wire,
  down: wire,
  resets: wire,
  hangs: wire,
  'cut-answer': wire,
  'html-error': wire,
  'edge-refusal': wire,
  'lost-answer': wire,
}

test('every scenario has a test that shows it', () => {
  const missing = scenarioNames.filter((name) => {
    const file = isScenario(name) ? shownIn[name] : undefined
    const text = file === undefined ? '' : readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    return !new RegExp(`['+]${name}'|^ *${name}:`, 'm').test(text)
  })
  expect(missing).toEqual([])
})

/** Stories whose own words say that something falls. */
const falling: readonly ScenarioName[] = ['progress-backwards']

test.each(scenarioNames.filter(isScenario))('a job under %s never goes backwards, unless its story says so', (name) => {
  const courses = providers.flatMap((provider) => provider.courses)
  fc.assert(
    fc.property(
      fc.constantFrom(...courses),
      fc.constantFrom(1, 7, 60),
      fc.array(fc.nat(600_000), { maxLength: 12 }),
      (course, pace, waits) => {
        let plan = planOf(course.timeline, asksOf(name)[course.kind] ?? {}, pace)
        let [at, state, percent] = [0, 0, 0]
        for (const wait of waits) {
          at += wait
          // A poll comes every now and then, and moves what polls move.
          if (plan.odd?.everyPolls !== undefined && wait % 2 === 0) plan = broughtForward(plan, at)
          const job = { acceptedAt: 0, plan }
          const [next, done] = [rank[stateAt(job, at)], progressAt(job, at)]
          if (next < state || (done < percent && !falling.includes(name))) return false
          ;[state, percent] = [next, done]
        }
        return true
      },
    ),
  )
})

test('every scenario but those that tell of waiting lets each job come to its end within three days', () => {
  const endless = scenarioNames.filter(isScenario).filter((name) =>
    providers
      .flatMap((provider) => provider.courses)
      .some(({ kind, timeline }) => {
        const last = planOf(timeline, asksOf(name)[kind] ?? {}, 1).transitions.at(-1)
        return last === undefined || !isEnd(last.state) || last.afterMs > 3 * 86_400_000
      }),
  )
  expect(endless).toEqual(['deploy-never'])
})
