import { deleteJob, endJob, submitJob } from '../../commands.js'
import type { Context } from '../../context.js'
import { isEnd, isGone, type Job, stateAt } from '../../domain/job.js'
import type { PlanWishes, Timeline } from '../../domain/plan.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import { pollJob } from '../../polls.js'
import type { operations } from './api.gen.js'
import { testPicture, testPictureLink } from './pictures.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'
import { dreamboothTraining, loraTraining, loraWishes, tooFewImages } from './timeline.js'
import { linkFaults, noteOf } from './training-links.js'
import { readStoredTraining, readTraining, type TrainingRequest, webhookOf } from './training-request.js'
import { createdBody, listedModel, newStatus, stateBody, statusAt } from './wire.js'

type TrainingType = 'lora' | 'dreambooth' | 'dreambooth-v2'
type TrainingBody = Essentials['createLoraTraining'] & { readonly base_model_id?: unknown }

const timelines: Readonly<Record<TrainingType, Timeline>> = {
  lora: loraTraining,
  dreambooth: dreamboothTraining,
  'dreambooth-v2': dreamboothTraining,
}

/** Accepts a training and decides its future; links are looked at only where the settings say so. */
export function createTraining(type: TrainingType) {
  return async ({ account, body }: Call<TrainingBody>, context: Context): Promise<Reply<operations['createLoraTraining']>> => {
    const { accounts, random } = context
    const request = readTraining(body)
    const faults = context.settings.fetchImages === 'off' ? [] : await linkFaults(request.images, context)
    const job = submitJob(
      context,
      {
        account,
        provider: 'modelslab',
        id: random.alphanumeric(account, Number(accounts.quirk(account, quirks.trainingIdLength))),
        kind: 'training',
        type,
        name: request.instance_prompt.slice(0, 80),
        timeline: timelines[type],
        wishes: wishesOf(account, type, request, faults.length, context),
        baseModel: baseModelOf(account, type, body, context),
        webhook: webhookOf(body.webhook),
        request,
      },
      {
        // The training id names the model: it is what `lora_model` takes, and the webhook calls it model_id (S5, S8).
        modelName: (bare) => bare.id,
        objects: (made) => testPicture(made, request),
        tellings: (made) => tellingsOf(made, accounts.quirk(account, quirks.webhookCalls)),
      },
    )
    const ids = accounts.quirk(account, quirks.createIds)
    const note = faults.length === 0 ? {} : { note: noteOf(request, faults) }
    return { status: 200, body: createdBody(job.id, type === 'lora' ? 30 : 25, ids), job: job.id, ...note }
  }
}

/** What the request itself does to the plan. */
function wishesOf(
  account: string,
  type: TrainingType,
  { images }: TrainingRequest,
  faulty: number,
  { accounts }: Context,
): PlanWishes {
  // The worker wants three. Whether the API minds that fewer were listed is a quirk; that a listed one cannot be had, it does (W).
  const wanted = accounts.quirk(account, quirks.fewImages) === 'fail-training' ? 3 : Math.min(3, images.length)
  const starved = images.length - faulty < wanted
  return {
    ...(type === 'lora' ? loraWishes(accounts.quirk(account, quirks.statusSet)) : {}),
    // A link that is not looked at counts as valid (S8, row 8).
    ...(starved ? { failAt: 0, reason: tooFewImages } : {}),
  }
}

function baseModelOf(account: string, type: TrainingType, body: TrainingBody, { accounts }: Context): string | null {
  if (type !== 'lora') return typeof body.base_model_id === 'string' ? body.base_model_id : null
  return typeof body.base_model_type === 'string' ? body.base_model_type : accounts.quirk(account, quirks.baseModelDefault)
}

// Nobody is told of a cancellation: no document has a word for it, let alone a call.
function tellingsOf(job: Job, calls: 'per-status' | 'model-ready') {
  const told = job.plan.transitions.filter(({ state }) => state !== 'cancelled')
  const wanted = calls === 'per-status' ? told : told.filter(({ state }) => state === 'ready' || state === 'failed')
  return wanted.map(({ word, afterMs }) => ({ word, aboutAt: job.acceptedAt + afterMs }))
}

