import { type Job, type JobState, progressAt, remainingMs, stateAt, stepAt } from '../../domain/job.js'
import type { components } from './api.gen.js'

type Schemas = components['schemas']
type TaskStatus = Schemas['TaskStatus']
type GenerationStatus = Schemas['GenerationStatus']

// SUCCESS means trained, not usable: the page shows it beside model_status DEPLOYING (openapi/novita.yaml, TaskStatus).
const taskStatus = {
  queued: 'QUEUING',
  running: 'TRAINING',
  deploying: 'SUCCESS',
  ready: 'SUCCESS',
  failed: 'FAILED',
  cancelled: 'CANCELED',
} as const satisfies Record<JobState, TaskStatus>

// Both SDKs know these four and raise on any other, so a cancelled generation is told as a failed one.
const generationStatus = {
  queued: 'TASK_STATUS_QUEUED',
  running: 'TASK_STATUS_PROCESSING',
  deploying: 'TASK_STATUS_PROCESSING',
  ready: 'TASK_STATUS_SUCCEED',
  failed: 'TASK_STATUS_FAILED',
  cancelled: 'TASK_STATUS_FAILED',
} as const satisfies Record<JobState, GenerationStatus>

/** The quirks that shape a training's answer. */
export interface TrainingShape {
  readonly modelType: 'empty' | 'lora'
  readonly extra: 'until-finished' | 'always'
}

/**
 * Renders a training as Novita's status answer.
 *
 * @param now - Epoch milliseconds on the account's clock; `eta_relative` in the answer is in seconds.
 * @see `openapi/novita.yaml`, operation `getStyleTraining`
 */
export function trainingBody(job: Job, now: number, shape: TrainingShape): Schemas['Training'] {
  const state = stateAt(job, now)
  const task_id = job.id
  const task_status = taskStatus[state]
  const model_type = shape.modelType === 'lora' ? 'lora' : ''
  // A list at all times: the Python SDK raises on null and on a missing one.
  const models = modelsOf(job, state)
  const unfinished = state === 'queued' || state === 'running'
  if (job.plan.odd?.withoutProgress === true || (!unfinished && shape.extra === 'until-finished')) {
    return { task_id, task_status, model_type, models }
  }
  const extra = { eta_relative: etaSeconds(job, now), progress_percent: Math.floor(progressAt(job, now)) }
  return { task_id, task_status, model_type, models, extra }
}

/** Renders a training as a row of the list. */
export function taskBody(job: Job, now: number): Schemas['TrainingRow'] {
  const state = stateAt(job, now)
  return {
    task_name: job.name,
    task_id: job.id,
    task_type: job.type === 'subject' ? 'subject' : 'style',
    task_status: taskStatus[state],
    created_at: Math.floor(job.acceptedAt / 1000),
    models: modelsOf(job, state),
  }
}

function modelsOf(job: Job, state: JobState): Schemas['TrainedModel'][] {
  if (job.modelName === null || (state !== 'deploying' && state !== 'ready')) return []
  return [{ model_name: job.modelName, model_status: state === 'ready' ? 'SERVING' : 'DEPLOYING' }]
}

// Whether the estimate ends with the training or with the deployment is not documented; here it ends when the model can be used.
function etaSeconds(job: Job, now: number): number {
  return Math.ceil((remainingMs(job, now) ?? 0) / 1000)
}

/** One picture of a finished generation, with its link. */
export interface Picture {
  readonly url: string
  readonly type: Schemas['ImageType']
}

/** The quirks, and the facts of the request, that shape a generation's answer. */
export interface ResultShape {
  readonly fields: 'full' | 'document'
  readonly ttl: 'number' | 'string'
  readonly nsfwOff: 'null' | 'empty-object'
  readonly detectNsfw: boolean
  readonly seed: number
}

/** Seconds that a picture link lives, an hour unless a story wants less: in `image_url_ttl` and in the link itself (document 3.2.1). */
export function pictureLinkSeconds(job: Job): number {
  return job.plan.odd?.linkSeconds ?? 3600
}

