import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions, LoradockError } from '../../src/emulator/index.js'
import { newReceiver } from '../support/receiver.js'
import { ruleThat } from '../support/wire.js'
import { generationOrder, pictureOf, trainingOrder } from './providers/novita/client.js'
import { newFolder } from './store/rows.js'

async function newOne(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ badAnswers: 'throw', ...options })
  onTestFinished(() => emulator.close())
  return emulator
}

const base = 'http://loradock.test:4650'

/** Posts JSON without a socket. */
async function post(emulator: Emulator, path: string, body: unknown, key = 'test') {
  const headers = { authorization: key, 'content-type': 'application/json' }
  const response = await emulator.fetch(new Request(base + path, { method: 'POST', headers, body: JSON.stringify(body) }))
  const answer: { task_id: string; assets_id: string; upload_url: string } = JSON.parse(await response.text())
  return answer
}

const get = async (emulator: Emulator, path: string, key = 'test') =>
  (await emulator.fetch(new Request(base + path, { headers: { authorization: key } }))).json()

async function train(emulator: Emulator, key = 'test'): Promise<string> {
  return (await post(emulator, '/v3/training/style', trainingOrder(['34558688e2f42a0137ca2d5274a8cf43']), key)).task_id
}

function codeOf(failing: Promise<unknown>): Promise<unknown> {
  return failing.then(
    () => 'nothing failed',
    (error: unknown) => (error instanceof LoradockError ? [error.code, error.message] : error),
  )
}

test('a whole journey needs no socket: links in answers work through the same fetch', async () => {
  const emulator = await newOne()
  const slot = await post(emulator, '/v3/assets/training_dataset', { file_extension: 'png' })
  const bytes = Buffer.from(pictureOf('png'))
  const put = await emulator.fetch(new Request(slot.upload_url, { method: 'PUT', body: bytes }))
  const { task_id } = await post(emulator, '/v3/training/style', trainingOrder([slot.assets_id]))
  await emulator.account('test').clock.runUntil(task_id, 'SERVING')
  const status = await get(emulator, `/v3/training/style?task_id=${task_id}`)
  expect([new URL(slot.upload_url).origin, put.status, status]).toEqual([
    base,
    200,
    { task_id, task_status: 'SUCCESS', model_type: '', models: [{ model_name: expect.any(String), model_status: 'SERVING' }] },
  ])
})

test('an upload in process has the length that a client would send, and is hashed and measured like any other', async () => {
  const emulator = await newOne()
  const { upload_url } = await post(emulator, '/v3/assets/training_dataset', { file_extension: 'png' })
  const bytes = Buffer.from(pictureOf('png'))
  const put = await emulator.fetch(new Request(upload_url, { method: 'PUT', body: bytes }))
  const md5 = createHash('md5').update(bytes).digest('hex')
  const [entry] = await emulator.account('test').ledger()
  expect([put.status, put.headers.get('etag'), entry?.bytes, entry?.format]).toEqual([200, `"${md5}"`, bytes.length, 'png'])
})

