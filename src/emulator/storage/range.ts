import type { StoreError } from './store-error.js'

export interface Whole {
  readonly kind: 'whole'
}

/** A part of an object, both ends included. */
export interface Part {
  readonly kind: 'part'
  readonly start: number
  readonly end: number
  readonly sizeBytes: number
  /** The value of `Content-Range`. */
  readonly contentRange: string
}

/**
 * Reads a `Range` header against an object's size (RFC 9110, section 14.1.2).
 *
 * What is no single range of bytes is ignored, and the whole object is meant: several ranges (aws-c-s3#257), another unit, a last
 * position before the first (noobaa-core#9889), nonsense (versitygw#1120). A range of the whole object is still a part.
 *
 * Errors: `InvalidRange` when no byte of the object lies in the range. So it is for any range of an empty object: RFC 9110 calls
 * `bytes=-1` satisfiable there, but no Content-Range can say so; what S3 does is unknown.
 */
export function parseRange(header: string | null, objectBytes: number): Whole | Part | StoreError {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? []
  if (header === null || first === undefined || last === undefined || first + last === '') return { kind: 'whole' }
  if (first !== '' && last !== '' && Number(last) < Number(first)) return { kind: 'whole' }
  const start = first === '' ? Math.max(objectBytes - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? objectBytes - 1 : Math.min(Number(last), objectBytes - 1)
  if (start >= objectBytes) {
    return { kind: 'store-error', code: 'InvalidRange', case: 'range', requested: header, sizeBytes: objectBytes }
  }
  return { kind: 'part', start, end, sizeBytes: end - start + 1, contentRange: `bytes ${start}-${end}/${objectBytes}` }
}
