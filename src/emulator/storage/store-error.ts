/**
 * Everything the object store refuses a request for: the code S3 names, and which of its cases it is.
 *
 * Instants are epoch milliseconds on the account's clock. The rows are those of facts/object-store.md, section 6, with its marks;
 * `wording.ts` holds the text of each.
 */
export type StoreError =
  | Refusal<'AccessDenied', 'expired', { expiresSeconds: number; expiresAt: number; serverNow: number }>
  | Refusal<'AccessDenied', 'not-yet-valid', { startsAt: number; expiresAt: number; serverNow: number }>
  | Refusal<'AccessDenied', 'headers-not-signed', { headers: readonly string[] }>
  | Refusal<'AccessDenied', 'anonymous'>
  | Refusal<'SignatureDoesNotMatch', 'signature-differs', SignatureEvidence>
  | Refusal<'InvalidAccessKeyId', 'access-key-unknown', { accessKeyId: string }>
  | Refusal<'AuthorizationQueryParametersError', 'parameters-missing'>
  | Refusal<'AuthorizationQueryParametersError', 'algorithm-unsupported'>
  | Refusal<'AuthorizationQueryParametersError', 'credential-malformed'>
  | Refusal<'AuthorizationQueryParametersError', 'credential-date', { date: string }>
  | Refusal<'AuthorizationQueryParametersError', 'credential-region', { region: string; expected: string }>
  | Refusal<'AuthorizationQueryParametersError', 'credential-service', { service: string }>
  | Refusal<'AuthorizationQueryParametersError', 'credential-terminal', { terminal: string }>
  | Refusal<'AuthorizationQueryParametersError', 'credential-date-differs', { date: string; requestDate: string }>
  | Refusal<'AuthorizationQueryParametersError', 'date-malformed'>
  | Refusal<'AuthorizationQueryParametersError', 'expires-not-a-number'>
  | Refusal<'AuthorizationQueryParametersError', 'expires-negative'>
  | Refusal<'AuthorizationQueryParametersError', 'expires-too-long'>
  | Refusal<'InvalidArgument', 'two-authorizations', { authorization: string }>
  | Refusal<'InvalidArgument', 'authorization-unsupported', { authorization: string }>
  | Refusal<'InvalidURI', 'target-unreadable', { target: string }>
  | Refusal<'KeyTooLongError', 'key-too-long', { sizeBytes: number; limitBytes: number }>
  | Refusal<'NoSuchKey', 'object-missing', { key: string }>
  | Refusal<'NoSuchBucket', 'bucket-missing', { bucket: string }>
  | Refusal<'MethodNotAllowed', 'method', { method: string; resource: Resource; allowed: readonly string[] }>
  | Refusal<'EntityTooLarge', 'too-large', { proposedBytes: number; limitBytes: number }>
  | Refusal<'MissingContentLength', 'length-missing'>
  | Refusal<'BadRequest', 'length-malformed'>
  | Refusal<'IncompleteBody', 'body-short'>
  | Refusal<'NotImplemented', 'header-unsupported', { header: string; detail: string | null }>
  | Refusal<'InvalidDigest', 'md5-malformed', { contentMd5: string }>
  | Refusal<'BadDigest', 'md5-differs', { expectedHex: string; calculatedBase64: string }>
  | Refusal<'InvalidRequest', 'checksum-malformed', { header: string }>
  | Refusal<'InvalidRequest', 'checksums-many'>
  | Refusal<'BadDigest', 'checksum-differs', { algorithm: string }>
  | Refusal<'XAmzContentSHA256Mismatch', 'content-sha256-differs', { expectedHex: string; calculatedHex: string }>
  | Refusal<'InvalidRange', 'range', { requested: string; sizeBytes: number }>
  | Refusal<'PreconditionFailed', 'precondition', { condition: Condition }>
  | Refusal<'ConditionalRequestConflict', 'writers-race', { condition: Condition; key: string }>
  | Refusal<'BadRequest', 'origin-missing'>
  | Refusal<'AccessForbidden', 'cors-off', { method: string }>
  | Refusal<'AccessForbidden', 'cors-no-rule', { method: string }>
  | Refusal<'SlowDown', 'too-many-uploads'>
  | Refusal<'InternalError', 'internal'>

export type Condition = 'If-Match' | 'If-None-Match' | 'If-Unmodified-Since'
export type Resource = 'BUCKET' | 'OBJECT' | 'SERVICE'

/** What a person needs to find where two signers disagree; it repeats the request, so a journal masks it (D19). */
export interface SignatureEvidence {
  readonly accessKeyId: string
  readonly stringToSign: string
  readonly signatureProvided: string
  readonly canonicalRequest: string
}

// `kind` is not `refused`: that one is a kind of Problem, and a handler tells the two apart by it.
type Refusal<Code extends string, Case extends string, Fields = unknown> = {
  readonly kind: 'store-error'
  readonly code: Code
  readonly case: Case
} & Readonly<Fields>
