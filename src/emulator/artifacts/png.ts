import { crc32 } from 'node:zlib'
import { blockSize, type Pattern } from './pattern.js'

/**
 * Writes a pattern as PNG: four bits a pixel, a palette, and *stored* deflate blocks.
 *
 * Stored, because Node's zlib compresses to other bytes from release to release, and the same seed must give the same bytes (D8).
 */
export function encodePng(pattern: Pattern): Uint8Array {
  return concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header(pattern)),
    chunk('PLTE', Uint8Array.from(pattern.palette.flat())),
    chunk('IDAT', stored(scanlines(pattern))),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function header({ width, height }: Pattern): Uint8Array {
  const bytes = new Uint8Array(13)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  bytes.set([4, 3], 8) // bits a pixel; colour type 3, indexed; the rest is zero: deflate, adaptive filters, not interlaced
  return bytes
}

/** Each line begins with filter 0 (none) and holds two pixels a byte; the eight lines of a block row are equal. */
function scanlines({ width, height, columns, rows, blocks }: Pattern): Uint8Array {
  const stride = 1 + Math.ceil(width / 2)
  const bytes = new Uint8Array(stride * height)
  for (let row = 0; row < rows; row++) {
    const first = row * blockSize * stride
    let at = first + 1
    for (const colour of blocks.subarray(row * columns, (row + 1) * columns)) {
      bytes.fill(colour * 17, at, Math.min(at + blockSize / 2, first + stride))
      at += blockSize / 2
    }
    const lines = Math.min(blockSize, height - row * blockSize)
    for (let line = 1; line < lines; line++) bytes.copyWithin(first + line * stride, first, first + stride)
  }
  return bytes
}

/** A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4): at most 65,535 bytes each, kept as they are. */
function stored(bytes: Uint8Array): Uint8Array {
  const longest = 0xffff
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)]
  for (let at = 0; at < bytes.length; at += longest) {
    const piece = bytes.subarray(at, at + longest)
    const last = at + longest >= bytes.length ? 1 : 0
    const size = [piece.length & 0xff, piece.length >> 8] as const
    parts.push(Uint8Array.of(last, size[0], size[1], size[0] ^ 0xff, size[1] ^ 0xff), piece)
  }
  parts.push(bigEndian(adler32(bytes)))
  return concatenate(parts)
}

/** RFC 1950's checksum. 5552 bytes is the longest stretch whose sums stay below 2^32, so the division can wait that long. */
function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let at = 0; at < bytes.length; at += 5552) {
    for (const byte of bytes.subarray(at, at + 5552)) {
      low += byte
      high += low
    }
    low %= 65521
    high %= 65521
  }
  return high * 65536 + low
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = concatenate([new TextEncoder().encode(type), data])
  return concatenate([bigEndian(data.length), named, bigEndian(crc32(named))])
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
