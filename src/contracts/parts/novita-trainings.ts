import type { StateOf } from '../operation.js'
import { png } from '../scenario.js'
import type { Polled, Polling, Steps, WideSteps } from '../steps.js'
import { newAsset, styleTimeline, trainingBody } from './novita.js'

type Playing =
  | Pick<Steps<'novita'>, 'call' | 'upload' | 'poll' | 'check'>
  | Pick<WideSteps<'novita'>, 'call' | 'upload' | 'poll' | 'check'>

export type TrainingState = StateOf<'novita', 'getStyleTraining'>

/** The id of no task: no document prints it, so nothing resolves it. */
export const unknownId = '00000000-0000-4000-8000-000000000000'

/** The id of no asset. */
export const unknownAsset = '00000000000000000000000000000000'

export function isServing(state: TrainingState): boolean {
  return state.task_status === 'SUCCESS' && state.models[0]?.model_status === 'SERVING'
}

export function isBroken(state: TrainingState): boolean {
  return state.task_status === 'FAILED' || state.task_status === 'CANCELED'
}

/** How a training is followed until its model serves. */
export function untilServing(more: Partial<Polling<TrainingState>> = {}): Polling<TrainingState> {
  return { until: isServing, abortOn: isBroken, every: '10s', deadline: '45m', ...more }
}

/** How a training is followed to a bad end. */
export function untilBroken(status: 'FAILED' | 'CANCELED'): Polling<TrainingState> {
  const until = (state: TrainingState) => state.task_status === status
  return { until, abortOn: isServing, timeline: styleTimeline, every: '10s', deadline: '45m' }
}

/** Follows a style training until its model serves. */
export async function trained({ poll }: Playing, task_id: string): Promise<Polled<TrainingState>> {
  return poll('getStyleTraining', { query: { task_id } }, untilServing())
}

/** A style training from the slot to a model that serves; answers the model's name. */
export async function newModel(steps: Playing): Promise<string> {
  const asset = await newAsset(steps)
  const made = await steps.call('createStyleTraining', { body: trainingBody(steps.check.name(), [asset]) })
  const { last } = await trained(steps, made.task_id)
  return steps.check.given(last.models[0]?.model_name, 'model_name')
}

/** The text of a path, as the page's second upload sends it in place of a picture (document, 1.2). */
export const notAPicture = new TextEncoder().encode('/home/somebody/portrait.png')

/** As many assets as asked for, each with a picture of its own. */
export async function newAssets({ call, upload }: Pick<Playing, 'call' | 'upload'>, count: number) {
  const assets: (string | number)[] = []
  for (let index = 0; index < count; index++) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    await upload(slot, png(64, 64, index))
    assets.push(slot.assets_id)
  }
  return assets
}

/** Whether a refusal has the problem shape, with the HTTP status as its code (D-err). */
export function isProblem(refused: { readonly status: number; readonly body: unknown }, reason?: string): boolean {
  const { status, body } = refused
  if (!isProblemBody(body)) return false
  return body.code === status && (reason === undefined || body.reason === reason)
}

function isProblemBody(body: unknown): body is { readonly code: number; readonly reason: string } {
  if (typeof body !== 'object' || body === null) return false
  const fields = Object.entries(body)
  const typeOf = (name: string) => typeof fields.find(([one]) => one === name)?.[1]
  return typeOf('code') === 'number' && typeOf('reason') === 'string' && typeOf('message') === 'string' && 'metadata' in body
}
