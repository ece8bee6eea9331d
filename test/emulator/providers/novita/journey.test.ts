import sharp from 'sharp'
import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { readSafetensors } from '../../../../src/emulator/artifacts/safetensors.js'
import { newServer } from '../../../support/emulator.js'
import {
  bytesAt,
  generationOrder,
  type ModelList,
  newClient,
  pictureOf,
  type TaskResult,
  type TrainingList,
  trainingOrder,
} from './client.js'

const formats = ['png', 'jpeg', 'webp'] as const

async function newJourney() {
  const server = await newServer()
  return { ...server, clock: accountClock(server, 'test'), client: newClient(server.url) }
}

const created = 1_767_225_600

test('a style training goes from the queue to a model that serves, as the clock moves', async () => {
  const { client, clock } = await newJourney()
  const assets = await Promise.all(formats.map((format) => client.upload(pictureOf(format), format)))
  const { body, status } = await client.post<{ task_id: string }>('/v3/training/style', trainingOrder(assets))
  const seen = [await client.training(body.task_id)]
  for (const wait of ['1m', '4m', '4m', '1m', '1d'] as const) {
    await clock.advance(wait)
    seen.push(await client.training(body.task_id))
  }
  const model = /^model_\d{10}_[0-9A-F]{10}\.safetensors$/.exec(seen[3]?.models[0]?.model_name ?? '')?.[0]
  const common = { task_id: body.task_id, model_type: '' }
  const unfinished = (task_status: string, eta_relative: number, progress_percent: number) => {
    return { ...common, task_status, models: [], extra: { eta_relative, progress_percent } }
  }
  const finished = (model_status: string) => {
    return { ...common, task_status: 'SUCCESS', models: [{ model_name: model, model_status }] }
  }
  expect({ status, seen }).toEqual({
    status: 200,
    seen: [
      unfinished('QUEUING', 600, 0),
      unfinished('TRAINING', 540, 0),
      unfinished('TRAINING', 300, 50),
      finished('DEPLOYING'),
      finished('SERVING'),
      finished('SERVING'),
    ],
  })
})

test('pictures made with the trained LoRA are the ones asked for', async () => {
  const { client, clock } = await newJourney()
  const training = await client.train()
  await clock.runUntil(training, 'SERVING')
  const [model] = (await client.training(training)).models
  const made = []
  for (const response_image_type of formats) {
    const change = { image_num: 3, loras: [{ model_name: model?.model_name, strength: 0.7 }] }
    const order = generationOrder(change, { response_image_type })
    const submitted = await client.post<{ task_id: string }>('/v3/async/txt2img', order)
    await clock.runUntil(submitted.body.task_id, 'ended')
    const { images } = await client.result(submitted.body.task_id)
    for (const { image_url } of images) {
      const answer = await fetch(image_url)
      const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata()
      made.push({ type: answer.headers.get('content-type'), format, width, height })
    }
  }
  const three = (format: string) =>
    Array.from({ length: 3 }, () => ({ type: `image/${format}`, format, width: 256, height: 192 }))
  expect(made).toEqual([...three('png'), ...three('jpeg'), ...three('webp')])
})

test('a generation is queued, processed and done, and says so in every field of its result', async () => {
  const { client, clock, url } = await newJourney()
  const { body, violations } = await client.post<{ task_id: string }>('/v3/async/txt2img', generationOrder({ image_num: 2 }))
  const id = body.task_id
  const seen: TaskResult[] = [await client.result(id)]
  for (const wait of [69, 1893, 1893]) {
    await clock.advance(wait)
    seen.push(await client.result(id))
  }
  const debug = (execute_time_ms: string, complete_time_ms: string) => {
    return { request_info: '', submit_time_ms: '1767225600000', execute_time_ms, complete_time_ms }
  }
  const at = (status: string, eta: number, progress_percent: number, seed: string, debug_info: object) => ({
    extra: { seed, enable_nsfw_detection: false, debug_info },
    task: { task_id: id, status, reason: '', task_type: 'TXT_TO_IMG', eta, progress_percent },
    images: [],
    videos: [],
    audios: [],
  })
  const image = {
    image_url: expect.stringMatching(
      new RegExp(`^${url}/faas-output-image/prod/${id}/[0-9a-f]{32}\\.png\\?.*X-Amz-Expires=3600.*&x-id=GetObject&X-Amz-Sig`),
    ),
    image_url_ttl: 3600,
    image_type: 'png',
    nsfw_detection_result: null,
  }
  expect({ body, violations, seen }).toEqual({
    body: { code: 0, msg: '', data: { task_id: id }, task_id: id },
    violations: 0,
    seen: [
      at('TASK_STATUS_QUEUED', 4, 0, '', debug('', '')),
      at('TASK_STATUS_PROCESSING', 4, 0, '', debug('1767225600069', '')),
      at('TASK_STATUS_PROCESSING', 2, 50, '', debug('1767225600069', '')),
      { ...at('TASK_STATUS_SUCCEED', 0, 0, '123', debug('1767225600069', '1767225603855')), images: [image, image] },
    ],
  })
})

