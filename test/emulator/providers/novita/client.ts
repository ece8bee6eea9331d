import { type PictureFormat, renderPicture } from '../../../../src/emulator/artifacts/picture.js'
import type { components } from '../../../../src/emulator/providers/novita/api.gen.js'

type Schemas = components['schemas']

/** What came back: the status, the JSON, and how many violations the pipe noted. */
export interface Answered<Body> {
  readonly status: number
  readonly body: Body
  readonly violations: number
}

export type Slot = Schemas['TrainingAsset']
export type Training = Schemas['Training']
export type TrainingList = Schemas['TrainingList']
export type TaskResult = Schemas['TaskResultFull']
export type ModelList = Schemas['ModelList']
export type Failure = { readonly code: number; readonly reason: string; readonly message: string; readonly metadata: object }

/** A client of one key, over a socket. */
export function newClient(url: string, key = 'test') {
  const send = async <Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const answer: Body = JSON.parse(await response.text())
    const violations = Number(response.headers.get('x-loradock-violations') ?? 0)
    return { status: response.status, body: answer, violations } satisfies Answered<Body>
  }
  const get = <Body>(path: string) => send<Body>('GET', path)
  const post = <Body>(path: string, body: unknown) => send<Body>('POST', path, body)
  const slot = async (extension = 'png') => (await post<Slot>('/v3/assets/training_dataset', { file_extension: extension })).body
  const upload = async (bytes: Uint8Array, extension = 'png') => {
    const { assets_id, upload_url } = await slot(extension)
    const put = await fetch(upload_url, { method: 'PUT', body: Buffer.from(bytes) })
    if (put.status !== 200) throw new Error(`upload answered ${put.status}: ${await put.text()}`)
    return assets_id
  }
  return {
    send,
    get,
    post,
    slot,
    upload,
    /** Uploads one picture and starts a training with it. */
    train: async (change: object = {}) => {
      const assets_id = await upload(pictureOf('png'))
      const order = { ...trainingOrder([assets_id]), ...change }
      return (await post<{ task_id: string }>('/v3/training/style', order)).body.task_id
    },
    training: async (id: string) => (await get<Training>(`/v3/training/style?task_id=${id}`)).body,
    result: async (id: string) => (await get<TaskResult>(`/v3/async/task-result?task_id=${id}`)).body,
  }
}

export type Client = ReturnType<typeof newClient>

/** The bytes behind a link, which carries no key. */
export async function bytesAt(link: string | undefined): Promise<Uint8Array> {
  const answer = await fetch(link ?? '')
  if (answer.status !== 200) throw new Error(`${link} answered ${answer.status}: ${await answer.text()}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** A picture to train with; another seed is another picture. */
export function pictureOf(format: PictureFormat, { seed = 1, width = 64, height = 64 } = {}): Uint8Array {
  return renderPicture({ format, seed, prompt: 'a portrait', width, height, index: 0 })
}

/** A training as the page asks for it, with nothing to object to. */
export function trainingOrder(assets: readonly (string | number)[]) {
  return {
    name: 'my style',
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: assets.map((assets_id) => ({ assets_id, caption: 'a portrait' })),
    expert_setting: { train_batch_size: 1, learning_rate: 0.0001, max_train_steps: 500, seed: 1, lr_scheduler: 'constant' },
    components: [{ name: 'resize', args: [{ name: 'width', value: '512' }] }],
  }
}

/** A generation with nothing to object to. */
export function generationOrder(change: object = {}, extra: object = {}) {
  return {
    extra: { response_image_type: 'png', ...extra },
    request: {
      model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
      prompt: 'a young woman',
      width: 256,
      height: 192,
      image_num: 1,
      steps: 20,
      guidance_scale: 7.5,
      sampler_name: 'Euler a',
      seed: 123,
      ...change,
    },
  }
}
