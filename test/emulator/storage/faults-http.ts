import {
  type Answer,
  accessDenied,
  answer,
  credentialFault,
  malformedCredential,
  parameterFault,
  parametersMissing,
} from './answers.js'
import { bucket, linkTo, now, signedTarget } from './raw-http.js'

type Server = { readonly url: string }

/** One request with one fault; `null` leaves a header out. */
export interface Faulty {
  readonly method?: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}

export const targetOf = (link: string) => link.slice(link.indexOf('/', 8))
const withQuery =
  (change: (query: URLSearchParams) => void) =>
  ({ url }: Server): Faulty => {
    const link = new URL(linkTo(url))
    change(link.searchParams)
    return { target: link.pathname + link.search }
  }
const without = (name: string) => withQuery((query) => query.delete(name))
const scoped = (scope: string) => withQuery((query) => query.set('X-Amz-Credential', `LORADOCKTESTACCESS01/${scope}`))
export const plain =
  (headers: Readonly<Record<string, string | null>>, body = 'picture') =>
  ({ url }: Server): Faulty => ({ target: targetOf(linkTo(url)), headers, body })

export const evidence = [
  'AWSAccessKeyId',
  'StringToSign',
  'SignatureProvided',
  'StringToSignBytes',
  'CanonicalRequest',
  'CanonicalRequestBytes',
]
const signatureDiffers = answer(
  403,
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  ...evidence.map((name) => [name, '…'] as const),
)
const instants = (expires: string) =>
  [
    ['Expires', expires],
    ['ServerTime', '2026-01-01T00:00:00Z'],
  ] as const
