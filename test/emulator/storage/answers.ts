import { createHash } from 'node:crypto'
import { renderStoreError } from '../../../src/emulator/storage/errors.js'
import { verifyPresigned } from '../../../src/emulator/storage/verify.js'
import { bucket, key, rawTarget, type request, scope } from './presigned.js'

/** An error answer, its XML taken apart: every child of `Error` but the two ids, in order. */
export interface Answer {
  readonly status: number
  readonly children: readonly (readonly [name: string, text: string])[]
}

export function answerOf(asked: typeof request): Answer {
  const verdict = verifyPresigned(asked)
  if (verdict.kind !== 'store-error') return { status: 200, children: [] }
  const { status, body } = renderStoreError(verdict, { requestId: 'R', hostId: 'H', method: asked.method })
  const [, inner = ''] = /<Error>(.*)<RequestId>R<\/RequestId><HostId>H<\/HostId><\/Error>$/s.exec(body) ?? []
  const children = [...inner.matchAll(/<([\w-]+)>([^<]*)<\/\1>/g)].map(
    ([, name = '', text = '']) => [name, unescaped(text)] as const,
  )
  return { status, children }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

export function answer(status: number, code: string, message: string, ...children: Answer['children']): Answer {
  return { status, children: [['Code', code], ['Message', message], ...children] }
}

export function accessDenied(message: string, ...children: Answer['children']): Answer {
  return answer(403, 'AccessDenied', message, ...children)
}

export function instants(serverNow: string): Answer['children'] {
  return [
    ['Expires', '2026-11-21T08:55:37Z'],
    ['ServerTime', serverNow],
  ]
}

export function parameterFault(message: string): Answer {
  return answer(400, 'AuthorizationQueryParametersError', message)
}

export function parametersMissing(): Answer {
  return parameterFault(
    'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
  )
}

export function credentialFault(fault: string): Answer {
  return parameterFault(`Error parsing the X-Amz-Credential parameter; ${fault}`)
}

export function malformedCredential(): Answer {
  return credentialFault('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".')
}

export function withCredential(credential: string): object {
  return { rawTarget: rawTarget.replace(/Credential=[^&]+/, `Credential=${encodeURIComponent(credential)}`) }
}

/** The evidence S3 shows, written out by hand for the request as it was changed. */
export function refusedSignature(changed: { method?: string; path?: string; host?: string; signature?: string }): Answer {
  const { method = 'PUT', path = `/${bucket}/${key}`, host = '127.0.0.1:4650', signature = rawTarget.slice(-64) } = changed
  const credential = `LORADOCKTESTACCESS01%2F${scope.replaceAll('/', '%2F')}`
  const canonical = `${method}
${path}
X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${credential}&X-Amz-Date=20261121T084537Z&X-Amz-Expires=600&X-Amz-SignedHeaders=host&x-id=PutObject
host:${host}

host
UNSIGNED-PAYLOAD`
  const stringToSign = `AWS4-HMAC-SHA256\n20261121T084537Z\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`
  return answer(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ['AWSAccessKeyId', 'LORADOCKTESTACCESS01'],
    ['StringToSign', stringToSign],
    ['SignatureProvided', signature],
    ['StringToSignBytes', dump(stringToSign)],
    ['CanonicalRequest', canonical],
    ['CanonicalRequestBytes', dump(canonical)],
  )
}

function dump(text: string): string {
  return [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}
