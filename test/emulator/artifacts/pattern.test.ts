import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Pattern, type PictureOrder, patternOf } from '../../../src/emulator/artifacts/pattern.js'

const order: PictureOrder = { seed: 1, prompt: 'a red fox in the snow', width: 512, height: 384, index: 0 }

const anyOrder: fc.Arbitrary<PictureOrder> = fc.record({
  seed: fc.oneof(fc.integer(), fc.string()),
  prompt: fc.string({ unit: 'binary' }),
  width: fc.integer({ min: 1, max: 4096 }),
  height: fc.integer({ min: 1, max: 300 }),
  index: fc.nat(7),
})

test('a pattern has one of sixteen colours for each block, whatever was asked', () => {
  fc.assert(
    fc.property(anyOrder, (any) => {
      const pattern = patternOf(any)
      const columns = Math.ceil(any.width / 8)
      const rows = Math.ceil(any.height / 8)
      expect({ columns: pattern.columns, rows: pattern.rows, blocks: pattern.blocks.length }).toEqual({
        columns,
        rows,
        blocks: columns * rows,
      })
      expect(pattern.blocks.every((colour) => colour < 16)).toBe(true)
      expect(pattern.palette.length).toBe(16)
      expect(pattern.palette.flat().every((level) => Number.isInteger(level) && level >= 0 && level <= 255)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the same order gives the same pattern', () => {
  fc.assert(
    fc.property(anyOrder, (any) => {
      expect(patternOf({ ...any })).toEqual(patternOf(any))
    }),
    { numRuns: 30 },
  )
})

test('a seed may be given as a number or as its digits', () => {
  expect(patternOf({ ...order, seed: '392212448' })).toEqual(patternOf({ ...order, seed: 392212448 }))
})

test('two prompts differ in nearly every block', () => {
  const prompts = [
    'a castle in the clouds',
    'A red fox in the snow',
    'a red fox in the snow.',
    'a red fox in the sno',
    '',
    '雪の狐',
    ' ',
  ]
  const shares = prompts.map((prompt) => differingShare(patternOf(order), patternOf({ ...order, prompt })))
  expect(Math.min(...shares)).toBeGreaterThan(0.95)
})

test('two seeds differ in nearly every block', () => {
  const shares = [0, 2, 3, 4187263, -1].map((seed) => differingShare(patternOf(order), patternOf({ ...order, seed })))
  expect(Math.min(...shares)).toBeGreaterThan(0.95)
})

test('the pictures of one job share their palette and differ in arrangement', () => {
  const pictures = [0, 1, 2, 3].map((index) => patternOf({ ...order, index }))
  const [first, ...others] = pictures
  if (first === undefined) throw new Error('There are four pictures.')
  expect(others.map((other) => other.palette)).toEqual([first.palette, first.palette, first.palette])
  expect(Math.min(...others.map((other) => differingShare(first, other)))).toBeGreaterThan(0.2)
})

test('no picture is nearly blank: it shows at least seven colours, none on more than half of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(3), (prompt, index) => {
      const { blocks } = patternOf({ ...order, prompt, index })
      const counts = new Map<number, number>()
      for (const colour of blocks) counts.set(colour, (counts.get(colour) ?? 0) + 1)
      expect(counts.size).toBeGreaterThanOrEqual(7)
      expect(Math.max(...counts.values()) / blocks.length).toBeLessThan(0.5)
    }),
    { numRuns: 300 },
  )
})

test.each([
  [0, 8],
  [8, 0],
  [4097, 8],
  [8, 4097],
  [8.5, 8],
  [Number.NaN, 8],
  [-8, 8],
])('a picture of %d by %d is refused', (width, height) => {
  expect(() => patternOf({ ...order, width, height })).toThrow(RangeError)
})

/** The share of blocks whose colours differ visibly: by more than a hair in at least one channel. */
function differingShare(one: Pattern, other: Pattern): number {
  let differing = 0
  for (const [at, block] of one.blocks.entries()) {
    const before = one.palette[block] ?? []
    const after = other.palette[other.blocks[at] ?? -1] ?? []
    if (before.some((level, channel) => Math.abs(level - (after[channel] ?? 0)) > 4)) differing++
  }
  return differing / one.blocks.length
}
