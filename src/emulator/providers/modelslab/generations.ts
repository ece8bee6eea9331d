import { submitJob } from '../../commands.js'
import type { Context, Random } from '../../context.js'
import { tellingOfEnd } from '../../domain/delivery.js'
import { isGone, type Job, stateAt } from '../../domain/job.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import { pollJob } from '../../polls.js'
import type { Store } from '../../store/open.js'
import type { operations } from './api.gen.js'
import { type GenerationRequest, readGeneration, readStoredGeneration } from './generation-request.js'
import { unusableModel } from './loras.js'
import { outputOf, pictureLinks, pictureObjects } from './pictures.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'
import { generation } from './timeline.js'
import { failedBody, failedText, fetchedBody, finishedBody, newStatus, pendingBody, queuedBody } from './wire.js'

type GenerationType = 'text2img' | 'img2img'

/**
 * Accepts a generation: checks its models, decides its future, answers as it stands at that moment.
 *
 * Both a finished and a queued first answer are documented, without a rule for which comes when. Here it is the truth: finished when the
 * plan has it finished at once (scenario `instant`), queued otherwise.
 */
export function createGeneration(type: GenerationType) {
  return (
    { account, now, body, incoming }: Call<Essentials['createTextToImage'] | Essentials['createImageToImage']>,
    context: Context,
  ): Reply<operations['createTextToImage']> | Problem => {
    const { accounts, random, store } = context
    const unusable = unusableModel(account, body, context)
    if (unusable !== undefined) return { kind: 'not-found', what: 'model', id: unusable }
    const request = readGeneration(account, body, incoming.origin, random)
    const job = submitJob(
      context,
      {
        account,
        provider: 'modelslab',
        id: newId(account, random, store),
        kind: 'generation',
        type,
        name: request.prompt.slice(0, 80),
        timeline: generation,
        baseModel: request.meta.model_id ?? null,
        webhook: request.webhook,
        request,
      },
      {
        objects: (made) => pictureObjects(made, request),
        tellings: tellingOfEnd,
      },
    )
    const links = pictureLinks(job, request, incoming.origin, context)
    const messageKey = accounts.quirk(account, quirks.queuedMessageKey)
    switch (outcomeAt(job, now)) {
      case 'finished':
        return {
          status: 200,
          body: finishedBody(job, request, outputOf(job, request, incoming.origin, context), links),
          job: job.id,
        }
      case 'failed':
        return { status: 200, body: failure(account, context), job: job.id }
      case 'pending':
        return { status: 200, body: queuedBody(job, now, request, { links, origin: incoming.origin, messageKey }), job: job.id }
    }
  }
}

// Nine digits since 2024 (facts on ModelsLab, section 12); few enough for a busy account to draw one twice.
function newId(account: string, random: Random, store: Store): string {
  for (;;) {
    const id = String(random.integer(account, 100_000_000, 999_999_999))
    if (store.jobs.find(account, 'modelslab', id) === undefined) return id
  }
}

/** Answers how a generation stands, its id in the body. */
export function fetchImages(call: Call<Essentials['fetchImages']>, context: Context): Reply<operations['fetchImages']> | Problem {
  return fetched(String(call.body.request_id), call, context)
}

/** Answers how a generation stands, its id in the path. */
export function fetchImagesById(call: Call<unknown>, context: Context): Reply<operations['fetchImages']> | Problem {
  return fetched(call.incoming.params['request_id'] ?? '', call, context)
}

function fetched(
  id: string,
  { account, now, incoming }: Call<unknown>,
  context: Context,
): Reply<operations['fetchImages']> | Problem {
  const { store, accounts } = context
  const found = store.jobs.find(account, 'modelslab', id)
  if (found?.kind !== 'generation' || isGone(found, now)) return { kind: 'not-found', what: 'generation', id }
  const request: GenerationRequest = readStoredGeneration(store.jobs.request(found))
  const { job, says } = pollJob(context, found, { objects: (made) => pictureObjects(made, request) })
  const messageKey = accounts.quirk(account, quirks.queuedMessageKey)
  const pending = pendingBody(pendingOutput(account, context), messageKey)
  if (says === 'new') {
    return { status: 200, body: pending, job: job.id, instead: { body: { ...pending, status: 'paused' }, because: newStatus } }
  }
  switch (outcomeAt(job, now)) {
    case 'finished':
      return { status: 200, body: fetchedBody(job, outputOf(job, request, incoming.origin, context)), job: job.id }
    case 'failed':
      return { status: 200, body: failure(account, context), job: job.id }
    case 'pending':
      return { status: 200, body: pending, job: job.id }
  }
}

function outcomeAt(job: Job, now: number): 'finished' | 'failed' | 'pending' {
  const state = stateAt(job, now)
  if (state === 'ready') return 'finished'
  return state === 'failed' || state === 'cancelled' ? 'failed' : 'pending'
}

function failure(account: string, context: Context) {
  return failedBody(failedText, context.accounts.quirk(account, quirks.errorKey), pendingOutput(account, context))
}

function pendingOutput(account: string, { accounts }: Context): string[] | '' {
  return accounts.quirk(account, quirks.pendingOutput) === 'list' ? [] : ''
}
