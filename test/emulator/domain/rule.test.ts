import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBytes, shareFrom } from '../../../src/emulator/domain/random.js'
import { isAbout, judge, type Rule, type RuledCall, type RuleMatch, type Tally } from '../../../src/emulator/domain/rule.js'
import { readRule, writtenRule } from '../../../src/emulator/domain/rule-check.js'
import { httpScenarios } from '../../../src/emulator/domain/scenario-http.js'

const fresh: Tally = { met: 0, fired: 0, since: 0, spent: 0, windowAt: null }

function callOf(change: Partial<RuledCall> = {}): RuledCall {
  return {
    service: 'any',
    isApi: true,
    operation: 'getThing',
    aliasOf: null,
    path: '/v3/thing',
    names: () => [],
    making: () => undefined,
    queued: () => 0,
    draw: (met) => shareFrom(drawBytes(1, 'test', met)),
    ...change,
  }
}

/** Which of so many calls, one at each instant, a rule fires at. */
function firings(rule: Rule, instants: readonly number[], call = callOf()): readonly boolean[] {
  let tally = fresh
  return instants.map((now) => {
    const verdict = judge(rule, tally, now, call)
    tally = verdict.tally
    return verdict.fires
  })
}

const calls = fc
  .array(fc.nat({ max: 1000 }), { maxLength: 60 })
  .map((steps) => steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, one) => sum + one, 0)))
const counts = fc.integer({ min: 1, max: 30 })

test('nth fires at that call and at no other', () => {
  fc.assert(
    fc.property(calls, counts, (instants, nth) => {
      expect(firings({ when: { nth }, effect: { reset: true } }, instants)).toEqual(instants.map((_, index) => index + 1 === nth))
    }),
  )
})

test('every fires once in each window of that many calls, wherever the window begins', () => {
  fc.assert(
    fc.property(calls, counts, (instants, every) => {
      const fired = firings({ when: { every }, effect: { reset: true } }, instants)
      for (let from = 0; from + every <= fired.length; from++) {
        expect(fired.slice(from, from + every).filter((one) => one).length).toBe(1)
      }
    }),
  )
})

test('times bounds how often a rule fires, and takes the first calls', () => {
  fc.assert(
    fc.property(calls, fc.nat({ max: 30 }), (instants, times) => {
      expect(firings({ effect: { reset: true }, times }, instants)).toEqual(instants.map((_, index) => index < times))
    }),
  )
})

test('for ends a rule at its instant, whatever was called before', () => {
  fc.assert(
    fc.property(calls, fc.nat({ max: 20_000 }), (instants, lastsMs) => {
      expect(firings({ effect: { reset: true }, for: lastsMs }, instants)).toEqual(instants.map((now) => now < lastsMs))
    }),
  )
})

test('chance is the same for the same seed, and in a thousand calls about what it says', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (chance) => {
      const instants = Array.from({ length: 1000 }, (_, index) => index)
      const rule: Rule = { when: { chance }, effect: { reset: true } }
      const fired = firings(rule, instants)
      expect(firings(rule, instants)).toEqual(fired)
      expect(Math.abs(fired.filter((one) => one).length / 1000 - chance)).toBeLessThan(0.08)
    }),
    { numRuns: 30 },
  )
})

test('a limit never lets more through than it says in any of its windows', () => {
  fc.assert(
    fc.property(calls, counts, fc.integer({ min: 1, max: 5000 }), (instants, most, per) => {
      const fired = firings({ effect: { limit: { calls: most, per } } }, instants)
      const passed = instants.filter((_, index) => !fired[index])
      // Windows follow each other from the first call of each, so that any span shorter than one touches two at most.
      for (const from of passed) expect(passed.filter((at) => at >= from && at < from + per).length).toBeLessThanOrEqual(2 * most)
      const windows: number[][] = []
      for (const at of passed) {
        const last = windows.at(-1)
        if (last?.[0] !== undefined && at < last[0] + per) last.push(at)
        else windows.push([at])
      }
      for (const window of windows) expect(window.length).toBeLessThanOrEqual(most)
    }),
  )
})

test.each<[RuleMatch, Partial<RuledCall>, boolean]>([
  [{}, {}, true],
  [{}, { isApi: false }, false],
  [{ provider: 'any' }, {}, true],
  [{ provider: 'storage' }, { service: 'storage', isApi: false }, true],
  [{ provider: 'other' }, {}, false],
  [{ operation: 'getThing' }, {}, true],
  [{ operation: 'getThing' }, { isApi: false }, true],
  [{ operation: 'getThing' }, { operation: 'getThingV4', aliasOf: 'getThing' }, true],
  [{ operation: 'getOther' }, {}, false],
  [{ path: '/v3/thing' }, {}, true],
  [{ path: '/v3/*' }, {}, true],
  [{ path: '*thing' }, {}, true],
  [{ path: '/v3' }, {}, false],
  [{ path: '/v3.thing' }, {}, false],
  [{ job: 'abc' }, { names: () => ['x', 'abc'] }, true],
  [{ job: 'abc' }, { names: () => ['abcd'] }, false],
  [{ makes: 'job' }, { making: () => ({ kind: 'training', pictures: 0 }) }, true],
  [{ makes: 'generation' }, { making: () => ({ kind: 'training', pictures: 0 }) }, false],
  [{ makes: 'job' }, {}, false],
  [{ operation: 'getThing', path: '/v4/*' }, {}, false],
])('a match of %j is about a call with %j: %s', (when, change, about) => {
  expect(isAbout({ when, effect: { reset: true } }, callOf(change))).toBe(about)
})

test('a rule read from its own words is the same rule, that of each story too', () => {
  const rules: readonly Rule[] = Object.values(httpScenarios).flatMap(({ rules: told }) => [...told])
  expect(rules.map((rule) => readRule(JSON.parse(JSON.stringify(writtenRule(rule)))))).toEqual(rules)
})

test('whatever comes as a rule is read or refused with its place, never thrown over', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      const read = readRule(given)
      expect('message' in read ? read.path.startsWith('$') : 'effect' in read).toBe(true)
    }),
  )
})
