import type { Checks } from '../checks.js'
import { isObject } from '../json.js'
import type { StateOf } from '../operation.js'
import { quirk, type Relation } from '../relation.js'
import type { Polled, Polling, Refused, Steps, WideSteps } from '../steps.js'
import type { Json } from '../take.js'
import type { Timeline } from '../timeline.js'

// Known from the vendor's worker and from no page: any status may be the last before it.
const failed = 'training_failed'

/** Which status may follow which (document, status table; `modelslab.status-set`, contradiction 22). */
export const loraRelation: Relation = {
  start: ['deploying_gpu'],
  edges: {
    deploying_gpu: ['training_started', failed],
    training_started: ['training_success', failed],
    training_success: ['trained_model_compressing', quirk('modelslab.status-set', 'worker', 'trained_model_uploading'), failed],
    trained_model_compressing: ['trained_model_uploading', failed],
    trained_model_uploading: ['trained_model_uploaded', failed],
    trained_model_uploaded: ['deploying_model', failed],
    deploying_model: ['model_ready', failed],
  },
}

/** How a training may go: the relation of its statuses, and a log that grows. */
export const loraTimeline: Timeline = { fields: { messege: loraRelation, data: 'growing' } }

/** The body of a LoRA training. */
export function loraBody(more: { readonly webhook?: string } = {}) {
  return {
    instance_prompt: 'photo of ohwx man',
    class_prompt: 'photo of a man',
    base_model_type: 'sdxl',
    images: [1, 2, 3, 4].map((index) => `https://example.com/training/${index}.png`),
    seed: '0',
    training_type: 'men',
    max_train_steps: '18',
    lora_type: 'lora',
    ...(more.webhook === undefined ? {} : { webhook: more.webhook }),
  } as const
}

export type TrainingState = StateOf<'modelslab', 'getTrainingStatus'>

type Training = Pick<Steps<'modelslab'>, 'call' | 'poll'> | Pick<WideSteps<'modelslab'>, 'call' | 'poll'>

/** Polls a training through every status until it is ready. */
export const untilReady: Polling<TrainingState> = {
  until: (state) => state.messege === 'model_ready',
  abortOn: (state) => state.messege === 'training_failed',
  timeline: loraTimeline,
  every: '10s',
  deadline: '60m',
}

/** Polls a training until it says a status, and no further. */
export function until(status: TrainingState['messege']): Polling<TrainingState> {
  return { until: (state) => state.messege === status, every: '10s', deadline: '60m' }
}

/** A training that was accepted; answers its id. */
export async function newTraining({ call }: Training, more: { readonly webhook?: string } = {}): Promise<string> {
  return (await call('createLoraTraining', { body: loraBody(more) })).training_id
}

/** The polls of a training from its acceptance until it is ready. */
export async function trained(steps: Training): Promise<Polled<TrainingState>> {
  const training_id = await newTraining(steps)
  return steps.poll('getTrainingStatus', { path: { training_id } }, untilReady)
}

/** The statuses of an error: `modelslab.error-status` in either alternative. */
export function refusedWith(code: number): readonly number[] {
  return [200, code]
}

/** The texts of an error under its two names. */
export function textsOf({ body }: Refused): { readonly message: Json | undefined; readonly messege: Json | undefined } {
  return isObject(body) ? { message: body['message'], messege: body['messege'] } : { message: undefined, messege: undefined }
}

/** What an error says of its own kind: `error` or, of a generation, `failed`; the text in one of its names, and alike in both. */
export function checkError(check: Checks, refused: Refused | null, status: 'error' | 'failed' = 'error'): void {
  if (refused === null) return
  const { message, messege } = textsOf(refused)
  check.echo(isObject(refused.body) ? refused.body['status'] : refused.body, status, 'the status in the body')
  if (message !== undefined && messege !== undefined) check.same(message, messege, 'message and messege')
  check.plays('modelslab.error-key', spellingOf(message, messege), { level: 'presence' })
}

function spellingOf(message: Json | undefined, messege: Json | undefined): string {
  if (message === undefined) return messege === undefined ? 'neither' : 'messege'
  return messege === undefined ? 'message' : 'both'
}

/** The body of a small generation with a LoRA, both public models of the LoRA page. */
export function pictureBody(more: Readonly<Record<string, string | number>> = {}) {
  return {
    model_id: 'tamarin-xl-v1',
    prompt: 'portrait photo of gareth person',
    width: 512,
    height: 512,
    samples: 1,
    num_inference_steps: 20,
    lora_model: 'xl-realistic-cake-art-sty',
    lora_strength: '0.45',
    ...more,
  }
}

/** A status furthest on of some, in whatever order and however often they were told: what a careful receiver goes by. */
export function furthest(statuses: readonly Json[]): string | undefined {
  const order = ['', ...Object.keys(loraRelation.edges), 'model_ready', failed]
  const last = Math.max(0, ...statuses.map((status) => order.indexOf(String(status))))
  return last === 0 ? undefined : order[last]
}
