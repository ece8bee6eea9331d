import { createHash } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presign, region, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { signedForHost, verifyPresigned } from '../../../src/emulator/storage/verify.js'
import { bucket, expiresAt, host, key, now, order, origin, rawTarget, request, signedWith, verified } from './presigned.js'
import { keys } from './urls.js'

test.each([
  ['PutObject', 'WHEN_SUPPORTED', 'prod/34558688e2f42a0137ca2d5274a8cf43.png'],
  ['PutObject', 'WHEN_REQUIRED', 'prod/34558688e2f42a0137ca2d5274a8cf43.png'],
  ['GetObject', 'WHEN_SUPPORTED', 'prod/34558688e2f42a0137ca2d5274a8cf43.png'],
  ['GetObject', 'WHEN_REQUIRED', 'prod/34558688e2f42a0137ca2d5274a8cf43.png'],
  ['PutObject', 'WHEN_SUPPORTED', "a b+c%2F../d//é'(猫)*!&=?#/"],
  ['GetObject', 'WHEN_REQUIRED', "a b+c%2F../d//é'(猫)*!&=?#/"],
] as const)("the AWS SDK's %s URL with checksums %s and key %j is accepted", async (operation, checksums, ofKey) => {
  const client = new S3Client({
    endpoint: origin,
    forcePathStyle: true,
    region,
    credentials: storeCredentials,
    requestChecksumCalculation: checksums,
    responseChecksumValidation: checksums,
  })
  const input = { Bucket: bucket, Key: ofKey }
  const options = { expiresIn: 600, signingDate: new Date(now) }
  const url =
    operation === 'PutObject'
      ? await getSignedUrl(client, new PutObjectCommand(input), options)
      : await getSignedUrl(client, new GetObjectCommand(input), options)
  const method = operation === 'PutObject' ? 'PUT' : 'GET'
  expect(verifyPresigned({ ...request, method, rawTarget: url.slice(origin.length) })).toEqual({ ...verified, key: ofKey })
})

test('a fault of time counts before unsigned headers, and these before the signature', () => {
  const worst = { ...request, headers: [['x-amz-acl', 'private']] as const, now: expiresAt }
  const cases = [verifyPresigned(worst), verifyPresigned({ ...worst, now }), verifyPresigned({ ...request, headers: [] })]
  expect(cases.map((verdict) => verdict.kind === 'store-error' && verdict.case)).toEqual([
    'expired',
    'headers-not-signed',
    'signature-differs',
  ])
})

test('a URL may start a quarter of an hour ahead, and not a millisecond more', () => {
  const early = now - 15 * 60_000
  expect(verifyPresigned({ ...request, now: early })).toEqual(verified)
  expect(verifyPresigned({ ...request, now: early - 1 })).toEqual({
    kind: 'store-error',
    code: 'AccessDenied',
    case: 'not-yet-valid',
    startsAt: now,
    expiresAt,
    serverNow: early - 1,
  })
})

test('headers that are not x-amz-* may be sent without a signature, and so may x-amz-content-sha256', () => {
  const headers = [
    ...request.headers,
    ['Content-Type', 'image/png'],
    ['x-amzn-trace-id', '1'],
    ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
  ] as const
  expect(verifyPresigned({ ...request, headers })).toEqual(verified)
})

test('a signed header has to be sent with the signed value, its spaces and its spelling aside', () => {
  const signed = signedWith([
    ['content-type', 'image/png; q=1'],
    ['host', host],
    ['x-amz-meta-owner', 'a,b'],
  ])
  const send = (type: string, ...owners: readonly string[]) => {
    const headers = [
      ['HOST', host],
      ['Content-Type', type],
      ...owners.map((owner) => ['X-Amz-Meta-Owner', owner] as const),
    ] as const
    const verdict = verifyPresigned({ ...request, rawTarget: signed, headers })
    return verdict.kind === 'verified' ? 'verified' : verdict.case
  }
  expect([
    send('  image/png;   q=1 ', 'a', 'b'),
    send('image/jpeg', 'a', 'b'),
    send('image/png; q=1', 'a'),
    send('image/png; q=1'),
  ]).toEqual(['verified', 'signature-differs', 'signature-differs', 'signature-differs'])
})

test('a signed x-amz-content-sha256 is part of the signature, and a hash in it is a promise about the body', () => {
  const hash = createHash('sha256').update('bytes').digest('hex')
  const send = (value: string) => {
    const signed = signedWith([
      ['host', host],
      ['x-amz-content-sha256', value],
    ])
    return verifyPresigned({
      ...request,
      rawTarget: signed,
      headers: [
        ['host', host],
        ['x-amz-content-sha256', value],
      ],
    })
  }
  expect([send(hash), send('UNSIGNED-PAYLOAD')]).toEqual([{ ...verified, contentSha256: hash }, verified])
})

