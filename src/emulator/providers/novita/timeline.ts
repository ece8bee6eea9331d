import type { Timeline } from '../../domain/plan.js'

const minute = 60_000

/**
 * A training at Novita's pace: about ten minutes (document, step 2).
 *
 * How the ten minutes divide is not documented: one in the queue, eight training, one deploying is loradock's choice.
 * `DEPLOYING` and `SERVING` are words of the model: the task's own status is `SUCCESS` in both.
 */
export const training: Timeline = {
  stages: [
    { state: 'queued', word: 'QUEUING', forMs: minute },
    { state: 'running', word: 'TRAINING', forMs: 8 * minute },
    { state: 'deploying', word: 'DEPLOYING', forMs: minute },
    { state: 'ready', word: 'SERVING', forMs: null },
  ],
  failedWord: 'FAILED',
  cancelledWord: 'CANCELED',
  // No document tells what happens then, and the answer has no room for a reason (facts on Novita, section 12): this is for ours.
  misfortunes: { 'bad-picture': 'an image of the dataset is not a picture' },
}

/** A generation: about four seconds in the one example that shows times (69 ms waiting, 3 786 ms at work; D-t2i). */
export const generation: Timeline = {
  stages: [
    { state: 'queued', word: 'TASK_STATUS_QUEUED', forMs: 69 },
    { state: 'running', word: 'TASK_STATUS_PROCESSING', forMs: 3786 },
    { state: 'ready', word: 'TASK_STATUS_SUCCEED', forMs: null },
  ],
  failedWord: 'TASK_STATUS_FAILED',
  // No document has a word for a cancelled generation, and both SDKs know four statuses only.
  cancelledWord: 'TASK_STATUS_FAILED',
}
