import { type HeaderPairs, headersByName } from './headers.js'
import type { Condition, StoreError } from './store-error.js'

/** What conditions are judged by. */
export interface Version {
  /** Quoted: `"md5hex"`. */
  readonly etag: string
  readonly lastModifiedAt: number
}

/**
 * Judges the conditions of a GET or HEAD, in the order of RFC 9110, section 13.2.2, which S3 documents too: an If-Match that holds
 * overrules If-Unmodified-Since, an If-None-Match that holds overrules If-Modified-Since.
 *
 * @param now - Epoch milliseconds on the account's clock: an If-Modified-Since in the future is ignored.
 */
export function judgeRead(
  pairs: HeaderPairs,
  version: Version,
  now: number,
): { readonly kind: 'proceed' } | { readonly kind: 'not-modified' } | StoreError {
  const headers = headersByName(pairs)
  const modifiedAt = Math.floor(version.lastModifiedAt / 1000) * 1000 // Last-Modified has whole seconds
  const match = headers.get('if-match')
  const unmodifiedSince = httpDate(headers.get('if-unmodified-since'))
  if (match !== undefined) {
    if (!lists(match, version.etag, 'strong')) return failed('If-Match')
  } else if (unmodifiedSince !== null && modifiedAt > unmodifiedSince) {
    return failed('If-Unmodified-Since')
  }
  const noneMatch = headers.get('if-none-match')
  if (noneMatch !== undefined) return lists(noneMatch, version.etag, 'weak') ? { kind: 'not-modified' } : { kind: 'proceed' }
  const modifiedSince = httpDate(headers.get('if-modified-since'))
  const fresh = modifiedSince !== null && modifiedSince <= now && modifiedAt <= modifiedSince
  return fresh ? { kind: 'not-modified' } : { kind: 'proceed' }
}

/**
 * Judges the conditions of a PUT: `If-None-Match: *` writes a new object only, If-Match replaces one version only.
 *
 * Errors: `PreconditionFailed`; `NoSuchKey` for an If-Match on nothing; `NotImplemented` for any other value, or for both headers
 * (LocalStack after AWS, for the sibling operation CompleteMultipartUpload).
 *
 * @param version - The object under that key now, `null` when there is none.
 */
export function judgeWrite(pairs: HeaderPairs, version: Version | null, key: string): { readonly kind: 'proceed' } | StoreError {
  const headers = headersByName(pairs)
  const match = headers.get('if-match')
  const noneMatch = headers.get('if-none-match')
  if (match !== undefined && noneMatch !== undefined) {
    return unsupported('If-Match,If-None-Match', 'Multiple conditional request headers present in the request')
  }
  if (match?.trim() === '*' || (noneMatch !== undefined && noneMatch.trim() !== '*')) {
    return unsupported('If-None-Match', "We don't accept the provided value of If-None-Match header for this API")
  }
  if (noneMatch !== undefined && version !== null) return failed('If-None-Match')
  if (match !== undefined && version === null) return { kind: 'store-error', code: 'NoSuchKey', case: 'object-missing', key }
  if (match !== undefined && version !== null && !lists(match, version.etag, 'strong')) return failed('If-Match')
  return { kind: 'proceed' }
}

function failed(condition: Condition): StoreError {
  return { kind: 'store-error', code: 'PreconditionFailed', case: 'precondition', condition }
}

function unsupported(header: string, detail: string): StoreError {
  return { kind: 'store-error', code: 'NotImplemented', case: 'header-unsupported', header, detail }
}

/** Whether a list of entity tags names this one. S3 takes tags without quotes as well (LocalStack's recording of CopyObject). */
function lists(list: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  return list.split(',').some((item) => {
    const tag = item.trim()
    if (tag === '*') return true
    if (tag.startsWith('W/')) return comparison === 'weak' && unquoted(tag.slice(2)) === unquoted(etag)
    return unquoted(tag) === unquoted(etag)
  })
}

function unquoted(tag: string): string {
  return tag.replace(/^"(.*)"$/, '$1')
}

/** The one form of date that may be sent (RFC 9110, section 5.6.7); anything else is ignored, as an absent header is. */
function httpDate(text: string | undefined): number | null {
  if (text === undefined || !/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}
