import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrate, failsRun, type Sides } from '../../src/contracts/arbitrate.js'
import type { FindingClass, Verdict } from '../../src/contracts/finding.js'
import { countsOf, exitCodeOf, findingClasses, monotonous } from '../../src/contracts/verdict.js'

const exits: Readonly<Record<FindingClass, number>> = {
  match: 0,
  additive: 0,
  waived: 0,
  unknown: 1,
  breaking: 1,
  stale: 1,
  unmeasured: 3,
  instrument: 3,
  guard: 4,
  leak: 5,
}
const code = (classes: readonly FindingClass[], facts = {}) =>
  exitCodeOf(countsOf(classes.map((one) => ({ class: one }))), { compared: 1, ...facts })

test('each class alone has its exit code', () => {
  expect(Object.fromEntries(findingClasses.map((one) => [one, code([one])]))).toEqual(exits)
})

test('where several apply, the order is 5, 4, 1, 3, 0, and 2 comes before all', () => {
  const rank = [5, 4, 1, 3, 0]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...findingClasses), { minLength: 1 }), (classes) => {
      const wanted = rank.find((exit) => classes.some((one) => exits[one] === exit))
      expect({ ran: code(classes), usage: code(classes, { usage: true }) }).toEqual({ ran: wanted, usage: 2 })
    }),
  )
})

test('a run that compared nothing is 3, never 0', () => {
  expect(code([], { compared: 0 })).toBe(3)
  expect(code(['match'], { compared: 0 })).toBe(3)
  expect(code([])).toBe(0)
})

test('unknown differences and stale takes can be let pass, breaking ones cannot', () => {
  expect(code(['unknown'], { failOn: 'breaking' })).toBe(0)
  expect(code(['unknown', 'breaking'], { failOn: 'breaking' })).toBe(1)
  expect(code(['stale'], { stale: 'warn' })).toBe(0)
})

test('a run in which every answer was the same refusal says so', () => {
  expect(monotonous([404, 404])).toBe('every answer was 404: nothing is known about the behaviour behind it')
  expect([monotonous([404, 200]), monotonous([200, 200]), monotonous([])]).toEqual([undefined, undefined, undefined])
})

test('three sides decide who is wrong', () => {
  const cases: readonly (readonly [Sides, Verdict | null])[] = [
    [{ emulator: 1, recording: 2, live: 2 }, 'emulator-wrong'],
    [{ emulator: 1, recording: 1, live: 2, provenance: 'live' }, 'provider-moved'],
    [{ emulator: 1, recording: 1, live: 2, provenance: 'published' }, 'provider-moved'],
    [{ emulator: 1, recording: 1, live: 2, provenance: 'doc' }, 'doc-wrong'],
    [{ emulator: 1, recording: 2, live: 1 }, 'recording-stale'],
    [{ emulator: 1, recording: 2 }, 'emulator-or-recording'],
    [{ emulator: 1, live: 2, document: 1 }, 'doc-wrong'],
    [{ emulator: 1, live: 2, document: 2 }, 'emulator-wrong'],
    [{ live: 1, liveAgain: 2, emulator: 1 }, 'noise'],
    [{ emulator: 1, live: 2 }, 'learned'],
    [{ emulator: 1, withdrawn: true }, 'withdrawn'],
    [{ emulator: 1, recording: 1, live: 1, document: 1 }, null],
    [{ emulator: 1, recording: 1 }, null],
  ]
  expect(cases.map(([sides]) => arbitrate(sides))).toEqual(cases.map(([, verdict]) => verdict))
})

test('sides that all say the same are never told apart', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.subarray(['emulator', 'recording', 'live', 'liveAgain', 'document']), (value, sides) => {
      const said: unknown = JSON.parse(JSON.stringify(value))
      expect(arbitrate(Object.fromEntries(sides.map((side) => [side, said])))).toBeNull()
    }),
  )
})

test('what teaches or proposes something does not fail a run', () => {
  const all: readonly Verdict[] = [
    'emulator-wrong',
    'provider-moved',
    'recording-stale',
    'emulator-or-recording',
    'doc-wrong',
    'noise',
    'learned',
    'withdrawn',
  ]
  expect(all.filter(failsRun)).toEqual(all.slice(0, 4))
})
