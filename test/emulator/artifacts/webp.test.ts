import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeWebp } from '../../../src/emulator/artifacts/webp.js'
import { anyPattern, decoded, patternSized, pixelsOf, sizes } from './decoded.js'

test.each(sizes)('a WebP of %i by %i decodes to the exact colours of its blocks', async (width, height) => {
  const pattern = patternSized(width, height)
  const { pixels, ...rest } = await decoded(encodeWebp(pattern))
  expect(rest).toEqual({ format: 'webp', width, height, channels: 3 })
  expect(pixels.equals(pixelsOf(pattern))).toBe(true)
})

test('any colours in any order survive WebP', async () => {
  await fc.assert(
    fc.asyncProperty(anyPattern, async (pattern) => {
      const { pixels } = await decoded(encodeWebp(pattern))
      expect(pixels).toEqual(pixelsOf(pattern))
    }),
    { numRuns: 200 },
  )
})

test.each([1, 2, 3, 5, 16])('a WebP whose palette has only %i different colours decodes all the same', async (different) => {
  const base = patternSized(130, 50)
  const palette = base.palette.map((colour, step) => base.palette[step % different] ?? colour)
  const pattern = { ...base, palette }
  const { pixels } = await decoded(encodeWebp(pattern))
  expect(pixels.equals(pixelsOf(pattern))).toBe(true)
})
