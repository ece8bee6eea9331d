import type { Assembled } from '../../../../src/emulator/emulator.js'
import {
  type Client,
  generationOrder,
  type ModelList,
  newClient,
  type TaskResult,
  type Training,
  type TrainingList,
  trainingOrder,
} from './client.js'

/** Where a quirk is looked at: a server on which it is set, and a client of one of its accounts. */
export interface Site {
  readonly server: Assembled & { readonly url: string }
  readonly client: Client
  readonly settle: () => Promise<unknown>
}

/** What can be seen of a quirk, and what each alternative shows. */
export interface QuirkCase {
  readonly see: (site: Site) => Promise<unknown>
  readonly shows: Readonly<Record<string, unknown>>
}

const stranger = '0'.repeat(32)

async function trainingOf({ client, settle }: Site, asset: string | number): Promise<object> {
  const { status, body } = await client.post<{ task_id?: string; message?: string }>('/v3/training/style', trainingOrder([asset]))
  if (body.task_id === undefined) return { status, message: body.message?.replace(String(asset), '…') }
  await settle()
  return { status, task_status: (await client.training(body.task_id)).task_status }
}

const refused = (message: string) => ({ status: 400, message: `assets_id … ${message}` })
const fails = { status: 200, task_status: 'FAILED' }
const succeeds = { status: 200, task_status: 'SUCCESS' }

async function finished({ client, settle }: Site): Promise<TaskResult> {
  const { body } = await client.post<{ task_id?: string; data?: { task_id: string } }>('/v3/async/txt2img', generationOrder())
  await settle()
  return client.result(body.task_id ?? body.data?.task_id ?? '')
}

async function served({ client, settle }: Site): Promise<Training> {
  const id = await client.train()
  await settle()
  return client.training(id)
}

async function lifeOf({ server }: Site, link: string | undefined): Promise<object> {
  const { searchParams } = new URL(link ?? '')
  const seconds = Number(searchParams.get('X-Amz-Expires'))
  const statuses = []
  for (const wait of [seconds * 1000 - 1, 1]) {
    await server.driver.advanceTo('test', server.context.accounts.now('test') + wait)
    statuses.push((await fetch(link ?? '', { method: searchParams.get('x-id') === 'PutObject' ? 'PUT' : 'GET' })).status)
  }
  return { seconds, statuses }
}

async function failureOf(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { headers })
  const { reason }: { reason: string } = JSON.parse(await answer.text())
  return `${answer.status} ${reason}`
}

