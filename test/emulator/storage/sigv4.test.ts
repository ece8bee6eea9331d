import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PresignOrder, presign, region, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { canonicalQuery, encodePath, encodeText, parseQuery, requestDateOf, sign } from '../../../src/emulator/storage/sigv4.js'
import { verifyPresigned } from '../../../src/emulator/storage/verify.js'
import { aws4fetchUrl, aws4Path, hasDotSegment, signatureIn, smithyUrl, taken } from './signers.js'
import { hosts, instants, keys, lives, parameterLists } from './urls.js'

test("S3's documented example is signed as the documentation says", () => {
  // docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, "Example: a presigned URL"
  const parameters = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'],
    ['X-Amz-Date', '20130524T000000Z'],
    ['X-Amz-Expires', '86400'],
    ['X-Amz-SignedHeaders', 'host'],
  ] as const
  const signing = sign(
    {
      method: 'GET',
      path: '/test.txt',
      parameters,
      headers: [['host', 'examplebucket.s3.amazonaws.com']],
      signedHeaders: 'host',
      payloadHash: 'UNSIGNED-PAYLOAD',
    },
    { requestDate: '20130524T000000Z', region: 'us-east-1' },
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  )
  const canonicalHash = '3bfa292879f6447bbcda7001decf97f4a54dc650c8942174ae0a9121cf58ad04'
  expect(createHash('sha256').update(signing.canonicalRequest).digest('hex')).toBe(canonicalHash)
  const query = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host`
  expect(signing).toEqual({
    canonicalTarget: `/test.txt?${query}`,
    canonicalRequest: `GET
/test.txt
${query}
host:examplebucket.s3.amazonaws.com

host
UNSIGNED-PAYLOAD`,
    stringToSign: `AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n${canonicalHash}`,
    signature: 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  })
})

test('a signature is the same when more keys were derived in between than are remembered', () => {
  const order = (day: number) => ({ ...sample, now: Date.UTC(2026, 0, day) })
  const first = presign(order(1))
  for (let day = 2; day < 60; day++) presign(order(day))
  expect(presign(order(1))).toBe(first)
})

test.each([
  ['AZaz09-._~', 'AZaz09-._~'],
  [' ', '%20'],
  ['+', '%2B'],
  ['%', '%25'],
  ["!'()*", '%21%27%28%29%2A'],
  ['/?#[]@:$&,;=', '%2F%3F%23%5B%5D%40%3A%24%26%2C%3B%3D'],
  ['é猫𝄞', '%C3%A9%E7%8C%AB%F0%9D%84%9E'],
])('%j is encoded as %j', (text, encoded) => {
  expect(encodeText(text)).toBe(encoded)
})

test('a path keeps its slashes, dot segments and empty segments', () => {
  expect(encodePath('/b/../a b//%2e/')).toBe('/b/../a%20b//%252e/')
})

test('parameters are sorted by encoded name and then by value, upper case first, without the signature', () => {
  const raw = 'x-id=PutObject&a-b=1&a=2&a=10&a%2A=3&X-Amz-Signature=f00&X-Amz-Date=now&flag'
  expect(canonicalQuery(parseQuery(raw) ?? [])).toBe('X-Amz-Date=now&a=10&a=2&a%2A=3&a-b=1&flag=&x-id=PutObject')
})

test('a plus in a query is a space, and an escaped plus is a plus', () => {
  expect(parseQuery('a+b=c+d%2Be&empty=&flag&x=y=z')).toEqual([
    ['a b', 'c d+e'],
    ['empty', ''],
    ['flag', ''],
    ['x', 'y=z'],
  ])
})

test.each(['a=%', 'a=%zz', '%ff=a'])('a query of %j has no reading', (raw) => {
  expect(parseQuery(raw)).toBeNull()
})

test('any reading of a query survives being written and read again', () => {
  fc.assert(
    fc.property(parameterLists, (parameters) => {
      const written = canonicalQuery(parameters)
      expect(canonicalQuery(parseQuery(written) ?? [])).toBe(written)
    }),
  )
})

const sample: PresignOrder = {
  method: 'PUT',
  origin: 'http://127.0.0.1:4650',
  bucket: 'faas-training-dataset',
  key: 'prod/34558688e2f42a0137ca2d5274a8cf43.png',
  expiresSeconds: 600,
  now: Date.UTC(2026, 10, 21),
  credentials: storeCredentials,
  region,
  operation: 'PutObject',
}

const orders: fc.Arbitrary<PresignOrder> = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'PUT'),
  origin: hosts.map((host) => `http://${host}`),
  bucket: fc.constantFrom('faas-training-dataset', 'faas-output-image', 'generations'),
  key: keys,
  expiresSeconds: lives,
  now: instants,
  credentials: fc.constant(storeCredentials),
  region: fc.constantFrom('ap-southeast-1', 'us-east-1', 'eu-west-3'),
  operation: fc.constantFrom('GetObject', 'PutObject'),
})

