import { expect, onTestFinished, test, vi } from 'vitest'
import { createEmulator, type EmulatorOptions, LoradockError } from '../../src/emulator/index.js'
import { newReceiver } from '../support/receiver.js'
import { newClient as newLab } from './providers/modelslab/client.js'
import { newClient, trainingOrder } from './providers/novita/client.js'

async function newOne(options: EmulatorOptions = {}) {
  const emulator = await createEmulator({ badAnswers: 'throw', ...options })
  onTestFinished(() => emulator.close())
  const { url } = await emulator.listen()
  return { emulator, url, account: emulator.account('test') }
}

const failure = (failing: Promise<unknown>): Promise<readonly [code: string, message: string]> =>
  failing.then(
    () => ['none', ''],
    (error: unknown) => (error instanceof LoradockError ? [error.code, error.message] : ['other', String(error)]),
  )

test('an unclean account fails with one line per finding, what mends it and who says so', async () => {
  const { url, account } = await newOne()
  const receiver = await newReceiver({ script: [503] })
  const client = newClient(url)
  await client.post('/v3/training/style', { ...trainingOrder(['none']), name: 5 })
  await client.get('/v3/trainings')
  await newLab(url).train({ webhook: receiver.url })
  await account.clock.advance(0)
  const [code, message] = await failure(account.assertClean())
  expect([code, ...message.split('\n')]).toEqual([
    'E_UNCLEAN',
    'account test is not clean: 3 findings in 3 exchanges',
    '',
    '  violation   POST /v3/training/style (req_1) $.name must be a string, you sent the number 5',
    expect.stringMatching(/^ {14}fix send "5" {6}source /),
    expect.stringMatching(/^ {2}no route {4}GET \/v3\/trainings \(req_2\) /),
    `  webhook     deploying_gpu -> ${receiver.url} (ntc_1) 503, 1 attempt, none left`,
    '              fix loradock webhooks replay ntc_1',
    '',
    '  expected? account.tolerate(/…/)',
  ])
})

test('what is tolerated is not unclean, until the account is reset', async () => {
  const { emulator, url, account } = await newOne()
  await account.assertClean()
  await newClient(url).get('/v3/trainings')
  emulator.account('test').tolerate(/trainings/g)
  await account.assertClean()
  await account.assertClean()
  await account.reset()
  await newClient(url).get('/v3/trainings')
  expect(await failure(account.assertClean())).toEqual(['E_UNCLEAN', expect.stringMatching(/1 finding in 1 exchange\n/)])
})

test('a webhook call is waited for: made already, to come, or not before the clock is moved', async () => {
  const { url, account } = await newOne()
  const receiver = await newReceiver()
  const id = await newLab(url).train({ webhook: receiver.url })
  expect(await failure(account.waitForWebhook(({ body }) => body.includes('model_ready')))).toEqual([
    'E_WAIT',
    `A webhook call did not come: the clock stands at 2026-01-01T00:00:00.000Z, and the next one, ntc_2 (training_started of job ${id}), is due at 2026-01-01T00:01:00.000Z.`,
  ])
  const ready = account.waitForWebhook(({ body }) => body.includes('model_ready'))
  await account.clock.runUntil(id, 'ready')
  expect(await ready).toMatchObject({ jobId: id, status: 200, error: null })
  expect(await account.waitForWebhook()).toMatchObject({ id: 'att_1' })
})

test('fake timers of the caller freeze neither clocks nor waits nor webhook calls', async () => {
  const { url, account, emulator } = await newOne({ clock: 'live', pace: 100_000 })
  const receiver = await newReceiver()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const id = await newLab(url).train({ webhook: receiver.url })
  expect(await account.waitForWebhook(({ body }) => body.includes('model_ready'))).toMatchObject({ jobId: id, status: 200 })
  await account.clock.advance('1h')
  expect(await failure(account.waitForWebhook(() => false, { within: 30 }))).toEqual([
    'E_WAIT',
    'A webhook call did not come: nothing of the kind within 30 ms.',
  ])
  await emulator.close()
})