export const quirkCases: Readonly<Record<string, QuirkCase>> = {
  'novita.submit-shape': {
    see: async ({ client }) => {
      const { body } = await client.post<object>('/v3/async/txt2img', generationOrder())
      return JSON.stringify(body).replaceAll(/[0-9a-f-]{36}/g, 'ID')
    },
    shows: {
      union: '{"code":0,"msg":"","data":{"task_id":"ID"},"task_id":"ID"}',
      document: '{"code":0,"msg":"","data":{"task_id":"ID"}}',
      flat: '{"task_id":"ID"}',
    },
  },
  'novita.assets-id-form': {
    // Either form is accepted as a number and as its text, since the Python SDK sends numbers back as texts.
    see: async (site) => {
      const id = await site.client.upload(new Uint8Array(1))
      const form = /^[0-9a-f]{32}$/.test(String(id)) ? 'hex' : /^\d{6,9}$/.test(String(id)) ? 'digits' : 'other'
      return [typeof id, form, await trainingOf(site, id), await trainingOf(site, String(id))]
    },
    shows: { hex: ['string', 'hex', succeeds, succeeds], integer: ['number', 'digits', succeeds, succeeds] },
  },
  'novita.upload-url-ttl': {
    see: async (site) => lifeOf(site, (await site.client.slot()).upload_url),
    shows: { '600': { seconds: 600, statuses: [200, 403] }, '120': { seconds: 120, statuses: [200, 403] } },
  },
  'novita.unknown-asset': {
    see: (site) => trainingOf(site, stranger),
    shows: { refuse: refused('was never issued'), 'fail-training': fails, accept: succeeds },
  },
  'novita.missing-upload': {
    see: async (site) => trainingOf(site, (await site.client.slot()).assets_id),
    shows: { 'fail-training': fails, refuse: refused('was never uploaded'), accept: succeeds },
  },
  'novita.non-image-upload': {
    see: async (site) => trainingOf(site, await site.client.upload(Buffer.from('/home/me/portrait.png'))),
    shows: { accept: succeeds, 'fail-training': fails },
  },
  'novita.model-type': {
    see: async (site) => (await served(site)).model_type,
    shows: { empty: '', lora: 'lora' },
  },
  'novita.training-extra': {
    see: async (site) => (await served(site)).extra,
    shows: { 'until-finished': undefined, always: { eta_relative: 0, progress_percent: 100 } },
  },
  'novita.next-cursor': {
    see: async ({ client }) => {
      await client.train()
      const pages = ['c_0', 'c_1', 'c_9'].map((cursor) => {
        return client.get<TrainingList>(`/v3/training?pagination.limit=1&pagination.cursor=${cursor}`)
      })
      return (await Promise.all(pages)).map(({ body }) => [body.tasks.length, body.pagination.next_cursor])
    },
    shows: {
      'while-rows': [
        [1, 'c_1'],
        [0, ''],
        [0, ''],
      ],
      'empty-on-last': [
        [1, ''],
        [0, ''],
        [0, ''],
      ],
    },
  },
  'novita.cursor-form': {
    see: async ({ client }) => {
      for (const name of ['1', '2', '3']) await client.train({ name })
      const first = await client.get<TrainingList>('/v3/training?pagination.limit=2')
      const { next_cursor } = first.body.pagination
      const next = await client.get<TrainingList>(`/v3/training?pagination.cursor=${encodeURIComponent(next_cursor)}`)
      return [next_cursor, next.body.tasks.map((task) => task.task_name)]
    },
    shows: { offset: ['c_2', ['1']], opaque: [`c_${Buffer.from('[2]').toString('base64')}`, ['1']] },
  },
  'novita.image-url-ttl': {
    see: async (site) => (await finished(site)).images[0]?.image_url_ttl,
    shows: { number: 3600, string: '3600' },
  },
  'novita.result-fields': {
    see: async (site) => {
      const result = await finished(site)
      return [Object.keys(result), Object.keys(result.task), result.images.flatMap((image) => Object.keys(image))]
    },
    shows: {
      full: [
        ['extra', 'task', 'images', 'videos', 'audios'],
        ['task_id', 'status', 'reason', 'task_type', 'eta', 'progress_percent'],
        ['image_url', 'image_url_ttl', 'image_type', 'nsfw_detection_result'],
      ],
      document: [
        ['task', 'images', 'videos'],
        ['task_id', 'status', 'reason'],
        ['image_url', 'image_url_ttl', 'image_type'],
      ],
    },
  },
  'novita.nsfw-off': {
    see: async (site) => (await finished(site)).images[0]?.nsfw_detection_result,
    shows: { null: null, 'empty-object': {} },
  },
  'novita.unusable-lora': {
    see: async ({ client, settle }) => {
      const loras = [{ model_name: 'model_1700000000_0123456789.safetensors', strength: 1 }]
      const { status, body } = await client.post<{ task_id?: string; message?: string }>(
        '/v3/async/txt2img',
        generationOrder({ loras }),
      )
      if (body.task_id === undefined) return [status, body.message]
      await settle()
      const { task } = await client.result(body.task_id)
      return [status, task.status, task.reason]
    },
    shows: {
      refuse: [400, 'lora model_1700000000_0123456789.safetensors not found'],
      'fail-task': [200, 'TASK_STATUS_FAILED', 'lora model_1700000000_0123456789.safetensors not found'],
      accept: [200, 'TASK_STATUS_SUCCEED', ''],
    },
  },
  'novita.webhook-retries': {
    see: async ({ client, server, settle }) => {
      // Nobody listens at port 1 of loopback, so every try is refused.
      const order = generationOrder({}, { webhook: { url: 'http://127.0.0.1:1/' } })
      await client.post('/v3/async/txt2img', order)
      await settle()
      return server.context.store.outbox.recentAttempts('test', 99).length
    },
    shows: { 'after-first': 6, 'in-all': 5 },
  },
  'novita.auth-failure': {
    see: async ({ server: { url } }) => [
      await failureOf(`${url}/v3/training`, {}),
      await failureOf(`${url}/v3/training`, { authorization: 'Bearer unlisted' }),
    ],
    shows: {
      forbidden: ['403 INVALID_API_KEY', '403 INVALID_API_KEY'],
      'error-table': ['400 MISSING_API_KEY', '403 INVALID_API_KEY'],
      unauthorized: ['401 FAILED_TO_AUTH', '401 FAILED_TO_AUTH'],
    },
  },
  'novita.validation-reason': {
    see: async ({ client }) => (await client.post<{ reason: string }>('/v3/assets/training_dataset', {})).body.reason,
    shows: { 'invalid-request-body': 'INVALID_REQUEST_BODY', validator: 'VALIDATOR' },
  },
  'novita.unknown-path-reason': {
    see: ({ server: { url } }) => failureOf(`${url}/v3/nowhere`, { authorization: 'Bearer test' }),
    shows: { 'api-not-found': '404 API_NOT_FOUND', 'path-not-found': '404 PATH_NOT_FOUND' },
  },
  'novita.download-url-ttl': {
    see: async (site) => {
      await served(site)
      const { models } = (await site.client.get<ModelList>('/v3/model')).body
      return [models[0]?.download_url_ttl, await lifeOf(site, models[0]?.download_url)]
    },
    shows: {
      '86400': [86_400, { seconds: 86_400, statuses: [200, 403] }],
      // S3 presigns for seven days at most, so the link itself cannot live as long as the page says.
      '2592000': [2_592_000, { seconds: 604_800, statuses: [200, 403] }],
    },
  },
  'novita.documentation-fixtures': {
    see: async (site) => {
      const statuses = []
      for (const path of [
        '/v3/training/style?task_id=d660cdd0-ab9b-4a55-8b78-4bc851051fb0',
        '/v3/async/task-result?task_id=bec2bcfe-47c6-4536-af34-f26cfe6fd457',
      ]) {
        statuses.push((await site.client.get(path)).status)
      }
      const loras = [{ model_name: 'model_1698904832_F2BB461625.safetensors', strength: 1 }]
      statuses.push((await site.client.post('/v3/async/txt2img', generationOrder({ loras }))).status)
      statuses.push((await site.client.post('/v3/training/style', trainingOrder(['34558688e2f42a0137ca2d5274a8cf43']))).status)
      const list = await newClient(site.server.url, '{{API Key}}').get<TrainingList>('/v3/training')
      return [...statuses, list.body.tasks.length]
    },
    shows: { on: [200, 200, 200, 200, 3], off: [404, 404, 400, 400, 0] },
  },
}
