import { createHash } from 'node:crypto'
import type { Context } from '../../context.js'
import { type Job, reachesAt, stateAt } from '../../domain/job.js'
import type { Call, Reply } from '../../http/service.js'
import { recipeObject } from '../../recipes.js'
import type { Use } from '../../store/jobs.js'
import type { StoredObject } from '../../store/objects.js'
import type { operations } from './api.gen.js'
import { readCursor, writeCursor } from './cursor.js'
import { quirks } from './quirks.js'
import { isSdxlBase, modelRow } from './wire.js'

export const outputBucket = 'faas-output-image'

/**
 * The name of the model a training makes: `model_<Unix seconds>_<10 hex>.safetensors`.
 *
 * The number is about when the training ended: in the list example it lies 335 and 524 s after `created_at`.
 */
export function modelNameOf(job: Job, hex: string): string {
  const endedAt = reachesAt(job, 'deploying') ?? reachesAt(job, 'ended') ?? job.acceptedAt
  return `model_${Math.floor(endedAt / 1000)}_${hex.toUpperCase()}.safetensors`
}

const modelKey = (name: string) => `prod/models/${name}`

/** The model file, there from the moment the training has succeeded; none when it never does. */
export function modelObject(job: Job, uses: readonly Use[]): readonly StoredObject[] {
  const madeAt = reachesAt(job, 'deploying') ?? reachesAt(job, 'ready')
  if (madeAt === undefined || job.modelName === null) return []
  const dataset = createHash('sha256').update(JSON.stringify(uses)).digest('hex')
  const recipe = { kind: 'model', job: job.id, dataset, baseModel: job.baseModel ?? '', seed: job.modelName } as const
  return [recipeObject({ account: job.account, bucket: outputBucket, objectKey: modelKey(job.modelName), madeAt }, recipe)]
}

const defaultRows = 100
const longestLinkSeconds = 604_800

/**
 * Lists models; loradock has trained LoRAs only, so every other source and type is an empty list.
 *
 * `download_url` is the one documented way to a model file; that a trained model's row has it is a guess (facts on Novita, 5.7).
 */
export function listModels(
  { account, now, query, incoming }: Call<unknown>,
  { store, accounts, links }: Context,
): Reply<operations['listModels']> {
  const asked = Number(query['pagination.limit'] ?? defaultRows)
  const limit = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 100) : defaultRows
  const offset = readCursor(query['pagination.cursor'])
  // Which trainings have a model, and which of those are wanted, follows from the time and the filters: no index knows it.
  const trainings = { account, provider: 'novita', kind: 'training' } as const
  const rows = store.jobs
    .page({ ...trainings, offset: 0, limit: store.jobs.countOf(trainings) })
    .filter((job) => hasModel(job, now) && wanted(job, query))
    .slice(offset, offset + limit)
  const seconds = Number(accounts.quirk(account, quirks.downloadUrlTtl))
  // The thirty days of the example are more than a presigned URL can live: the link ends after seven, whatever the field says.
  const life = Math.min(seconds, longestLinkSeconds)
  const models = rows.map((job) => {
    const name = job.modelName ?? ''
    const lives = job.plan.odd?.linkSeconds ?? life
    const link = { account, origin: incoming.origin, bucket: outputBucket, objectKey: modelKey(name), seconds: lives }
    return modelRow(job, name, stateAt(job, now) === 'ready' ? { url: links.download(link), seconds } : undefined)
  })
  const next = models.length === 0 ? '' : writeCursor(offset + limit, accounts.quirk(account, quirks.cursorForm))
  return { status: 200, body: { models, pagination: { next_cursor: next } } }
}

function hasModel(job: Job, now: number): boolean {
  const state = stateAt(job, now)
  return job.modelName !== null && (state === 'deploying' || state === 'ready')
}

function wanted(job: Job, query: Readonly<Record<string, string>>): boolean {
  const among = (name: string, value: string) => {
    const asked = query[name]
    return asked === undefined || asked === '' || asked.split(',').includes(value)
  }
  // "False" is what the Python SDK makes of its own false.
  const is = (name: string, value: boolean) => {
    const asked = query[name]?.toLowerCase()
    return asked === undefined || asked === '' || asked === String(value)
  }
  const text = query['filter.query'] ?? ''
  return (
    among('filter.source', 'training') &&
    among('filter.visibility', 'private') &&
    among('filter.types', 'lora') &&
    is('filter.is_sdxl', isSdxlBase(job.baseModel ?? '')) &&
    is('filter.is_inpainting', false) &&
    (text === '' || job.name.includes(text) || (job.modelName ?? '').includes(text))
  )
}
