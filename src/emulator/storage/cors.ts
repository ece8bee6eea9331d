import type { Context } from '../context.js'
import type { Answer, Call } from '../http/service.js'
import { answerOf, commonHeaders } from './refusal.js'

const methods = ['GET', 'HEAD', 'PUT']
const exposed = 'ETag, x-amz-request-id, x-amz-id-2, Content-Range, Accept-Ranges'

/**
 * Answers a browser's preflight, without looking at the signature, as S3 does.
 *
 * CORS is one switch for all buckets: off answers as a bucket that has none, which is what a bucket is unless its owner set it up.
 */
export function preflight({ incoming }: Call, { settings }: Context): Answer {
  const origin = incoming.header('origin')
  const method = incoming.header('access-control-request-method') ?? ''
  if (origin === undefined) return answerOf({ kind: 'store-error', code: 'BadRequest', case: 'origin-missing' }, incoming)
  if (!settings.cors) return answerOf({ kind: 'store-error', code: 'AccessForbidden', case: 'cors-off', method }, incoming)
  if (!methods.includes(method)) {
    return answerOf({ kind: 'store-error', code: 'AccessForbidden', case: 'cors-no-rule', method }, incoming)
  }
  const headers: Record<string, string> = { ...commonHeaders(incoming), ...allowing(origin), 'access-control-max-age': '3000' }
  const asked = incoming.header('access-control-request-headers')
  if (asked !== undefined) headers['access-control-allow-headers'] = asked
  return { status: 200, raw: { type: null, bytes: null }, headers }
}

/** Adds to an actual call's answer what its preflight promised; without CORS, or without an `Origin`, nothing. */
export function corsOf({ incoming }: Call, { settings }: Context, answer: Answer): Answer {
  const origin = incoming.header('origin')
  return settings.cors && origin !== undefined ? { ...answer, headers: { ...answer.headers, ...allowing(origin) } } : answer
}

function allowing(origin: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': methods.join(', '),
    'access-control-expose-headers': exposed,
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}
