import sharp from 'sharp'
import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { newServer } from '../../../support/emulator.js'
import { newReceiver } from '../../../support/receiver.js'
import { generationOrder, type ImagesFinished, type ImagesQueued, newClient } from './client.js'

async function newScene(key = 'test', options: Parameters<typeof newServer>[0] = {}) {
  const server = await newServer(options)
  return { ...server, client: newClient(server.url, key), clock: accountClock(server, key) }
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const nothing = { status: 'failed', id: '', message: 'Request not found', messege: 'Request not found', output: [] }

async function decoded(link: string) {
  const answer = await fetch(link)
  const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata()
  return { status: answer.status, type: answer.headers.get('content-type'), format, width, height }
}

test('a generation with a trained LoRA is queued, then finished, and its link has a picture of the asked size', async () => {
  const { client, clock, url } = await newScene()
  const training = await client.train()
  await clock.runUntil(training, 'model_ready')
  const queued = await client.paint({ lora_model: training, lora_strength: '0.45' })
  const links = queued.future_links
  const early = await client.fetch(queued.id)
  await clock.advance('13s')
  const done = await client.fetch(queued.id)
  const meta = {
    prompt: 'photo of ambika0 man',
    negative_prompt: 'painting',
    model_id: 'sdxl',
    lora: training,
    lora_strength: '0.45',
    W: 512,
    H: 384,
    seed: 7,
    steps: 20,
    n_samples: 1,
    guidance_scale: 7.5,
    scheduler: 'UniPCMultistepScheduler',
    file_prefix: expect.stringMatching(new RegExp(`^${uuid}\\.png$`)),
  }
  expect([queued, early, done, await decoded(done.output[0] ?? '')]).toEqual([
    {
      status: 'processing',
      eta: 13,
      messege: 'Try to fetch request after seconds estimated',
      webhook_status: '',
      fetch_result: `${url}/api/v6/images/fetch/${queued.id}`,
      id: queued.id,
      output: [],
      meta,
      future_links: [expect.stringMatching(new RegExp(`^${url}/generations/0-${uuid}\\.png$`))],
    },
    { status: 'processing', messege: 'try again later.', output: [] },
    { status: 'success', id: queued.id, output: links },
    { status: 200, type: 'image/png', format: 'png', width: 512, height: 384 },
  ])
})

test('an id is an integer of nine digits', async () => {
  const { client } = await newScene()
  const ids = [(await client.paint()).id, (await client.paint()).id]
  expect(ids.map((id) => Number.isInteger(id) && String(id).length)).toEqual([9, 9])
})

test('a future link has nothing behind it until the generation has finished', async () => {
  const { client, clock } = await newScene()
  const { future_links } = await client.paint()
  const [link = ''] = future_links
  const before = (await fetch(link)).status
  await clock.advance('13s')
  expect([before, (await fetch(link)).status]).toEqual([404, 200])
})

test('a generation that has finished when it is answered is answered as finished', async () => {
  const { client } = await newScene('test+instant')
  const { body } = await client.post<ImagesFinished>('/api/v6/images/text2img', generationOrder({ samples: 2 }))
  expect(body).toEqual({
    status: 'success',
    generationTime: 0,
    id: body.id,
    output: [expect.stringMatching(/\/generations\/0-/), expect.stringMatching(/\/generations\/1-/)],
    proxy_links: body.output,
    nsfw_content_detected: false,
    webhook_status: '',
    meta: expect.objectContaining({ n_samples: 2 }),
  })
})

test('four pictures of one request are four pictures', async () => {
  const { client } = await newScene('test+instant')
  const { body } = await client.post<ImagesFinished>('/api/v6/images/text2img', generationOrder({ samples: '4' }))
  const bytes = await Promise.all(
    body.output.map(async (link) => Buffer.from(await (await fetch(link)).arrayBuffer()).toString('base64')),
  )
  expect(new Set(bytes).size).toBe(4)
})

test('an image to image draws on the link of its initial picture', async () => {
  const { client } = await newScene('test+instant')
  const drawn = []
  for (const init_image of ['https://example.org/a.png', 'https://example.org/a.png', 'https://example.org/b.png']) {
    const { body } = await client.post<ImagesFinished>('/api/v6/images/img2img', { ...generationOrder(), init_image })
    drawn.push(Buffer.from(await (await fetch(body.output[0] ?? '')).arrayBuffer()).toString('base64'))
  }
  expect([drawn[0] === drawn[1], drawn[0] === drawn[2]]).toEqual([true, false])
})

test('with base64 the output is the picture itself', async () => {
  const { client } = await newScene('test+instant')
  const { body } = await client.post<ImagesFinished>('/api/v6/images/text2img', generationOrder({ base64: 'yes' }))
  const linked = Buffer.from(await (await fetch(body.proxy_links?.[0] ?? '')).arrayBuffer())
  expect(body.output).toEqual([linked.toString('base64')])
})

test('fields out of their ranges take what is usual, and are noted', async () => {
  const { client } = await newScene()
  const order = generationOrder({ width: 'wide', height: 0, samples: 9, seed: -1, guidance_scale: 'much' })
  const { body, violations } = await client.post<ImagesQueued>('/api/v6/images/text2img', order)
  const { W, H, n_samples, guidance_scale } = body.meta
  expect([{ W, H, n_samples, guidance_scale }, violations > 0]).toEqual([
    { W: 512, H: 512, n_samples: 1, guidance_scale: 7.5 },
    true,
  ])
})

test.each([
  ['v6, in the path', (id: number) => [`/api/v6/images/fetch/${id}`, {}]],
  ['v7', (id: number) => [`/api/v7/images/fetch/${id}`, {}]],
  ['v3', (id: number) => [`/api/v3/fetch/${id}`, {}]],
  ['v3 Dreambooth', (id: number) => [`/api/v3/dreambooth/fetch/${id}`, {}]],
  ['v6, an integer in the body', (id: number) => ['/api/v6/images/fetch', { request_id: id }]],
  ['v4, a text in the body', (id: number) => ['/api/v4/dreambooth/fetch', { request_id: String(id) }]],
] as const)('a generation is fetched by %s', async (_name, call) => {
  const { client, clock } = await newScene()
  const { id, future_links } = await client.paint()
  await clock.advance('13s')
  const [path, fields] = call(id)
  const { body } = await client.post(String(path), Object(fields))
  expect(body).toEqual({ status: 'success', id, output: future_links })
})

test.each([
  ['that nobody asked for', () => '134701497'],
  ['that is no number', () => 'your_request_id'],
  ['of a training', (own: { training: string }) => own.training],
  ['of another account', (own: { foreign: string }) => own.foreign],
] as const)('an id %s is answered as failed, with HTTP 200', async (_name, idOf) => {
  const { client, url } = await newScene()
  const foreign = String((await newClient(url, 'stranger').paint()).id)
  const id = idOf({ training: await client.train(), foreign })
  const { status, body } = await client.post(`/api/v6/images/fetch/${id}`)
  expect([status, body]).toEqual([200, nothing])
})

test('a generation that fails says so without an id', async () => {
  const { client, clock } = await newScene('test+image-fails')
  const { id } = await client.paint()
  await clock.advance('1m')
  const text = 'Failed, Try Again'
  expect(await client.fetch(id)).toEqual({ status: 'failed', id: '', message: text, messege: text, output: [] })
})

const trainings = {
  'still training': async ({ client }: Scene) => client.train(),
  cancelled: async ({ client }: Scene) => {
    const id = await client.train()
    await client.post(`/api/v3/cancle_training/${id}`)
    return id
  },
  deleted: async ({ client, clock }: Scene) => {
    const id = await client.train()
    await clock.runUntil(id, 'model_ready')
    await client.post(`/api/v3/finetune/delete/${id}`)
    return id
  },
} as const

type Scene = Awaited<ReturnType<typeof newScene>>

test.each(['still training', 'cancelled', 'deleted'] as const)(
  'a model %s cannot be used, under either of its names',
  async (name) => {
    const scene = await newScene()
    const id = await trainings[name](scene)
    const answers = []
    for (const change of [{ lora_model: `teddy-jacket-v1-0, ${id}` }, { model_id: id }]) {
      answers.push((await scene.client.post('/api/v6/images/text2img', generationOrder(change))).body)
    }
    answers.push((await scene.client.post('/api/v6/images/model_reload', { model_id: id })).body)
    expect(answers).toEqual(Array(3).fill({ status: 'error', message: 'Model id not found', messege: 'Model id not found' }))
  },
)

test('any other name passes as a public model', async () => {
  const { client } = await newScene()
  const { status } = await client.paint({
    model_id: 'tamarin-xl-v1',
    lora_model: 'xl-realistic-cake-art-sty',
    lora_strength: '0.45,',
  })
  expect(status).toBe('processing')
})

test.each([
  ['success', 'test'],
  ['failed', 'test+image-fails'],
] as const)('a webhook tells once that a generation has ended as %s, with its track_id', async (end, key) => {
  const { client, clock } = await newScene(key)
  const receiver = await newReceiver()
  const { id, meta, future_links } = await client.paint({ webhook: receiver.url, track_id: 'order-1' })
  await clock.advance('1h')
  const told = {
    success: { status: 'success', id, output: future_links, generationTime: 13, track_id: 'order-1', meta },
    failed: { status: 'failed', id, message: 'Failed, Try Again', track_id: 'order-1' },
  }
  expect(receiver.calls.map(({ body }) => JSON.parse(body))).toEqual([told[end]])
})

test('the models anybody may use are listed as a bare array', async () => {
  const { client } = await newScene()
  const { body } = await client.post<readonly { model_id: string }[]>('/api/v4/dreambooth/model_list')
  expect(body.map(({ model_id }) => model_id)).toEqual(['midjourney', 'anything-v3', 'wifu-diffusion'])
})

test('a model is reloaded', async () => {
  const { client } = await newScene()
  const { body } = await client.post('/api/v6/images/model_reload', { model_id: 'midjourney' })
  expect(body).toEqual({ status: 'processing', message: 'model is being reloaded' })
})
