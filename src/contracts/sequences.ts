import { isList, isObject, parseJson, valuesAt } from './json.js'
import { judgeAnswer } from './judge.js'
import { loraBody } from './parts/modelslab.js'
import { pictureBody } from './parts/novita.js'
import { png } from './scenario.js'
import { type Model, type ModelJob, newModel } from './sequence-model.js'
import type { Json, Provider } from './take.js'
import type { Leg } from './target.js'

/** One thing that a client does, as plain data: a failing sequence can be written down and played again. */
export interface Move {
  readonly kind: (typeof moveKinds)[number]
  /** Which slot or job, counted round; what there is none of is left out. */
  readonly nth: number
  /** How far the clock goes, or how many rows a page has. */
  readonly size: number
}

export const moveKinds = [
  'slot',
  'upload',
  'create',
  'create-lora',
  'poll',
  'list',
  'cancel',
  'delete',
  'generate',
  'advance',
] as const

/**
 * Plays moves at a target and says at the first answer that breaks a documented rule what it breaks; `null` when all of them hold.
 *
 * The rules are few: ids are new, a job never goes backwards, an end is one, a cancelled or deleted training never becomes usable, a training
 * on pictures that were uploaded succeeds, a page walk shows every job once, a link holds for as long as it says.
 */
export async function playSequence(leg: Leg, moves: readonly Move[]): Promise<string | null> {
  const model = newModel()
  for (const [index, move] of moves.entries()) {
    const wrong = await played(leg, model, move)
    if (wrong !== null) return `move ${index + 1}, ${move.kind} ${move.nth} ${move.size}: ${wrong}`
  }
  return null
}

async function played(leg: Leg, model: Model, move: Move): Promise<string | null> {
  switch (move.kind) {
    case 'slot':
      return newSlot(leg, model)
    case 'upload':
      return upload(leg, model, move)
    case 'create':
      return createStyle(leg, model, move)
    case 'create-lora':
      return createLora(leg, model)
    case 'poll':
      return poll(leg, model, pick(model.jobs, move))
    case 'list':
      return list(leg, model, 1 + (move.size % 5))
    case 'cancel':
      return end(leg, model, pick(model.jobsOf('lora'), move), 'cancelTraining', 'cancelled')
    case 'delete':
      return end(leg, model, pick(model.jobsOf('lora'), move), 'deleteTraining', 'deleted')
    case 'generate':
      return generate(leg, model)
    case 'advance':
      await leg.wait(1000 * move.size)
      return null
  }
}

function pick<T>(all: readonly T[], { nth }: Move): T | undefined {
  return all.length === 0 ? undefined : all[nth % all.length]
}

interface Asked {
  readonly status: number
  readonly json: Json
  /** What the document has against the answer. */
  readonly wrong: string | null
}

async function ask(leg: Leg, provider: Provider, operation: string, method: string, path: string, body?: object): Promise<Asked> {
  const key = leg.key('', provider)
  const isNovita = provider === 'novita'
  const sent = body === undefined && isNovita ? undefined : JSON.stringify(isNovita ? body : { ...body, key })
  const headers = { 'content-type': 'application/json', ...(isNovita ? { authorization: `Bearer ${key}` } : {}) }
  const request = new Request(leg.origin(provider) + path, { method, headers, ...(sent === undefined ? {} : { body: sent }) })
  const answer = await leg.fetch(request, { operation, step: operation })
  if ('kind' in answer) return { status: 0, json: null, wrong: answer.message }
  const text = await answer.text()
  const json = parseJson(text)
  if (json === undefined)
    return { status: answer.status, json: null, wrong: `${operation} answered no JSON: ${text.slice(0, 80)}` }
  const [fault] = judgeAnswer(provider, operation, answer.status, json)
  return { status: answer.status, json, wrong: fault === undefined ? null : `${operation} ${answer.status}: ${fault.message}` }
}

async function newSlot(leg: Leg, model: Model): Promise<string | null> {
  const { json, wrong } = await ask(leg, 'novita', 'createTrainingAsset', 'POST', '/v3/assets/training_dataset', {
    file_extension: 'png',
  })
  if (wrong !== null) return wrong
  const [id, url, method] = ['assets_id', 'upload_url', 'method'].map((name) => String(valuesAt(json, name)[0]))
  const lifeMs = Number(new URL(url ?? '').searchParams.get('X-Amz-Expires')) * 1000
  return model.addSlot({ id: id ?? '', url: url ?? '', method: method ?? '', expiresAt: leg.now() + lifeMs })
}