test('what is held by await using is closed at the end of its block', async () => {
  const data = newFolder()
  let url = ''
  {
    await using emulator = await createEmulator({ data })
    url = (await emulator.listen()).url
    expect(existsSync(join(data, 'holder.json'))).toBe(true)
  }
  expect(existsSync(join(data, 'holder.json'))).toBe(false)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('closing twice is closing once', async () => {
  const emulator = await newOne({ data: newFolder() })
  await emulator.listen()
  await Promise.all([emulator.close(), emulator.close()])
  await emulator.close()
})

test('before listen() there is no address, and after it there is the one that was bound', async () => {
  const emulator = await newOne()
  const account = emulator.account('test')
  expect(() => emulator.url).toThrow('This emulator has no address: nothing is bound before listen().')
  expect(() => account.env).toThrow(LoradockError)
  const { url } = await emulator.listen()
  expect([emulator.url, account.env]).toEqual([
    url,
    { NOVITA_BASE_URL: url, NOVITA_API_KEY: 'test', MODELSLAB_BASE_URL: url, MODELSLAB_API_KEY: 'test', LORADOCK_URL: url },
  ])
})

test('a port that is taken rejects with E_PORT_TAKEN and is never moved', async () => {
  const [first, second] = [await newOne(), await newOne()]
  const port = Number(new URL((await first.listen()).url).port)
  expect(await codeOf(second.listen({ port }))).toEqual(['E_PORT_TAKEN', `Port ${port} is taken.`])
  expect(await codeOf(second.listen({ host: '192.0.2.1' }))).toEqual(['E_HOST', 'Cannot listen on 192.0.2.1: EADDRNOTAVAIL.'])
})

test.each<[options: EmulatorOptions, message: string]>([
  [{ pace: 0 }, 'pace must be a number above 0, at most 1000000000; it is 0'],
  [{ scenario: 'trainfails' }, 'unknown scenario "trainfails". Did you mean "train-fails"?'],
  [{ quirks: { 'novita.submit-shap': 'flat' } }, 'unknown quirk "novita.submit-shap". Did you mean novita.submit-shape?'],
  [{ publicUrl: 'localhost:4650' }, 'public URL must be an origin such as http://localhost:4650; it is localhost:4650'],
  [{ maxUploadBytes: 0 }, 'maxUploadBytes must be a whole number above 0; it is 0'],
])('the options %o are refused before anything is opened', async (options, message) => {
  const data = join(newFolder(), 'new')
  expect(await codeOf(createEmulator({ data, ...options }))).toEqual(['E_OPTION', message])
  expect(existsSync(data)).toBe(false)
})

test('a clock that is asked for what never comes says why', async () => {
  const emulator = await newOne({ scenario: 'train-fails' })
  const id = await train(emulator)
  const { clock } = emulator.account('test')
  const never = `Job ${id} will never be SERVING: its plan ends in failed at 00:04:12, it is queued now.`
  expect([
    await codeOf(clock.runUntil(id, 'SERVING')),
    await codeOf(clock.runUntil('nobody', 'ended')),
    await codeOf(clock.advance(-1)),
    await codeOf(emulator.account('test').use('hapy')),
    (await clock.now()).toISOString(),
  ]).toEqual([
    ['E_NEVER', never],
    ['E_JOB_UNKNOWN', 'There is no job nobody.'],
    ['E_DURATION', '"-1" is no length of time: a clock moves forward by a finite one.'],
    ['E_SCENARIO', 'Unknown scenario "hapy". Did you mean "happy"?'],
    '2026-01-01T00:00:00.000Z',
  ])
})

test('advancing tells what fell due, in its order', async () => {
  const emulator = await newOne()
  const receiver = await newReceiver()
  const account = emulator.account('test')
  const training = await train(emulator)
  const order = generationOrder({}, { webhook: { url: receiver.url } })
  const { task_id } = await post(emulator, '/v3/async/txt2img', order)
  const happened = await account.clock.advance('1m')
  const told = happened.map(({ at, what, text }) => [at.toISOString().slice(17, 23), what, text.replace(receiver.url, 'URL')])
  expect([told, await account.clock.settle().then((rest) => rest.length), await account.clock.advanceToNext()]).toEqual([
    [
      ['00.069', 'transition', `job ${task_id} TASK_STATUS_PROCESSING`],
      ['03.855', 'transition', `job ${task_id} TASK_STATUS_SUCCEED`],
      ['03.855', 'attempt', 'webhook TASK_STATUS_SUCCEED -> URL 200'],
      ['00.000', 'transition', `job ${training} TRAINING`],
    ],
    2,
    null,
  ])
})

test('fake timers in the caller’s process freeze neither answers nor deliveries', async () => {
  const receiver = await newReceiver({ script: [500] })
  const emulator = await newOne()
  const { url } = await emulator.listen()
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const order = generationOrder({}, { webhook: { url: receiver.url } })
  const headers = { authorization: 'test' }
  const submitted = await fetch(`${url}/v3/async/txt2img`, { method: 'POST', headers, body: JSON.stringify(order) })
  await emulator.account('test').clock.settle()
  const attempts = (await emulator.account('test').notices()).flatMap((notice) => notice.attempts.map(({ status }) => status))
  expect([submitted.status, attempts, receiver.calls.length]).toEqual([200, [500, 200], 2])
})

test('the clock of the world moves every account, and later accounts start where it stands', async () => {
  const emulator = await newOne()
  const id = await train(emulator)
  emulator.account('other')
  await emulator.clock.advance('10m')
  const [job] = await emulator.account('test').jobs()
  const instants = await Promise.all(['test', 'other', 'later'].map((key) => emulator.account(key).clock.now()))
  const nows = instants.map((at) => at.toISOString().slice(11, 16))
  expect([job?.id, job?.state, nows]).toEqual([id, 'ready', ['00:10', '00:10', '00:10']])
})

test('a rule of an account holds until it is removed, and what is no rule is refused', async () => {
  const emulator = await newOne()
  const account = emulator.account('test')
  const { id, remove } = await account.rule(ruleThat({ reset: true }, { when: { operation: 'createStyleTraining' } }))
  const failed = train(emulator).catch((error: unknown) => (error instanceof TypeError ? error.cause : error))
  expect([id, await failed]).toEqual(['rul_1', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })])
  await remove()
  expect((await account.exchanges()).map(({ status, rule }) => [status, rule])).toEqual([[0, 'rul_1']])
  expect(typeof (await train(emulator))).toBe('string')
  expect(await codeOf(account.rule(ruleThat({ status: 1000 })))).toEqual([
    'E_RULE',
    'then.status must be a whole number from 200 to 599, not 1000.',
  ])
})
