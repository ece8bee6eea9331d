import { expect, test } from 'vitest'
import { readDuration } from '../../../src/emulator/domain/duration.js'
import { live, novitaSays, paint, type Scene } from './scene.js'

/** Moves the clock to a time after an instant. */
async function goTo({ clock }: Scene, start: number, at: string): Promise<void> {
  await clock.advance(start + (readDuration(at) ?? 0) - (await clock.now()).getTime())
}

/** What a poll says at a time after acceptance, at pace 1. */
type Said = readonly (readonly [at: `${number}${'s' | 'm' | 'h'}`, says: string])[]

const queued = 'QUEUING 0 %'
const novita: Readonly<Record<string, Said>> = {
  happy: [
    ['59s', queued],
    ['1m', 'TRAINING 0 %'],
    ['5m', 'TRAINING 50 %'],
    ['9m', 'SUCCESS DEPLOYING'],
    ['10m', 'SUCCESS SERVING'],
  ],
  instant: [['0s', 'SUCCESS SERVING']],
  'queue-long': [
    ['24m', queued],
    ['25m', 'TRAINING 0 %'],
    ['34m', 'SUCCESS SERVING'],
  ],
  'queue-stuck': [
    ['47h', queued],
    ['48h', 'TRAINING 0 %'],
  ],
  'train-fails': [
    ['4m', 'TRAINING 37 %'],
    ['252s', 'FAILED'],
    ['1h', 'FAILED'],
  ],
  'train-fails-late': [
    ['8m', 'TRAINING 87 %'],
    ['526s', 'FAILED'],
  ],
  'train-fails-at-once': [
    ['59s', queued],
    ['1m', 'FAILED'],
  ],
  canceled: [
    ['5m', 'TRAINING 50 %'],
    ['348s', 'CANCELED'],
  ],
  'deploy-slow': [
    ['9m', 'SUCCESS DEPLOYING'],
    ['38m', 'SUCCESS DEPLOYING'],
    ['39m', 'SUCCESS SERVING'],
  ],
  'deploy-never': [
    ['9m', 'SUCCESS DEPLOYING'],
    ['48h', 'SUCCESS DEPLOYING'],
  ],
  'progress-stalls': [
    ['11m', 'TRAINING 99 %'],
    ['20m', 'TRAINING 99 %'],
    ['21m', 'SUCCESS DEPLOYING'],
  ],
  'progress-backwards': [
    ['347s', 'TRAINING 59 %'],
    ['348s', 'TRAINING 35 %'],
    ['8m', 'TRAINING 79 %'],
    ['9m', 'SUCCESS DEPLOYING'],
  ],
  'no-progress': [
    ['59s', 'QUEUING'],
    ['5m', 'TRAINING'],
    ['10m', 'SUCCESS SERVING'],
  ],
  'model-missing': [
    ['5m', 'TRAINING 50 %'],
    ['9m', 'SUCCESS'],
    ['10m', 'SUCCESS'],
  ],
  'bad-picture': [
    ['107s', 'TRAINING 9 %'],
    ['108s', 'FAILED'],
  ],
  'upload-lost': [
    ['59s', queued],
    ['1m', 'FAILED'],
  ],
}

const modelslab: Readonly<Record<string, Said>> = {
  instant: [['0s', 'model_ready']],
  'queue-long': [
    ['24m', 'deploying_gpu'],
    ['25m', 'training_started'],
    ['54m', 'model_ready'],
  ],
  'queue-stuck': [['47h', 'deploying_gpu']],
  'train-fails': [
    ['11m', 'training_started'],
    ['684s', 'training_failed'],
  ],
  'train-fails-late': [['1574s', 'training_failed']],
  'train-fails-at-once': [
    ['59s', 'deploying_gpu'],
    ['1m', 'training_failed'],
  ],
  canceled: [['1000s', 'cancelled']],
  'deploy-slow': [
    ['27m', 'deploying_model'],
    ['56m', 'deploying_model'],
    ['57m', 'model_ready'],
  ],
  'deploy-never': [['48h', 'deploying_model']],
  'few-images': [
    ['215s', 'training_started'],
    ['216s', 'training_failed'],
  ],
  'worker-steps': [
    ['15m', 'training_success'],
    ['17m', 'trained_model_uploading'],
    ['22m', 'trained_model_uploaded'],
    ['24m', 'deploying_model'],
    ['27m', 'model_ready'],
  ],
}

