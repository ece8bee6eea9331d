import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import aws4 from 'aws4'
import { AwsV4Signer } from 'aws4fetch'
import { type PresignOrder, presign, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { canonicalQuery } from '../../../src/emulator/storage/sigv4.js'

export function taken(url: string) {
  const [, host = '', path = '', rest = ''] = /^http:\/\/([^/]+)([^?]*)\?(.*)$/s.exec(url) ?? []
  const [query = '', signature = ''] = rest.split('&X-Amz-Signature=')
  return { host, path, query, signature }
}

export function signatureIn(url: string): string | undefined {
  return /X-Amz-Signature=([0-9a-f]{64})/.exec(url)?.[1]
}

export function hasDotSegment(key: string): boolean {
  return key.split('/').some((segment) => /^\.{1,2}$/.test(segment))
}

export function aws4Path(method: string, host: string, path: string, ofRegion: string): string {
  const request = { method, host, path, service: 's3', region: ofRegion, signQuery: true, headers: { Host: host } }
  return aws4.sign(request, { ...storeCredentials }).path ?? ''
}

export async function aws4fetchUrl(method: string, url: string, ofRegion: string): Promise<string> {
  const datetime = /X-Amz-Date=(\w+)/.exec(url)?.[1] ?? ''
  const options = { method, url, datetime, service: 's3', region: ofRegion, signQuery: true, ...storeCredentials }
  const { url: signed } = await new AwsV4Signer(options).sign()
  return signed.href
}

export async function smithyUrl(order: PresignOrder, extra: Record<string, string>): Promise<string> {
  const { host, path } = taken(presign(order))
  const signer = new SignatureV4({
    credentials: storeCredentials,
    region: order.region,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  })
  const request = await signer.presign(
    {
      method: order.method,
      protocol: 'http:',
      hostname: host,
      path,
      query: { ...extra },
      headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    },
    { signingDate: new Date(order.now), expiresIn: order.expiresSeconds },
  )
  const { 'X-Amz-Signature': signature, ...others } = request.query ?? {}
  const pairs = Object.entries(others).map(([name, value]) => [name, String(value)] as const)
  return `http://${host}${path}?${canonicalQuery(pairs)}&X-Amz-Signature=${String(signature)}`
}
