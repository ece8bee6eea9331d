import type { JsonObject } from '../json.js'
import type { Json } from '../take.js'
import { answering, answeringWith, type Mutant, objectIn, renaming, without } from './mutant.js'

const create = /^POST \/v3\/training\/style$/
const status = /^GET \/v3\/training\/style$/

const served = [{ model_name: 'model_1700000000_0123456789.safetensors', model_status: 'SERVING' }]
const says = (body: JsonObject, word: string) => body['task_status'] === word
const isServing = (body: JsonObject) => JSON.stringify(body['models'] ?? null).includes('SERVING')
const progressOf = (body: JsonObject) => Number(objectIn(body['extra'])['progress_percent'] ?? 0)
const withProgress = (body: JsonObject, percent: number) => ({
  ...body,
  extra: { ...objectIn(body['extra']), progress_percent: percent },
})

/** Wrong answers about Novita's trainings. */
export const trainingMutants: readonly Mutant[] = [
  {
    number: 1,
    what: 'task_id of the acceptance is called taskId',
    seam: 'wire',
    levels: ['presence'],
    scenario: 'novita/style-happy',
    between: () => answering(create, (body) => renaming(body, { task_id: 'taskId' })),
  },
  {
    number: 9,
    what: 'models is left out while QUEUING',
    seam: 'wire',
    levels: ['presence'],
    scenario: 'novita/style-models-list',
    between: () => answering(status, (body) => (says(body, 'QUEUING') ? without(body, 'models') : undefined)),
  },
  {
    number: 10,
    what: 'models is null when FAILED',
    seam: 'wire',
    levels: ['type'],
    scenario: 'novita/training-failed',
    between: () => answering(status, (body) => (says(body, 'FAILED') ? { ...body, models: null } : undefined)),
  },
  {
    number: 13,
    what: 'task_status is in lower case',
    seam: 'wire',
    levels: ['enum'],
    scenario: 'novita/style-happy',
    between: () => answering(status, (body) => ({ ...body, task_status: String(body['task_status']).toLowerCase() })),
  },
  {
    number: 14,
    what: 'the id of the task has no hyphens',
    seam: 'wire',
    levels: ['format'],
    scenario: 'novita/style-happy',
    between: () => answering(create, (body) => ({ ...body, task_id: String(body['task_id']).replaceAll('-', '') })),
  },
  {
    number: 15,
    what: 'TRAINING is skipped: QUEUING goes straight to SUCCESS',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^skipped$/,
    scenario: 'novita/style-happy',
    between: () => answering(status, (body) => (says(body, 'TRAINING') ? { ...body, task_status: 'QUEUING' } : undefined)),
  },
  {
    number: 16,
    what: 'the first poll is answered with a model that serves',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^start$/,
    scenario: 'novita/style-two-phase',
    between: () => answering(status, (body) => ({ ...without(body, 'extra'), task_status: 'SUCCESS', models: served })),
  },
  {
    number: 17,
    what: 'a model serves while it is still trained',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^only-when$/,
    scenario: 'novita/style-two-phase',
    between: () => answering(status, (body) => (says(body, 'TRAINING') ? { ...body, models: served } : undefined)),
  },
  {
    number: 18,
    what: 'TRAINING comes after SUCCESS',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^left-end$/,
    scenario: 'novita/style-happy',
    between: () => afterwards(isServing, (body) => ({ ...body, task_status: 'TRAINING', models: [] })),
  },
  {
    number: 19,
    what: 'SUCCESS comes after FAILED',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^left-end$/,
    scenario: 'novita/training-failed',
    between: () =>
      afterwards(
        (body) => says(body, 'FAILED'),
        (body) => ({ ...body, task_status: 'SUCCESS', models: served }),
      ),
  },
  {
    number: 20,
    what: 'UNKNOWN comes after TRAINING',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^not-in-relation$/,
    scenario: 'novita/training-unknown-first',
    between: () => {
      let isTold = false
      return afterwards(
        (body) => says(body, 'TRAINING'),
        (body) => {
          if (isTold) return undefined
          isTold = true
          return { ...body, task_status: 'UNKNOWN', models: [] }
        },
      )
    },
  },
  {
    number: 21,
    what: 'the progress goes back once',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^decreased$/,
    scenario: 'novita/style-progress',
    between: () => {
      let isTold = false
      return afterwards(
        (body) => progressOf(body) > 50,
        (body) => {
          if (isTold) return undefined
          isTold = true
          return withProgress(body, 1)
        },
      )
    },
  },
  {
    number: 22,
    what: 'the progress is 101',
    seam: 'wire',
    levels: ['schema'],
    scenario: 'novita/style-progress',
    between: () => answering(status, (body) => (progressOf(body) > 50 ? withProgress(body, 101) : undefined)),
  },
  {
    number: 28,
    what: 'a training is accepted with 201',
    seam: 'wire',
    levels: ['status'],
    scenario: 'novita/style-happy',
    between: () => answeringWith(create, 201),
  },
  {
    number: 41,
    what: "the status has another task's id",
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/style-happy',
    between: () => answering(status, (body) => ({ ...body, task_id: '6f1d2c3b-4a59-4e68-8d77-9c86ab95cd04' })),
  },
]

/** Changes the answers about a training that come after the first of a kind. */
function afterwards(isFirst: (body: JsonObject) => boolean, change: (body: JsonObject) => Json | undefined) {
  let isOver = false
  return answering(status, (body) => {
    if (isOver) return change(body)
    isOver = isFirst(body)
    return undefined
  })
}
