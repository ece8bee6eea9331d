import { algorithm, type Credentials, type Parameter, requestDateOf, scopeOf, sign, unsignedPayload } from './sigv4.js'

/** The object store's own key: it protects nothing, is printed in the documentation, and is the same in every installation. */
export const storeCredentials = {
  accessKeyId: 'LORADOCKTESTACCESS01',
  secretAccessKey: 'LORADOCK/documented/test/secret/not/real',
} as const satisfies Credentials

/** The region in the bucket hosts of the style-training page. */
export const region = 'ap-southeast-1'

/** The longest life of a presigned URL, in seconds: seven days. */
export const longestLifeSeconds = 604_800

export interface PresignOrder {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  /** Scheme and authority that the URL will be asked under: `http://127.0.0.1:4650`. */
  readonly origin: string
  readonly bucket: string
  readonly key: string
  /** Whole seconds, 1 to 604800, on the clock that `now` is from. */
  readonly expiresSeconds: number
  /** Epoch milliseconds; the URL starts at the whole second before. */
  readonly now: number
  readonly credentials: Credentials
  readonly region: string
  readonly operation: 'GetObject' | 'PutObject'
}

/**
 * Writes a presigned URL: path style, only `host` signed, parameters in the order of the documents' example.
 *
 * That order, sorted with the signature last, is the canonical one, so the signed text and the sent text are the same. The port is
 * signed unless it is the scheme's own: leaving it out is the mistake clients make most (facts/object-store.md, section 1).
 *
 * @throws RangeError when the life is not a whole number of seconds from 1 to 604800.
 */
export function presign(order: PresignOrder): string {
  const { expiresSeconds } = order
  if (!Number.isInteger(expiresSeconds) || expiresSeconds < 1 || expiresSeconds > longestLifeSeconds) {
    throw new RangeError(`A presigned URL lives 1 to ${longestLifeSeconds} whole seconds, not ${expiresSeconds}.`)
  }
  const { protocol, host } = new URL(order.origin)
  const path = `/${order.bucket}/${order.key}`
  const scope = { requestDate: requestDateOf(order.now), region: order.region }
  const parameters: readonly Parameter[] = [
    ['X-Amz-Algorithm', algorithm],
    ['X-Amz-Credential', `${order.credentials.accessKeyId}/${scopeOf(scope)}`],
    ['X-Amz-Date', scope.requestDate],
    ['X-Amz-Expires', String(expiresSeconds)],
    ['X-Amz-SignedHeaders', 'host'],
    ['x-id', order.operation],
  ]
  const { canonicalTarget, signature } = sign(
    { method: order.method, path, parameters, headers: [['host', host]], signedHeaders: 'host', payloadHash: unsignedPayload },
    scope,
    order.credentials.secretAccessKey,
  )
  return `${protocol}//${host}${canonicalTarget}&X-Amz-Signature=${signature}`
}
