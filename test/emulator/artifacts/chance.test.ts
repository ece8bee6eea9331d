import fc from 'fast-check'
import { expect, test } from 'vitest'
import { between, chanceFrom } from '../../../src/emulator/artifacts/chance.js'

const parts = fc.array(fc.oneof(fc.integer(), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 4 })

// Pinned: all pictures and models hang on these numbers.
test('the first numbers of a sequence are these', () => {
  const chance = chanceFrom('style', 1, 'a red fox')
  expect([chance(), chance(), chance()].map((number) => number * 2 ** 32)).toEqual([1400567927, 596123670, 157820449])
})

test('the same parts give the same numbers, none below 0 and none as large as 1', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const [one, other] = [chanceFrom(...list), chanceFrom(...list)]
      const numbers = Array.from({ length: 20 }, () => one())
      expect(Array.from({ length: 20 }, () => other())).toEqual(numbers)
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
    }),
  )
})

test('parts do not run together', () => {
  const firsts = [['ab', 'c'], ['a', 'bc'], ['abc'], ['a', 'b', 'c'], ['ab,c']].map((list) => chanceFrom(...list)())
  expect(new Set(firsts).size).toBe(firsts.length)
})

test('numbers are spread evenly between two bounds', () => {
  const chance = chanceFrom('spread')
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 10_000; draw++) {
    const tenth = Math.floor(between(chance, 20, 30)) - 20
    tenths[tenth] = (tenths[tenth] ?? Number.NaN) + 1
  }
  expect(tenths.length).toBe(10)
  expect(tenths.every((count) => count > 850 && count < 1150)).toBe(true)
})
