import { createHmac, hash } from 'node:crypto'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export type Parameter = readonly [name: string, value: string]

/** One request as a signer sees it: names and values decoded, header names in lower case and in signing order. */
export interface SignableRequest {
  readonly method: string
  /** Decoded, from the leading slash on: `/bucket/a key`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** As it stands in the query. */
  readonly signedHeaders: string
  /** `UNSIGNED-PAYLOAD`, unless a signed `x-amz-content-sha256` says otherwise. */
  readonly payloadHash: string
}

export interface Scope {
  /** `YYYYMMDDTHHMMSSZ`. */
  readonly requestDate: string
  readonly region: string
}

/** All three steps of one signature; the first two are what S3 shows when signatures differ. */
export interface Signing {
  /** The path and the query in their canonical form, as they stand in the canonical request. */
  readonly canonicalTarget: string
  readonly canonicalRequest: string
  readonly stringToSign: string
  readonly signature: string
}

/** Signs a request for S3 with AWS Signature Version 4 (facts/object-store.md, section 1). */
export function sign(request: SignableRequest, scope: Scope, secretAccessKey: string): Signing {
  const path = encodePath(request.path)
  const query = canonicalQuery(request.parameters)
  const canonicalRequest = canonicalRequestOf(request, path, query)
  const stringToSign = [algorithm, scope.requestDate, scopeOf(scope), hash('sha256', canonicalRequest, 'hex')].join('\n')
  const key = signingKey(secretAccessKey, scope.requestDate.slice(0, 8), scope.region)
  const signature = createHmac('sha256', key).update(stringToSign).digest('hex')
  return { canonicalTarget: `${path}?${query}`, canonicalRequest, stringToSign, signature }
}

export const algorithm = 'AWS4-HMAC-SHA256'
export const service = 's3'
export const terminal = 'aws4_request'
export const unsignedPayload = 'UNSIGNED-PAYLOAD'

export function scopeOf({ requestDate, region }: Scope): string {
  return `${requestDate.slice(0, 8)}/${region}/${service}/${terminal}`
}

function canonicalRequestOf(request: SignableRequest, path: string, query: string): string {
  const headers = request.headers.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}\n`).join('')
  return [request.method, path, query, headers, request.signedHeaders, request.payloadHash].join('\n')
}

/** Sorted by encoded name, then value; the pair is compared, because `=` sorts after `-` and digits in a joined text. */
export function canonicalQuery(parameters: readonly Parameter[]): string {
  return parameters
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeText(name), encodeText(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Percent-encodes all but `A–Z a–z 0–9 - . _ ~`. Throws a `URIError` on a lone surrogate, which is no text. */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** S3 encodes a path once, keeps its slashes, and neither merges them nor resolves dot segments. */
export function encodePath(path: string): string {
  return encodeText(path).replaceAll('%2F', '/')
}

/**
 * A raw query as decoded parameters in the order sent, or `null` when an escape in it is not UTF-8.
 *
 * `+` is a space: S3 accepts URLs that aws4fetch writes so and signs as `%20` (aws4fetch#83, epam/cloud-pipeline#4577).
 * A name without `=` has an empty value (xcir/libvmod-awsrest#24). An empty piece, as in `a=1&&b=2`, is a nameless parameter and
 * so breaks a signature: what S3 does is unknown, and no signer writes one.
 */
export function parseQuery(raw: string): readonly Parameter[] | null {
  if (raw === '') return []
  try {
    return raw.split('&').map((piece) => {
      const equals = piece.indexOf('=')
      return equals === -1 ? [decodeText(piece), ''] : [decodeText(piece.slice(0, equals)), decodeText(piece.slice(equals + 1))]
    })
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** Throws a `URIError` where an escape is not UTF-8. */
export function decodeText(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '))
}

export function requestDateOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

// Remembered answers of a pure function: a key lasts a day, and one is derived for every picture link of every poll.
const derived = new Map<string, Buffer>()
const derivedLimit = 16

function signingKey(secretAccessKey: string, date: string, region: string): Buffer {
  const name = [secretAccessKey, date, region].join('\n')
  const key = derived.get(name) ?? deriveKey(secretAccessKey, date, region)
  derived.delete(name)
  derived.set(name, key)
  const [oldest] = derived.keys()
  if (derived.size > derivedLimit && oldest !== undefined) derived.delete(oldest)
  return key
}

function deriveKey(secretAccessKey: string, date: string, region: string): Buffer {
  let key: Buffer = Buffer.from(`AWS4${secretAccessKey}`)
  for (const part of [date, region, service, terminal]) key = createHmac('sha256', key).update(part).digest()
  return key
}
