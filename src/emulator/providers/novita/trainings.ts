import { submitJob } from '../../commands.js'
import type { Context } from '../../context.js'
import { isGone, type Job } from '../../domain/job.js'
import type { PlanWishes } from '../../domain/plan.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import { pollJob } from '../../polls.js'
import type { Use } from '../../store/jobs.js'
import type { operations } from './api.gen.js'
import { readCursor, writeCursor } from './cursor.js'
import { documentedKey, documentedList, documentedTraining, documentedTrainingId, isDocumentedAsset } from './documented.js'
import { modelNameOf, modelObject } from './models.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'
import { training } from './timeline.js'
import { newStatus, taskBody, trainingBody } from './wire.js'

type TrainingType = 'style' | 'subject'

/** Accepts a training: checks its pictures, decides its future, answers the task's id. */
export function createTraining(type: TrainingType) {
  return (
    { account, body, incoming }: Call<Essentials['createStyleTraining']>,
    context: Context,
  ): Reply<operations['createStyleTraining']> | Problem => {
    const pictures = picturesOf(account, body.image_dataset_items, context)
    if ('kind' in pictures) return pictures
    const baseModel = typeof body.base_model === 'string' ? body.base_model : ''
    const { random } = context
    const job = submitJob(
      context,
      {
        account,
        provider: 'novita',
        id: random.uuid(account),
        kind: 'training',
        type,
        name: typeof body.name === 'string' ? body.name : '',
        timeline: training,
        wishes: pictures.wishes,
        baseModel,
        request: { ...body, origin: incoming.origin },
        uses: pictures.uses,
      },
      {
        modelName: (bare) => (bare.plan.odd?.withoutModel === true ? null : modelNameOf(bare, random.hex(account, 10))),
        objects: (made) => modelObject(made, pictures.uses),
      },
    )
    return { status: 200, body: { task_id: job.id }, job: job.id }
  }
}

interface Pictures {
  readonly uses: readonly Use[]
  readonly wishes: PlanWishes
}

/** What lies in each slot that a training names, and what follows for it (D13, D16). */
function picturesOf(
  account: string,
  items: Essentials['createStyleTraining']['image_dataset_items'],
  { store, accounts }: Context,
): Pictures | Problem {
  const fixtures = accounts.quirk(account, quirks.documentationFixtures) === 'on'
  const unknown = accounts.quirk(account, quirks.unknownAsset)
  const missing = accounts.quirk(account, quirks.missingUpload)
  const noPicture = accounts.quirk(account, quirks.nonImageUpload)
  const uses: Use[] = []
  let reason: string | undefined
  for (const item of items) {
    // An integer comes back as the number or as its text, depending on the client: ids are compared as texts.
    const id = String(item.assets_id)
    const asset = store.assets.find(account, id)
    const documented = fixtures && isDocumentedAsset(id)
    if (asset === undefined && !documented) {
      if (unknown === 'refuse') return { kind: 'refused', what: 'asset', message: `assets_id ${id} was never issued` }
      if (unknown === 'fail-training') reason ??= `image ${id} was not found`
    }
    const object = asset && store.objects.find(asset.bucket, asset.objectKey)
    if (asset !== undefined && object === undefined) {
      if (missing === 'refuse') return { kind: 'refused', what: 'asset', message: `assets_id ${id} was never uploaded` }
      if (missing === 'fail-training') reason ??= `image ${id} was never uploaded`
    }
    if (object !== undefined && object.format === null && noPicture === 'fail-training') reason ??= `image ${id} is not a picture`
    uses.push({ asset: id, sha256: object?.sha256 ?? null })
  }
  return { uses, wishes: reason === undefined ? {} : { failAt: 0, reason } }
}

/**
 * Answers how a training stands, in both of its paths and for both kinds: whether each path knows the other's tasks is not documented,
 * and the Python SDK asks the subject path only.
 */
export function getTraining(
  { account, now, query, body }: Call<unknown>,
  context: Context,
): Reply<operations['getStyleTraining']> | Problem {
  const { store, accounts } = context
  const id = query['task_id'] ?? taskIdIn(body) ?? ''
  const fixtures = accounts.quirk(account, quirks.documentationFixtures) === 'on'
  const documented = fixtures && id === documentedTrainingId ? documentedTraining(account) : undefined
  const found = store.jobs.find(account, 'novita', id) ?? documented
  if (found === undefined || found.kind !== 'training' || isGone(found, now)) return { kind: 'not-found', what: 'job', id }
  const { job, says } = pollJob(context, found, { objects: (made) => modelObject(made, store.jobs.uses(made)) })
  const shape = {
    modelType: accounts.quirk(account, quirks.modelType),
    extra: accounts.quirk(account, quirks.trainingExtra),
  }
  const answer = trainingBody(job, now, shape)
  switch (says) {
    case 'its word':
      return { status: 200, body: answer, job: job.id }
    case 'unknown':
      // "Not updated yet" (D-list): nothing else is told either.
      return { status: 200, body: { ...answer, task_status: 'UNKNOWN', models: [] }, job: job.id }
    case 'new':
      return {
        status: 200,
        body: answer,
        job: job.id,
        instead: { body: { ...answer, task_status: 'PAUSED' }, because: newStatus },
      }
  }
}

// The page's tables call the GET's parameter a "Request Body"; every example sends it in the query (facts on Novita, row 3).
function taskIdIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('task_id' in body)) return undefined
  return typeof body.task_id === 'string' ? body.task_id : undefined
}

const mostRows = 100
// The default is not documented; ten is what the document's example asks for.
const defaultRows = 10

/** Lists trainings, newest first, a page at a time. */
export function listTrainings(
  { account, now, query }: Call<unknown>,
  { store, accounts }: Context,
): Reply<operations['listTrainings']> {
  const asked = Number(query['pagination.limit'] ?? defaultRows)
  const limit = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, mostRows) : defaultRows
  const form = accounts.quirk(account, quirks.cursorForm)
  const offset = readCursor(query['pagination.cursor'])
  const type = query['task_type'] === '' ? undefined : query['task_type']
  const filter = { account, provider: 'novita', kind: 'training', type } as const
  const rows = [...store.jobs.page({ ...filter, offset, limit })]
  const documented =
    accounts.quirk(account, quirks.documentationFixtures) === 'on' && account === documentedKey && (type ?? 'style') === 'style'
  const own = store.jobs.countOf(filter)
  const total = own + (documented ? 3 : 0)
  if (documented && rows.length < limit) rows.push(...documentedRows(account, Math.max(0, offset - own), limit - rows.length))
  const shown = rows.filter((job) => !isGone(job, now))
  const isLast = accounts.quirk(account, quirks.nextCursor) === 'empty-on-last' && offset + rows.length >= total
  const next = rows.length === 0 || isLast ? '' : writeCursor(offset + limit, form)
  return { status: 200, body: { tasks: shown.map((job) => taskBody(job, now)), pagination: { next_cursor: next } } }
}

function documentedRows(account: string, from: number, count: number): readonly Job[] {
  return documentedList(account).slice(from, from + count)
}
