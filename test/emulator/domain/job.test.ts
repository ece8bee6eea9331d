import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsAt, isEnd, progressAt, reachesAt, remainingMs, stateAt, stepAt } from '../../../src/emulator/domain/job.js'
import { planOf } from '../../../src/emulator/domain/plan.js'
import { generation, training } from '../../../src/emulator/providers/novita/timeline.js'
import { acceptedAt, instants, jobOf, paces, plans, rank } from './plans.js'

const jobs = plans.map(jobOf)
const fromAcceptance = (at: number) => Math.max(acceptedAt, at)

test('a job never goes backwards, and what has ended stays as it ended', () => {
  fc.assert(
    fc.property(jobs, instants, instants, (job, a, b) => {
      const [before, after] = [stateAt(job, Math.min(a, b)), stateAt(job, Math.max(a, b))]
      return isEnd(before) ? before === after : rank[before] <= rank[after]
    }),
    { numRuns: 1000 },
  )
})

test('when all is well progress never falls, and is 100 at the end', () => {
  fc.assert(
    fc.property(fc.constantFrom(training, generation), paces, instants, instants, (timeline, pace, a, b) => {
      const job = jobOf(planOf(timeline, {}, pace))
      const [before, after] = [progressAt(job, Math.min(a, b)), progressAt(job, Math.max(a, b))]
      expect(after).toBeGreaterThanOrEqual(before)
      expect(progressAt(job, (endsAt(job) ?? 0) + 1)).toBe(100)
    }),
  )
})

test('progress is always a percentage, and 0 before the job runs', () => {
  fc.assert(
    fc.property(jobs, instants, (job, at) => {
      const progress = progressAt(job, at)
      return progress >= 0 && progress <= 100 && (stateAt(job, at) !== 'queued' || progress === 0)
    }),
  )
})

test('what is left never grows, and is nothing exactly when the job has ended', () => {
  fc.assert(
    fc.property(jobs, instants.map(fromAcceptance), instants.map(fromAcceptance), (job, a, b) => {
      const [before, after] = [remainingMs(job, Math.min(a, b)), remainingMs(job, Math.max(a, b))]
      if (before === undefined || after === undefined) return before === after && !isEnd(stateAt(job, Math.max(a, b)))
      return after <= before && (after === 0) === isEnd(stateAt(job, Math.max(a, b)))
    }),
  )
})

test('a job is in a state from the instant it reaches it', () => {
  fc.assert(
    fc.property(jobs, (job) => {
      for (const { state, word } of job.plan.transitions) {
        const at = reachesAt(job, word)
        if (at === undefined) throw new Error(`${word} is in the plan`)
        expect(rank[stateAt(job, at)]).toBeGreaterThanOrEqual(rank[state])
        // Before a plan begins its job is in its first state, so only later ones can be not yet reached.
        if (at > acceptedAt) expect(rank[stateAt(job, at - 1)]).toBeLessThanOrEqual(rank[state])
      }
      expect(reachesAt(job, 'ended')).toBe(endsAt(job))
    }),
  )
})

test('before its acceptance a job is where it begins, and a word that is not in its plan is never reached', () => {
  const job = jobOf(planOf(training, {}, 1))
  expect([stepAt(job, 0).word, reachesAt(job, 'CANCELED'), reachesAt(job, 'failed')]).toEqual(['QUEUING', undefined, undefined])
})

test('a job that never ends has no end and no remaining time', () => {
  const job = jobOf(planOf(training, { lastMs: { deploying: null } }, 1))
  expect([endsAt(job), remainingMs(job, acceptedAt), stateAt(job, acceptedAt + 1e12)]).toEqual([
    undefined,
    undefined,
    'deploying',
  ])
})
