import type { Readable } from 'node:stream'
import type { Context } from '../context.js'
import type { Answer, Call } from '../http/service.js'
import { admit, waiverNote } from './admission.js'
import { judgeRead } from './conditions.js'
import { type Content, createContents } from './content.js'
import { parseRange } from './range.js'
import { answerOf, commonHeaders } from './refusal.js'
import type { StoreError } from './store-error.js'
import { parseTarget } from './target.js'

/** The handler of GET and HEAD. */
export function createReader(publicBuckets: ReadonlySet<string>): (call: Call, context: Context) => Answer {
  const contentOf = createContents()
  return (call, context) => {
    const place = placeOf(call, context, publicBuckets)
    if ('refused' in place) return answerOf(place.refused, call.incoming, place.note)
    const object = context.store.objects.find(place.bucket, place.key)
    if (object === undefined || object.storedAt > call.now) {
      return answerOf({ kind: 'store-error', code: 'NoSuchKey', case: 'object-missing', key: place.key }, call.incoming)
    }
    const answer = answerWith(contentOf(object), call, context)
    return place.waived === null ? answer : { ...answer, note: waiverNote(place.waived) }
  }
}

type Place =
  | { readonly bucket: string; readonly key: string; readonly waived: StoreError | null }
  | { readonly refused: StoreError; readonly note?: string | undefined }

function placeOf(call: Call, context: Context, publicBuckets: ReadonlySet<string>): Place {
  const target = parseTarget(call.incoming.target)
  if (target.kind === 'store-error') return { refused: target }
  // A signature is judged wherever one is sent: a link that has to end in a public bucket is told by it alone.
  const isSigned = target.parameters.some(([name]) => name === 'X-Amz-Signature')
  if (publicBuckets.has(target.bucket) && !isSigned) return { bucket: target.bucket, key: target.key, waived: null }
  const admission = admit(call, context)
  return 'refused' in admission ? admission : admission.verified
}

function answerWith(content: Content, { incoming, now }: Call, context: Context): Answer {
  const { etag, sizeBytes, type, lastModifiedAt, checksum } = content
  const headers: Record<string, string> = {
    ...commonHeaders(incoming),
    etag,
    'last-modified': new Date(lastModifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
    // One origin serves objects and the control API (D1): what a client stored must never run as a page of ours.
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  }
  const verdict = judgeRead(incoming.headers(), { etag, lastModifiedAt }, now)
  if (verdict.kind === 'store-error') return answerOf(verdict, incoming)
  if (verdict.kind === 'not-modified') return { status: 304, raw: { type, bytes: null }, headers }
  const range = parseRange(incoming.header('range') ?? null, sizeBytes)
  if (range.kind === 'store-error') return answerOf(range, incoming)
  if (range.kind === 'whole' && checksum !== null && incoming.header('x-amz-checksum-mode') === 'ENABLED') {
    headers[`x-amz-checksum-${checksum.name}`] = checksum.value
  }
  const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, sizeBytes - 1]
  if (range.kind === 'part') headers['content-range'] = range.contentRange
  headers['content-length'] = String(end - start + 1)
  const status = range.kind === 'part' ? 206 : 200
  return { status, raw: { type, bytes: incoming.method === 'HEAD' ? null : bytesOf(content, start, end, context) }, headers }
}

function bytesOf(content: Content, start: number, end: number, { blobs }: Context): Uint8Array<ArrayBuffer> | Readable | null {
  if (end < start) return null
  if (content.bytes !== null) return content.bytes.subarray(start, end + 1)
  return content.blob === null ? null : blobs.read(content.blob, { start, end })
}