async function upload(leg: Leg, model: Model, move: Move): Promise<string | null> {
  const slot = pick(model.slots, move)
  if (slot === undefined) return null
  const request = new Request(slot.url, { method: slot.method, body: png(64, 64, move.size) })
  const answer = await leg.fetch(request, { operation: 'putObject', step: 'putObject' })
  if ('kind' in answer) return answer.message
  return model.uploaded(slot, answer.status, leg.now())
}

async function createStyle(leg: Leg, model: Model, move: Move): Promise<string | null> {
  const slot = pick(model.slots, move)
  if (slot === undefined) return null
  const body = {
    name: `sequence-${model.jobs.length}`,
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: [{ assets_id: slot.id }],
    components: [],
  }
  const { status, json, wrong } = await ask(leg, 'novita', 'createStyleTraining', 'POST', '/v3/training/style', body)
  if (wrong !== null || status !== 200) return wrong ?? `a training was refused with ${status}`
  return model.addJob('style', String(valuesAt(json, 'task_id')[0]), slot.isFilled)
}

async function createLora(leg: Leg, model: Model): Promise<string | null> {
  const { json, wrong } = await ask(leg, 'modelslab', 'createLoraTraining', 'POST', '/api/v3/lora_fine_tune', loraBody())
  return wrong ?? model.addJob('lora', String(valuesAt(json, 'training_id')[0]), true)
}

async function generate(leg: Leg, model: Model): Promise<string | null> {
  const { json, wrong } = await ask(leg, 'novita', 'createTextToImage', 'POST', '/v3/async/txt2img', pictureBody())
  const [id] = [...valuesAt(json, 'task_id'), ...valuesAt(json, 'data.task_id')]
  return wrong ?? model.addJob('picture', String(id), true)
}

const reads = {
  style: { provider: 'novita', operation: 'getStyleTraining', method: 'GET', path: '/v3/training/style?task_id=' },
  picture: { provider: 'novita', operation: 'getTaskResult', method: 'GET', path: '/v3/async/task-result?task_id=' },
  lora: { provider: 'modelslab', operation: 'getTrainingStatus', method: 'POST', path: '/api/v3/fine_tune_status/' },
} as const

async function poll(leg: Leg, model: Model, job: ModelJob | undefined): Promise<string | null> {
  if (job === undefined) return null
  const { provider, operation, method, path } = reads[job.kind]
  const { json, wrong } = await ask(leg, provider, operation, method, path + job.id)
  return wrong ?? model.seen(job, json)
}

/** Walks the pages of one provider's list, and asks the other for its whole one. */
async function list(leg: Leg, model: Model, limit: number): Promise<string | null> {
  const walked: Json[] = []
  let cursor = ''
  for (let pages = 0; pages <= model.jobs.length + 1; pages++) {
    const query = new URLSearchParams({
      'pagination.limit': String(limit),
      ...(cursor === '' ? {} : { 'pagination.cursor': cursor }),
    })
    const { json, wrong } = await ask(leg, 'novita', 'listTrainings', 'GET', `/v3/training?${query}`)
    if (wrong !== null) return wrong
    const rows = valuesAt(json, 'tasks[]')
    if (rows.length > limit) return `a page of at most ${limit} has ${rows.length} rows`
    walked.push(...rows.flatMap((row) => valuesAt(row, 'task_id')))
    cursor = String(valuesAt(json, 'pagination.next_cursor')[0] ?? '')
    if (cursor === '' || rows.length === 0) break
  }
  const { json, wrong } = await ask(leg, 'modelslab', 'listTrainings', 'POST', '/api/v3/finetune_list')
  const ids = isObject(json) && isList(json['data']) ? json['data'] : []
  return wrong ?? model.listed('style', walked) ?? model.listed('lora', ids)
}

type Ending = 'cancelled' | 'deleted'

async function end(leg: Leg, model: Model, job: ModelJob | undefined, operation: string, as: Ending): Promise<string | null> {
  if (job === undefined) return null
  const path = { cancelTraining: '/api/v3/cancle_training/', deleteTraining: '/api/v3/finetune/delete/' }[operation] ?? ''
  const { json, wrong } = await ask(leg, 'modelslab', operation, 'POST', path + job.id)
  return wrong ?? model.ended(job, as, isObject(json) && json['status'] === 'success')
}
