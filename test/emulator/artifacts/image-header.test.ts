import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { headerReach, readImageHeader } from '../../../src/emulator/artifacts/image-header.js'

const real: Record<string, Uint8Array> = {}

// Files by encoders we did not write, each of a kind the reader must know.
beforeAll(async () => {
  const image = () => sharp({ create: { width: 321, height: 123, channels: 3, background: '#c63' } })
  const veiled = () =>
    sharp({ create: { width: 321, height: 123, channels: 4, background: { r: 9, g: 99, b: 199, alpha: 0.5 } } })
  real['png in full colour'] = await image().png().toBuffer()
  real['png with palette'] = await image().png({ palette: true }).toBuffer()
  real['png with alpha'] = await veiled().png().toBuffer()
  real['jpeg baseline'] = await image().jpeg().toBuffer()
  real['jpeg progressive'] = await image().jpeg({ progressive: true }).toBuffer()
  real['jpeg with EXIF and ICC'] = await image().withMetadata({ orientation: 1 }).withIccProfile('p3').jpeg().toBuffer()
  real['webp VP8'] = await image().webp().toBuffer()
  real['webp VP8L'] = await image().webp({ lossless: true }).toBuffer()
  real['webp VP8X'] = await veiled().webp().toBuffer()
})

const kinds = [
  'png in full colour',
  'png with palette',
  'png with alpha',
  'jpeg baseline',
  'jpeg progressive',
  'jpeg with EXIF and ICC',
  'webp VP8',
  'webp VP8L',
  'webp VP8X',
] as const

function realFile(kind: string): Uint8Array {
  const bytes = real[kind]
  if (bytes === undefined) throw new Error(`No file of the kind ${kind}.`)
  return bytes
}

test.each(kinds)('%s: format and size are read', (kind) => {
  expect(readImageHeader(realFile(kind))).toEqual({ format: kind.split(' ')[0], width: 321, height: 123 })
})

test('the three WebP files are of the three kinds', () => {
  const chunks = ['webp VP8', 'webp VP8L', 'webp VP8X'].map((kind) => Buffer.from(realFile(kind)).toString('latin1', 12, 16))
  expect(chunks).toEqual(['VP8 ', 'VP8L', 'VP8X'])
})

test('a file in the middle of a larger buffer is read from its own beginning', () => {
  const holder = Buffer.concat([Buffer.alloc(13, 0xff), realFile('webp VP8L')])
  expect(readImageHeader(holder.subarray(13))).toEqual({ format: 'webp', width: 321, height: 123 })
})

test.each([
  ['one long segment', [60_000]],
  ['many segments', Array.from({ length: 200 }, () => 250)],
  ['empty segments', [0, 0, 0]],
])('a JPEG with %s before its size is read', (_, lengths) => {
  const jpeg = realFile('jpeg baseline')
  const file = Buffer.concat([jpeg.subarray(0, 2), ...lengths.map((length) => segment(0xe1, length)), jpeg.subarray(2)])
  expect(readImageHeader(file)).toEqual({ format: 'jpeg', width: 321, height: 123 })
})

test('fill bytes and markers that stand alone are stepped over', () => {
  const jpeg = realFile('jpeg baseline')
  const between = Buffer.of(0xff, 0xff, 0xff, 0x01, 0xff, 0xd0, 0xff)
  expect(readImageHeader(Buffer.concat([jpeg.subarray(0, 2), between, jpeg.subarray(2)]))).toEqual({
    format: 'jpeg',
    width: 321,
    height: 123,
  })
})

test.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
  'frame marker %i gives the size',
  (marker) => {
    expect(readImageHeader(Buffer.concat([jpegStart, frame(marker, 40, 30)]))).toEqual({ format: 'jpeg', width: 40, height: 30 })
  },
)

