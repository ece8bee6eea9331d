import { presign, region, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { sign } from '../../../src/emulator/storage/sigv4.js'
import type { PresignedRequest, Verified } from '../../../src/emulator/storage/verify.js'

/** One honest upload, and what is known about it: tests change one thing each. */
export const host = '127.0.0.1:4650'
export const origin = `http://${host}`
export const bucket = 'faas-training-dataset'
export const key = 'prod/34558688e2f42a0137ca2d5274a8cf43.png'
export const now = Date.UTC(2026, 10, 21, 8, 45, 37)
export const expiresAt = now + 600_000

export const order = {
  method: 'PUT',
  origin,
  bucket,
  key,
  expiresSeconds: 600,
  now,
  credentials: storeCredentials,
  region,
  operation: 'PutObject',
} as const

export const rawTarget = presign(order).slice(origin.length)

export const request: PresignedRequest & { readonly now: number; readonly lenient: boolean } = {
  method: 'PUT',
  rawTarget,
  headers: [['Host', host]],
  now,
  credentials: storeCredentials,
  region,
  lenient: false,
}

export const verified: Verified = { kind: 'verified', bucket, key, expiresAt, contentSha256: null, waived: null }

export const scope = '20261121/ap-southeast-1/s3/aws4_request'

/** The target of the same upload, signed with more headers than `host`. */
export function signedWith(headers: readonly (readonly [name: string, value: string])[]): string {
  const signedHeaders = headers.map(([name]) => name).join(';')
  const parameters = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${storeCredentials.accessKeyId}/${scope}`],
    ['X-Amz-Date', '20261121T084537Z'],
    ['X-Amz-Expires', '600'],
    ['X-Amz-SignedHeaders', signedHeaders],
  ] as const
  const payloadHash = headers.find(([name]) => name === 'x-amz-content-sha256')?.[1] ?? 'UNSIGNED-PAYLOAD'
  const path = `/${bucket}/${key}`
  const { signature } = sign(
    { method: 'PUT', path, parameters, headers, signedHeaders, payloadHash },
    { requestDate: '20261121T084537Z', region },
    storeCredentials.secretAccessKey,
  )
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${path}?${query}&X-Amz-Signature=${signature}`
}
