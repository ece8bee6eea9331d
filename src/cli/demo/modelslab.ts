import { readImageHeader } from '../../emulator/index.js'
import { type Answer, type Client, listAt, numberAt, textAt } from './client.js'
import { type Flow, fault, isFault, type Played, type Stage, type StepFault } from './flow.js'
import { pollUntilDone, type Seen } from './poll.js'
import { startReceiver } from './receiver.js'

/** ModelsLab's flow, as its page on LoRA fine-tuning tells it: one call, a webhook call per status beside the poll, one picture. */
export const modelslab: Flow = { name: 'modelslab', title: 'ModelsLab', play }

// The statuses of the page's table, in its order.
const statuses = [
  'deploying_gpu',
  'training_started',
  'training_success',
  'trained_model_compressing',
  'trained_model_uploading',
  'trained_model_uploaded',
  'deploying_model',
  'model_ready',
]

async function play(stage: Stage): Promise<Played | StepFault> {
  const trained = await train(stage)
  if (typeof trained !== 'string') return trained
  const picture = await draw(stage, trained)
  if (isFault(picture)) return picture
  return { kind: 'played', trainings: 1, generations: 1, files: [picture] }
}

interface Heard {
  readonly word: string
  /** What the poll said at the moment of the call. */
  readonly polled: string
}

async function train(stage: Stage): Promise<string | StepFault> {
  const { client, report, key } = stage
  const step = 'train'
  report.begin(step)
  const heard: Heard[] = []
  const receiver = await startReceiver(async (body) => {
    const word = textAt(body, 'training_status') ?? 'no status'
    const status = await statusOf(client, key, textAt(body, 'model_id') ?? '')
    const polled = textAt(status.json, 'messege') ?? status.told
    heard.push({ word, polled })
    const beside = polled === word ? 'the poll agrees' : `the poll says ${polled}`
    report.progress({
      word: `${word}, ${heard.length} of ${statuses.length} webhook calls, ${beside}`,
      percent: undefined,
      polls: heard.length,
    })
  })
  try {
    const accepted = await client.send({ method: 'POST', at: '/api/v3/lora_fine_tune', json: orderOf(key, receiver.url) })
    const id = textAt(accepted.json, 'training_id')
    if (textAt(accepted.json, 'status') !== 'success' || id === undefined) return fault(step, accepted.told)
    const done = await pollUntilDone(step, stage, () => statusOf(client, key, id), seenTraining)
    if (isFault(done)) return done
    // The last call may still be on its way when the poll already knows.
    const wait = stage.newWait()
    for (let waits = 0; heard.length < statuses.length && waits < 20; waits++) await wait(undefined)
    const wrong = wrongIn(heard)
    if (wrong !== undefined) return fault(step, wrong)
    report.end(`${heard.length} of ${statuses.length} webhook calls in order, the poll agreed each time`, done.polls)
    return id
  } finally {
    receiver.close()
  }
}

function wrongIn(heard: readonly Heard[]): string | undefined {
  const words = heard.map(({ word }) => word)
  if (words.join() !== statuses.join()) return `the webhook calls were ${words.join(', ') || 'none'}`
  const other = heard.find(({ word, polled }) => word !== polled)
  return other === undefined ? undefined : `a webhook call said ${other.word} while the poll said ${other.polled}`
}

// The request of the page's example; its picture links are not fetched unless an emulator is told to.
function orderOf(key: string, webhook: string): unknown {
  const images = Array.from(
    { length: 9 },
    (_, index) => `https://raw.githubusercontent.com/pnavitha/sampleImages/master/${index + 1}.png`,
  )
  return {
    key,
    instance_prompt: 'photo of ambika0 man',
    class_prompt: 'photo of a man',
    base_model_type: 'sdxl',
    images,
    seed: '0',
    training_type: 'men',
    max_train_steps: '18',
    lora_type: 'lora',
    webhook,
  }
}

function statusOf(client: Client, key: string, id: string): Promise<Answer> {
  return client.send({ method: 'POST', at: `/api/v3/fine_tune_status/${encodeURIComponent(id)}`, json: { key } })
}

// `status: success` says that the call was accepted; how far the training is stands in `messege`, spelt so.
function seenTraining({ status, json }: Answer): Seen | undefined {
  const word = textAt(json, 'messege')
  if (status !== 200 || word === undefined || textAt(json, 'status') !== 'success') return undefined
  if (word === 'model_ready') return { word, end: 'good' }
  return word === 'training_failed' || word === 'cancelled' ? { word, end: 'bad' } : { word }
}

async function draw(stage: Stage, model: string) {
  const { client, report, key } = stage
  const step = 'use the model'
  report.begin(step)
  const asked = {
    key,
    model_id: 'sdxl',
    lora_model: model,
    lora_strength: '0.8',
    prompt: 'photo of ambika0 man',
    width: '512',
    height: '512',
    samples: '1',
  }
  const accepted = await client.send({ method: 'POST', at: '/api/v6/images/text2img', json: asked })
  const id = numberAt(accepted.json, 'id')
  if (id === undefined) return fault(step, accepted.told)
  const done = await pollUntilDone(
    step,
    stage,
    () => client.send({ method: 'POST', at: `/api/v6/images/fetch/${id}`, json: { key } }),
    seenPicture,
  )
  if (isFault(done)) return done
  const [link] = listAt(done.answer.json, 'output')
  if (typeof link !== 'string') return fault(step, 'it ended without a picture')
  const picture = await client.send({ method: 'GET', at: link, isLink: true })
  const header = readImageHeader(picture.bytes)
  if (picture.status !== 200 || header === undefined) return fault(step, `${picture.told}; what came is no picture`)
  report.end(`1 ${header.format} ${header.width}×${header.height}, made with the model`, done.polls)
  return { kind: 'file', name: `modelslab-1.${header.format}`, what: 'picture', bytes: picture.bytes } as const
}

function seenPicture({ status, json }: Answer): Seen | undefined {
  const word = textAt(json, 'status')
  if (status !== 200 || word === undefined || word === 'error') return undefined
  if (word === 'success') return { word, end: 'good' }
  return word === 'failed' ? { word, end: 'bad' } : { word, etaSeconds: numberAt(json, 'eta') }
}
