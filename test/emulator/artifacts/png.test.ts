import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodePng } from '../../../src/emulator/artifacts/png.js'
import { anyPattern, decoded, patternSized, pixelsOf, sizes } from './decoded.js'

test.each(sizes)('a PNG of %i by %i decodes to the exact colours of its blocks', async (width, height) => {
  const pattern = patternSized(width, height)
  const { pixels, ...rest } = await decoded(encodePng(pattern))
  expect(rest).toEqual({ format: 'png', width, height, channels: 3 })
  expect(pixels.equals(pixelsOf(pattern))).toBe(true)
})

test('any colours in any order survive PNG', async () => {
  await fc.assert(
    fc.asyncProperty(anyPattern, async (pattern) => {
      const { pixels } = await decoded(encodePng(pattern))
      expect(pixels).toEqual(pixelsOf(pattern))
    }),
    { numRuns: 60 },
  )
})

test('the data of a PNG is stored, not compressed, so that no zlib release can change it', () => {
  const { types, data } = chunksOf(encodePng(patternSized(512, 512)))
  expect(types).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  expect(data.subarray(0, 2)).toEqual(Buffer.of(0x78, 0x01))
  expect(inflateSync(data).length).toBe(512 * 257)
  expect(storedBlocks(data)).toEqual([65_535, 65_535, 514])
})

function chunksOf(bytes: Uint8Array): { types: string[]; data: Buffer } {
  const file = Buffer.from(bytes)
  const types: string[] = []
  const data: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString('latin1', at + 4, at + 8)
    types.push(type)
    if (type === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  return { types, data: Buffer.concat(data) }
}

/** The sizes of the stored blocks of a zlib stream; fails at a block of another kind. */
function storedBlocks(stream: Buffer): number[] {
  const found: number[] = []
  let last = false
  for (let at = 2; !last; at += 5 + stream.readUInt16LE(at + 1)) {
    expect(stream.readUInt8(at) >> 1).toBe(0)
    last = stream.readUInt8(at) === 1
    found.push(stream.readUInt16LE(at + 1))
  }
  return found
}