const twoAuthorizations = answer(
  400,
  'InvalidArgument',
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
  ['ArgumentName', 'Authorization'],
  ['ArgumentValue', 'Bearer test'],
)
const noLength = answer(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
const notImplemented = (header: string) =>
  answer(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', ['Header', header])

/** Every row of S3's errors that one fault can reach over a socket; a store with room for 100 bytes. */
export const faults: Readonly<Record<string, readonly [(server: Server) => Faulty, Answer]>> = {
  'an expired link': [
    ({ url }) => ({ target: targetOf(linkTo(url, { now: now - 600_000 })) }),
    accessDenied('Request has expired', ['X-Amz-Expires', '600'], ...instants('2026-01-01T00:00:00Z')),
  ],
  'a link that starts in an hour': [
    ({ url }) => ({ target: targetOf(linkTo(url, { now: now + 3_600_000 })) }),
    accessDenied('Request is not yet valid', ['X-Amz-Date', String(now + 3_600_000)], ...instants('2026-01-01T01:10:00Z')),
  ],
  'a changed signature': [withQuery((query) => query.set('X-Amz-Signature', '0'.repeat(64))), signatureDiffers],
  'another key': [({ url }) => ({ target: targetOf(linkTo(url)).replace('1.png', '2.png') }), signatureDiffers],
  'a parameter that was not signed': [withQuery((query) => query.append('acl', 'public-read')), signatureDiffers],
  'the wrong method': [({ url }) => ({ target: targetOf(linkTo(url)), method: 'GET' }), signatureDiffers],
  'another host': [plain({ host: 'localhost:1' }), signatureDiffers],
  'a signed header with another value': [
    ({ url }) => ({
      target: signedTarget('PUT', `/${bucket}/a`, [
        ['content-type', 'image/png'],
        ['host', new URL(url).host],
      ]),
      headers: { 'content-type': 'image/jpeg' },
    }),
    signatureDiffers,
  ],
  'unsigned x-amz headers': [
    plain({ 'x-amz-acl': 'public-read', 'x-amz-meta-owner': 'me' }),
    accessDenied('There were headers present in the request which were not signed', [
      'HeadersNotSigned',
      'x-amz-acl, x-amz-meta-owner',
    ]),
  ],
  'no algorithm': [without('X-Amz-Algorithm'), parametersMissing()],
  'no credential': [without('X-Amz-Credential'), parametersMissing()],
  'no date': [without('X-Amz-Date'), parametersMissing()],
  'no life': [without('X-Amz-Expires'), parametersMissing()],
  'no list of signed headers': [without('X-Amz-SignedHeaders'), parametersMissing()],
  'no signature': [without('X-Amz-Signature'), parametersMissing()],
  'another algorithm': [
    withQuery((query) => query.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA1')),
    parameterFault('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"'),
  ],
  'a malformed credential': [scoped('20260101'), malformedCredential()],
  'a credential that was escaped twice': [scoped('20260101%2Fap-southeast-1%2Fs3%2Faws4_request'), malformedCredential()],
  'another region': [
    scoped('20260101/us-east-1/s3/aws4_request'),
    credentialFault('the region "us-east-1" is wrong; expecting "ap-southeast-1"'),
  ],
  'another service': [
    scoped('20260101/ap-southeast-1/sts/aws4_request'),
    credentialFault('incorrect service "sts". This endpoint belongs to "s3".'),
  ],
  'another terminal': [
    scoped('20260101/ap-southeast-1/s3/aws5_request'),
    credentialFault('incorrect terminal "aws5_request". This endpoint uses "aws4_request".'),
  ],
  'a credential date of another form': [
    scoped('2026-01-01/ap-southeast-1/s3/aws4_request'),
    credentialFault('incorrect date format "2026-01-01". This date in the credential must be in the format "yyyyMMdd".'),
  ],
  'a credential of another day': [
    scoped('20260102/ap-southeast-1/s3/aws4_request'),
    parameterFault('Invalid credential date "20260102". This date is not the same as X-Amz-Date: "20260101".'),
  ],
  'a date of another form': [
    withQuery((query) => query.set('X-Amz-Date', '2026-01-01T00:00:00Z')),
    parameterFault(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`),
  ],
  'a life that is no number': [
    withQuery((query) => query.set('X-Amz-Expires', 'abc')),
    parameterFault('X-Amz-Expires should be a number'),
  ],
  'a negative life': [
    withQuery((query) => query.set('X-Amz-Expires', '-7')),
    parameterFault('X-Amz-Expires must be non-negative'),
  ],
  'a life of more than a week': [
    withQuery((query) => query.set('X-Amz-Expires', '604801')),
    parameterFault(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ),
  ],
  'an access key that nobody has': [
    ({ url }) => ({ target: targetOf(linkTo(url, { credentials: { accessKeyId: 'AKIA', secretAccessKey: 'x' } })) }),
    answer(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', [
      'AWSAccessKeyId',
      'AKIA',
    ]),
  ],
  'no signature at all': [() => ({ target: `/${bucket}/test/1.png` }), accessDenied('Access Denied')],
  'an API key beside the signature': [plain({ authorization: 'Bearer test' }), twoAuthorizations],
  'an API key in place of the signature': [
    () => ({ target: `/${bucket}/test/1.png`, headers: { authorization: 'Bearer test' } }),
    answer(
      400,
      'InvalidArgument',
      'Unsupported Authorization Type',
      ['ArgumentName', 'Authorization'],
      ['ArgumentValue', 'Bearer test'],
    ),
  ],
  'a signature in a header': [
    () => ({ target: `/${bucket}/test/1.png`, headers: { authorization: 'AWS4-HMAC-SHA256 Credential=x' } }),
    notImplemented('Authorization'),
  ],
  'an object that is not there': [
    ({ url }) => ({
      target: targetOf(linkTo(url, { method: 'GET' })),
      method: 'GET',
      headers: { 'content-length': null },
      body: '',
    }),
    answer(404, 'NoSuchKey', 'The specified key does not exist.', ['Key', 'test/1.png']),
  ],
  'too many bytes': [
    plain({ 'content-length': '101' }),
    answer(
      400,
      'EntityTooLarge',
      'Your proposed upload exceeds the maximum allowed size',
      ['ProposedSize', '101'],
      ['MaxSizeAllowed', '100'],
    ),
  ],
  'no length': [plain({ 'content-length': null }, ''), noLength],
  'a chunked body': [
    plain({ 'content-length': null, 'transfer-encoding': 'chunked' }, '7\r\npicture\r\n0\r\n\r\n'),
    notImplemented('Transfer-Encoding'),
  ],
  'a Content-MD5 that is none': [
    plain({ 'content-md5': 'YWJj' }),
    answer(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.', ['Content-MD5', 'YWJj']),
  ],
  'an empty Content-MD5': [
    plain({ 'content-md5': '' }),
    answer(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.', ['Content-MD5', '']),
  ],
  'a Content-MD5 of other bytes': [
    plain({ 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }),
    answer(
      400,
      'BadDigest',
      'The Content-MD5 you specified did not match what we received.',
      ['ExpectedDigest', '0'.repeat(32)],
      ['CalculatedDigest', 'VFb8VMdKKXzplJmMKHOzcA=='],
    ),
  ],
  'a key of 1025 bytes': [
    ({ url }) => ({ target: targetOf(linkTo(url, { key: 'é'.repeat(512) + 'x' })) }),
    answer(400, 'KeyTooLongError', 'Your key is too long', ['Size', '1025'], ['MaxSizeAllowed', '1024']),
  ],
  'an escape that is no text': [
    () => ({ target: `/${bucket}/%ff` }),
    answer(400, 'InvalidURI', "Couldn't parse the specified URI.", ['URI', `/${bucket}/%ff`]),
  ],
  'a method that objects lack': [
    ({ url }) => ({ target: targetOf(linkTo(url)), method: 'DELETE' }),
    answer(
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      ['Method', 'DELETE'],
      ['ResourceType', 'OBJECT'],
    ),
  ],
}
