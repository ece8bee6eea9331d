import { expect, test } from 'vitest'
import { callsOf, type DeliveryWishes } from '../../../src/emulator/domain/delivery.js'
import { nextTryAt } from '../../../src/emulator/domain/retry.js'

const tellings = [
  { word: 'one', aboutAt: 1000 },
  { word: 'two', aboutAt: 2000 },
  { word: 'three', aboutAt: 3000 },
]

/** The calls as `word@due`, with a mark for a flaw. */
const told = (wishes: DeliveryWishes, acceptedAt = 0, of = tellings) =>
  callsOf(of, wishes, acceptedAt).map(({ word, dueAt, flaw }) => `${word}@${dueAt}${flaw === null ? '' : '!'}`)

test.each<[what: string, wishes: DeliveryWishes, calls: readonly string[]]>([
  ['nothing', {}, ['one@1000', 'two@2000', 'three@3000']],
  ['none', { none: true }, []],
  ['all but the last', { loseLast: true }, ['one@1000', 'two@2000']],
  ['the last only', { onlyLast: true }, ['three@3000']],
  ['to be late', { shiftMs: 500 }, ['one@1500', 'two@2500', 'three@3500']],
  ['to be early', { shiftMs: -500 }, ['one@500', 'two@1500', 'three@2500']],
  ['to come twice', { times: 2 }, ['one@1000!', 'two@2000!', 'three@3000!']],
  ['the last first', { lastFirst: true }, ['three@3000', 'one@3001', 'two@3002']],
  ['a burst', { burst: true }, ['one@3000', 'two@3001', 'three@3002']],
  ['a flaw in each', { flaw: { deafTimes: 1 } }, ['one@1000!', 'two@2000!', 'three@3000!']],
  ['a flaw in the last', { flaw: { saysReady: true }, flawOnlyLast: true }, ['one@1000', 'two@2000', 'three@3000!']],
  ['a late burst, twice', { burst: true, shiftMs: 100, times: 2 }, ['one@3100!', 'two@3101!', 'three@3102!']],
])('calls that were asked for %s are planned so', (_what, wishes, calls) => {
  expect(told(wishes)).toEqual(calls)
})

test('no call is made before its job was accepted, and what it tells of does not move with it', () => {
  expect(told({ shiftMs: -5000 }, 900)).toEqual(['one@900', 'two@900', 'three@900'])
  expect(callsOf(tellings, { shiftMs: -5000 }, 900).map(({ aboutAt }) => aboutAt)).toEqual([1000, 2000, 3000])
})

test('a job with one word, or none, has nothing to reorder', () => {
  const wishes = [{ lastFirst: true }, { burst: true }]
  expect(wishes.map((one) => [told(one, 0, tellings.slice(0, 1)), told(one, 0, [])])).toEqual([
    [['one@1000'], []],
    [['one@1000'], []],
  ])
})

test('a burst of many calls stays within ten milliseconds', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ word: `w${index}`, aboutAt: 1000 }))
  const due = callsOf(many, { burst: true }, 0).map(({ dueAt }) => dueAt)
  expect([Math.min(...due), Math.max(...due)]).toEqual([1000, 1010])
})

test('a refused call is tried again after each wait, and then no more', () => {
  const policy = { deadlineMs: 5000, retryAfterMs: [5000, 30_000] }
  expect([1, 2, 3, 4].map((tries) => nextTryAt(policy, tries, 100))).toEqual([5100, 30_100, undefined, undefined])
  expect(nextTryAt({ deadlineMs: 5000, retryAfterMs: [] }, 1, 100)).toBeUndefined()
})