/** Answers how a training stands, of either kind. */
export function getTrainingStatus(
  { account, now, incoming }: Call<unknown>,
  context: Context,
): Reply<operations['getTrainingStatus']> | Problem {
  const found = findTraining({ account, now, incoming }, context)
  if (found.kind === 'not-found') return found
  const { accounts, store } = context
  const { job, says } = pollJob(context, found, {
    objects: (made) => testPicture(made, readStoredTraining(store.jobs.request(made))),
  })
  const body = stateBody(job, now, accounts.quirk(account, quirks.logSeparator))
  const aliases =
    accounts.quirk(account, quirks.statusFields) === 'documented'
      ? {}
      : { model_training_status: body.messege, test_image: testPictureLink(job, now, incoming.origin, context) }
  const answer = { status: 200, body: { ...body, ...aliases }, job: job.id } as const
  if (says !== 'new') return answer
  return { ...answer, instead: { body: { ...answer.body, messege: 'training_paused' }, because: newStatus } }
}

/**
 * Stops a training now.
 *
 * What the answer says, which status follows and what a second cancel answers is not known: here the status is `cancelled`, a second
 * cancel answers as the first, and a training that has ended by itself is refused.
 */
export function cancelTraining(
  { account, now, incoming }: Call<unknown>,
  context: Context,
): Reply<operations['cancelTraining']> | Problem {
  const job = findTraining({ account, now, incoming }, context)
  if (job.kind === 'not-found') return job
  const state = stateAt(job, now)
  if (state !== 'cancelled' && isEnd(state)) {
    return { kind: 'refused', what: 'job', message: `Training has already ended as ${statusAt(job, now)}` }
  }
  if (job.plan.odd?.cancelLoses !== true) endJob(context, job, { state: 'cancelled', word: 'cancelled' })
  return { status: 200, body: { status: 'success', messege: 'training cancelled', data: job.id }, job: job.id }
}

/** Forgets a training, running or not: it is not found from then on, and no webhook call about it follows (its effect is not known). */
export function deleteTraining(
  { account, now, incoming }: Call<unknown>,
  context: Context,
): Reply<operations['deleteTraining']> | Problem {
  const job = findTraining({ account, now, incoming }, context)
  if (job.kind === 'not-found') return job
  deleteJob(context, job)
  return { status: 200, body: { status: 'success', messege: 'model deleted', data: job.id }, job: job.id }
}

const mostRows = 10_000

/** Lists an account's trainings, newest first, unfinished and failed ones too: which are listed, and in which order, is not known. */
export function listTrainings({ account, now, incoming }: Call<unknown>, context: Context): Reply<operations['listTrainings']> {
  const { store, accounts } = context
  const all = store.jobs.page({ account, provider: 'modelslab', kind: 'training', offset: 0, limit: mostRows })
  const jobs = all.filter((job) => !isGone(job, now))
  const data =
    accounts.quirk(account, quirks.listItems) === 'ids'
      ? jobs.map((job) => job.id)
      : jobs.map((job) => {
          const request = readStoredTraining(store.jobs.request(job))
          return listedModel(job, now, request.instance_prompt, testPictureLink(job, now, incoming.origin, context))
        })
  return { status: 200, body: { status: 'success', messege: 'model list', data } }
}

/** The caller's own training; one of another account, a deleted one and a generation are as unknown as one never issued. */
function findTraining(
  { account, now, incoming }: Pick<Call<unknown>, 'account' | 'now' | 'incoming'>,
  { store }: Context,
): Job | Extract<Problem, { kind: 'not-found' }> {
  const id = incoming.params['training_id'] ?? ''
  const job = store.jobs.find(account, 'modelslab', id)
  return job?.kind === 'training' && !isGone(job, now) ? job : { kind: 'not-found', what: 'job', id }
}
