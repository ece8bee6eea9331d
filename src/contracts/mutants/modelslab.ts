import { again, answering, insteadOf, jsonOf, type Mutant, renaming, without } from './mutant.js'

const create = /^POST \/api\/v3\/lora_fine_tune$/
const status = /^POST \/api\/v3\/fine_tune_status\//
const cancel = /^POST \/api\/v3\/cance?le?_training\//
const picture = /^POST \/api\/v6\/images\/text2img$/
const anyPath = /^POST \/api\//

const refusal = { status: 'error', message: 'refused', messege: 'refused' } as const

/** Wrong answers of ModelsLab. */
export const modelslabMutants: readonly Mutant[] = [
  {
    number: 2,
    what: 'messege is corrected to message in the acceptance of a training',
    seam: 'wire',
    levels: ['presence'],
    scenario: 'modelslab/create-shape',
    between: () => answering(create, (body) => renaming(body, { messege: 'message' })),
  },
  {
    number: 3,
    what: 'training_id and model_id of one acceptance differ',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'modelslab/create-shape',
    between: () => answering(create, (body) => ({ ...body, model_id: 'aB3dE6gH9j' })),
  },
  {
    number: 23,
    what: 'the job never ends',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^deadline$/,
    scenario: 'modelslab/lora-happy',
    between: () =>
      answering(status, (body) => (body['messege'] === 'model_ready' ? { ...body, messege: 'deploying_model' } : undefined)),
  },
  {
    number: 24,
    what: 'two statuses are swapped',
    seam: 'wire',
    levels: ['timeline'],
    kind: /relation|skipped/,
    scenario: 'modelslab/status-series',
    between: () => {
      const swapped = { training_started: 'training_success', training_success: 'training_started' }
      return answering(status, (body) => ({ ...body, messege: renamed(swapped, body['messege']) }))
    },
  },
  {
    number: 25,
    what: 'the status of the envelope follows the progress',
    seam: 'wire',
    levels: ['enum', 'order'],
    scenario: 'modelslab/status-is-not-progress',
    between: () =>
      answering(status, (body) => (body['messege'] === 'model_ready' ? undefined : { ...body, status: 'processing' })),
  },
  {
    number: 26,
    what: 'data holds only the newest entry of the log',
    seam: 'wire',
    levels: ['timeline'],
    scenario: 'modelslab/log-grows',
    between: () => answering(status, (body) => ({ ...body, data: String(body['data']).split('\n').at(-1) ?? '' })),
  },
  {
    number: 35,
    what: '"max_train_steps": "18" is refused',
    seam: 'wire',
    levels: ['status'],
    scenario: 'modelslab/create-tolerant',
    between: () =>
      insteadOf(create, async (request) =>
        typeof (await jsonOf(request))['max_train_steps'] === 'string' ? Response.json(refusal) : undefined,
      ),
  },
  {
    number: 36,
    what: 'errors carry message only',
    seam: 'wire',
    levels: ['presence'],
    scenario: 'modelslab/error-both-spellings',
    between: () => answering(anyPath, (body) => (body['status'] === 'error' ? without(body, 'messege') : undefined)),
  },
  {
    number: 37,
    what: 'the profile of HTTP 200 answers with the documented codes',
    seam: 'wire',
    levels: ['status'],
    scenario: 'modelslab/error-profiles',
    between: () =>
      insteadOf(anyPath, async (request, forward) => {
        const answer = await forward(request)
        const text = await answer.text()
        return again(answer, text, text.includes('"error"') && answer.status === 200 ? 401 : answer.status)
      }),
  },
  {
    number: 38,
    what: 'only cancel_training is served',
    seam: 'wire',
    levels: ['status'],
    scenario: 'modelslab/cancel-running',
    between: () =>
      insteadOf(cancel, async ({ url }) => (url.includes('cancle') ? Response.json(refusal, { status: 404 }) : undefined)),
  },
  {
    number: 39,
    what: 'a misspelt path is answered 200',
    seam: 'wire',
    levels: ['status'],
    scenario: 'modelslab/misspelt-path',
    between: () =>
      insteadOf(anyPath, async (request, forward) => {
        const answer = await forward(request)
        return answer.status === 404 ? again(answer, '{"status":"success"}', 200) : answer
      }),
  },
  {
    number: 40,
    what: 'an unknown fetch answers HTTP 404 without a body',
    seam: 'wire',
    levels: ['status', 'schema', 'headers'],
    scenario: 'modelslab/fetch-unknown',
    between: () => insteadOf(/^POST .*\/images\/fetch/, async () => new Response(null, { status: 404 })),
  },
  {
    number: 44,
    what: 'the id of a generation is a text',
    seam: 'wire',
    levels: ['type'],
    scenario: 'modelslab/text2img-queued',
    between: () => answering(picture, (body) => ({ ...body, id: String(body['id']) })),
  },
  {
    number: 45,
    what: 'output is an empty text on a queued acceptance',
    seam: 'wire',
    levels: ['type'],
    scenario: 'modelslab/text2img-queued',
    between: () => answering(picture, (body) => ({ ...body, output: '' })),
  },
  {
    number: 46,
    what: "fetch_result leads to the provider's own host",
    seam: 'wire',
    levels: ['host'],
    scenario: 'modelslab/text2img-queued',
    between: () =>
      answering(picture, (body) => ({
        ...body,
        fetch_result: `https://modelslab.com/api/v6/images/fetch/${String(body['id'])}`,
      })),
  },
  {
    number: 77,
    what: 'the acceptance waits until the receiver has answered',
    seam: 'wire',
    levels: ['timing'],
    scenario: 'modelslab/webhook-slow-receiver',
    between: () =>
      insteadOf(create, async (request, forward) => {
        const { key } = await jsonOf(request.clone())
        const answer = await forward(request)
        const clock = new URL(`/_/api/v1/clock/advance?account=${encodeURIComponent(String(key))}`, request.url)
        const body = JSON.stringify({ by: 1 })
        await forward(new Request(clock, { method: 'POST', headers: { 'content-type': 'application/json' }, body }))
        return answer
      }),
  },
  {
    number: 83,
    what: 'a cancelled training goes on',
    seam: 'wire',
    levels: ['timeline'],
    scenario: 'modelslab/cancel-running',
    between: () => insteadOf(cancel, async () => Response.json({ status: 'success', messege: 'training cancelled', data: '' })),
  },
  {
    number: 84,
    what: 'a deleted model stays listed and known',
    seam: 'wire',
    levels: ['status', 'presence'],
    scenario: 'modelslab/delete-ready',
    between: () =>
      insteadOf(/^POST \/api\/v3\/finetune\/delete\//, async () =>
        Response.json({ status: 'success', messege: 'model deleted', data: '' }),
      ),
  },
  {
    number: 85,
    what: 'an error quotes the key',
    seam: 'wire',
    levels: ['secret'],
    scenario: 'both/no-secret-echo',
    between: () =>
      insteadOf(anyPath, async (request, forward) => {
        const { key } = await jsonOf(request.clone())
        const answer = await forward(request)
        return again(answer, (await answer.text()).replace('not found', `not found for ${String(key)}`))
      }),
  },
  {
    number: 86,
    what: 'ids differ between two runs with the same seed',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'both/same-world',
    between: otherIds,
  },
]

/** From the second training on, ids are told backwards, and understood so. */
function otherIds() {
  const told = new Map<string, string>()
  const backwards = (text: string) => [...text].reverse().join('')
  let trainings = 0
  return insteadOf(/^POST \/api\/v3\//, async (request, forward) => {
    const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
    const own = told.get(id)
    if (own !== undefined) return forward(new Request(request.url.replace(id, own), request))
    const answer = await forward(request)
    const text = await answer.text()
    const given = /"training_id":"(\w+)"/.exec(text)?.[1]
    trainings += given === undefined ? 0 : 1
    if (given === undefined || trainings < 2) return again(answer, text)
    told.set(backwards(given), given)
    return again(answer, text.replaceAll(given, backwards(given)))
  })
}

function renamed(names: Readonly<Record<string, string>>, word: unknown): string {
  return names[String(word)] ?? String(word)
}
