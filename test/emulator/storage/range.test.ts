import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRange } from '../../../src/emulator/storage/range.js'

const part = (start: number, end: number) => ({
  kind: 'part',
  start,
  end,
  sizeBytes: end - start + 1,
  contentRange: `bytes ${start}-${end}/11`,
})

test.each([
  ['bytes=4-8', 4, 8],
  ['bytes=0-', 0, 10],
  ['bytes=10-10', 10, 10],
  ['bytes=4-999', 4, 10],
  ['bytes=-3', 8, 10],
  ['bytes=-999', 0, 10],
  [' Bytes=0-0 ', 0, 0],
])('%j of eleven bytes is %d to %d', (header, start, end) => {
  expect(parseRange(header, 11)).toEqual(part(start, end))
})

test.each([
  null,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'bytes=8-4',
  'bytes=0-1,3-4',
  'items=0-1',
  'bytes=a-b',
  'bytes=1',
  'bytes=-1-4',
  'bytes 0-1',
])('%j is ignored', (header) => {
  expect(parseRange(header, 11)).toEqual({ kind: 'whole' })
})

test.each([
  ['bytes=11-', 11],
  ['bytes=40-50', 11],
  ['bytes=-0', 11],
  ['bytes=0-', 0],
  ['bytes=-5', 0],
])('%j of %d bytes cannot be satisfied', (requested, sizeBytes) => {
  expect(parseRange(requested, sizeBytes)).toEqual({
    kind: 'store-error',
    code: 'InvalidRange',
    case: 'range',
    requested,
    sizeBytes,
  })
})

test('a part is never empty and never reaches beyond the object', () => {
  const positions = fc.option(fc.nat(30), { nil: '' })
  fc.assert(
    fc.property(positions, positions, fc.nat(20), (first, last, size) => {
      const range = parseRange(`bytes=${first}-${last}`, size)
      if (range.kind !== 'part') return
      expect({ ...range, inside: range.start >= 0 && range.start <= range.end && range.end < size }).toEqual({
        kind: 'part',
        start: range.start,
        end: range.end,
        sizeBytes: range.end - range.start + 1,
        contentRange: `bytes ${range.start}-${range.end}/${size}`,
        inside: true,
      })
    }),
  )
})
