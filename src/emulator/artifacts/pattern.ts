import { chanceFrom } from './chance.js'
import { clamp } from './curves.js'
import { motifs } from './motifs.js'
import { type Colour, paletteFrom, paletteSize } from './palette.js'

/** What a picture is made from: the same order gives the same picture (D8). */
export type PictureOrder = {
  readonly seed: number | string
  readonly prompt: string
  /** Whole pixels, 1 to 4096. */
  readonly width: number
  /** Whole pixels, 1 to 4096. */
  readonly height: number
  /** Counts the pictures of one job from 0: same palette and motif, differently arranged. */
  readonly index: number
}

/** A picture of one colour per block of 8 by 8 pixels; the last column and row may be cut. */
export type Pattern = {
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  readonly palette: readonly Colour[]
  /** An index into the palette for each block, row by row from the top left. */
  readonly blocks: Uint8Array
}

/** Width and height of a block in pixels: that of JPEG, which makes its encoder short. */
export const blockSize = 8

export const longestSide = 4096

/**
 * Draws the picture that belongs to a seed and a prompt.
 *
 * @throws RangeError when a side is not a whole number from 1 to 4096: what a provider accepts is judged before.
 */
export function patternOf({ seed, prompt, width, height, index }: PictureOrder): Pattern {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1 || side > longestSide) {
      throw new RangeError(`A picture's sides are whole numbers from 1 to ${longestSide}, not ${width} by ${height}.`)
    }
  }
  const columns = Math.ceil(width / blockSize)
  const rows = Math.ceil(height / blockSize)
  const style = chanceFrom('style', seed, prompt)
  const palette = paletteFrom(style)
  const motif = motifs[Math.floor(style() * motifs.length)] ?? motifs[0]
  const unit = Math.sqrt(columns * rows)
  const toneAt = motif(chanceFrom('arrangement', seed, prompt, index), { wide: columns / unit, tall: rows / unit })
  const blocks = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const tone = toneAt((column + 0.5) / unit, (row + 0.5) / unit)
      blocks[row * columns + column] = clamp(Math.floor(tone * paletteSize), 0, paletteSize - 1)
    }
  }
  return { width, height, columns, rows, palette, blocks }
}
