import { readImageHeader, readSafetensors } from '../../emulator/index.js'
import { sizeText } from '../log.js'
import { type Answer, type Client, listAt, numberAt, textAt } from './client.js'
import { fault, isFault, type Played, type Stage, type StepFault } from './flow.js'
import { pollUntilDone, type Seen } from './poll.js'

/** A trained model by the name it is used under, and the task that made it. */
export interface Model {
  readonly kind: 'model'
  readonly name: string
  readonly taskId: string
}

const wanted = { format: 'jpeg', width: 512, height: 384, count: 2 } as const

type Drawn = readonly { readonly name: string; readonly bytes: Uint8Array }[]

/** Two pictures with the model, looked at as they come: their format and size are what was asked for. */
export async function draw(stage: Stage, { name }: Model): Promise<Drawn | StepFault> {
  const { client, report } = stage
  const step = `draw ${wanted.count} pictures`
  report.begin(step)
  const accepted = await client.send({
    method: 'POST',
    at: '/v3/async/txt2img',
    json: {
      extra: { response_image_type: wanted.format },
      request: {
        model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
        prompt: 'demo style, a lighthouse in the evening',
        negative_prompt: 'text',
        loras: [{ model_name: name, strength: 0.7 }],
        width: wanted.width,
        height: wanted.height,
        image_num: wanted.count,
        steps: 20,
        seed: 123,
        clip_skip: 1,
        guidance_scale: 7.5,
        sampler_name: 'Euler a',
      },
    },
  })
  const taskId = textAt(accepted.json, 'task_id') ?? textAt(accepted.json, 'data', 'task_id')
  if (accepted.status !== 200 || taskId === undefined) return fault(step, accepted.told)
  const ask = () => client.send({ method: 'GET', at: `/v3/async/task-result?task_id=${encodeURIComponent(taskId)}` })
  const done = await pollUntilDone(step, stage, ask, seenGeneration)
  if (isFault(done)) return done
  const links = listAt(done.answer.json, 'images').flatMap((image) => textAt(image, 'image_url') ?? [])
  const drawn = await Promise.all(links.map((link, index) => download(client, step, link, index)))
  const broken = drawn.find(isFault)
  if (broken !== undefined) return broken
  if (drawn.length !== wanted.count) return fault(step, `${drawn.length} pictures came, ${wanted.count} were asked for`)
  report.end(`${wanted.count} ${wanted.format} ${wanted.width}×${wanted.height}, made with the model`, done.polls)
  return drawn.flatMap((one) => (isFault(one) ? [] : [one]))
}

function seenGeneration({ status, json }: Answer): Seen | undefined {
  const word = textAt(json, 'task', 'status')
  if (status !== 200 || word === undefined) return undefined
  const seen = { word, percent: numberAt(json, 'task', 'progress_percent'), etaSeconds: numberAt(json, 'task', 'eta') }
  if (word === 'TASK_STATUS_FAILED') return { ...seen, end: 'bad' }
  return word === 'TASK_STATUS_SUCCEED' ? { ...seen, end: 'good' } : seen
}

async function download(
  client: Client,
  step: string,
  link: string,
  index: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | StepFault> {
  const { status, bytes, told } = await client.send({ method: 'GET', at: link, isLink: true })
  if (status !== 200) return fault(step, told)
  const header = readImageHeader(bytes)
  const { format, width, height } = wanted
  if (header?.format !== format || header.width !== width || header.height !== height) {
    return fault(step, `a picture is ${header === undefined ? 'none' : `${header.format} ${header.width}×${header.height}`}`)
  }
  return { name: `picture-${index + 1}.${format}`, bytes }
}

/** The model's file; the model list is the one documented way to a model's file. */
export async function fetchModel({ client, report }: Stage, { name }: Model): Promise<Played['files'][number] | StepFault> {
  const step = 'fetch the model'
  report.begin(step)
  const answer = await client.send({
    method: 'GET',
    at: '/v3/model?filter.source=training&filter.types=lora&pagination.limit=100',
  })
  const row = listAt(answer.json, 'models').find((model) => textAt(model, 'sd_name') === name)
  const link = textAt(row, 'download_url')
  if (answer.status !== 200 || link === undefined) return fault(step, `${answer.told}; the model is not in it`)
  const { status, bytes, told } = await client.send({ method: 'GET', at: link, isLink: true })
  if (status !== 200) return fault(step, told)
  const read = readSafetensors(bytes)
  if (read.kind === 'malformed') return fault(step, `the model file is broken: ${read.reason}`)
  report.end(`${name} ${sizeText(bytes.length)} (${read.tensors.length} tensors)`)
  return { name: name.replace(/[^\w.-]/g, '_'), what: 'model file', bytes }
}
