import { expect, test } from 'vitest'
import { banner } from '../../src/cli/banner.js'
import { prettyLog, sizeText } from '../../src/cli/log.js'
import { createEmulator, type Emulator, renderPicture } from '../../src/emulator/index.js'
import { newReceiver } from '../support/receiver.js'
import { newFolder } from './binary.js'
import { memoryTerminal } from './terminal.js'

type Ask = (method: string, path: string, body?: unknown) => Promise<Readonly<Record<string, string>>>

/** What the log says of a play; the time of day and how long things took are made the same everywhere. */
async function logOf(play: (ask: Ask, emulator: Emulator) => Promise<void>): Promise<string> {
  await using emulator = await createEmulator({ pace: 60 })
  const { terminal, told } = memoryTerminal()
  emulator.subscribe(prettyLog(terminal.stderr))
  const ask: Ask = async (method, path, body) => {
    const url = new URL(path, 'http://127.0.0.1:4650')
    const headers: Record<string, string> = url.searchParams.has('X-Amz-Signature') ? {} : { authorization: 'Bearer test' }
    const bytes = body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)
    if (body instanceof Uint8Array) headers['content-length'] = String(body.length)
    const init = body === undefined ? {} : { body: bytes }
    const text = await (await emulator.fetch(new Request(url, { method, headers, ...init }))).text()
    return text.startsWith('{') ? JSON.parse(text) : {}
  }
  await play(ask, emulator)
  return told
    .stderr()
    .replace(/\d\d:\d\d:\d\d/g, '12:00:00')
    .replace(/ +\d+ ms(?= {2})/g, '  0 ms')
    .replace(/:\d{5}\//g, ':PORT/')
}

test('an upload, a training and its polls are told line by line, with the plan', async () => {
  const log = await logOf(async (ask, emulator) => {
    const { assets_id: id, upload_url: link } = await ask('POST', '/v3/assets/training_dataset', { file_extension: 'png' })
    await ask('PUT', link ?? '', renderPicture({ format: 'png', width: 64, height: 48, seed: 1, prompt: '', index: 0 }))
    const training = {
      name: 'first',
      base_model: 'v1-5-pruned-emaonly',
      width: 512,
      height: 512,
      image_dataset_items: [{ assets_id: id }],
      components: [],
    }
    const { task_id: task } = await ask('POST', '/v3/training/style', training)
    await emulator.clock.advance('3s')
    await ask('GET', `/v3/training/style?task_id=${task}`)
    await ask('GET', `/v3/training/style?task_id=${task}`)
  })
  expect(log.split('\n')).toEqual([
    '12:00:00  novita     POST /v3/assets/training_dataset               200  0 ms  test  req_1',
    '12:00:00  storage    PUT  /faas-training-dataset/test/9a4b…c11d.png  200  0 ms  png 64×48 1.7 KB  test  req_2',
    '12:00:00  novita     POST /v3/training/style                        200  0 ms  job 2520b270  test  req_3',
    '                     plan  QUEUING 1 s · TRAINING 8 s · DEPLOYING 1 s · SERVING     (10 m at pace 60)',
    '12:00:00  novita     GET  /v3/training/style                        200  0 ms  job 2520b270  QUEUING → TRAINING 25 %  test  req_4',
    '12:00:00  novita     GET  /v3/training/style                        200  0 ms  job 2520b270  TRAINING 25 %  test  req_5',
    '',
  ])
})

test('a refusal is told with its reason, a violation with how to mend it, an unknown path with the nearest one', async () => {
  const log = await logOf(async (ask) => {
    await ask('GET', '/v3/trainings')
    await ask('POST', '/v3/assets/training_dataset', { file_extension: 'gif' })
    await ask('GET', '/v3/training/style?task_id=nobodys')
  })
  expect(log.split('\n')).toEqual([
    '12:00:00  novita     GET  /v3/trainings                             404  0 ms  req_1',
    '                     !     no such route; nearest: GET /v3/training (training for trainings)',
    '12:00:00  novita     POST /v3/assets/training_dataset               400  0 ms  test  req_2',
    '                     !     $.file_extension: must be one of the documented values, you sent the string "gif"',
    '                           fix send "png", "webp", "jpeg"      source D-up, file_extension (D); document, 1. Upload images for training (D)',
    '12:00:00  novita     GET  /v3/training/style                        404  0 ms  test  req_3',
    '                     !     {"code":404,"reason":"TASK_NOT_FOUND","message":"task nobodys not found","metadata":{}}',
    '',
  ])
})

