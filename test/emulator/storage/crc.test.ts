import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCrc32c, newCrc64Nvme } from '../../../src/emulator/storage/crc.js'

const counting = (size: number, at: (index: number) => number) => Uint8Array.from({ length: size }, (_, index) => at(index) & 255)

test.each([
  ['no bytes', new Uint8Array(0), '00000000'],
  ['123456789', Buffer.from('123456789'), 'e3069283'],
  ['32 zeros', counting(32, () => 0), '8a9136aa'],
  ['32 ones', counting(32, () => 255), '62a8ab43'],
  ['0 to 31', counting(32, (index) => index), '46dd794e'],
  ['31 to 0', counting(32, (index) => 31 - index), '113fdb5c'],
])('CRC32C of %s is that of RFC 3720, appendix B.4', (_, bytes, hex) => {
  const crc = newCrc32c()
  crc.update(bytes)
  expect(crc.digest().toString('hex')).toBe(hex)
})

test.each([
  ['no bytes', new Uint8Array(0), '0000000000000000'],
  ['123456789', Buffer.from('123456789'), 'ae8b14860a799888'],
  ['4096 zeros', counting(4096, () => 0), '6482d367eb22b64e'],
  ['4096 ones', counting(4096, () => 255), 'c0ddba7302eca3ac'],
  ['4096 bytes counting up', counting(4096, (index) => index), '3e729f5f6750449c'],
  ['4096 bytes counting down', counting(4096, (index) => 255 - index), '9a2df64b8e9e517e'],
])('CRC64NVME of %s is that of the NVM Express specification', (_, bytes, hex) => {
  const crc = newCrc64Nvme()
  crc.update(bytes)
  expect(crc.digest().toString('hex')).toBe(hex)
})

/** The textbook: one bit a step, in one big integer. */
function bitByBit(bytes: Uint8Array, bits: bigint, reflected: bigint): string {
  const ones = (1n << bits) - 1n
  let crc = ones
  for (const byte of bytes) {
    crc ^= BigInt(byte)
    for (let bit = 0; bit < 8; bit++) crc = (crc >> 1n) ^ (crc & 1n ? reflected : 0n)
  }
  return (crc ^ ones).toString(16).padStart(Number(bits) / 4, '0')
}

test.each([
  ['CRC32C', newCrc32c, 32n, 0x82f63b78n],
  ['CRC64NVME', newCrc64Nvme, 64n, 0x9a6c9329ac4bc9b5n],
] as const)('%s by tables equals the one by bits, however the bytes are cut', (_, start, bits, reflected) => {
  const pieces = fc.array(fc.tuple(fc.nat(7), fc.uint8Array({ maxLength: 40 })), { maxLength: 6 })
  fc.assert(
    fc.property(pieces, (cut) => {
      const crc = start()
      for (const [offset, piece] of cut) {
        const roomy = new Uint8Array(offset + piece.length) // a view that does not begin where its buffer does
        roomy.set(piece, offset)
        crc.update(roomy.subarray(offset))
      }
      expect(crc.digest().toString('hex')).toBe(bitByBit(Buffer.concat(cut.map(([, piece]) => piece)), bits, reflected))
    }),
    { numRuns: 500 },
  )
})
