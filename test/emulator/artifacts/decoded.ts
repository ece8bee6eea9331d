import fc from 'fast-check'
import sharp from 'sharp'
import type { Colour } from '../../../src/emulator/artifacts/palette.js'
import { type Pattern, patternOf } from '../../../src/emulator/artifacts/pattern.js'

/** Cut blocks on either side, single pixels and lines, the sizes people ask for, and both ends of what is allowed. */
export const sizes = [
  [1, 1],
  [1, 9],
  [7, 5],
  [8, 8],
  [9, 17],
  [16, 1],
  [63, 65],
  [300, 200],
  [512, 384],
  [512, 512],
  [1024, 768],
  [2048, 2048],
  [4096, 1],
  [1, 4096],
  [4096, 4096],
] as const

export function patternSized(width: number, height: number): Pattern {
  return patternOf({ seed: 1, prompt: 'a red fox in the snow', width, height, index: 0 })
}

/** What sharp, a decoder we did not write, makes of a file. */
export async function decoded(bytes: Uint8Array) {
  const { format } = await sharp(bytes).metadata()
  const { data, info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true })
  return { format, width: info.width, height: info.height, channels: info.channels, pixels: data }
}

/** The pixels a pattern stands for, three bytes each, reckoned pixel by pixel. */
export function pixelsOf({ width, height, columns, palette, blocks }: Pattern): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = palette[blocks[Math.floor(y / 8) * columns + Math.floor(x / 8)] ?? -1]
      if (colour === undefined) throw new Error(`No colour at ${x}, ${y}.`)
      pixels[at++] = colour[0]
      pixels[at++] = colour[1]
      pixels[at++] = colour[2]
    }
  }
  return pixels
}

/** Patterns without taste: any colours, any blocks, any small size. */
export const anyPattern: fc.Arbitrary<Pattern> = fc
  .record({ width: fc.integer({ min: 1, max: 70 }), height: fc.integer({ min: 1, max: 70 }) })
  .chain(({ width, height }) => {
    const columns = Math.ceil(width / 8)
    const rows = Math.ceil(height / 8)
    const blocks = fc.array(fc.nat(15), { minLength: columns * rows, maxLength: columns * rows })
    return fc
      .record({ palette: fc.array(colours, { minLength: 16, maxLength: 16 }), blocks })
      .map((drawn) => ({ width, height, columns, rows, palette: drawn.palette, blocks: Uint8Array.from(drawn.blocks) }))
  })

const level = fc.oneof(fc.nat(255), fc.constantFrom(0, 255))
const colours: fc.Arbitrary<Colour> = fc.tuple(level, level, level)
