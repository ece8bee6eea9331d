import { isList, isObject, valuesAt } from './json.js'
import type { Json } from './take.js'

/** What came back, before anything is normalised. */
export interface Answer {
  readonly status: number
  readonly body: Json
}

/** How an answer shows which alternative of a quirk is played. */
export interface Sign {
  readonly operations: readonly string[] | 'all'
  /** Where differences between alternatives lie. */
  readonly paths: readonly string[]
  /** The alternative, or `undefined` when the answer cannot tell. */
  readonly read: (answer: Answer) => string | undefined
}

const pictures = ['createTextToImage', 'createImageToImage']
const trainings = ['getStyleTraining', 'getSubjectTraining']
const loraCreates = ['createLoraTraining', 'createDreamboothTraining', 'createDreamboothTrainingV2']
const first = (body: Json, path: string) => valuesAt(body, path)[0]
const has = (body: Json, path: string) => valuesAt(body, path).length > 0

const signs: Readonly<Record<string, Sign>> = {
  'novita.submit-shape': {
    operations: pictures,
    paths: ['$.code', '$.msg', '$.data', '$.task_id'],
    read: ({ body }) => {
      if (has(body, 'data.task_id')) return has(body, 'task_id') ? 'union' : 'document'
      return has(body, 'task_id') ? 'flat' : undefined
    },
  },
  'novita.assets-id-form': {
    operations: ['createTrainingAsset'],
    paths: ['$.assets_id'],
    read: ({ body }) => byType(first(body, 'assets_id'), { string: 'hex', number: 'integer' }),
  },
  'novita.model-type': {
    operations: trainings,
    paths: ['$.model_type'],
    read: ({ body }) => (first(body, 'model_type') === '' ? 'empty' : textOf(first(body, 'model_type'))),
  },
  'novita.training-extra': {
    operations: trainings,
    paths: ['$.extra'],
    read: ({ body }) => {
      if (first(body, 'task_status') !== 'SUCCESS') return undefined
      return has(body, 'extra') ? 'always' : 'until-finished'
    },
  },
  'novita.image-url-ttl': {
    operations: ['getTaskResult'],
    paths: ['$.images[].image_url_ttl'],
    read: ({ body }) => byType(first(body, 'images[].image_url_ttl'), { string: 'string', number: 'number' }),
  },
  'novita.result-fields': {
    operations: ['getTaskResult'],
    paths: [
      '$.extra',
      '$.task.task_type',
      '$.task.eta',
      '$.task.progress_percent',
      '$.images[].nsfw_detection_result',
      '$.audios',
    ],
    read: ({ body }) => (has(body, 'task') ? (has(body, 'task.task_type') ? 'full' : 'document') : undefined),
  },
  'novita.nsfw-off': {
    operations: ['getTaskResult'],
    paths: ['$.images[].nsfw_detection_result'],
    read: ({ body }) => {
      const result = first(body, 'images[].nsfw_detection_result')
      if (result === null) return 'null'
      return isObject(result) && Object.keys(result).length === 0 ? 'empty-object' : undefined
    },
  },
  'novita.auth-failure': {
    operations: 'all',
    paths: ['$', '$.code', '$.reason'],
    read: ({ status, body }) => {
      if (status === 401) return 'unauthorized'
      if (first(body, 'reason') === 'MISSING_API_KEY') return 'error-table'
      return first(body, 'reason') === 'INVALID_API_KEY' ? 'forbidden' : undefined
    },
  },
  'modelslab.error-status': {
    operations: 'all',
    paths: ['$'],
    read: ({ status, body }) => {
      if (first(body, 'status') !== 'error') return undefined
      return status === 200 ? 'http-200' : 'http-codes'
    },
  },
  'modelslab.error-key': {
    operations: 'all',
    paths: ['$.message', '$.messege'],
    read: ({ body }) => {
      if (first(body, 'status') !== 'error') return undefined
      if (has(body, 'message')) return has(body, 'messege') ? 'both' : 'message'
      return has(body, 'messege') ? 'messege' : undefined
    },
  },
  'modelslab.queued-message-key': {
    operations: pictures,
    paths: ['$.message', '$.messege'],
    read: ({ body }) => {
      if (first(body, 'status') !== 'processing') return undefined
      return has(body, 'messege') ? 'messege' : has(body, 'message') ? 'message' : undefined
    },
  },
  'modelslab.pending-output': {
    operations: ['fetchImages', 'fetchImagesById'],
    paths: ['$.output'],
    read: ({ body }) => {
      if (first(body, 'status') === 'success') return undefined
      const output = first(body, 'output')
      return output === '' ? 'empty-string' : isList(output) && output.length === 0 ? 'list' : undefined
    },
  },
  'modelslab.create-ids': {
    operations: loraCreates,
    paths: ['$.model_id'],
    read: ({ body }) => (has(body, 'training_id') ? (has(body, 'model_id') ? 'both' : 'document') : undefined),
  },
  'modelslab.training-id-length': {
    operations: loraCreates,
    paths: ['$.training_id', '$.model_id'],
    read: ({ body }) => textOf(first(body, 'training_id'))?.length.toString(),
  },
  'modelslab.list-items': {
    operations: ['listTrainings'],
    paths: ['$.data'],
    read: ({ body }) => {
      const item = first(body, 'data[]')
      return typeof item === 'string' ? 'ids' : isObject(item) ? 'objects' : undefined
    },
  },
  'modelslab.log-separator': {
    operations: ['getTrainingStatus'],
    paths: ['$.data'],
    read: ({ body }) => {
      const log = textOf(first(body, 'data')) ?? ''
      return log.includes(' /n ') ? 'slash-n' : log.includes('\n') ? 'newline' : undefined
    },
  },
}

/** The sign of a quirk, where answers show one. */
export function signOf(name: string): Sign | undefined {
  return signs[name]
}

/** The quirks that answers show. */
export const quirksWithSigns: readonly string[] = Object.keys(signs)

function byType(value: Json | undefined, names: { readonly string: string; readonly number: string }): string | undefined {
  if (typeof value === 'string') return names.string
  return typeof value === 'number' ? names.number : undefined
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
