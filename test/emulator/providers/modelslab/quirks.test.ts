import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { quirks } from '../../../../src/emulator/providers/modelslab/quirks.js'
import { newServer } from '../../../support/emulator.js'
import { newReceiver } from '../../../support/receiver.js'
import { entries, generationOrder, newClient, trainingOrder } from './client.js'

async function newScene(name: string, alternative: string) {
  const server = await newServer({ quirks: { [name]: alternative } })
  return { ...server, client: newClient(server.url), clock: accountClock(server, 'test') }
}

type Scene = Awaited<ReturnType<typeof newScene>>

/** What shows which alternative is in force, and what it shows for each. */
interface Showing {
  show(scene: Scene): Promise<unknown>
  readonly shown: Readonly<Record<string, unknown>>
}

const fieldsOf = (body: object) => Object.keys(body)
const pictureLink = (url: string, id: string) => `${url}/generations/${id}.png`
const step = (lines: readonly string[], doubled: number) =>
  lines.map((line, index) => `${index === doubled ? ' /n  /n ' : ' /n '}${line}`)

const uncompressed = [
  'deploying_gpu',
  'training_started',
  'training_success',
  'trained_model_uploading',
  'trained_model_uploaded',
  'deploying_model',
  'model_ready',
]

async function wordsOf({ client, context }: Scene, path: string) {
  const { body } = await client.post<{ training_id: string }>(path, trainingOrder())
  return context.store.jobs.find('test', 'modelslab', body.training_id)?.plan.transitions.map(({ word }) => word)
}

async function callsOf({ client, clock }: Scene, script: readonly number[] = []) {
  const receiver = await newReceiver({ script })
  await client.train({ webhook: receiver.url })
  await clock.advance('1h')
  return receiver.calls.map(({ body }) => JSON.parse(body).training_status)
}

async function readyId({ client, clock }: Scene) {
  const id = await client.train()
  await clock.runUntil(id, 'model_ready')
  return id
}

const onlyUnder = (path: string, order: object): Showing => ({
  show: async ({ client }) => (await client.post(path, order)).status,
  shown: { off: 404, on: 200 },
})