test('a trained model can be downloaded once it serves, and is a safetensors file that names its training', async () => {
  const { client, clock } = await newJourney()
  const id = await client.train()
  const path = '/v3/model?filter.source=training&filter.visibility=private&filter.types=lora'
  const before = (await client.get<ModelList>(path)).body.models
  await clock.runUntil(id, 'DEPLOYING')
  const [deploying] = (await client.get<ModelList>(path)).body.models
  await clock.runUntil(id, 'SERVING')
  const { models, pagination } = (await client.get<ModelList>(path)).body
  const [serving] = models
  const file = readSafetensors(await bytesAt(serving?.download_url))
  const name = (await client.training(id)).models[0]?.model_name ?? ''
  expect({ before, deploying, serving, pagination }).toEqual({
    before: [],
    deploying: {
      id: expect.any(Number),
      name: 'my style',
      hash_sha256: name.slice(17, 27),
      sd_name: name,
      sd_name_in_api: name.replace('.safetensors', ''),
      type: { name: 'lora', display_name: 'LoRA' },
      categories: [],
      status: 0,
      tags: [],
      cover_url: '',
      source: 'training',
      base_model: 'SD 1.5',
      base_model_type: 'Standard',
      is_sdxl: false,
    },
    serving: { ...deploying, status: 1, download_url: expect.stringContaining('X-Amz-Expires=86400'), download_url_ttl: 86_400 },
    pagination: { next_cursor: 'c_100' },
  })
  expect(file.kind === 'tensors' && Object.values(file.metadata)).toContain(id)
})

test('the list shows trainings of both kinds, newest first, as they stand', async () => {
  const { client, clock } = await newJourney()
  const style = await client.train({ name: 'first' })
  await clock.advance('90s')
  const assets_id = await client.upload(pictureOf('jpeg'), 'jpeg')
  const subject = await client.post<{ task_id: string }>('/v3/training/subject', {
    ...trainingOrder([assets_id]),
    name: 'second',
    expert_setting: { instance_prompt: 'a close photo of ohwx woman', class_prompt: 'person' },
  })
  const { body } = await client.get<TrainingList>('/v3/training?pagination.limit=10&pagination.cursor=c_0')
  const row = { models: [] }
  expect({ violations: subject.violations, body }).toEqual({
    violations: 0,
    body: {
      tasks: [
        {
          ...row,
          task_name: 'second',
          task_id: subject.body.task_id,
          task_type: 'subject',
          task_status: 'QUEUING',
          created_at: created + 90,
        },
        { ...row, task_name: 'first', task_id: style, task_type: 'style', task_status: 'TRAINING', created_at: created },
      ],
      pagination: { next_cursor: 'c_10' },
    },
  })
})

test('a subject training answers at both status paths until it serves', async () => {
  const { client, clock } = await newJourney()
  const assets_id = await client.upload(pictureOf('webp'), 'webp')
  const order = { ...trainingOrder([assets_id]), expert_setting: { instance_prompt: 'ohwx', class_prompt: 'person' } }
  const { body } = await client.post<{ task_id: string }>('/v3/training/subject', order)
  await clock.settle()
  const answers = await Promise.all(
    ['subject', 'style'].map((type) => client.get(`/v3/training/${type}?task_id=${body.task_id}`)),
  )
  const [first] = answers
  expect(answers).toEqual([first, first])
  expect(first).toMatchObject({ status: 200, body: { task_status: 'SUCCESS', models: [{ model_status: 'SERVING' }] } })
})

test('a picture can be made from a picture', async () => {
  const { client, clock } = await newJourney()
  const image_base64 = Buffer.from(pictureOf('jpeg')).toString('base64')
  const order = generationOrder({ image_base64, strength: 0.5, steps: null, extra: {}, controlnet: null, width: 320 })
  const { body, status, violations } = await client.post<{ task_id: string }>('/v3/async/img2img', order)
  await clock.settle()
  const { task, images } = await client.result(body.task_id)
  const { width, height, format } = await sharp(await bytesAt(images[0]?.image_url)).metadata()
  expect({ status, violations, task, picture: { width, height, format } }).toEqual({
    status: 200,
    violations: 0,
    task: {
      task_id: body.task_id,
      status: 'TASK_STATUS_SUCCEED',
      reason: '',
      task_type: 'IMG_TO_IMG',
      eta: 0,
      progress_percent: 0,
    },
    picture: { width: 320, height: 192, format: 'png' },
  })
})

test('a picture link ends after an hour of the account, and asking again gives a fresh one', async () => {
  const { client, clock } = await newJourney()
  const { body } = await client.post<{ task_id: string }>('/v3/async/txt2img', generationOrder())
  await clock.settle()
  const statuses: number[] = []
  const link = async () => (await client.result(body.task_id)).images[0]?.image_url ?? ''
  const first = await link()
  for (const wait of [0, '3599s', '1s'] as const) {
    await clock.advance(wait)
    statuses.push((await fetch(first)).status)
  }
  statuses.push((await fetch(await link())).status)
  expect(statuses).toEqual([200, 200, 403, 200])
})
