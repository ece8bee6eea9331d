/** A checksum in progress. */
export interface Crc {
  update(bytes: Uint8Array): void
  /** Big-endian, as S3 writes it in base64. */
  digest(): Buffer
}

/**
 * Starts a CRC32C (Castagnoli, RFC 3720): reflected, initial value and final xor all ones.
 *
 * Both checksums here read eight bytes a step through eight tables. Tables and input are `DataView`s: on Node 20 that was faster than
 * typed arrays, and no index can be undefined.
 */
export function newCrc32c(): Crc {
  fillTable32()
  let crc = -1
  return {
    update: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const wide = bytes.byteLength - (bytes.byteLength % step)
      let state = crc
      for (let at = 0; at < wide; at += step) {
        const low = state ^ view.getInt32(at, true)
        const high = view.getInt32(at + 4, true)
        state =
          word32(7, low) ^
          word32(6, low >>> 8) ^
          word32(5, low >>> 16) ^
          word32(4, low >>> 24) ^
          word32(3, high) ^
          word32(2, high >>> 8) ^
          word32(1, high >>> 16) ^
          word32(0, high >>> 24)
      }
      for (let at = wide; at < bytes.byteLength; at++) state = (state >>> 8) ^ word32(0, state ^ view.getUint8(at))
      crc = state
    },
    digest: () => {
      const digest = Buffer.alloc(4)
      digest.writeInt32BE(~crc)
      return digest
    },
  }
}

/** Starts a CRC64NVME (NVM Express, CRC-64/NVME): reflected, initial value and final xor all ones, kept as two 32-bit halves. */
export function newCrc64Nvme(): Crc {
  fillTable64()
  let low = -1
  let high = -1
  return {
    update: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const wide = bytes.byteLength - (bytes.byteLength % step)
      let [a, b] = [low, high]
      for (let at = 0; at < wide; at += step) {
        const x = a ^ view.getInt32(at, true)
        const y = b ^ view.getInt32(at + 4, true)
        const p7 = place64(7, x)
        const p6 = place64(6, x >>> 8)
        const p5 = place64(5, x >>> 16)
        const p4 = place64(4, x >>> 24)
        const p3 = place64(3, y)
        const p2 = place64(2, y >>> 8)
        const p1 = place64(1, y >>> 16)
        const p0 = place64(0, y >>> 24)
        a = low64(p7) ^ low64(p6) ^ low64(p5) ^ low64(p4) ^ low64(p3) ^ low64(p2) ^ low64(p1) ^ low64(p0)
        b = high64(p7) ^ high64(p6) ^ high64(p5) ^ high64(p4) ^ high64(p3) ^ high64(p2) ^ high64(p1) ^ high64(p0)
      }
      for (let at = wide; at < bytes.byteLength; at++) {
        const place = place64(0, a ^ view.getUint8(at))
        a = ((a >>> 8) | (b << 24)) ^ low64(place)
        b = (b >>> 8) ^ high64(place)
      }
      low = a
      high = b
    },
    digest: () => {
      const digest = Buffer.alloc(8)
      digest.writeInt32BE(~high)
      digest.writeInt32BE(~low, 4)
      return digest
    },
  }
}

const step = 8

// Entry (distance, byte): what a byte leaves behind after `distance` more bytes of zero. Filled for the first checksum: two milliseconds of
// each start are too much for what few uploads ask for. A table whose entry of byte 1 is zero is not filled yet.
const table32 = new DataView(new ArrayBuffer(step * 256 * 4))

function fillTable32(): void {
  if (word32(0, 1) !== 0) return
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let distance = 0; distance < step; distance++) {
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0)
      table32.setInt32((distance * 256 + byte) * 4, crc, true)
    }
  }
}

function word32(distance: number, byte: number): number {
  return table32.getInt32((distance << 10) | ((byte & 255) << 2), true)
}

const table64 = new DataView(new ArrayBuffer(step * 256 * 8))

function fillTable64(): void {
  if (low64(place64(0, 1)) !== 0) return
  for (let byte = 0; byte < 256; byte++) {
    let [low, high] = [byte, 0]
    for (let distance = 0; distance < step; distance++) {
      for (let bit = 0; bit < 8; bit++) {
        const odd = low & 1
        low = ((low >>> 1) | (high << 31)) ^ (odd ? 0xac4bc9b5 : 0)
        high = (high >>> 1) ^ (odd ? 0x9a6c9329 : 0)
      }
      table64.setInt32((distance * 256 + byte) * 8, low, true)
      table64.setInt32((distance * 256 + byte) * 8 + 4, high, true)
    }
  }
}

function place64(distance: number, byte: number): number {
  return (distance << 11) | ((byte & 255) << 3)
}

function low64(place: number): number {
  return table64.getInt32(place, true)
}

function high64(place: number): number {
  return table64.getInt32(place + 4, true)
}
