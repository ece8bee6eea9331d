import { createHash } from 'node:crypto'
import type { Answer, Incoming } from '../http/service.js'
import { renderStoreError } from './errors.js'
import type { StoreError } from './store-error.js'
import { parseTarget } from './target.js'

/** A refusal as the answer to a request; `note` goes to the journal only. */
export function answerOf(error: StoreError, incoming: Incoming, note?: string): Answer {
  const { status, headers, body } = renderStoreError(error, { ...idsOf(incoming), method: incoming.method })
  const { 'content-type': type = 'application/xml', ...others } = headers
  const answer = { status, raw: { type: body === '' ? null : type, bytes: body === '' ? null : body }, headers: others }
  return note === undefined ? answer : { ...answer, note }
}

/** The refusal that goes with a status which a rule asks for; S3 has no other of these. */
export function injectedError(status: number, { target }: Incoming): StoreError {
  const place = parseTarget(target)
  const key = place.kind === 'target' ? place.key : ''
  if (status === 403) return { kind: 'store-error', code: 'AccessDenied', case: 'anonymous' }
  if (status === 404) return { kind: 'store-error', code: 'NoSuchKey', case: 'object-missing', key }
  if (status === 429 || status === 503) return { kind: 'store-error', code: 'SlowDown', case: 'too-many-uploads' }
  return { kind: 'store-error', code: 'InternalError', case: 'internal' }
}

/** The two ids that S3 puts on every answer; they follow from the request, so that the same calls give the same bytes (D8). */
export function idsOf(incoming: Incoming): { readonly requestId: string; readonly hostId: string } {
  const digest = createHash('sha256').update(`${incoming.method} ${incoming.target}`).digest()
  return { requestId: digest.toString('hex').slice(0, 16).toUpperCase(), hostId: digest.toString('base64') }
}

/** The headers of every answer that is no refusal. */
export function commonHeaders(incoming: Incoming): Readonly<Record<string, string>> {
  const { requestId, hostId } = idsOf(incoming)
  return { 'x-amz-request-id': requestId, 'x-amz-id-2': hostId, server: 'AmazonS3' }
}
