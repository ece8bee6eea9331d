import type { Checks } from '../checks.js'
import { isList, isObject } from '../json.js'
import type { AnswerOf, InputOf } from '../operation.js'
import { png } from '../scenario.js'
import type { Steps, WideSteps } from '../steps.js'
import type { Json } from '../take.js'
import { onlyWhen, type Timeline, when } from '../timeline.js'

/** How a training may go (document, 3.1; openapi/novita.yaml, Training). */
export const styleTimeline: Timeline = {
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
  invariants: [
    onlyWhen('models[].model_status', 'SERVING', (answer) => isObject(answer) && answer['task_status'] === 'SUCCESS'),
    when('task_status', 'FAILED', (answer) => isObject(answer) && isList(answer['models']) && answer['models'].length === 0),
  ],
}

/** How a generation may go (D-res; openapi/novita.yaml, TaskResult). */
export const pictureTimeline: Timeline = {
  fields: {
    'task.status': {
      start: ['TASK_STATUS_QUEUED'],
      edges: {
        TASK_STATUS_QUEUED: ['TASK_STATUS_PROCESSING', 'TASK_STATUS_FAILED'],
        TASK_STATUS_PROCESSING: ['TASK_STATUS_SUCCEED', 'TASK_STATUS_FAILED'],
      },
    },
    // Every image example of the page says 0 when finished: only what comes before the end may not decrease.
    'task.progress_percent': { rule: 'nonDecreasing', during: isUnfinished },
    'task.task_id': 'constant',
    images: 'alwaysList',
  },
}

function isUnfinished(answer: Json): boolean {
  const task = isObject(answer) ? answer['task'] : undefined
  return isObject(task) && (task['status'] === 'TASK_STATUS_QUEUED' || task['status'] === 'TASK_STATUS_PROCESSING')
}

type StyleSteps = Pick<Steps<'novita'>, 'call' | 'upload' | 'check'> | Pick<WideSteps<'novita'>, 'call' | 'upload' | 'check'>

/** A slot with a picture in it; answers the asset's id. */
export async function newAsset({ call, upload }: StyleSteps): Promise<string | number> {
  const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
  await upload(slot, png(512, 512))
  return slot.assets_id
}

/** A style training that was accepted; answers its id. */
export async function newStyleTraining(steps: StyleSteps): Promise<string> {
  const made = await steps.call('createStyleTraining', { body: trainingBody(steps.check.name(), [await newAsset(steps)]) })
  return made.task_id
}

/** A subject training that was accepted; answers its id. */
export async function newSubjectTraining(steps: StyleSteps): Promise<string> {
  const body = { ...trainingBody(steps.check.name(), [await newAsset(steps)]), expert_setting: subjectPrompts }
  return (await steps.call('createSubjectTraining', { body })).task_id
}

/** What a subject training cannot do without (D-subj). */
export const subjectPrompts = { instance_prompt: 'a close photo of ohwx woman', class_prompt: 'person' } as const

export type TrainingBody = InputOf<'novita', 'createStyleTraining'>['body']

/** The body of a style training of these assets. */
export function trainingBody(name: string, assets: readonly (string | number)[]): TrainingBody {
  return {
    name,
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: assets.map((assets_id) => ({ assets_id })),
    components: [],
  }
}

/** The body of a small generation. */
export function pictureBody(more: { readonly imageNum?: number } = {}) {
  return {
    extra: { response_image_type: 'jpeg' },
    request: {
      model_name: 'sd_xl_base_1.0.safetensors',
      prompt: 'a cute cat',
      width: 512,
      height: 512,
      image_num: more.imageNum ?? 1,
      steps: 20,
      guidance_scale: 7.5,
      sampler_name: 'Euler a',
    },
  } as const
}

/** The id in the answer of a generation, wherever `novita.submit-shape` puts it. */
export function taskIdOf(check: Checks, made: AnswerOf<'novita', 'createTextToImage'>): string {
  return check.given(made.task_id ?? made.data?.task_id, 'task_id')
}
