import { blockSize, type Pattern } from './pattern.js'

/**
 * Writes a pattern as lossless WebP (VP8L) without transforms.
 *
 * A run of blocks of one colour is one literal pixel and a copy of the pixel before; the other lines of a block row are copies of
 * the line above. Section numbers below are those of RFC 9649.
 */
export function encodeWebp(pattern: Pattern): Uint8Array {
  const image = encodeImage(pattern)
  const bytes = new Uint8Array(20 + image.length + (image.length % 2))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('RIFF    WEBPVP8L'))
  view.setUint32(4, bytes.length - 8, true)
  view.setUint32(16, image.length, true)
  bytes.set(image, 20)
  return bytes
}

type WriteBits = (value: number, bits: number) => void

/** For each symbol in use its code, ready to be written lowest bit first, and the code's length. */
type Code = ReadonlyMap<number, { readonly bits: number; readonly length: number }>

const longestCopy = 4096
const lengthSymbols = 24
const greenSymbols = 256 + lengthSymbols

function encodeImage(pattern: Pattern): Uint8Array {
  const { width, height, palette } = pattern
  // Four bytes a run, eight copies a row at most, and the codes: far more room than is ever used.
  const bytes = new Uint8Array(2048 + pattern.blocks.length * 4 + pattern.rows * 64)
  let at = 0
  let held = 0
  let heldBits = 0
  const write: WriteBits = (value, bits) => {
    held |= value << heldBits
    heldBits += bits
    while (heldBits >= 8) {
      bytes[at++] = held & 0xff
      held >>>= 8
      heldBits -= 8
    }
  }
  write(0x2f, 8)
  write(width - 1, 14)
  write(height - 1, 14)
  write(0, 1) // no alpha
  write(0, 3) // version
  write(0, 1) // no transform
  write(0, 1) // no colour cache
  write(0, 1) // one set of codes for the whole picture
  const lengths = Array.from({ length: lengthSymbols }, (_, symbol) => 256 + symbol)
  const green = codeFor([...palette.map((colour) => colour[1]), ...lengths])
  const red = codeFor(palette.map((colour) => colour[0]))
  const blue = codeFor(palette.map((colour) => colour[2]))
  writeCode(write, green, greenSymbols)
  writeCode(write, red, 256)
  writeCode(write, blue, 256)
  writeSingle(write, 0xff) // alpha: always opaque, costs no bit
  writePair(write) // distance: symbols 0 and 1, one bit each
  writePixels(pattern, write, { green, red, blue })
  write(0, 7) // push out what is held
  return bytes.slice(0, at)
}

/** Gives each value a code; all lengths are k or k - 1, which is the plainest complete code (canonical, section 3.7.2.1). */
function codeFor(values: readonly number[]): Code {
  const symbols = [...new Set(values)].sort((a, b) => a - b)
  if (symbols.length === 1) return new Map(symbols.map((symbol) => [symbol, { bits: 0, length: 0 }]))
  const longer = 32 - Math.clz32(symbols.length - 1)
  const shortCount = (1 << longer) - symbols.length
  return new Map(
    symbols.map((symbol, rank) => {
      const length = rank < shortCount ? longer - 1 : longer
      const code = rank < shortCount ? rank : rank + shortCount
      return [symbol, { bits: reversed(code, length), length }]
    }),
  )
}

/** Codes are read from their highest bit, everything else from its lowest. */
function reversed(code: number, length: number): number {
  let bits = 0
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit)
  return bits
}

/** Writes a code as the list of its lengths, itself coded: zero in one bit, the one or two lengths in use in one or two. */
function writeCode(write: WriteBits, code: Code, alphabet: number): void {
  const [only] = code.keys()
  if (code.size === 1 && only !== undefined) {
    writeSingle(write, only)
    return
  }
  const used = new Set([...code.values()].map((entry) => entry.length))
  const lengthCode = new Map([...used].sort((a, b) => a - b).map((length, rank) => [length, { rank, bits: used.size }]))
  write(0, 1)
  const order = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6] // of section 3.7.2.1.2, as far as a length of 6
  write(order.length - 4, 4)
  for (const length of order) write(length === 0 ? 1 : (lengthCode.get(length)?.bits ?? 0), 3)
  write(0, 1) // lengths for the whole alphabet follow
  for (let symbol = 0; symbol < alphabet; symbol++) {
    const entry = lengthCode.get(code.get(symbol)?.length ?? 0)
    if (entry === undefined) write(0, 1)
    else write(1 + 2 * entry.rank, entry.bits)
  }
}

/** A code of one symbol below 256, which then takes no bits at all. */
function writeSingle(write: WriteBits, symbol: number): void {
  write(0b101, 3)
  write(symbol, 8)
}

/** A code of the symbols 0 and 1. */
function writePair(write: WriteBits): void {
  write(0b011, 3)
  write(0, 1)
  write(1, 8)
}

/** Distances by their code in section 3.6.2.2: 0 stands for the pixel above, 1 for the pixel before. */
const above = 0
const before = 1

function writePixels(pattern: Pattern, write: WriteBits, codes: { green: Code; red: Code; blue: Code }): void {
  const { width, height, columns, rows, palette, blocks } = pattern
  const put = (code: Code, symbol: number): void => {
    const entry = code.get(symbol)
    if (entry !== undefined) write(entry.bits, entry.length)
  }
  const copy = (count: number, distance: number): void => {
    for (let left = count; left > 0; left -= longestCopy) {
      const { symbol, extra, extraBits } = lengthPrefix(Math.min(left, longestCopy))
      put(codes.green, 256 + symbol)
      write(extra, extraBits)
      write(distance, 1)
    }
  }
  for (let row = 0; row < rows; row++) {
    const colours = blocks.subarray(row * columns, (row + 1) * columns)
    for (let column = 0; column < columns; ) {
      const colour = colours[column] ?? 0
      let next = column + 1
      while (next < columns && colours[next] === colour) next++
      const [red, green, blue] = palette[colour] ?? [0, 0, 0]
      put(codes.green, green)
      put(codes.red, red)
      put(codes.blue, blue)
      copy(Math.min(next * blockSize, width) - column * blockSize - 1, before)
      column = next
    }
    copy((Math.min(blockSize, height - row * blockSize) - 1) * width, above)
  }
}

/** A length from 1 to 4096 as a symbol and extra bits (section 3.6.2.1). */
function lengthPrefix(length: number): { symbol: number; extra: number; extraBits: number } {
  if (length <= 4) return { symbol: length - 1, extra: 0, extraBits: 0 }
  const high = 31 - Math.clz32(length - 1)
  const extraBits = high - 1
  const second = ((length - 1) >> extraBits) & 1
  return { symbol: 2 * high + second, extra: (length - 1) & ((1 << extraBits) - 1), extraBits }
}