test('aws4 puts the same signature on the URLs that we presign', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const { host, path, query, signature } = taken(presign(order))
      expect(signatureIn(aws4Path(order.method, host, `${path}?${query}`, order.region))).toBe(signature)
    }),
    { numRuns: 3000 },
  )
})

test('aws4fetch puts the same signature on the URLs that we presign', async () => {
  await fc.assert(
    // It signs what `new URL()` makes of a path, and that resolves dot segments, which S3 does not: keys with one are left out.
    fc.asyncProperty(
      orders.filter(({ key }) => !hasDotSegment(key)),
      async (order) => {
        const { host, path, query, signature } = taken(presign(order))
        expect(signatureIn(await aws4fetchUrl(order.method, `http://${host}${path}?${query}`, order.region))).toBe(signature)
      },
    ),
    { numRuns: 2000 },
  )
})

test('URLs that @smithy/signature-v4 presigns have our signature', async () => {
  await fc.assert(
    fc.asyncProperty(orders, parameterLists, async (order, extra) => {
      const url = await smithyUrl(order, Object.fromEntries(extra))
      const { host, path, query, signature } = taken(url)
      const ours = sign(
        {
          method: order.method,
          path: decodeURIComponent(path),
          parameters: parseQuery(query) ?? [],
          headers: [['host', host]],
          signedHeaders: 'host',
          payloadHash: 'UNSIGNED-PAYLOAD',
        },
        { requestDate: requestDateOf(order.now), region: order.region },
        storeCredentials.secretAccessKey,
      )
      expect(ours.signature).toBe(signature)
    }),
    { numRuns: 1000 },
  )
})

// Names given once: aws4 and aws4fetch sign the first of several values, @smithy/signature-v4 all of them, and S3 is not documented.
test('URLs with parameters of any spelling are accepted from all three signers', async () => {
  await fc.assert(
    fc.asyncProperty(
      orders.filter(({ key }) => !hasDotSegment(key)),
      parameterLists,
      async (order, extra) => {
        const { host, path } = taken(presign(order))
        const wanted = canonicalQuery([...extra, ['X-Amz-Expires', String(order.expiresSeconds)]])
        const requestDate = requestDateOf(order.now)
        const urls = [
          `http://${host}${aws4Path(order.method, host, `${path}?X-Amz-Date=${requestDate}&${wanted}`, order.region)}`,
          await aws4fetchUrl(order.method, `http://${host}${path}?X-Amz-Date=${requestDate}&${wanted}`, order.region),
          await smithyUrl(order, Object.fromEntries(extra)),
        ]
        const verdicts = urls.map((url) =>
          verifyPresigned({
            method: order.method,
            rawTarget: url.slice(`http://${host}`.length),
            headers: [['Host', host]],
            now: order.now,
            credentials: storeCredentials,
            region: order.region,
            lenient: false,
          }),
        )
        const expiresAt = Math.floor(order.now / 1000) * 1000 + order.expiresSeconds * 1000
        const { bucket, key } = order
        const verified = { kind: 'verified', bucket, key, expiresAt, contentSha256: null, waived: null }
        expect(verdicts).toEqual([verified, verified, verified])
      },
    ),
    { numRuns: 1000 },
  )
})
