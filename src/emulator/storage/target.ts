import { decodeText, type Parameter, parseQuery } from './sigv4.js'
import type { StoreError } from './store-error.js'

/** A request target read without normalising: dot segments, doubled slashes and trailing slashes are part of the key. */
export interface Target {
  readonly kind: 'target'
  /** Decoded, from the leading slash on. */
  readonly path: string
  readonly bucket: string
  /** Decoded; empty when the target names a bucket only. */
  readonly key: string
  readonly parameters: readonly Parameter[]
}

/** S3's limit for a key, in bytes of UTF-8. */
export const keyLimitBytes = 1024

/**
 * Reads a raw request target (Node's `req.url`) as bucket, key and query.
 *
 * Errors: an absolute-form target, an escape that is not UTF-8, or a NUL; a key of more than 1024 bytes.
 *
 * `+` in a path is a space, as it is to S3 (aws-sdk-ruby#654; aws4 and aws4fetch sign so). Decoding and encoding once is also what
 * S3 does before it compares signatures (aws-sdk-js#853), so another spelling of the same path is the same path.
 */
export function parseTarget(rawTarget: string): Target | StoreError {
  const question = rawTarget.indexOf('?')
  const path = decodePath(question === -1 ? rawTarget : rawTarget.slice(0, question))
  const parameters = parseQuery(question === -1 ? '' : rawTarget.slice(question + 1))
  if (path === null || parameters === null || !path.startsWith('/') || path.includes('\0')) {
    return { kind: 'store-error', code: 'InvalidURI', case: 'target-unreadable', target: rawTarget }
  }
  const slash = path.indexOf('/', 1)
  const bucket = path.slice(1, slash === -1 ? undefined : slash)
  const key = slash === -1 ? '' : path.slice(slash + 1)
  const sizeBytes = Buffer.byteLength(key)
  if (sizeBytes > keyLimitBytes) {
    return { kind: 'store-error', code: 'KeyTooLongError', case: 'key-too-long', sizeBytes, limitBytes: keyLimitBytes }
  }
  return { kind: 'target', path, bucket, key, parameters }
}

function decodePath(raw: string): string | null {
  try {
    return decodeText(raw)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
