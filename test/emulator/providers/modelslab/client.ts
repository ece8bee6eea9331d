import type { components } from '../../../../src/emulator/providers/modelslab/api.gen.js'

type Schemas = components['schemas']

export type TrainingState = Schemas['TrainingState']
export type TrainingNotice = Schemas['TrainingNotice']
export type TrainingCreated = Schemas['TrainingCreated']
export type TrainingList = Schemas['TrainingList']
export type ImagesQueued = Extract<Schemas['ImagesQueued'], { messege: string }>
export type ImagesFinished = Schemas['ImagesFinished']
export type ImagesFetched = Schemas['ImagesFetched']

/** What came back: the status, the JSON, and how many violations the pipe noted. */
export interface Answered<Body> {
  readonly status: number
  readonly body: Body
  readonly violations: number
}

/** A client of one key, over a socket. */
export function newClient(url: string, key = 'test') {
  const post = async <Body>(path: string, fields: object = {}): Promise<Answered<Body>> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, ...fields }),
    })
    const body: Body = JSON.parse(await response.text())
    return { status: response.status, body, violations: Number(response.headers.get('x-loradock-violations') ?? 0) }
  }
  return {
    post,
    /** Starts a LoRA training with nothing to object to, changed as wished. */
    train: async (change: object = {}) => {
      return (await post<TrainingCreated>('/api/v3/lora_fine_tune', trainingOrder(change))).body.training_id
    },
    state: async (id: string) => (await post<TrainingState>(`/api/v3/fine_tune_status/${id}`)).body,
    list: async () => (await post<TrainingList>('/api/v3/finetune_list')).body,
    /** Starts a generation, queued as it is under every scenario but `instant`. */
    paint: async (change: object = {}) => (await post<ImagesQueued>('/api/v6/images/text2img', generationOrder(change))).body,
    fetch: async (id: number | string) => (await post<ImagesFetched>(`/api/v6/images/fetch/${id}`)).body,
  }
}

export type Client = ReturnType<typeof newClient>

export const imageLinks = (count: number) => Array.from({ length: count }, (_, index) => `https://example.org/${index + 1}.png`)

export function trainingOrder(change: object = {}) {
  return {
    instance_prompt: 'photo of ambika0 man',
    class_prompt: 'photo of a man',
    base_model_type: 'sdxl',
    negative_prompt: ' lowres',
    images: imageLinks(7),
    seed: '0',
    training_type: 'men',
    max_train_steps: '14',
    lora_type: 'lora',
    webhook: null,
    ...change,
  }
}

export function generationOrder(change: object = {}) {
  return {
    model_id: 'sdxl',
    prompt: 'photo of ambika0 man',
    negative_prompt: 'painting',
    width: '512',
    height: '384',
    samples: '1',
    num_inference_steps: '31',
    guidance_scale: 7.5,
    seed: 7,
    scheduler: 'UniPCMultistepScheduler',
    webhook: null,
    track_id: null,
    ...change,
  }
}

/** The eight documented statuses in their order, each with how many minutes after acceptance a LoRA training enters it. */
export const course = [
  ['deploying_gpu', 0],
  ['training_started', 1],
  ['training_success', 15],
  ['trained_model_compressing', 17],
  ['trained_model_uploading', 20],
  ['trained_model_uploaded', 25],
  ['deploying_model', 27],
  ['model_ready', 30],
] as const

/** The log entries of the status page's example (S3). */
export const entries = [
  'Step:1 Training Started, 5 Steps to go : ETA : 30 minutes',
  'Step:2 Training Done, 4 Steps to go : ETA : 15 minutes',
  'Step:3 Model Uploading, 3 Steps to go : ETA : 10 minutes',
  'Step:4 Model Uploaded, 2 Steps to go : ETA : 5 minutes',
  'Model loaded successfully',
] as const

export const firstEntries = (count: number) => entries.slice(0, count).join('\n')