test.each([0xc4, 0xc8, 0xcc])('marker %i is no frame and is stepped over', (marker) => {
  const file = Buffer.concat([jpegStart, frame(marker, 40, 30), frame(0xc0, 5, 6)])
  expect(readImageHeader(file)).toEqual({ format: 'jpeg', width: 5, height: 6 })
})

const jpegStart = Buffer.of(0xff, 0xd8)

function frame(marker: number, width: number, height: number): Buffer {
  return Buffer.of(0xff, marker, 0, 11, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0)
}

function segment(marker: number, length: number): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker, (length + 2) >> 8, (length + 2) & 0xff), Buffer.alloc(length, 0x5a)])
}

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('not a picture at all, only words')],
  ['a GIF', Buffer.from('GIF89a\x10\0\x10\0\0\0\0;', 'latin1')],
  ['a JPEG without a frame', Buffer.concat([jpegStart, segment(0xe0, 14), Buffer.of(0xff, 0xd9, 0, 0)])],
  ['a JPEG whose data begins before its size', Buffer.concat([jpegStart, segment(0xda, 10), frame(0xc0, 5, 6)])],
  ['a JPEG with a segment length of 1', Buffer.concat([jpegStart, Buffer.of(0xff, 0xe0, 0, 1), frame(0xc0, 5, 6)])],
  ['a JPEG of height 0', Buffer.concat([jpegStart, frame(0xc0, 5, 0)])],
  ['a JPEG of fill bytes only', Buffer.concat([jpegStart, Buffer.alloc(100_000, 0xff)])],
  ['a JPEG whose size stands beyond the reach', Buffer.concat([jpegStart, segment(0xe1, 65_533), frame(0xc0, 5, 6)])],
])('%s is not taken for a picture', (_, bytes) => {
  expect(readImageHeader(bytes)).toBeUndefined()
})

test.each(kinds)('%s: cut anywhere before its size, it is not taken for a picture', (kind) => {
  const bytes = realFile(kind)
  const answers = Array.from({ length: bytes.length + 1 }, (_, end) => readImageHeader(bytes.subarray(0, end)))
  const first = answers.findIndex((answer) => answer !== undefined)
  const whole = readImageHeader(bytes)
  expect(answers).toEqual(answers.map((_, end) => (end < first ? undefined : whole)))
})

const magics = [
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  '\xff\xd8\xff',
  'RIFF\0\0\0\0WEBPVP8 ',
  'RIFF\0\0\0\0WEBPVP8L',
  'RIFF\0\0\0\0WEBPVP8X',
]

const promising = fc
  .tuple(fc.constantFrom('', ...magics), fc.uint8Array({ maxLength: 600 }))
  .map(([magic, rest]) => Buffer.concat([Buffer.from(magic, 'latin1'), rest]))

const mutated = fc
  .record({
    kind: fc.constantFrom(...kinds),
    changes: fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 12 }),
    cut: fc.nat(2000),
    repeat: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ kind, changes, cut, repeat }) => {
    const file = Buffer.from(realFile(kind))
    for (const [at, byte] of changes) if (at < file.length) file.writeUInt8(byte, at)
    return Buffer.concat(Array.from({ length: repeat }, () => file.subarray(0, cut)))
  })

test('no bytes make the reader throw, or tell of a side that cannot be', () => {
  fc.assert(
    fc.property(fc.oneof(promising, mutated), (bytes) => {
      const found = readImageHeader(bytes)
      const sides = found === undefined ? [] : [found.width, found.height]
      expect(sides.every((side) => Number.isInteger(side) && side >= 1 && side <= 0x7fff_ffff)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('nothing beyond the first 64 KB changes the answer', () => {
  fc.assert(
    fc.property(fc.oneof(promising, mutated), fc.nat(0xffff), (bytes, padding) => {
      const longer = Buffer.concat([bytes, Buffer.alloc(padding, 0xff), Buffer.alloc(headerReach)])
      expect(readImageHeader(longer.subarray(0, headerReach))).toEqual(readImageHeader(longer))
    }),
    { numRuns: 500 },
  )
})
