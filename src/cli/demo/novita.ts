import { createHash } from 'node:crypto'
import { renderPicture } from '../../emulator/index.js'
import { type Answer, listAt, numberAt, textAt } from './client.js'
import { type Flow, fault, isFault, type Played, type Stage, type StepFault } from './flow.js'
import { draw, fetchModel, type Model } from './novita-model.js'
import { pollUntilDone, type Seen } from './poll.js'

/** Novita's flow, as its page "LoRA for Style Training" tells it: slots, pictures, training, list, two pictures, the model file. */
export const novita: Flow = { name: 'novita', title: 'Novita', play }

const pictures = 4

async function play(stage: Stage): Promise<Played | StepFault> {
  const assets = await upload(stage)
  if ('kind' in assets) return assets
  const model = await train(stage, assets)
  if (isFault(model)) return model
  const listed = await list(stage, model)
  if (listed !== undefined) return listed
  const drawn = await draw(stage, model)
  if ('kind' in drawn) return drawn
  const fetched = await fetchModel(stage, model)
  if (isFault(fetched)) return fetched
  const files = [...drawn.map(({ name, bytes }) => ({ name, what: 'picture' as const, bytes })), fetched]
  return { kind: 'played', trainings: 1, generations: 1, files }
}

/** Four slots, four PUTs; the ETag of each is the MD5 of what was sent, as S3 answers for an upload in one piece. */
async function upload({ client, report }: Stage): Promise<readonly string[] | StepFault> {
  const step = `upload ${pictures} pictures`
  report.begin(step)
  const assets: string[] = []
  for (let index = 0; index < pictures; index++) {
    const bytes = new Uint8Array(
      renderPicture({ format: 'png', width: 512, height: 512, seed: 'demo', prompt: 'training picture', index }),
    )
    const slot = await client.send({ method: 'POST', at: '/v3/assets/training_dataset', json: { file_extension: 'png' } })
    const id = textAt(slot.json, 'assets_id')
    const url = textAt(slot.json, 'upload_url')
    if (slot.status !== 200 || id === undefined || url === undefined) return fault(step, slot.told)
    const put = await client.send({ method: 'PUT', at: url, bytes, type: 'image/png', isLink: true })
    if (put.status !== 200) return fault(step, put.told)
    const md5 = createHash('md5').update(bytes).digest('hex')
    if (put.header('etag') !== `"${md5}"`) return fault(step, `the ETag ${put.header('etag')} is not the MD5 of what was sent`)
    assets.push(id)
  }
  report.end(`${pictures} × PUT 200, each ETag the MD5 of what was sent`)
  return assets
}

async function train(stage: Stage, assets: readonly string[]): Promise<Model | StepFault> {
  const { client, report } = stage
  const step = 'train'
  report.begin(step)
  const accepted = await client.send({
    method: 'POST',
    at: '/v3/training/style',
    json: {
      name: 'loradock_demo',
      base_model: 'v1-5-pruned-emaonly',
      width: 512,
      height: 512,
      image_dataset_items: assets.map((id) => ({ assets_id: id, caption: 'demo style, a generated pattern' })),
      expert_setting: { instance_prompt: 'demo style', class_prompt: 'style', max_train_steps: 500 },
      components: [
        {
          name: 'resize',
          args: [
            { name: 'width', value: '512' },
            { name: 'height', value: '512' },
          ],
        },
      ],
    },
  })
  const taskId = textAt(accepted.json, 'task_id')
  if (accepted.status !== 200 || taskId === undefined) return fault(step, accepted.told)
  const ask = () => client.send({ method: 'GET', at: `/v3/training/style?task_id=${encodeURIComponent(taskId)}` })
  const done = await pollUntilDone(step, stage, ask, seenTraining)
  if (isFault(done)) return done
  const name = textAt(done.answer.json, 'models', 0, 'model_name')
  if (name === undefined) return fault(step, 'it ended without a model')
  report.end(done.words.join(' → '), done.polls)
  return { kind: 'model', name, taskId }
}

// SUCCESS means trained; only with model_status SERVING can the model be used (document, 3.1).
function seenTraining({ status, json }: Answer): Seen | undefined {
  const task = textAt(json, 'task_status')
  if (status !== 200 || task === undefined) return undefined
  const model = textAt(json, 'models', 0, 'model_status')
  const seen = {
    word: model === undefined ? task : `${task}/${model}`,
    percent: numberAt(json, 'extra', 'progress_percent'),
    etaSeconds: numberAt(json, 'extra', 'eta_relative'),
  }
  if (task === 'FAILED' || task === 'CANCELED') return { ...seen, end: 'bad' }
  return task === 'SUCCESS' && model === 'SERVING' ? { ...seen, end: 'good' } : seen
}

async function list({ client, report }: Stage, { taskId, name }: Model): Promise<StepFault | undefined> {
  const step = 'list'
  report.begin(step)
  const answer = await client.send({ method: 'GET', at: '/v3/training?task_type=style&pagination.limit=10' })
  const tasks = listAt(answer.json, 'tasks')
  const row = tasks.find((task) => textAt(task, 'task_id') === taskId)
  if (answer.status !== 200 || row === undefined) return fault(step, `${answer.told}; the training is not in it`)
  if (textAt(row, 'models', 0, 'model_name') !== name) return fault(step, 'the list names another model than the poll')
  report.end(`${tasks.length} task, next_cursor ${textAt(answer.json, 'pagination', 'next_cursor') || 'empty'}`)
  return undefined
}
