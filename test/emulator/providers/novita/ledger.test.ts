import { expect, test } from 'vitest'
import { ledgerOf } from '../../../../src/emulator/views.js'
import { newServer } from '../../../support/emulator.js'
import { newClient, pictureOf, trainingOrder } from './client.js'

test('the ledger tells which upload was used by which training, which never, and which before it was there', async () => {
  const { url, context, driver } = await newServer()
  const client = newClient(url)
  const train = async (...assets: (string | number)[]) => {
    return (await client.post<{ task_id: string }>('/v3/training/style', trainingOrder(assets))).body.task_id
  }
  const png = await client.upload(pictureOf('png'))
  const webp = await client.upload(pictureOf('webp'), 'webp')
  const text = await client.upload(Buffer.from('/home/me/portrait.png'))
  const late = await client.slot()
  const unused = (await client.slot()).assets_id
  const [first, second] = [await train(png, webp, late.assets_id), await train(png, text)]
  await fetch(late.upload_url, { method: 'PUT', body: Buffer.from(pictureOf('jpeg')) })
  await driver.settle('test')
  const statuses = await Promise.all([first, second].map(async (id) => (await client.training(id)).task_status))
  const ledger = new Map(ledgerOf('test', context).map(({ assetId, ...entry }) => [assetId, entry]))
  const size = (format: 'png' | 'webp' | 'jpeg') => pictureOf(format).length
  expect([statuses, ledger]).toEqual([
    ['FAILED', 'SUCCESS'],
    new Map([
      [png, { bytes: size('png'), format: 'png', usedBy: [first, second].toSorted(), usedBeforeUpload: false }],
      [webp, { bytes: size('webp'), format: 'webp', usedBy: [first], usedBeforeUpload: false }],
      [text, { bytes: 21, format: null, usedBy: [second], usedBeforeUpload: false }],
      [late.assets_id, { bytes: size('jpeg'), format: 'jpeg', usedBy: [first], usedBeforeUpload: true }],
      [unused, { bytes: null, format: null, usedBy: [], usedBeforeUpload: false }],
    ]),
  ])
})

test('a later upload to the same slot counts for later trainings, and changes nothing of earlier ones', async () => {
  const { url, context } = await newServer()
  const client = newClient(url)
  const { assets_id, upload_url } = await client.slot()
  const hashes = []
  for (const seed of [1, 2]) {
    await fetch(upload_url, { method: 'PUT', body: Buffer.from(pictureOf('png', { seed })) })
    const { body } = await client.post<{ task_id: string }>('/v3/training/style', trainingOrder([assets_id]))
    const job = context.store.jobs.find('test', 'novita', body.task_id)
    hashes.push(job && context.store.jobs.uses(job)[0]?.sha256)
  }
  expect(new Set(hashes).size).toBe(2)
})
