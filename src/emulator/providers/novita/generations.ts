import { submitJob } from '../../commands.js'
import type { Context } from '../../context.js'
import { tellingOfEnd } from '../../domain/delivery.js'
import { isGone, type Job, stateAt } from '../../domain/job.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import { pollJob } from '../../polls.js'
import type { components, operations } from './api.gen.js'
import { documentedGeneration, documentedGenerationId } from './documented.js'
import { readGeneration, readStored } from './generation-request.js'
import { loraFault } from './loras.js'
import { documentedRequest, pictureObjects, picturesOf } from './pictures.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'
import { generation } from './timeline.js'
import { newStatus, resultBody } from './wire.js'

type GenerationType = 'txt2img' | 'img2img'

/** Accepts a generation: checks its LoRAs, decides its future, answers the task's id in the shape of the quirk. */
export function createGeneration(type: GenerationType) {
  return (
    { account, body, incoming }: Call<Essentials['createTextToImage']>,
    context: Context,
  ): Reply<operations['createTextToImage']> | Problem => {
    const { accounts, random } = context
    const fault = loraFault(account, body.request, context)
    const unusable = accounts.quirk(account, quirks.unusableLora)
    if (fault !== undefined && unusable === 'refuse') return { kind: 'refused', what: 'lora', message: fault }
    const request = readGeneration(account, body, incoming.origin, random)
    const wishes = fault !== undefined && unusable === 'fail-task' ? { failAt: 1, reason: fault } : request.testStatus
    const job = submitJob(
      context,
      {
        account,
        provider: 'novita',
        id: random.uuid(account),
        kind: 'generation',
        type,
        name: request.prompt.slice(0, 80),
        timeline: generation,
        wishes,
        baseModel: body.request.model_name,
        webhook: request.webhook,
        request,
      },
      {
        objects: (made) => pictureObjects(made, request),
        tellings: tellingOfEnd,
      },
    )
    return { status: 200, body: submitBody(job, accounts.quirk(account, quirks.submitShape)), job: job.id }
  }
}

function submitBody({ id }: Job, shape: 'union' | 'document' | 'flat'): components['schemas']['SubmitAnswer'] {
  switch (shape) {
    case 'union':
      return { code: 0, msg: '', data: { task_id: id }, task_id: id }
    case 'document':
      return { code: 0, msg: '', data: { task_id: id } }
    case 'flat':
      return { task_id: id }
  }
}

/** Answers how a generation stands, with links to its pictures once they are there. A training's id is not found here. */
export function getTaskResult(
  { account, now, query, incoming }: Call<unknown>,
  context: Context,
): Reply<operations['getTaskResult']> | Problem {
  const { store, accounts } = context
  const id = query['task_id'] ?? ''
  const fixtures = accounts.quirk(account, quirks.documentationFixtures) === 'on'
  const own = store.jobs.find(account, 'novita', id)
  const found = own ?? (fixtures && id === documentedGenerationId ? documentedGeneration(account) : undefined)
  if (found === undefined || found.kind !== 'generation' || isGone(found, now)) return { kind: 'not-found', what: 'job', id }
  const request = own === undefined ? documentedRequest(account, context) : readStored(store.jobs.request(found))
  const { job, says } = pollJob(context, found, { objects: (made) => pictureObjects(made, request) })
  const pictures = stateAt(job, now) === 'ready' ? picturesOf(job, request, incoming.origin, context) : []
  const shape = {
    fields: accounts.quirk(account, quirks.resultFields),
    ttl: accounts.quirk(account, quirks.imageUrlTtl),
    nsfwOff: accounts.quirk(account, quirks.nsfwOff),
    detectNsfw: request.detectNsfw,
    seed: request.seed,
  }
  const body = resultBody(job, now, pictures, shape)
  if (says !== 'new') return { status: 200, body, job: job.id }
  const odd = { ...body, task: { ...body.task, status: 'TASK_STATUS_PAUSED' } }
  return { status: 200, body, job: job.id, instead: { body: odd, because: newStatus } }
}