test('an escape in lower case is the same URL', () => {
  expect(verifyPresigned({ ...request, rawTarget: rawTarget.replaceAll('%2F', '%2f') })).toEqual(verified)
})

test('a key with dot segments is the key that was signed, not the one it resolves to', () => {
  const climbing = presign({ ...order, key: '../../etc/./passwd' }).slice(origin.length)
  expect(verifyPresigned({ ...request, rawTarget: climbing })).toEqual({ ...verified, key: '../../etc/./passwd' })
  const resolved = verifyPresigned({
    ...request,
    rawTarget: climbing.replace('/faas-training-dataset/../../etc/./passwd', '/etc/passwd'),
  })
  expect(resolved.kind === 'store-error' && resolved.case).toBe('signature-differs')
})

test('a changed byte of a signed URL is refused', () => {
  const signed = fc.record({ key: keys, expiresSeconds: fc.integer({ min: 1, max: 604_800 }) }).map((fields) => ({
    target: presign({ ...order, ...fields }).slice(origin.length),
    key: fields.key,
  }))
  fc.assert(
    fc.property(signed, fc.nat(), fc.integer({ min: 0x21, max: 0x7e }), ({ target }, position, letterCode) => {
      const at = position % target.length
      const letter = String.fromCharCode(letterCode)
      const changed = target.slice(0, at) + letter + target.slice(at + 1)
      fc.pre(changed !== target)
      // Only the case of a hexadecimal digit in an escape makes no difference: both spellings are the same byte.
      const sameByte = /%.?$/.test(target.slice(Math.max(at - 2, 0), at)) && letter.toLowerCase() === target[at]?.toLowerCase()
      expect(verifyPresigned({ ...request, rawTarget: changed }).kind).toBe(sameByte ? 'verified' : 'store-error')
    }),
    { numRuns: 20_000 },
  )
})

test('a byte dropped from or put into a signed URL is refused', () => {
  fc.assert(
    fc.property(fc.nat(rawTarget.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, letterCode) => {
      const dropped = rawTarget.slice(0, at) + rawTarget.slice(at + 1)
      const added = rawTarget.slice(0, at) + String.fromCharCode(letterCode) + rawTarget.slice(at)
      const kinds = [dropped, added].map((changed) => verifyPresigned({ ...request, rawTarget: changed }).kind)
      expect(kinds).toEqual(['store-error', 'store-error'])
    }),
    { numRuns: 5000 },
  )
})

test('a lenient store lets pass what is wrong from the access key on, and says what it let pass', () => {
  const faults: readonly object[] = [
    { rawTarget: rawTarget.replace('LORADOCKTESTACCESS01', 'AKIAIOSFODNN7EXAMPLE') },
    { now: now - 3_600_000 },
    { now: expiresAt },
    {
      headers: [
        ['host', host],
        ['x-amz-acl', 'private'],
      ],
    },
    { headers: [['host', 'localhost:4650']] },
  ]
  const strict = faults.map((fault) => verifyPresigned({ ...request, ...fault }))
  const lenient = faults.map((fault) => verifyPresigned({ ...request, ...fault, lenient: true }))
  expect(lenient).toEqual(strict.map((waived) => ({ ...verified, waived })))
  expect(strict.map((verdict) => verdict.kind === 'store-error' && verdict.case)).toEqual([
    'access-key-unknown',
    'not-yet-valid',
    'expired',
    'headers-not-signed',
    'signature-differs',
  ])
})

test('a lenient store still refuses a request without a signature or with a malformed one', () => {
  const faults = [`/${bucket}/${key}`, rawTarget.replace('Expires=600', 'Expires=abc'), '/%']
  const verdicts = faults.map((faulty) => verifyPresigned({ ...request, rawTarget: faulty, lenient: true }))
  expect(verdicts.map((verdict) => verdict.kind === 'store-error' && verdict.case)).toEqual([
    'anonymous',
    'expires-not-a-number',
    'target-unreadable',
  ])
})

test('the host that a refused URL was signed for can be found among candidates', () => {
  const asked = { ...request, headers: [['host', 'localhost:4650']] as const }
  const hosts = ['localhost:4650', 'loradock:4650', host]
  expect([
    signedForHost({ ...asked, hosts }),
    signedForHost({ ...asked, hosts: ['loradock:4650'] }),
    signedForHost({ ...asked, rawTarget: '/%', hosts }),
    signedForHost({ ...asked, rawTarget: `/${bucket}/${key}`, hosts }),
  ]).toEqual([host, null, null, null])
})
