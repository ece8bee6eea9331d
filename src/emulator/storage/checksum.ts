import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Crc, newCrc32c, newCrc64Nvme } from './crc.js'
import { type HeaderPairs, headersByName } from './headers.js'
import type { StoreError } from './store-error.js'

export type ChecksumName = 'crc32' | 'crc32c' | 'crc64nvme' | 'sha1' | 'sha256'

/** What a client declared about its body; base64 throughout. `null` means nothing was declared. */
export interface Digests {
  readonly kind: 'digests'
  readonly contentMd5: string | null
  readonly checksum: { readonly name: ChecksumName; readonly value: string } | null
}

/** What a body turned out to be. */
export interface Digested {
  readonly kind: 'digested'
  readonly sizeBytes: number
  readonly md5Hex: string
  readonly sha256Hex: string
  /** Quoted, as the header has it: `"md5hex"`. */
  readonly etag: string
  /** The checksum that S3 stores and reports: the client's own, else CRC64NVME. Its type is always `FULL_OBJECT`. */
  readonly checksum: { readonly name: ChecksumName; readonly value: string }
}

/** A body being hashed on its way to disk. */
export interface Digester {
  update(bytes: Uint8Array): void
  /** Ends the body and compares it with what was declared: Content-MD5 first. */
  finish(): Digested | StoreError
}

const lengths: Readonly<Record<ChecksumName, number>> = { crc32: 4, crc32c: 4, crc64nvme: 8, sha1: 20, sha256: 32 }
const names = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const satisfies readonly ChecksumName[]

/**
 * Reads Content-MD5 and `x-amz-checksum-*` from the headers.
 *
 * Only headers count: a checksum in the query of a presigned URL is the SDK's CRC of nothing, and S3 ignores it
 * (facts/object-store.md, section 3).
 *
 * Errors: `InvalidDigest` for a Content-MD5 that is not 16 bytes of base64, `InvalidRequest` for a checksum of the wrong form or for
 * two of them.
 */
export function readDigestHeaders(pairs: HeaderPairs): Digests | StoreError {
  const headers = headersByName(pairs)
  const contentMd5 = headers.get('content-md5') ?? null
  if (contentMd5 !== null && !isBase64(contentMd5, 16)) {
    return { kind: 'store-error', code: 'InvalidDigest', case: 'md5-malformed', contentMd5 }
  }
  const declared = names.flatMap((name) => {
    const value = headers.get(`x-amz-checksum-${name}`)
    return value === undefined ? [] : [{ name, value }]
  })
  if (declared.length > 1) return { kind: 'store-error', code: 'InvalidRequest', case: 'checksums-many' }
  const [checksum = null] = declared
  if (checksum !== null && !isBase64(checksum.value, lengths[checksum.name])) {
    const header = `x-amz-checksum-${checksum.name}`
    return { kind: 'store-error', code: 'InvalidRequest', case: 'checksum-malformed', header }
  }
  return { kind: 'digests', contentMd5, checksum }
}

function isBase64(text: string, sizeBytes: number): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === sizeBytes && bytes.toString('base64') === text
}

/**
 * Starts hashing a body: MD5 for the ETag, SHA-256 for the ledger, and the one checksum to report.
 *
 * CRC64NVME is S3's own when the client declares none (recorded). By the tables of `crc.ts` it costs about as much as the MD5.
 */
export function newDigester(wanted: Digests): Digester {
  const md5 = createHash('md5')
  const sha256 = createHash('sha256')
  const name = wanted.checksum?.name ?? 'crc64nvme'
  const own = name === 'sha256' ? null : newChecksum(name)
  let sizeBytes = 0
  return {
    update: (bytes) => {
      md5.update(bytes)
      sha256.update(bytes)
      own?.update(bytes)
      sizeBytes += bytes.length
    },
    finish: () => {
      const [md5Bytes, sha256Bytes] = [md5.digest(), sha256.digest()]
      const value = (own?.digest() ?? sha256Bytes).toString('base64')
      const calculatedBase64 = md5Bytes.toString('base64')
      if (wanted.contentMd5 !== null && wanted.contentMd5 !== calculatedBase64) {
        const expectedHex = Buffer.from(wanted.contentMd5, 'base64').toString('hex')
        return { kind: 'store-error', code: 'BadDigest', case: 'md5-differs', expectedHex, calculatedBase64 }
      }
      if (wanted.checksum !== null && wanted.checksum.value !== value) {
        return { kind: 'store-error', code: 'BadDigest', case: 'checksum-differs', algorithm: name }
      }
      const [md5Hex, sha256Hex] = [md5Bytes.toString('hex'), sha256Bytes.toString('hex')]
      return { kind: 'digested', sizeBytes, md5Hex, sha256Hex, etag: `"${md5Hex}"`, checksum: { name, value } }
    },
  }
}

function newChecksum(name: Exclude<ChecksumName, 'sha256'>): Crc {
  switch (name) {
    case 'crc32':
      return newCrc32()
    case 'crc32c':
      return newCrc32c()
    case 'crc64nvme':
      return newCrc64Nvme()
    case 'sha1': {
      const sha1 = createHash('sha1')
      return { update: (bytes) => void sha1.update(bytes), digest: () => sha1.digest() }
    }
  }
}

function newCrc32(): Crc {
  let crc = 0
  return {
    update: (bytes) => {
      crc = crc32(bytes, crc)
    },
    digest: () => {
      const digest = Buffer.alloc(4)
      digest.writeUInt32BE(crc)
      return digest
    },
  }
}
