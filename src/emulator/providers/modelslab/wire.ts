import { type Job, reachesAt, remainingMs, stepAt } from '../../domain/job.js'
import type { components } from './api.gen.js'
import type { GenerationRequest } from './generation-request.js'
import { logAt } from './log.js'
import type { TrainingStatus } from './timeline.js'

type Schemas = components['schemas']

const statuses = [
  'deploying_gpu',
  'training_started',
  'training_success',
  'trained_model_compressing',
  'trained_model_uploading',
  'trained_model_uploaded',
  'deploying_model',
  'model_ready',
  'training_failed',
  'cancelled',
] as const satisfies readonly TrainingStatus[]

/** Reads a plan's word as the status it is. */
export function statusOf(word: string): TrainingStatus {
  const status = statuses.find((one) => one === word)
  if (status === undefined) throw new Error(`"${word}" is no training status of openapi/modelslab.yaml`)
  return status
}

/** The status a training stands at: its plan's word at that instant. */
export function statusAt(job: Job, now: number): TrainingStatus {
  return statusOf(stepAt(job, now).word)
}

/**
 * The answer to an accepted training. `success` means accepted, not trained.
 *
 * @param minutes - How long it is said to take: 30 for LoRA, 25 for Dreambooth (document, Response; S7).
 */
export function createdBody(id: string, minutes: number, ids: 'both' | 'document'): Schemas['TrainingCreated'] {
  const body: Schemas['TrainingCreated'] = {
    status: 'success',
    messege: 'deploying_gpu',
    data: `it will take upto ${minutes} minutes.`,
    training_id: id,
  }
  return ids === 'both' ? { ...body, model_id: id } : body
}

/** How a training stands; `status` says that the question was answered, even of a failed one (a guess there). */
export function stateBody(job: Job, now: number, separator: 'newline' | 'slash-n'): Schemas['TrainingState'] {
  return { status: 'success', messege: statusAt(job, now), data: logAt(job, now, separator) }
}

/** A training as an object of the list, with the fields of the public model list (S5, by analogy). */
export function listedModel(job: Job, now: number, instancePrompt: string, screenshot: string): Schemas['ListedModel'] {
  return {
    model_id: job.id,
    status: statusAt(job, now),
    // Null in every example: the form of an instant is not known.
    created_at: null,
    instance_prompt: instancePrompt,
    model_name: job.id,
    description: '',
    screenshots: screenshot,
  }
}

/** A finished generation, as the creating call answers it. */
export function finishedBody(job: Job, request: GenerationRequest, output: string[], links: string[]): Schemas['ImagesFinished'] {
  return {
    status: 'success',
    generationTime: secondsTaken(job),
    id: Number(job.id),
    output,
    proxy_links: links,
    nsfw_content_detected: false,
    webhook_status: '',
    meta: request.meta,
  }
}

export type MessageKey = 'messege' | 'message'

/** A queued generation, as the creating call answers it; `fetch_result` is the v6 path whatever path was called. */
export function queuedBody(
  job: Job,
  now: number,
  request: GenerationRequest,
  { links, origin, messageKey }: { readonly links: string[]; readonly origin: string; readonly messageKey: MessageKey },
): Schemas['ImagesQueued'] {
  const body = {
    status: 'processing',
    eta: (remainingMs(job, now) ?? 0) / 1000,
    webhook_status: '',
    fetch_result: `${origin}/api/v6/images/fetch/${job.id}`,
    id: Number(job.id),
    output: [],
    meta: request.meta,
    future_links: links,
  } as const satisfies Partial<Schemas['ImagesQueued']>
  const text = 'Try to fetch request after seconds estimated'
  return messageKey === 'messege' ? { ...body, messege: text } : { ...body, message: text }
}

/** A finished generation, as the fetch answers it. */
export function fetchedBody(job: Job, output: string[]): Schemas['ImagesFetched'] {
  return { status: 'success', id: Number(job.id), output }
}

/** A generation that is not finished, as the fetch answers it. */
export function pendingBody(output: Schemas['PendingOutput'], messageKey: MessageKey): Schemas['ImagesPending'] {
  const text = 'try again later.'
  return messageKey === 'messege'
    ? { status: 'processing', messege: text, output }
    : { status: 'processing', message: text, output }
}

/** A generation that failed, or one that nobody asked for. */
export function failedBody(text: string, key: 'both' | MessageKey, output: Schemas['PendingOutput']): Schemas['FailedAnswer'] {
  switch (key) {
    case 'both':
      return { status: 'failed', id: '', message: text, messege: text, output }
    case 'message':
      return { status: 'failed', id: '', message: text, output }
    case 'messege':
      return { status: 'failed', id: '', messege: text, output }
  }
}

/** Why an answer has a status that no document lists. */
export const newStatus = 'a status word of no document, as the story of this job has it'

/** What is said of a generation that failed, whatever the reason (S7; S12). */
export const failedText = 'Failed, Try Again'

/** Seconds from acceptance to the finished pictures. */
export function secondsTaken(job: Job): number {
  return ((reachesAt(job, 'ready') ?? job.acceptedAt) - job.acceptedAt) / 1000
}
