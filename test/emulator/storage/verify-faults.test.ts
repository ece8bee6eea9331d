import { expect, test } from 'vitest'
import {
  type Answer,
  accessDenied,
  answer,
  answerOf,
  credentialFault,
  instants,
  malformedCredential,
  parameterFault,
  parametersMissing,
  refusedSignature,
  withCredential,
} from './answers.js'
import { bucket, expiresAt, host, key, now, rawTarget, request, scope } from './presigned.js'

// Section 9 of the facts lists thirteen; a wrong Content-MD5 and a wrong checksum are in checksum.test.ts, a chunked body never gets here.
test.each<readonly [fault: string, changes: object, answer: Answer]>([
  [
    'a wrong signature',
    { rawTarget: rawTarget.replace(/[0-9a-f]{64}$/, '0'.repeat(64)) },
    refusedSignature({ signature: '0'.repeat(64) }),
  ],
  [
    'another key',
    { rawTarget: rawTarget.replace('/prod/', '/test/') },
    refusedSignature({ path: `/${bucket}/${key.replace('prod', 'test')}` }),
  ],
  ['GET with a PUT URL', { method: 'GET' }, refusedSignature({ method: 'GET' })],
  ['HEAD with a PUT URL', { method: 'HEAD' }, { status: 403, children: [] }],
  [
    'an expired URL',
    { now: expiresAt },
    accessDenied('Request has expired', ['X-Amz-Expires', '600'], ...instants('2026-11-21T08:55:37Z')),
  ],
  [
    'a URL that starts in an hour',
    { now: now - 3_600_000 },
    accessDenied('Request is not yet valid', ['X-Amz-Date', String(now)], ...instants('2026-11-21T07:45:37Z')),
  ],
  ['no date', { rawTarget: rawTarget.replace('&X-Amz-Date=20261121T084537Z', '') }, parametersMissing()],
  [
    'a life of abc',
    { rawTarget: rawTarget.replace('Expires=600', 'Expires=abc') },
    parameterFault('X-Amz-Expires should be a number'),
  ],
  [
    'a life of 604801',
    { rawTarget: rawTarget.replace('Expires=600', 'Expires=604801') },
    parameterFault(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ),
  ],
  ['no authentication at all', { rawTarget: `/${bucket}/${key}` }, accessDenied('Access Denied')],
  [
    'unsigned x-amz-* headers',
    {
      headers: [
        ['X-Amz-Meta-Owner', 'me'],
        ['Host', host],
        ['Content-Type', 'image/png'],
        ['x-amz-acl', 'public-read'],
      ],
    },
    accessDenied('There were headers present in the request which were not signed', [
      'HeadersNotSigned',
      'x-amz-meta-owner, x-amz-acl',
    ]),
  ],
])('%s is refused as S3 refuses it', (_, changes, answer) => {
  expect(answerOf({ ...request, ...changes })).toEqual(answer)
})

test.each<readonly [fault: string, changes: object, answer: Answer]>([
  [
    'a negative life',
    { rawTarget: rawTarget.replace('Expires=600', 'Expires=-7') },
    parameterFault('X-Amz-Expires must be non-negative'),
  ],
  [
    'a life of 0',
    { rawTarget: rawTarget.replace('Expires=600', 'Expires=0') },
    accessDenied(
      'Request has expired',
      ['X-Amz-Expires', '0'],
      ['Expires', '2026-11-21T08:45:37Z'],
      ['ServerTime', '2026-11-21T08:45:37Z'],
    ),
  ],
  ['a date given twice', { rawTarget: `${rawTarget}&X-Amz-Date=20261121T084537Z` }, parametersMissing()],
  [
    'another algorithm',
    { rawTarget: rawTarget.replace('HMAC', 'ECDSA') },
    parameterFault('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"'),
  ],
  ['a credential of three parts', withCredential('a/b/c'), malformedCredential()],
  ['a credential of six parts', withCredential(`a/${scope}/x`), malformedCredential()],
  ['a credential without a key', withCredential(`/${scope}`), malformedCredential()],
  ['a double-encoded credential', { rawTarget: rawTarget.replaceAll('%2F', '%252F') }, malformedCredential()],
  [
    'a credential with another form of date',
    withCredential('a/2026-11-21/ap-southeast-1/s3/aws4_request'),
    credentialFault('incorrect date format "2026-11-21". This date in the credential must be in the format "yyyyMMdd".'),
  ],
  [
    'a credential of another region',
    withCredential('a/20261121/us-east-1/s3/aws4_request'),
    credentialFault('the region "us-east-1" is wrong; expecting "ap-southeast-1"'),
  ],
  [
    'a credential of another service',
    withCredential('a/20261121/ap-southeast-1/sns/aws4_request'),
    credentialFault('incorrect service "sns". This endpoint belongs to "s3".'),
  ],
  [
    'a credential with another end',
    withCredential('a/20261121/ap-southeast-1/s3/aws5_request'),
    credentialFault('incorrect terminal "aws5_request". This endpoint uses "aws4_request".'),
  ],
  [
    'a credential of another day',
    withCredential('a/20261120/ap-southeast-1/s3/aws4_request'),
    parameterFault('Invalid credential date "20261120". This date is not the same as X-Amz-Date: "20261121".'),
  ],
  [
    'a date that is none',
    { rawTarget: rawTarget.replace('20261121T084537Z', '20261131T084537Z') },
    parameterFault(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`),
  ],
  [
    'an unknown access key',
    withCredential(`AKIAIOSFODNN7EXAMPLE/${scope}`),
    answer(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', [
      'AWSAccessKeyId',
      'AKIAIOSFODNN7EXAMPLE',
    ]),
  ],
  [
    'an Authorization header beside the query',
    {
      headers: [
        ['host', host],
        ['authorization', 'Bearer sk_1'],
      ],
    },
    answer(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      ['ArgumentName', 'Authorization'],
      ['ArgumentValue', 'Bearer sk_1'],
    ),
  ],
  [
    'a Bearer key instead of the query',
    {
      rawTarget: `/${bucket}/${key}`,
      headers: [
        ['host', host],
        ['authorization', 'Bearer sk_1'],
      ],
    },
    answer(
      400,
      'InvalidArgument',
      'Unsupported Authorization Type',
      ['ArgumentName', 'Authorization'],
      ['ArgumentValue', 'Bearer sk_1'],
    ),
  ],
  [
    'a signature in a header, which this store does not read',
    {
      rawTarget: `/${bucket}/${key}`,
      headers: [
        ['host', host],
        ['authorization', 'AWS4-HMAC-SHA256 Credential=…'],
      ],
    },
    answer(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', [
      'Header',
      'Authorization',
    ]),
  ],
  [
    'a host that is not signed',
    { rawTarget: rawTarget.replace('SignedHeaders=host', 'SignedHeaders=date') },
    accessDenied('There were headers present in the request which were not signed', ['HeadersNotSigned', 'host']),
  ],
  [
    'an escape that is not UTF-8',
    { rawTarget: '/b/%ff' },
    answer(400, 'InvalidURI', "Couldn't parse the specified URI.", ['URI', '/b/%ff']),
  ],
  ['another port', { headers: [['host', '127.0.0.1']] }, refusedSignature({ host: '127.0.0.1' })],
  ['a host that was not sent', { headers: [] }, refusedSignature({ host: '' })],
])('%s is refused too', (_, changes, expected) => {
  expect(answerOf({ ...request, ...changes })).toEqual(expected)
})
