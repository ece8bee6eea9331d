import type { PlanWishes, Stage, Timeline } from '../../domain/plan.js'
import type { components } from './api.gen.js'

export type TrainingStatus = components['schemas']['TrainingStatus']

const minute = 60_000

/** The worker's message, two spaces and all (S8). */
export const tooFewImages = 'Training Failed:  Valid image links less than 3'

/**
 * A LoRA training: the eight documented statuses in the order of their table, 30 minutes in all, as the create answer promises.
 *
 * The status page's ETA texts place three of them: training done 15 minutes before the end, uploading 10, uploaded 5. Chosen by loradock:
 * one minute for the GPU (so that training takes 14 instead of 15), and how the five minutes before and after the upload divide.
 */
export const loraTraining = timelineOf(14 * minute)

/** What the choice between the two series of statuses asks of a LoRA training: the worker compresses none (S8). */
export function loraWishes(set: 'document' | 'worker'): PlanWishes {
  return set === 'worker' ? { without: ['trained_model_compressing'] } : {}
}

/** A Dreambooth training: the same with 25 minutes in all, which its pages promise; the shorter part is the training itself, a choice. */
export const dreamboothTraining = timelineOf(9 * minute)

function timelineOf(trainingMs: number): Timeline {
  return {
    stages: [
      { state: 'queued', word: 'deploying_gpu', forMs: minute },
      { state: 'running', word: 'training_started', forMs: trainingMs },
      { state: 'running', word: 'training_success', forMs: 2 * minute },
      { state: 'running', word: 'trained_model_compressing', forMs: 3 * minute },
      { state: 'running', word: 'trained_model_uploading', forMs: 5 * minute },
      { state: 'running', word: 'trained_model_uploaded', forMs: 2 * minute },
      { state: 'deploying', word: 'deploying_model', forMs: 3 * minute },
      { state: 'ready', word: 'model_ready', forMs: null },
    ],
    failedWord: 'training_failed',
    cancelledWord: 'cancelled',
    misfortunes: { 'few-images': tooFewImages },
  } as const satisfies TrainingTimeline
}

// Each word is a status of the document; a misspelt one does not compile.
interface TrainingTimeline extends Timeline {
  readonly stages: readonly [Stage & { readonly word: TrainingStatus }, ...(Stage & { readonly word: TrainingStatus })[]]
  readonly failedWord: TrainingStatus
  readonly cancelledWord: TrainingStatus
}

/** A generation: 13 seconds, near the `eta` of 13.07 in the queued answer of the LoRA page, which shows 11.08 when finished (S6). */
export const generation: Timeline = {
  stages: [
    { state: 'running', word: 'processing', forMs: 13_000 },
    { state: 'ready', word: 'success', forMs: null },
  ],
  failedWord: 'failed',
  // No document knows a cancelled generation.
  cancelledWord: 'failed',
}
