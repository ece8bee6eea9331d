import { encodeJpeg } from './jpeg.js'
import { type Pattern, type PictureOrder, patternOf } from './pattern.js'
import { encodePng } from './png.js'
import { encodeWebp } from './webp.js'

export type PictureFormat = 'png' | 'jpeg' | 'webp'

/**
 * Renders the picture of a seed and a prompt as a file: the same order, the same bytes, on every machine (D8, D15).
 *
 * @throws RangeError when a side is not a whole number from 1 to 4096.
 */
export function renderPicture({ format, ...order }: PictureOrder & { readonly format: PictureFormat }): Uint8Array {
  return encoders[format](patternOf(order))
}

const encoders = { png: encodePng, jpeg: encodeJpeg, webp: encodeWebp } as const satisfies Record<
  PictureFormat,
  (pattern: Pattern) => Uint8Array
>
