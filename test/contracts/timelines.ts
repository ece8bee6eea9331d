import { isList, valuesAt } from '../../src/contracts/json.js'
import { quirk } from '../../src/contracts/relation.js'
import type { Json } from '../../src/contracts/take.js'
import { onlyWhen, type Timeline, when } from '../../src/contracts/timeline.js'

const isSuccess = (answer: Json) => valuesAt(answer, 'task_status')[0] === 'SUCCESS'
const noModels = (answer: Json) => {
  const [models] = valuesAt(answer, 'models')
  return isList(models) && models.length === 0
}

export const style: Timeline = {
  fields: {
    task_status: {
      start: ['UNKNOWN', 'QUEUING'],
      edges: {
        UNKNOWN: ['QUEUING'],
        QUEUING: ['TRAINING', 'FAILED', 'CANCELED'],
        TRAINING: ['SUCCESS', 'FAILED', 'CANCELED'],
      },
    },
    'models[].model_status': { start: ['DEPLOYING'], edges: { DEPLOYING: ['SERVING'] } },
    'extra.progress_percent': 'nonDecreasing',
    models: 'alwaysList',
    task_id: 'constant',
  },
  invariants: [onlyWhen('models[].model_status', 'SERVING', isSuccess), when('task_status', 'FAILED', noModels)],
}

const F = 'training_failed'
export const loraRelation = {
  start: ['deploying_gpu'],
  edges: {
    deploying_gpu: ['training_started', F],
    training_started: ['training_success', F],
    training_success: [
      'trained_model_compressing',
      quirk('modelslab.status-set', 'worker', 'trained_model_uploading'),
      'training_failed',
    ],
    trained_model_compressing: ['trained_model_uploading', F],
    trained_model_uploading: ['trained_model_uploaded', F],
    trained_model_uploaded: ['deploying_model', F],
    deploying_model: ['model_ready', F],
  },
}
export const loraStates: readonly [string, ...string[]] = [
  'deploying_gpu',
  'training_started',
  'training_success',
  'trained_model_compressing',
  'trained_model_uploading',
  'trained_model_uploaded',
  'deploying_model',
  'model_ready',
]
export const lora: Timeline = { fields: { messege: loraRelation, data: 'growing' } }
