// The official JavaScript SDK, unmodified, as its users write it: a key, a base URL, and its own methods. Training has no method of its
// own in the SDK, so those calls go through its public httpFetch (facts on Novita, section 13).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sdk from 'novita-sdk'
import { createEmulator } from '../../dist/index.js'

const { NovitaSDK, TaskStatus } = sdk
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let emulator
let account
let client

before(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  account = emulator.account('sdk-key')
  client = new NovitaSDK('sdk-key')
  client.setBaseUrl(emulator.url)
})

after(() => emulator.close())

test('novita-sdk uploads, trains, generates and lists without a change', async () => {
  const slots = []
  for (let index = 0; index < 3; index++) {
    const slot = await client.httpFetch({ url: '/v3/assets/training_dataset', method: 'POST', data: { file_extension: 'png' } })
    const put = await fetch(slot.upload_url, { method: slot.method, body: png })
    assert.deepEqual({ status: put.status, body: await put.text() }, { status: 200, body: '' })
    slots.push(slot)
  }
  const created = await client.httpFetch({
    url: '/v3/training/style',
    method: 'POST',
    data: {
      name: 'sdk style',
      base_model: 'v1-5-pruned-emaonly',
      width: 512,
      height: 512,
      image_dataset_items: slots.map(({ assets_id }) => ({ assets_id })),
      components: [{ name: 'resize', args: [{ name: 'width', value: '512' }] }],
    },
  })
  const status = () => client.httpFetch({ url: '/v3/training/style', method: 'GET', query: { task_id: created.task_id } })
  assert.equal((await status()).task_status, 'QUEUING')
  await account.clock.runUntil(created.task_id, 'running')
  assert.equal((await status()).task_status, 'TRAINING')
  await account.clock.runUntil(created.task_id, 'ready')
  const trained = await status()
  assert.equal(trained.task_status, 'SUCCESS')
  const [model] = trained.models
  assert.equal(model.model_status, 'SERVING')

  const submitted = await client.txt2Img({
    extra: { response_image_type: 'jpeg' },
    request: {
      model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
      prompt: 'a young woman',
      negative_prompt: 'bottle',
      width: 512,
      height: 384,
      sampler_name: 'Euler a',
      guidance_scale: 7.5,
      steps: 20,
      image_num: 2,
      seed: 123,
      loras: [{ model_name: model.model_name, strength: 0.7 }],
    },
  })
  assert.match(submitted.task_id, /^[0-9a-f-]{36}$/)
  const waiting = await client.progress({ task_id: submitted.task_id })
  assert.equal(waiting.task.status, TaskStatus.QUEUED)
  await account.clock.runUntil(submitted.task_id, 'ready')
  const done = await client.progress({ task_id: submitted.task_id })
  assert.equal(done.task.status, TaskStatus.SUCCEED)
  assert.equal(done.images.length, 2)
  for (const { image_url } of done.images) {
    const picture = Buffer.from(await (await fetch(image_url)).arrayBuffer())
    assert.equal(picture.subarray(0, 3).toString('hex'), 'ffd8ff')
  }

  // The SDK's typed argument goes out in brackets: filter[source]=training.
  const { models } = await client.getModels({ filter: { source: 'training', visibility: 'private' }, pagination: { limit: 10, cursor: 'c_0' } })
  assert.deepEqual(models.map((one) => one.sd_name), [model.model_name])
  const list = await client.httpFetch({ url: '/v3/training', method: 'GET', query: { 'pagination.limit': 10 } })
  assert.deepEqual(list.tasks.map((task) => task.task_id), [created.task_id])
  assert.deepEqual((await account.exchanges()).flatMap((exchange) => exchange.violations), [])
})

test('novita-sdk reads our errors as Novita errors', async () => {
  const failure = await client.progress({ task_id: '00000000-0000-4000-8000-000000000000' }).then(
    () => assert.fail('an unknown task was found'),
    (error) => error,
  )
  assert.deepEqual({ code: failure.code, reason: failure.reason }, { code: 404, reason: 'TASK_NOT_FOUND' })
})
