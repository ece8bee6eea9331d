import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clamp, cosine, cubeRoot, ease, sine } from '../../../src/emulator/artifacts/curves.js'

const turns = fc.double({ min: -100, max: 100, noNaN: true })
const fractions = fc.double({ min: 0, max: 1, noNaN: true })

test('sine and cosine keep within 0.0012 of the true ones', () => {
  fc.assert(
    fc.property(turns, (turn) => {
      expect(Math.abs(sine(turn) - Math.sin(2 * Math.PI * turn))).toBeLessThan(0.0012)
      expect(Math.abs(cosine(turn) - Math.cos(2 * Math.PI * turn))).toBeLessThan(0.0012)
    }),
    { numRuns: 1000 },
  )
})

test('a cube root, cubed, is the number again', () => {
  fc.assert(
    fc.property(fractions, (root) => {
      expect(cubeRoot(root * root * root)).toBeCloseTo(root, 3)
    }),
    { numRuns: 1000 },
  )
})

test('easing goes from 0 to 1 and never back', () => {
  fc.assert(
    fc.property(turns, turns, (a, b) => {
      const rise = ease(-10, 10, Math.max(a, b)) - ease(-10, 10, Math.min(a, b))
      expect(rise).toBeGreaterThan(-1e-12) // the last bit of a product may go either way
    }),
  )
  expect([-10, 0, 10].map((value) => ease(-10, 10, value))).toEqual([0, 0.5, 1])
})

test('clamping moves only what lies outside', () => {
  expect([-1, 0, 3, 5, 6].map((value) => clamp(value, 0, 5))).toEqual([0, 0, 3, 5, 5])
})
