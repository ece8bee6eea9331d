import sharp from 'sharp'
import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import type { EmulatorOptions } from '../../../../src/emulator/options.js'
import { newServer } from '../../../support/emulator.js'
import { bytesAt, generationOrder, newClient } from './client.js'

async function newStudio(options: EmulatorOptions = {}) {
  const server = await newServer(options)
  const client = newClient(server.url)
  const clock = accountClock(server, 'test')
  const paint = async (change: object = {}, extra: object = {}) => {
    const { body } = await client.post<{ task_id: string }>('/v3/async/txt2img', generationOrder(change, extra))
    await clock.settle()
    return client.result(body.task_id)
  }
  return { ...server, client, clock, paint }
}

test.each([
  ['as asked', { width: 320, height: 200, image_num: 2 }, { sizes: ['320x200', '320x200'] }],
  ['by hires_fix', { hires_fix: { target_width: 384, target_height: 256, strength: 0.5 } }, { sizes: ['384x256'] }],
  ['without a size', { width: undefined, height: null }, { sizes: ['512x512'] }],
  ['of a size that is a text', { width: '160', height: '144' }, { sizes: ['160x144'] }],
  ['of an impossible size', { width: -5, height: 1e9 }, { sizes: ['512x512'] }],
  ['one for none', { image_num: 0 }, { sizes: ['256x192'] }],
])('pictures are made %s', async (_how, change, expected) => {
  const { paint } = await newStudio()
  const { images } = await paint(change)
  const sizes = await Promise.all(
    images.map(async ({ image_url }) => {
      const { width, height } = await sharp(await bytesAt(image_url)).metadata()
      return `${width}x${height}`
    }),
  )
  expect({ sizes }).toEqual(expected)
})

test('the pictures of one task differ, and the same seed and prompt give the same ones again', async () => {
  const { paint } = await newStudio()
  const bytes = async (change: object) => {
    const { images } = await paint({ image_num: 2, ...change })
    return Promise.all(images.map(async ({ image_url }) => Buffer.from(await bytesAt(image_url)).toString('base64')))
  }
  const [one, again, other] = [await bytes({ seed: 7 }), await bytes({ seed: 7 }), await bytes({ seed: 8 })]
  expect([again, new Set([...one, ...other]).size]).toEqual([one, 4])
})

test('a seed that is left to chance is told, as a text', async () => {
  const { paint } = await newStudio()
  const seeds = [await paint({ seed: -1 }), await paint({ seed: undefined }), await paint({ seed: 42 })].map(
    ({ extra }) => extra.seed,
  )
  expect(seeds).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/), '42'])
  expect(seeds[0]).not.toBe(seeds[1])
})

test('asked-for detection is reported with each picture', async () => {
  const { paint } = await newStudio()
  const { images, extra } = await paint({}, { enable_nsfw_detection: true })
  expect([extra.enable_nsfw_detection, images[0]?.nsfw_detection_result]).toEqual([true, { valid: true, confidence: 0 }])
})

test('a generation that fails has a reason, no pictures, and nothing where they would have been', async () => {
  const { paint, context } = await newStudio({ scenario: 'image-fails' })
  const { task, images, extra } = await paint()
  expect([task.status, task.reason, images, extra.seed, extra.debug_info.complete_time_ms === '']).toEqual([
    'TASK_STATUS_FAILED',
    'the picture could not be made',
    [],
    '',
    false,
  ])
  expect(context.store.objects.find('faas-output-image', `prod/${task.task_id}`)).toBeUndefined()
})

test('a picture is not there before its task has made it', async () => {
  const { client, clock, context, url } = await newStudio()
  const { body } = await client.post<{ task_id: string }>('/v3/async/txt2img', generationOrder())
  const key = context.store.jobs.find('test', 'novita', body.task_id)
  await clock.advance(3854)
  const early = (await client.result(body.task_id)).images
  const link = context.links.download({
    account: 'test',
    origin: url,
    bucket: 'faas-output-image',
    objectKey: `prod/${key?.id}/guessed.png`,
    seconds: 60,
  })
  expect([early, (await fetch(link)).status]).toEqual([[], 404])
})

const lora = (model_name: string | undefined) => ({ loras: [{ model_name, strength: 1 }] })
const sdxl = { model_name: 'sd_xl_base_1.0.safetensors' }

test('a LoRA serves once it is deployed, with its suffix or without, on a checkpoint of its own family', async () => {
  const { client, clock } = await newStudio()
  const training = await client.train()
  await clock.runUntil(training, 'DEPLOYING')
  const [model] = (await client.training(training)).models
  const name = model?.model_name ?? ''
  const submit = async (change: object) => {
    const { status, body } = await client.post<{ message?: string }>('/v3/async/txt2img', generationOrder(change))
    return body.message ?? status
  }
  const deploying = await submit(lora(name))
  await clock.runUntil(training, 'SERVING')
  const serving = [
    await submit(lora(name)),
    await submit(lora(name.replace('.safetensors', ''))),
    await submit({ ...lora(name), ...sdxl }),
  ]
  expect([deploying, serving]).toEqual([
    `lora ${name} is still deploying`,
    [200, 200, `lora ${name} was trained on v1-5-pruned-emaonly, which does not fit sd_xl_base_1.0.safetensors`],
  ])
})

test('a LoRA of a training that failed, or of another account, is not found; any other name passes as a public one', async () => {
  const { client, clock, url, context } = await newStudio()
  const [own, foreign] = [await client.train(), await newClient(url, 'stranger').train()]
  const names = [context.store.jobs.find('test', 'novita', own), context.store.jobs.find('stranger', 'novita', foreign)]
  context.accounts.change('test', { scenario: 'train-fails' })
  const failed = await client.train({ name: 'fails' })
  await clock.settle()
  const failedName = context.store.jobs.find('test', 'novita', failed)?.modelName
  const statuses = []
  for (const name of [names[0]?.modelName, names[1]?.modelName, failedName, 'add_detail_44319', 'model_1.safetensors']) {
    statuses.push((await client.post('/v3/async/txt2img', generationOrder(lora(name ?? '')))).status)
  }
  expect(statuses).toEqual([200, 400, 400, 200, 200])
})
