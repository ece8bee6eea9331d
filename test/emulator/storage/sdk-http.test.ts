import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, test } from 'vitest'
import { region, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { newServer } from '../../support/emulator.js'
import { bucket, now } from './raw-http.js'

const life = { expiresIn: 60, signingDate: new Date(now) }

// The SDK's defaults, checksums included; only where the store is, and that buckets are in the path.
async function newClient(options: { requestChecksumCalculation?: 'WHEN_SUPPORTED' | 'WHEN_REQUIRED' } = {}) {
  const server = await newServer()
  const client = new S3Client({ endpoint: server.url, region, credentials: storeCredentials, forcePathStyle: true, ...options })
  return { ...server, client }
}

test.each(['WHEN_SUPPORTED', 'WHEN_REQUIRED'] as const)(
  'links of the AWS SDK with checksums %s store an object, and fetch it again',
  async (requestChecksumCalculation) => {
    const { client } = await newClient({ requestChecksumCalculation })
    const place = { Bucket: bucket, Key: "prod/a b+c/ключ/(1)'!.png" }
    const put = await fetch(await getSignedUrl(client, new PutObjectCommand({ ...place, ContentType: 'image/png' }), life), {
      method: 'PUT',
      headers: { 'content-type': 'image/png' },
      body: 'a picture',
    })
    const get = await fetch(await getSignedUrl(client, new GetObjectCommand(place), life))
    const head = await fetch(await getSignedUrl(client, new HeadObjectCommand(place), life), { method: 'HEAD' })
    expect({
      put: put.status,
      get: [get.status, await get.text(), get.headers.get('content-type'), get.headers.get('etag')],
      head: [head.status, head.headers.get('content-length')],
    }).toEqual({
      put: 200,
      get: [200, 'a picture', 'image/png', put.headers.get('etag')],
      head: [200, '9'],
    })
  },
)

test('a link of the AWS SDK ends when it says', async () => {
  const { client, context } = await newClient()
  const link = await getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: 'a' }), life)
  context.accounts.moveWorld(now + 60_000)
  expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(403)
})

test('what the AWS SDK sends by itself, with its signature in a header, is told to be not emulated', async () => {
  const { client } = await newClient()
  const sending = client.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'x' }))
  await expect(sending).rejects.toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } })
})
