import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newClient, pictureOf, trainingOrder } from '../providers/novita/client.js'
import { newSteered } from './steering.js'

test('uploads are listed with what is known of their bytes, and which jobs used them', async () => {
  const { url, get } = await newSteered()
  const client = newClient(url)
  const bytes = pictureOf('png', { width: 80, height: 48 })
  const asset = await client.upload(bytes)
  const job = (await client.post<{ task_id: string }>('/v3/training/style', trainingOrder([asset]))).body.task_id
  expect((await get('/uploads')).body.uploads).toEqual([
    {
      assetId: asset,
      path: `/faas-training-dataset/test/${asset}.png`,
      issuedAt: '2026-01-01T00:00:00.000Z',
      storedAt: '2026-01-01T00:00:00.000Z',
      bytes: bytes.length,
      format: 'png',
      width: 80,
      height: 48,
      contentType: null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      usedBy: [job],
      usedBeforeUpload: false,
    },
  ])
})

test('a slot that nothing was put into is listed as empty', async () => {
  const { url, get } = await newSteered()
  const { assets_id } = await newClient(url).slot()
  expect((await get('/uploads')).body.uploads).toMatchObject([
    { assetId: assets_id, storedAt: null, bytes: null, format: null, sha256: null, usedBy: [] },
  ])
  expect((await get('/ledger')).body.slots).toEqual([
    { assetId: assets_id, bytes: null, format: null, usedBy: [], usedBeforeUpload: false },
  ])
})
