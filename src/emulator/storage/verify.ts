import { timingSafeEqual } from 'node:crypto'
import { type HeaderPairs, headersByName } from './headers.js'
import { type Presignature, readPresignature } from './presignature.js'
import { type Credentials, type Signing, sign, unsignedPayload } from './sigv4.js'
import type { StoreError } from './store-error.js'
import { parseTarget, type Target } from './target.js'

export interface PresignedRequest {
  readonly method: string
  /** The request target as it was sent (Node's `req.url`): `new URL()` would turn `/b/../x` into another key. */
  readonly rawTarget: string
  readonly headers: HeaderPairs
  readonly credentials: Credentials
  readonly region: string
}

export interface Verified {
  readonly kind: 'verified'
  readonly bucket: string
  readonly key: string
  /** Epoch milliseconds; from this instant on the URL is refused. */
  readonly expiresAt: number
  /** The value of a signed `x-amz-content-sha256` that is a hash, in hex: the body has to have it. `null` when nothing was promised. */
  readonly contentSha256: string | null
  /** What was let pass because the store is lenient; the journal says so. `null` for an honest request. */
  readonly waived: StoreError | null
}

/**
 * Judges a presigned request as S3 does, over its raw target.
 *
 * AWS documents no order of checks and the other servers differ, so a request with two faults may be answered otherwise by S3. Ours:
 * readable target · all six parameters, once each · algorithm, credential, date, life · no `Authorization` beside them · known access
 * key · started · not expired · no unsigned `x-amz-*` header · signature, in constant time.
 *
 * @param lenient - Lets pass whatever is refused from the access key on, and says so in `waived`; a malformed or absent signature is
 *   still refused (D14).
 * @param now - Epoch milliseconds on the clock of the account that owns the object's row.
 */
export function verifyPresigned(
  request: PresignedRequest & { readonly now: number; readonly lenient: boolean },
): Verified | StoreError {
  const target = parseTarget(request.rawTarget)
  if (target.kind === 'store-error') return target
  const headers = headersByName(request.headers)
  const claim = readPresignature(target.parameters, headers.get('authorization'), request.region)
  if (claim.kind === 'store-error') return claim
  const fault =
    accessKeyFault(claim, request.credentials) ??
    timeFault(claim, request.now) ??
    headersFault(claim, headers) ??
    signatureFault(claim, signingOf(request, target, claim, headers))
  if (fault !== null && !request.lenient) return fault
  const { bucket, key } = target
  return { kind: 'verified', bucket, key, expiresAt: claim.expiresAt, contentSha256: promisedHash(claim, headers), waived: fault }
}

/**
 * Tells which of the given hosts a refused URL was signed for, or `null`: for the message of E_PRESIGN_HOST, never for the answer.
 *
 * @param hosts - Values of `Host`, with port, such as `loradock:4650`.
 */
export function signedForHost(request: PresignedRequest & { readonly hosts: readonly string[] }): string | null {
  const target = parseTarget(request.rawTarget)
  if (target.kind === 'store-error') return null
  const claim = readPresignature(target.parameters, undefined, request.region)
  if (claim.kind === 'store-error') return null
  const headers = headersByName(request.headers)
  const matches = (host: string) =>
    equalInConstantTime(signingOf(request, target, claim, new Map([...headers, ['host', host]])).signature, claim.signature)
  return request.hosts.find(matches) ?? null
}

function accessKeyFault({ accessKeyId }: Presignature, credentials: Credentials): StoreError | null {
  if (accessKeyId === credentials.accessKeyId) return null
  return { kind: 'store-error', code: 'InvalidAccessKeyId', case: 'access-key-unknown', accessKeyId }
}

// MinIO's tolerance (cmd/signature-v4.go); AWS's own is unknown, and none at all has bitten (sentry's objectstore#543).
const earlyStartMs = 15 * 60_000

/** Once a URL has started, its expiry is the only test of time: s3proxy#648 and noobaa-core#8490 kept the 15 minutes of headers. */
function timeFault({ startsAt, expiresAt, expiresSeconds }: Presignature, now: number): StoreError | null {
  if (now < startsAt - earlyStartMs) {
    return { kind: 'store-error', code: 'AccessDenied', case: 'not-yet-valid', startsAt, expiresAt, serverNow: now }
  }
  if (now < expiresAt) return null
  return { kind: 'store-error', code: 'AccessDenied', case: 'expired', expiresSeconds, expiresAt, serverNow: now }
}

// AWS does not ask for this one header to be signed: Scality (Arsenal#2590) and Ceph (#71292) dropped the demand in 2026 for that
// reason, LocalStack never had it. Unsigned it is not honoured either, so nothing can be smuggled in with it.
const exemptHeader = 'x-amz-content-sha256'

/**
 * An `x-amz-*` header that nobody signed changes what the request does, which let strangers read any object of MinIO
 * (CVE-2026-97731). An unsigned `host` is reported the same way (aws-sdk-java#1680).
 */
function headersFault({ signedNames }: Presignature, headers: ReadonlyMap<string, string>): StoreError | null {
  const mustBeSigned = ['host', ...[...headers.keys()].filter((name) => name.startsWith('x-amz-') && name !== exemptHeader)]
  const unsigned = mustBeSigned.filter((name) => !signedNames.includes(name))
  if (unsigned.length === 0) return null
  return { kind: 'store-error', code: 'AccessDenied', case: 'headers-not-signed', headers: unsigned }
}

function signatureFault({ accessKeyId, signature }: Presignature, expected: Signing): StoreError | null {
  if (equalInConstantTime(expected.signature, signature)) return null
  const { stringToSign, canonicalRequest } = expected
  const evidence = { accessKeyId, stringToSign, signatureProvided: signature, canonicalRequest }
  return { kind: 'store-error', code: 'SignatureDoesNotMatch', case: 'signature-differs', ...evidence }
}

/** A signed header that was not sent counts as empty, so the signature differs: S3's own evidence lists it so. */
function signingOf(
  { method, credentials, region }: PresignedRequest,
  { path, parameters }: Target,
  { signedHeaders, signedNames, requestDate }: Presignature,
  headers: ReadonlyMap<string, string>,
): Signing {
  const signed = signedNames.map((name) => [name, headers.get(name) ?? ''] as const)
  const payloadHash = (signedNames.includes(exemptHeader) ? headers.get(exemptHeader) : undefined) ?? unsignedPayload
  return sign(
    { method, path, parameters, headers: signed, signedHeaders, payloadHash },
    { requestDate, region },
    credentials.secretAccessKey,
  )
}

function promisedHash({ signedNames }: Presignature, headers: ReadonlyMap<string, string>): string | null {
  const value = signedNames.includes(exemptHeader) ? headers.get(exemptHeader) : undefined
  return value !== undefined && /^[0-9a-f]{64}$/.test(value) ? value : null
}

function equalInConstantTime(expected: string, provided: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(provided)]
  return a.length === b.length && timingSafeEqual(a, b)
}