test.each(Object.entries(novita))('a training of Novita under %s', async (scenario, expected) => {
  const scene = await live(scenario)
  const id = await scene.novita.train()
  const start = (await scene.clock.now()).getTime()
  const said = []
  for (const [at] of expected) {
    await goTo(scene, start, at)
    said.push([at, await novitaSays(scene, id)])
  }
  expect(said).toEqual(expected)
})

test.each(Object.entries(modelslab))('a training of ModelsLab under %s', async (scenario, expected) => {
  const scene = await live(scenario)
  const id = await scene.modelslab.train()
  const start = (await scene.clock.now()).getTime()
  const said = []
  for (const [at] of expected) {
    await goTo(scene, start, at)
    said.push([at, (await scene.modelslab.state(id)).messege])
  }
  expect(said).toEqual(expected)
})

test.each(['few-images', 'worker-steps', 'cancel-loses', 'webhook-final-only'])('Novita is happy under %s', async (scenario) => {
  const scene = await live(scenario)
  const id = await scene.novita.train()
  await scene.clock.advance('10m')
  expect(await novitaSays(scene, id)).toBe('SUCCESS SERVING')
})

test.each(['bad-picture', 'upload-lost', 'model-missing', 'no-progress', 'unknown-first'])(
  'ModelsLab is happy under %s',
  async (scenario) => {
    const scene = await live(scenario)
    const id = await scene.modelslab.train()
    const first = await scene.modelslab.state(id)
    await scene.clock.advance('30m')
    expect([first.messege, (await scene.modelslab.state(id)).messege]).toEqual(['deploying_gpu', 'model_ready'])
  },
)

test('under few-images the log tells why', async () => {
  const scene = await live('few-images')
  const id = await scene.modelslab.train()
  await scene.clock.advance('5m')
  expect((await scene.modelslab.state(id)).data).toMatch(/\nTraining Failed: {2}Valid image links less than 3$/)
})

test('under upload-lost the PUT is answered as ever, and the ledger shows no bytes', async () => {
  const scene = await live('upload-lost')
  const { upload_url, assets_id } = await scene.novita.slot()
  const put = await fetch(upload_url, { method: 'PUT', body: 'bytes' })
  expect([put.status, put.headers.get('etag')]).toEqual([200, '"4b3a6218bb3e3a7303e8a171a60fcf92"'])
  expect(await scene.account.ledger()).toEqual([
    { assetId: assets_id, bytes: null, format: null, usedBy: [], usedBeforeUpload: false },
  ])
  expect((await scene.account.exchanges()).at(-1)?.note).toBe('scenario upload-lost: these bytes are gone')
})

test('under cancel-loses the cancel is accepted and the training finishes', async () => {
  const scene = await live('cancel-loses')
  const id = await scene.modelslab.train()
  await scene.clock.advance('5m')
  const cancelled = await scene.modelslab.post(`/api/v3/cancle_training/${id}`)
  expect(cancelled.body).toEqual({ status: 'success', messege: 'training cancelled', data: id })
  await scene.clock.advance('25m')
  expect((await scene.modelslab.state(id)).messege).toBe('model_ready')
})

test('under image-fails and image-slow a generation of either provider does so', async () => {
  const failing = await live('image-fails')
  const order = { task_id: await paint(failing), id: (await failing.modelslab.paint()).id }
  await failing.clock.advance('10s')
  const { task } = await failing.novita.result(order.task_id)
  expect([task.status, (await failing.modelslab.fetch(order.id)).status]).toEqual(['TASK_STATUS_FAILED', 'failed'])
  expect(task.reason).toBe('the picture could not be made')

  const slow = await live('image-slow')
  const [task_id, { id }] = [await paint(slow), await slow.modelslab.paint()]
  const both = async () => [(await slow.novita.result(task_id)).task.status, (await slow.modelslab.fetch(id)).status]
  await slow.clock.advance('299s')
  expect(await both()).toEqual(['TASK_STATUS_PROCESSING', 'processing'])
  await slow.clock.advance('2s')
  expect(await both()).toEqual(['TASK_STATUS_SUCCEED', 'success'])
})
