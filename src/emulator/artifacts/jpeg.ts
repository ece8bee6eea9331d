import type { Colour } from './palette.js'
import type { Pattern } from './pattern.js'

/**
 * Writes a pattern as baseline JPEG, 4:4:4, with all quantisers 8.
 *
 * A block of one colour has only a DC coefficient, eight times its level; divided by a quantiser of 8 that is the level itself. So
 * there is no transform and nothing is lost but the rounding to YCbCr: a decoded channel is off by at most 1.
 */
export function encodeJpeg(pattern: Pattern): Uint8Array {
  const head = headOf(pattern)
  const blocks = pattern.blocks.length
  // At most 42 bits a block (three components, each up to 5 + 8 + 1), and every byte may need a stuffed zero after it.
  const bytes = new Uint8Array(head.length + blocks * 11 + 4)
  bytes.set(head)
  const end = writeScan(pattern, bytes, head.length)
  bytes.set([0xff, 0xd9], end)
  return bytes.slice(0, end + 2)
}

// Code lengths of the DC table. Neighbours are mostly equal, so category 0 (no difference) gets one bit, 1 to 7 get four and 8 gets
// five; the code of all ones stays unused, as ITU T.81 Annex C asks.
const dcLengths = [1, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] as const
const dcCodes = [0b0, 0b1000, 0b1001, 0b1010, 0b1011, 0b1100, 0b1101, 0b1110, 0b11110] as const
const dcBits = [1, 4, 4, 4, 4, 4, 4, 4, 5] as const

/** Everything before the entropy-coded data (ITU T.81 Annex B). */
function headOf({ width, height }: Pattern): readonly number[] {
  return [
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]), // JFIF 1.1, square pixels, no thumbnail
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...segment(0xc0, [8, ...twoBytes(height), ...twoBytes(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    ...segment(0xc4, [0x00, ...dcLengths, 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]), // AC: one code, one bit: end of block
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ]
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  return [0xff, marker, ...twoBytes(data.length + 2), ...data]
}

function twoBytes(value: number): readonly number[] {
  return [value >> 8, value & 0xff]
}

/** Writes each block as the difference of its three levels from the block before; returns where it stopped. */
function writeScan({ palette, blocks }: Pattern, bytes: Uint8Array, start: number): number {
  const levels = palette.map(levelsOf)
  const before = [0, 0, 0]
  let at = start
  let held = 0
  let heldBits = 0
  const write = (value: number, bits: number): void => {
    held = (held << bits) | value
    heldBits += bits
    while (heldBits >= 8) {
      heldBits -= 8
      const byte = (held >> heldBits) & 0xff
      bytes[at++] = byte
      if (byte === 0xff) bytes[at++] = 0 // a zero after 0xff says: not a marker
    }
    held &= 0xff
  }
  for (const colour of blocks) {
    const block = levels[colour] ?? [0, 0, 0]
    for (const [component, level] of block.entries()) {
      const difference = level - (before[component] ?? 0)
      const category = 32 - Math.clz32(Math.abs(difference))
      write(dcCodes[category] ?? 0, dcBits[category] ?? 0)
      if (category > 0) write(difference > 0 ? difference : difference + (1 << category) - 1, category)
      write(0, 1)
      before[component] = level
    }
  }
  if (heldBits > 0) write((1 << (8 - heldBits)) - 1, 8 - heldBits)
  return at
}

/** Luma and the two chromas of a colour (JFIF 1.02), each centred on zero: -128 to 127. */
function levelsOf([red, green, blue]: Colour): readonly number[] {
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue
  const blueness = (blue - luma) / 1.772
  const redness = (red - luma) / 1.402
  return [luma - 128, blueness, redness].map((level) => Math.max(-128, Math.min(127, Math.round(level))))
}