/** Why an answer has a status that no document lists. */
export const newStatus = 'a status word of no document, as the story of this job has it'

/** Renders a generation as Novita's task result. */
export function resultBody(job: Job, now: number, pictures: readonly Picture[], shape: ResultShape): Schemas['TaskResult'] {
  const step = stepAt(job, now)
  const task = { task_id: job.id, status: generationStatus[step.state], reason: step.reason ?? '' }
  const ttl = shape.ttl === 'number' ? pictureLinkSeconds(job) : String(pictureLinkSeconds(job))
  const bare = pictures.map(({ url, type }) => ({ image_url: url, image_url_ttl: ttl, image_type: type }))
  if (shape.fields === 'document') return { task, images: bare, videos: [] }
  const full: Schemas['TaskResultFull'] = {
    // Empty until the end, as every value that is not known yet is empty rather than absent in the examples.
    extra: {
      seed: stateAt(job, now) === 'ready' ? String(shape.seed) : '',
      enable_nsfw_detection: shape.detectNsfw,
      debug_info: debugInfo(job, now),
    },
    task: {
      ...task,
      task_type: job.type === 'img2img' ? 'IMG_TO_IMG' : 'TXT_TO_IMG',
      eta: etaSeconds(job, now),
      progress_percent: percent(job, now),
    },
    images: bare.map((image) => ({ ...image, nsfw_detection_result: nsfwResult(shape) })),
    videos: [],
    audios: [],
  }
  return full
}

// 0 on every finished task of the examples, as if the field were reset (facts on Novita, 5.10).
function percent(job: Job, now: number): number {
  return stateAt(job, now) === 'running' ? Math.floor(progressAt(job, now)) : 0
}

function nsfwResult({ detectNsfw, nsfwOff }: ResultShape): Schemas['GeneratedImage']['nsfw_detection_result'] {
  if (detectNsfw) return { valid: true, confidence: 0 }
  return nsfwOff === 'null' ? null : {}
}

function debugInfo(job: Job, now: number): Schemas['DebugInfo'] {
  const said = (state: JobState) => {
    const step = job.plan.transitions.find((one) => one.state === state)
    const at = step === undefined ? undefined : job.acceptedAt + step.afterMs
    return at === undefined || at > now ? '' : String(at)
  }
  return {
    request_info: '',
    submit_time_ms: String(job.acceptedAt),
    execute_time_ms: said('running'),
    complete_time_ms: said('ready') || said('failed'),
  }
}

/** Renders a trained LoRA as a row of the model list; `download` is there once it is serving. */
export function modelRow(
  job: Job,
  modelName: string,
  download: { readonly url: string; readonly seconds: number } | undefined,
): Schemas['ModelRow'] {
  const hash = modelName.replace(/^model_\d+_/, '').slice(0, 10)
  const isSdxl = isSdxlBase(job.baseModel ?? '')
  const row: Schemas['ModelRow'] = {
    id: Number.parseInt(hash.slice(0, 7), 16) + 1,
    name: job.name,
    hash_sha256: hash,
    sd_name: modelName,
    type: { name: 'lora', display_name: 'LoRA' },
    categories: [],
    status: download === undefined ? 0 : 1,
    tags: [],
    cover_url: '',
    source: 'training',
    base_model: isSdxl ? 'SDXL 1.0' : 'SD 1.5',
    base_model_type: 'Standard',
    sd_name_in_api: modelName.replace(/\.safetensors$/, ''),
    is_sdxl: isSdxl,
  }
  if (download === undefined) return row
  return { ...row, download_url: download.url, download_url_ttl: download.seconds === 2_592_000 ? 2_592_000 : 86_400 }
}

/** Whether a base model or checkpoint is of the SDXL family, told by its name alone: a guess that fits all seventeen listed names. */
export function isSdxlBase(name: string): boolean {
  return /xl/i.test(name)
}
