import type { Context } from '../../context.js'
import type { Job } from '../../domain/job.js'
import { endWordOf } from '../../domain/plan.js'
import type { Rendered, Sender } from '../../sender.js'
import type { Notice } from '../../store/outbox.js'
import type { components } from './api.gen.js'
import { type GenerationRequest, readStoredGeneration } from './generation-request.js'
import { lineAt, sampleLine } from './log.js'
import { outputOf } from './pictures.js'
import { quirks } from './quirks.js'
import { generation, loraTraining } from './timeline.js'
import { failedText, secondsTaken, statusOf } from './wire.js'

type Schemas = components['schemas']

// A 2xx within 30 seconds, and three retries with exponential backoff for workflow webhooks: of the service in general (S4). How far
// apart they are is not documented, so these waits are loradock's.
const deadlineMs = 30_000
const waitsMs = [10_000, 20_000, 40_000] as const

/** ModelsLab calls back once per status of a training, and once when a generation has ended. */
export const sender: Sender = {
  provider: 'modelslab',
  sample: (word) => {
    if (!loraTraining.stages.some((stage) => stage.word === word)) return undefined
    // The id of the documented example.
    const body = { status: 'success', training_status: word, logs: sampleLine(word), model_id: 'F5jvdzGnYi' }
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  },
  readyWord: (job) => (job.kind === 'training' ? 'model_ready' : 'success'),
  endWord: (job, state) => endWordOf(job.kind === 'training' ? loraTraining : generation, state),
  policy: (account, { accounts }) => {
    return { deadlineMs, retryAfterMs: accounts.quirk(account, quirks.webhookRetries) === 'none' ? [] : waitsMs }
  },
  render: (notice, job, context): Rendered => {
    const body =
      job.kind === 'training'
        ? trainingNotice(notice, job)
        : generationNotice(notice, job, readStoredGeneration(context.store.jobs.request(job)), context)
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  },
}

/** Exactly the four documented fields; what the answers call training_id, messege and data are model_id, training_status and logs here. */
function trainingNotice({ word }: Notice, job: Job): Schemas['TrainingNotice'] {
  const status = statusOf(word)
  return {
    // Beside a failed training a guess, by the generation webhook's form (S4).
    status: status === 'training_failed' ? 'failed' : 'success',
    training_status: status,
    logs: lineAt(job, status),
    model_id: job.id,
  }
}

function generationNotice(
  { word }: Notice,
  job: Job,
  request: GenerationRequest,
  context: Context,
): Schemas['GenerationSucceededNotice'] | Schemas['GenerationFailedNotice'] {
  const id = Number(job.id)
  // What stands in track_id when the request had none is not known: null.
  if (word !== 'success') return { status: 'failed', id, message: failedText, track_id: request.trackId }
  return {
    status: 'success',
    id,
    output: outputOf(job, request, request.origin, context),
    generationTime: secondsTaken(job),
    track_id: request.trackId,
    meta: request.meta,
  }
}
