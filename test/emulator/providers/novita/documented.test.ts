import { expect, test } from 'vitest'
import { newServer } from '../../../support/emulator.js'
import { bytesAt, generationOrder, newClient, trainingOrder } from './client.js'

const generation = 'bec2bcfe-47c6-4536-af34-f26cfe6fd457'
const lora = 'model_1698904832_F2BB461625.safetensors'

test('the finished generation of the page shows its picture to every account, on its own clock', async () => {
  const { url, driver, context } = await newServer()
  const [early, late] = [newClient(url, 'early'), newClient(url, 'late')]
  const first = (await early.result(generation)).images[0]?.image_url
  await late.get('/v3/training')
  await driver.advanceTo('late', context.accounts.now('late') + 86_400_000)
  const second = (await late.result(generation)).images[0]?.image_url
  const [a, b] = [await bytesAt(first), await bytesAt(second)]
  await driver.advanceTo('late', context.accounts.now('late') + 3_600_000)
  const statuses = await Promise.all([first, second].map(async (link) => (await fetch(link ?? '')).status))
  expect({ same: Buffer.compare(a, b), statuses }).toEqual({ same: 0, statuses: [200, 403] })
})

test('forgetting one account leaves the picture of the page to the others', async () => {
  const { url, reset } = await newServer()
  await newClient(url, 'one').result(generation)
  const link = (await newClient(url, 'two').result(generation)).images[0]?.image_url
  await reset('one')
  expect((await fetch(link ?? '')).status).toBe(200)
})

test('the ids of the page name nothing that an account made', async () => {
  const { url, context, driver } = await newServer()
  const client = newClient(url)
  const { body } = await client.post<{ task_id: string }>(
    '/v3/training/style',
    trainingOrder(['34558688e2f42a0137ca2d5274a8cf43', '1231231243f42a0137ca2d5274a8cf43']),
  )
  await client.post('/v3/async/txt2img', generationOrder({ loras: [{ model_name: lora, strength: 0.7 }] }))
  await driver.settle('test')
  expect({
    jobs: context.store.jobs.recent('test', 9).length,
    assets: context.store.assets.list('test'),
    uses: context.store.jobs.usesOf('test').map(({ asset, sha256, job }) => ({ asset, sha256, own: job === body.task_id })),
    status: (await client.training(body.task_id)).task_status,
  }).toEqual({
    jobs: 2,
    assets: [],
    uses: [
      { asset: '34558688e2f42a0137ca2d5274a8cf43', sha256: null, own: true },
      { asset: '1231231243f42a0137ca2d5274a8cf43', sha256: null, own: true },
    ],
    status: 'SUCCESS',
  })
})
