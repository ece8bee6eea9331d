import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSafetensors, type Tensor, type Tensors, writeSafetensors } from '../../../src/emulator/artifacts/safetensors.js'

const small: Tensors = {
  tensors: [
    { name: 'a.alpha', dtype: 'F16', shape: [], data: Uint8Array.of(0, 0x3c) },
    { name: 'a.weight', dtype: 'F32', shape: [1, 2], data: Uint8Array.of(0, 0, 128, 63, 0, 0, 0, 64) },
  ],
  metadata: { format: 'pt' },
}

// The layout as the format's own page gives it, spelt out by hand.
test('a file is a length, a header padded with spaces, and the numbers', () => {
  const header =
    '{"__metadata__":{"format":"pt"},"a.alpha":{"dtype":"F16","shape":[],"data_offsets":[0,2]},' +
    '"a.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[2,10]}}'
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8, ' ')
  const expected = Buffer.concat([
    Buffer.of(padded.length, 0, 0, 0, 0, 0, 0, 0),
    Buffer.from(padded),
    Buffer.of(0, 0x3c, 0, 0, 128, 63, 0, 0, 0, 64),
  ])
  expect(Buffer.from(writeSafetensors(small))).toEqual(expected)
})

const shaped: fc.Arbitrary<Omit<Tensor, 'name'>> = fc
  .record({ dtype: fc.constantFrom('F16' as const, 'F32' as const), shape: fc.array(fc.nat(5), { maxLength: 3 }) })
  .chain(({ dtype, shape }) => {
    const length = shape.reduce((product, side) => product * side, dtype === 'F16' ? 2 : 4)
    return fc.uint8Array({ minLength: length, maxLength: length }).map((data) => ({ dtype, shape, data }))
  })

// Names come back sorted within equal offsets only, so empty tensors are compared by name.
const anyTensors: fc.Arbitrary<Tensors> = fc.record({
  tensors: fc
    .uniqueArray(fc.tuple(fc.string(), shaped), { selector: ([name]) => name, maxLength: 6 })
    .map((list) => list.filter(([name]) => name !== '__metadata__').map(([name, rest]) => ({ name, ...rest }))),
  metadata: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyTensors, (any) => {
      const reading = readSafetensors(writeSafetensors(any))
      if (reading.kind === 'malformed') throw new Error(reading.reason)
      expect(byName(reading.tensors)).toEqual(byName(any.tensors))
      expect(Object.entries(reading.metadata).sort()).toEqual(Object.entries(any.metadata).sort())
    }),
  )
})

function byName(tensors: readonly Tensor[]): readonly Tensor[] {
  return [...tensors].sort((a, b) => (a.name < b.name ? -1 : 1))
}

test('the numbers begin at a multiple of eight bytes', () => {
  fc.assert(
    fc.property(anyTensors, (any) => {
      expect(Buffer.from(writeSafetensors(any)).readBigUInt64LE(0) % 8n).toBe(0n)
    }),
  )
})

test.each([
  ['a shape that asks for other bytes', [{ name: 'a', dtype: 'F32', shape: [2], data: new Uint8Array(4) }]],
  ['the reserved name', [{ name: '__metadata__', dtype: 'F16', shape: [], data: new Uint8Array(2) }]],
  ['one name twice', [1, 2].map(() => ({ name: 'a', dtype: 'F16' as const, shape: [], data: new Uint8Array(2) }))],
] satisfies [string, Tensor[]][])('%s is a mistake of the caller', (_, tensors) => {
  expect(() => writeSafetensors({ tensors, metadata: {} })).toThrow(RangeError)
})

const half = { dtype: 'F16', shape: [1], data_offsets: [0, 2] }

test.each([
  ['The file ends within the length of its header.', Buffer.alloc(7)],
  ['The header is longer than the file, or than 100 MB.', Buffer.concat([Buffer.alloc(8, 0xff), Buffer.from('{}')])],
  ['The header is not a JSON object.', file('[]', 0)],
  ['The header is not a JSON object.', file('{"a":', 0)],
  ['The header is not a JSON object.', file(' {}', 0)],
  ['The metadata must map names to strings.', file({ __metadata__: { steps: 18 } }, 0)],
  ['Tensor "a" is not described by an object.', file({ a: 1 }, 0)],
  ['Tensor "a" has a number type other than F16 and F32.', file({ a: { ...half, dtype: 'I8' } }, 2)],
  ['Tensor "a" has a shape or offsets that are not lists of counts.', file({ a: { ...half, shape: [-1] } }, 2)],
  ['Tensor "a" has offsets outside the file.', file({ a: { ...half, data_offsets: [0, 2, 2] } }, 2)],
  ['Tensor "a" has offsets outside the file.', file({ a: half }, 1)],
  ['Tensor "a" has 2 bytes, its shape asks for 4.', file({ a: { ...half, shape: [2] } }, 2)],
  ['Tensor "b" begins at 0, but the one before it ends at 2.', file({ a: half, b: half }, 2)],
  ['Tensor "a" begins at 2, but the one before it ends at 0.', file({ a: { ...half, data_offsets: [2, 4] } }, 4)],
  ['3 bytes at the end belong to no tensor.', file({ a: half }, 5)],
])('a malformed file is named: %s', (reason, bytes) => {
  expect(readSafetensors(bytes)).toEqual({ kind: 'malformed', reason })
})

function file(header: unknown, numberBytes: number): Buffer {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json, Buffer.alloc(numberBytes)])
}

test('no bytes make the reader throw', () => {
  const written = Buffer.from(writeSafetensors(small))
  const mutated = fc
    .tuple(fc.array(fc.tuple(fc.nat(written.length - 1), fc.nat(255))), fc.nat(written.length))
    .map(([changes, cut]) => {
      const copy = Buffer.from(written)
      for (const [at, byte] of changes) copy.writeUInt8(byte, at)
      return copy.subarray(0, cut)
    })
  const kinds = new Set<string>()
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), mutated), (bytes) => {
      kinds.add(readSafetensors(bytes).kind)
    }),
    { numRuns: 2000 },
  )
  expect(kinds.has('malformed')).toBe(true)
})
