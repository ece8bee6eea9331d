import { createHash } from 'node:crypto'

/**
 * Sixteen-byte draws that are the same for the same seed, account and draw number (D8).
 *
 * A hash rather than a running generator: the stored counter is then the whole state, and accounts cannot disturb each other.
 */
export function drawBytes(seed: number, account: string, draw: number): Buffer {
  return createHash('sha256').update(`${seed}\n${draw}\n${account}`).digest()
}

/** UUID version 4, lower case, from at least 16 bytes. */
export function uuidFrom(bytes: Buffer): string {
  const own = Buffer.from(bytes.subarray(0, 16))
  own.writeUInt8((own.readUInt8(6) & 0x0f) | 0x40, 6)
  own.writeUInt8((own.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = own.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const alphanumerics = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Letters and digits; at most 32, one byte each (62 does not divide 256: a bias without meaning here). */
export function alphanumericFrom(bytes: Buffer, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => alphanumerics.charAt(byte % alphanumerics.length)).join('')
}

/** A number from 0 (included) to 1 (excluded). */
export function shareFrom(bytes: Buffer): number {
  return bytes.readUInt32BE(0) / 2 ** 32
}
