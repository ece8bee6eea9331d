import type { InputOf, StateOf } from '../operation.js'
import type { Relation } from '../relation.js'
import type { Polled, Polling, Steps, WideSteps } from '../steps.js'
import { pictureBody, pictureTimeline, taskIdOf } from './novita.js'

type Playing = Pick<Steps<'novita'>, 'call' | 'poll' | 'check'> | Pick<WideSteps<'novita'>, 'call' | 'poll' | 'check'>

export type ResultState = StateOf<'novita', 'getTaskResult'>

/** How a generation is followed until its pictures are there. */
export const untilDrawn: Polling<ResultState> = {
  until: (state) => state.task.status === 'TASK_STATUS_SUCCEED',
  abortOn: (state) => state.task.status === 'TASK_STATUS_FAILED',
  timeline: pictureTimeline,
  every: '10s',
  deadline: '15m',
}

/** How a generation is followed to a bad end. */
export const untilFailed: Polling<ResultState> = {
  until: (state) => state.task.status === 'TASK_STATUS_FAILED',
  abortOn: (state) => state.task.status === 'TASK_STATUS_SUCCEED',
  timeline: pictureTimeline,
  every: '10s',
  deadline: '15m',
}

/** What is told of a generation: its end, whichever, and nothing after it (D-wh). */
export const endRelation: Relation = { start: ['TASK_STATUS_SUCCEED', 'TASK_STATUS_FAILED'], edges: {} }

/** A generation from its acceptance to its pictures. */
export async function drawn(steps: Playing, body: GenerationBody = pictureBody()): Promise<Polled<ResultState>> {
  const made = await steps.call('createTextToImage', { body })
  return steps.poll('getTaskResult', { query: { task_id: taskIdOf(steps.check, made) } }, untilDrawn)
}

type GenerationBody = InputOf<'novita', 'createTextToImage'>['body']

/** A picture of a result without what may differ: links are signed anew whenever they are told, and their life is a number or a text. */
export function pictureIn({ image_url, image_url_ttl, image_type }: ResultState['images'][number]): readonly string[] {
  return [new URL(image_url).pathname, String(image_url_ttl), image_type]
}

/** The body of a small generation that is told to a receiver. */
export function calledBody(url: string, testMode?: 'TASK_STATUS_SUCCEED' | 'TASK_STATUS_FAILED') {
  const { extra, request } = pictureBody()
  const mode = testMode === undefined ? {} : { test_mode: { enabled: true, return_task_status: testMode } }
  return { extra: { ...extra, webhook: { url, ...mode } }, request } as const
}

/** The body of a small generation with a LoRA; the checkpoint is of the base that `newModel` trains on. */
export function loraBody(model_name: string): GenerationBody {
  const { extra, request } = pictureBody()
  return {
    extra,
    request: { ...request, model_name: 'realisticVisionV51_v51VAE_94301.safetensors', loras: [{ model_name, strength: 0.7 }] },
  }
}

/** The body of a small generation with another prompt, seed or number of pictures. */
export function promptBody(more: { readonly prompt?: string; readonly seed?: number; readonly image_num?: number }) {
  const { extra, request } = pictureBody()
  return { extra, request: { ...request, ...more } } as const
}