const showings: Readonly<Record<keyof typeof quirks, Showing>> = {
  errorStatus: {
    show: async ({ client }) => {
      const { status, body } = await client.post('/api/v6/images/text2img', generationOrder({ model_id: await client.train() }))
      return [status, Object(body).message.replace(/[A-Za-z0-9]{10}$/, '<id>')]
    },
    shown: { 'http-200': [200, 'Model id not found'], 'http-codes': [400, 'Model not found: <id>'] },
  },
  errorKey: {
    show: async ({ client }) => [fieldsOf(await client.state('none')), fieldsOf(await client.fetch(1))],
    shown: {
      both: [
        ['status', 'message', 'messege'],
        ['status', 'id', 'message', 'messege', 'output'],
      ],
      message: [
        ['status', 'message'],
        ['status', 'id', 'message', 'output'],
      ],
      messege: [
        ['status', 'messege'],
        ['status', 'id', 'messege', 'output'],
      ],
    },
  },
  queuedMessageKey: {
    show: async ({ client }) => {
      const queued = await client.paint()
      const both = [queued, await client.fetch(queued.id)]
      return both.map((body) => fieldsOf(body).find((field) => field.startsWith('mess')))
    },
    shown: { messege: ['messege', 'messege'], message: ['message', 'message'] },
  },
  pendingOutput: {
    show: async ({ client }) => {
      const queued = await client.paint()
      return [queued.output, (await client.fetch(queued.id)).output, (await client.fetch(1)).output]
    },
    shown: { list: [[], [], []], 'empty-string': [[], '', ''] },
  },
  createIds: {
    show: async ({ client }) => fieldsOf((await client.post<object>('/api/v3/lora_fine_tune', trainingOrder())).body).slice(3),
    shown: { both: ['training_id', 'model_id'], document: ['training_id'] },
  },
  trainingIdLength: {
    show: async ({ client }) => (await client.train()).length,
    shown: { '10': 10, '25': 25 },
  },
  webhookCalls: {
    show: async (scene) => (await callsOf(scene)).join(' '),
    shown: {
      'per-status': [...uncompressed.slice(0, 3), 'trained_model_compressing', ...uncompressed.slice(3)].join(' '),
      'model-ready': 'model_ready',
    },
  },
  webhookRetries: {
    show: async (scene) => (await callsOf(scene, [500, 500, 500, 500])).filter((word) => word === 'deploying_gpu').length,
    shown: { none: 1, 'up-to-3': 4 },
  },
  statusSet: {
    show: async (scene) => {
      return [(await wordsOf(scene, '/api/v3/lora_fine_tune'))?.length, (await wordsOf(scene, '/api/v3/fine_tune'))?.length]
    },
    // The worker compresses what Dreambooth makes.
    shown: { document: [8, 8], worker: [7, 8] },
  },
  statusFields: {
    show: async (scene) => {
      const training = await scene.client.train()
      const before = await scene.client.state(training)
      const id = await readyId(scene)
      const after = Object(await scene.client.state(id))
      const link = after.test_image
      const picture = link && (await fetch(link)).status
      return [
        fieldsOf(before).slice(3),
        Object(before).test_image,
        after.model_training_status,
        link === pictureLink(scene.url, id),
        picture,
      ]
    },
    shown: {
      documented: [[], undefined, undefined, false, undefined],
      'with-aliases': [['model_training_status', 'test_image'], '', 'model_ready', true, 200],
    },
  },
  listItems: {
    show: async (scene) => {
      const id = await readyId(scene)
      const { data } = await scene.client.list()
      return JSON.parse(JSON.stringify(data).replaceAll(id, '<id>').replaceAll(scene.url, ''))
    },
    shown: {
      ids: ['<id>'],
      objects: [
        {
          model_id: '<id>',
          status: 'model_ready',
          created_at: null,
          instance_prompt: 'photo of ambika0 man',
          model_name: '<id>',
          description: '',
          screenshots: '/generations/<id>.png',
        },
      ],
    },
  },
  logSeparator: {
    show: async (scene) => (await scene.client.state(await readyId(scene))).data,
    shown: { newline: entries.join('\n'), 'slash-n': step(entries, 3).join('') },
  },
  fewImages: {
    show: async ({ client, clock }) => {
      const id = await client.train({ images: ['https://example.org/1.png', 'https://example.org/2.png'] })
      const accepted = await client.state(id)
      await clock.advance('1h')
      return [accepted.messege, await client.state(id)]
    },
    shown: {
      accept: ['deploying_gpu', { status: 'success', messege: 'model_ready', data: entries.join('\n') }],
      'fail-training': [
        'deploying_gpu',
        { status: 'success', messege: 'training_failed', data: 'Training Failed:  Valid image links less than 3' },
      ],
    },
  },
  baseModelDefault: {
    show: async ({ client, context }) => {
      const id = await client.train({ base_model_type: undefined })
      return context.store.jobs.find('test', 'modelslab', id)?.baseModel
    },
    shown: { sdxl: 'sdxl', normal: 'normal' },
  },
  cropDefault: {
    show: async ({ client, context }) => {
      await client.post('/api/v3/base64_crop', { image: 'data:image/png;base64,your_base_64_string' })
      return context.store.exchanges.list({ limit: 1 })[0]?.note
    },
    shown: { true: 'crop is true; loradock stores the picture as it came', false: 'crop is false; stored as it came' },
  },
  llmsPath: onlyUnder('/api/v6/images/lora_fine_tune', trainingOrder()),
  doubledSegment: onlyUnder('/api/v6/images/text2img/text2img', generationOrder()),
}

const rows = Object.values(quirks).map((quirk) => {
  const [key] = Object.entries(quirks).find(([, one]) => one === quirk) ?? []
  return [quirk.name, quirk, Object.entries(showings).find(([name]) => name === key)?.[1]] as const
})

test.each(rows)(
  '%s shows in each of its alternatives, and its default is what is shown without it',
  async (name, quirk, showing) => {
    const shown: Record<string, unknown> = {}
    for (const alternative of quirk.alternatives) shown[alternative] = await showing?.show(await newScene(name, alternative))
    const untouched = await showing?.show(await newScene('modelslab.error-status', 'http-200'))
    expect({ shown, untouched }).toEqual({ shown: showing?.shown, untouched: showing?.shown[quirk.default] })
  },
)

test('there are the seventeen quirks of the facts, each named after its provider', () => {
  const names = Object.values(quirks).map(({ name }) => name)
  expect([names.length, new Set(names).size, names.every((name) => /^modelslab\.[a-z0-9-]+$/.test(name))]).toEqual([17, 17, true])
})

test('a path behind a quirk exists for the account that set it, and for no other', async () => {
  const { url, context } = await newServer()
  context.accounts.change('test', { quirks: { 'modelslab.llms-path': 'on' } })
  const statuses = []
  for (const key of ['test', 'stranger']) {
    statuses.push((await newClient(url, key).post('/api/v6/images/lora_fine_tune', trainingOrder())).status)
  }
  expect(statuses).toEqual([200, 404])
})
