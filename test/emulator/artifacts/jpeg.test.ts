import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeJpeg } from '../../../src/emulator/artifacts/jpeg.js'
import { anyPattern, decoded, patternSized, pixelsOf, sizes } from './decoded.js'

// Luma and both chromas are rounded once, by at most 0.5 each. Decoded, blue = luma + 1.772 * blueness is then off by at most
// 0.5 + 0.886 (red 0.5 + 0.701, green 0.5 + 0.172 + 0.357), and rounding the result adds 0.5: less than 2, hence at most 1.
const tolerance = 1

test.each(sizes)('a JPEG of %i by %i decodes to the colours of its blocks, off by one at most', async (width, height) => {
  const pattern = patternSized(width, height)
  const { pixels, ...rest } = await decoded(encodeJpeg(pattern))
  expect(rest).toEqual({ format: 'jpeg', width, height, channels: 3 })
  expect(largestDifference(pixels, pixelsOf(pattern))).toBeLessThanOrEqual(tolerance)
})

test('any colours in any order survive JPEG, off by one at most', async () => {
  await fc.assert(
    fc.asyncProperty(anyPattern, async (pattern) => {
      const { pixels } = await decoded(encodeJpeg(pattern))
      expect(largestDifference(pixels, pixelsOf(pattern))).toBeLessThanOrEqual(tolerance)
    }),
    { numRuns: 200 },
  )
})

function largestDifference(found: Buffer, wanted: Buffer): number {
  expect(found.length).toBe(wanted.length)
  let largest = 0
  for (let at = 0; at < found.length; at++) largest = Math.max(largest, Math.abs(found.readUInt8(at) - wanted.readUInt8(at)))
  return largest
}
