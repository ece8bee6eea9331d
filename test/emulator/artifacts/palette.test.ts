import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceFrom } from '../../../src/emulator/artifacts/chance.js'
import { type Colour, paletteFrom } from '../../../src/emulator/artifacts/palette.js'

const palettes = fc.string().map((name) => paletteFrom(chanceFrom(name)))

test('a palette has sixteen different colours that a screen can show', () => {
  fc.assert(
    fc.property(palettes, (palette) => {
      expect(new Set(palette.map(String)).size).toBe(16)
      expect(palette.flat().every((level) => Number.isInteger(level) && level >= 0 && level <= 255)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a palette runs from dark to light in small, regular steps', () => {
  fc.assert(
    fc.property(palettes, (palette) => {
      const lightness = palette.map(lightnessOf)
      const steps = lightness.slice(1).map((value, step) => value - (lightness[step] ?? Number.NaN))
      expect(Math.min(...steps)).toBeGreaterThan(1)
      expect(Math.max(...steps)).toBeLessThan(9)
    }),
    { numRuns: 500 },
  )
})

/** CIE lightness, 0 to 100: another measure of what the eye sees than the one the palette is mixed by. */
function lightnessOf([red, green, blue]: Colour): number {
  const light = [red, green, blue].map((level) => (level <= 10 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4))
  const luminance = 0.2126 * (light[0] ?? 0) + 0.7152 * (light[1] ?? 0) + 0.0722 * (light[2] ?? 0)
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance
}