test('a webhook call is told with its outcome, a refused one with what follows', async () => {
  const receiver = await newReceiver({ script: [503, 200] })
  const log = await logOf(async (ask, emulator) => {
    await ask('POST', '/v3/async/txt2img', {
      extra: { webhook: { url: receiver.url } },
      request: {
        model_name: 'm.safetensors',
        prompt: 'p',
        width: 512,
        height: 512,
        image_num: 1,
        steps: 20,
        guidance_scale: 7.5,
        sampler_name: 'Euler a',
      },
    })
    await emulator.clock.advance('1m')
  })
  expect(log.split('\n')).toEqual([
    '12:00:00  novita     POST /v3/async/txt2img                         200  0 ms  job 43bf253f  test  req_1',
    '                     plan  TASK_STATUS_QUEUED 1 ms · TASK_STATUS_PROCESSING 63 ms · TASK_STATUS_SUCCEED     (3.8 s at pace 60)',
    '12:00:00  webhook    TASK_STATUS_SUCCEED → http://127.0.0.1:PORT/hook  503  0 ms  job 43bf253f  ntc_1',
    '                     !     the receiver answered 503; tried again at 12:00:00',
    '12:00:00  webhook    TASK_STATUS_SUCCEED → http://127.0.0.1:PORT/hook  200  0 ms  job 43bf253f  ntc_1',
    '',
  ])
})

test('sizes are told in the unit that fits', () => {
  expect([0, 1023, 1024, 8190, 20_480, 5_242_880].map(sizeText)).toEqual(['0 B', '1023 B', '1.0 KB', '8.0 KB', '20 KB', '5.0 MB'])
})

test('the banner says where to point an app and what will be kept', async () => {
  await using emulator = await createEmulator({ clock: 'live', pace: 60, seed: 7 })
  const { terminal } = memoryTerminal()
  expect(banner(emulator, { url: 'http://127.0.0.1:4650', token: null }, terminal.stderr)).toBe(`
  loradock 0.1.0

  API         http://127.0.0.1:4650            novita under /v3 · modelslab under /api
  Data        in memory, gone at exit          keep it: loradock --data ./lora-data
  Time        live clock, pace 60: a ten-minute training takes 10 s
  Scenario    happy                            others: loradock help scenarios
  Seed        7                                the same ids and pictures again: --seed 7

  Point your app at it:
    NOVITA_BASE_URL=http://127.0.0.1:4650      NOVITA_API_KEY=test
    MODELSLAB_BASE_URL=http://127.0.0.1:4650   MODELSLAB_API_KEY=test
  Any key works and is a world of its own. A bad day: NOVITA_API_KEY=test+train-fails

  Ctrl-C stop

`)
})

test('the banner of a data folder says what lies in it, that of a manual clock how to move it', async () => {
  const data = newFolder()
  await using emulator = await createEmulator({ clock: 'manual', data })
  emulator.account('one')
  const { terminal } = memoryTerminal()
  const lines = banner(emulator, { url: 'http://127.0.0.1:4651', token: 'a-token' }, terminal.stderr).split('\n')
  expect(lines.filter((line) => /^ {2}(Data|Time|Token) /.test(line))).toEqual([
    '  Token       a-token                          for /_/ only: LORADOCK_TOKEN',
    expect.stringMatching(/^ {2}Data {8}\S+ \(0 jobs, 1 account, \d+ KB\)$/),
    '  Time        manual clock, pace 1: it stands still until it is moved: loradock clock advance 10m --url http://127.0.0.1:4651',
  ])
})
