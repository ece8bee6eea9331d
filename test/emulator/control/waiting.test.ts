import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newClient as newLab } from '../providers/modelslab/client.js'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

test('a webhook call that was made already is there at once, and the one after it', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  const id = await newLab(url).train({ webhook: receiver.url })
  await post('/clock/run-until', { job: id, state: 'training_success' })
  const first = await post('/wait', { webhook: { job: id } })
  expect(first).toMatchObject({ status: 200, body: { what: 'webhook', attempt: { id: 'att_1' }, exchange: null, job: null } })
  expect((await post('/wait', { webhook: { after: 'att_1' } })).body.attempt.id).toBe('att_2')
  expect((await post('/wait', { webhook: { word: 'training_success' } })).body.attempt.id).toBe('att_3')
})

test('waiting sends what is due at the instant of a clock that stands still', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  await newLab(url).train({ webhook: receiver.url })
  expect((await post('/wait', { webhook: { word: 'deploying_gpu' } })).body.attempt.id).toBe('att_1')
  expect(receiver.calls).toHaveLength(1)
})

test('on a clock that stands still a wait ends at once and says what is due next', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  const id = await newLab(url).train({ webhook: receiver.url })
  const refused = await post('/wait', { webhook: { word: 'model_ready' }, within: '10m' })
  expect([mistake(refused), refused.body.error.message]).toEqual([
    [409, 'E_WAIT'],
    `A webhook call model_ready did not come: the clock stands at 2026-01-01T00:00:00.000Z, and the next one, ntc_8 (model_ready of job ${id}), is due at 2026-01-01T00:30:00.000Z.`,
  ])
  const never = await post('/wait', { webhook: { word: 'no-such-word' } })
  expect(never.body.error.message).toBe(
    'A webhook call no-such-word did not come: no such call is planned; the clock stands at 2026-01-01T00:00:00.000Z.',
  )
})

test('a wait on a clock that somebody moves goes on', async () => {
  const { url, post } = await newSteered()
  const waits: Promise<{ status: number; body: { attempt: { id: string } } }>[] = []
  const receiver = await newReceiver({
    // Begun while the walk waits for its receiver, so that a walk is under way for certain.
    onCall: () => {
      if (waits.length === 0) waits.push(post('/wait', { webhook: { word: 'model_ready' } }))
    },
  })
  const id = await newLab(url).train({ webhook: receiver.url })
  await post('/clock/run-until', { job: id, state: 'ready' })
  expect(await waits[0]).toMatchObject({ status: 200, body: { attempt: { id: 'att_8' } } })
})

test('on a running clock a wait ends with the call, or with its deadline', async () => {
  const { url, post } = await newSteered({ clock: 'live', pace: 10_000 })
  const receiver = await newReceiver()
  const id = await newLab(url).train({ webhook: receiver.url })
  expect((await post('/wait', { webhook: { job: id, word: 'model_ready' } })).body.attempt.status).toBe(200)
  const late = await post('/wait', { webhook: { word: 'training_failed' }, within: 30 })
  expect([mistake(late), late.body.error.message]).toEqual([
    [409, 'E_WAIT'],
    'A webhook call training_failed did not come: nothing of the kind within 30 ms.',
  ])
})

test('an exchange is waited for, made already or to come, also of an account that is not there yet', async () => {
  const { url, post } = await newSteered()
  const coming = post('/wait?account=later', { exchange: { operation: 'createTrainingAsset', status: 200 } })
  await newClient(url, 'other').slot()
  await newClient(url, 'later').slot()
  expect((await coming).body).toMatchObject({ what: 'exchange', exchange: { operation: 'createTrainingAsset' }, attempt: null })
  const made = { exchange: { service: 'novita', method: 'post', path: '/v3/assets/training_dataset' } }
  const { id } = (await post('/wait', made)).body.exchange
  expect((await post('/wait', { exchange: { ...made.exchange, after: id } })).body.exchange.id).not.toBe(id)
  const none = await post('/wait', { exchange: { operation: 'createStyleTraining' }, within: 20 })
  expect([mistake(none), none.body.error.message]).toEqual([
    [409, 'E_WAIT'],
    'An exchange did not come: nothing of the kind within 20 ms.',
  ])
})

test('a job is waited for by time, and refused at once where time stands still or its plan never comes to it', async () => {
  const { url, post, put } = await newSteered({ clock: 'live', pace: 10_000 })
  const client = newClient(url)
  const id = await client.train()
  expect((await post('/wait', { job: { id, state: 'ready' } })).body.job).toMatchObject({ id, state: 'ready', word: 'SERVING' })
  expect((await post('/wait', { job: { id, state: 'TRAINING' } })).body.job.state).toBe('ready')
  await put('/clock', { mode: 'manual' })
  const other = await client.train()
  const still = await post('/wait', { job: { id: other, state: 'ended' } })
  expect(mistake(still)).toEqual([409, 'E_WAIT'])
  expect(still.body.error.message).toMatch(
    /^Job \S+ ended did not come: the clock stands at \S+, where it is queued \(QUEUING\); it gets there at \S+Z\.$/,
  )
  expect(mistake(await post('/wait', { job: { id: other, state: 'failed' } }))).toEqual([400, 'E_NEVER'])
  expect(mistake(await post('/wait', { job: { id: 'none', state: 'failed' } }))).toEqual([404, 'E_JOB_UNKNOWN'])
})

test('a wait for a job hears of an early end and of a clock that is moved', async () => {
  const { url, post } = await newSteered({ clock: 'live' })
  const client = newClient(url)
  const [moved, failed] = [await client.train(), await client.train()]
  const waits = [post('/wait', { job: { id: moved, state: 'running' } }), post('/wait', { job: { id: failed, state: 'ended' } })]
  await post('/clock/advance', { by: '2m' })
  await post(`/jobs/${failed}/fail`, {})
  expect((await Promise.all(waits)).map(({ body }) => body.job.state)).toEqual(['running', 'failed'])
})

test('a wait ends when its account is forgotten, and when the emulator closes', async () => {
  const { url, post, server } = await newSteered({ clock: 'live' })
  await newClient(url).slot()
  const forgotten = post('/wait', { webhook: {} })
  const closed = server.waits.forExchange(undefined, () => false, 60_000).catch((error: Error) => error.message)
  await post('/wait', { exchange: {}, within: 5 })
  await post('/reset?account=test', {})
  expect((await forgotten).body.error.message).toBe(
    'A webhook call did not come: its account was forgotten or replaced meanwhile.',
  )
  await server.close()
  expect(await closed).toBe('An exchange did not come: the emulator is closing.')
})

test.each([
  ['nothing', {}, 'E_BODY'],
  ['two things', { exchange: {}, webhook: {} }, 'E_BODY'],
  ['no length of time', { exchange: {}, within: 'long' }, 'E_DURATION'],
  ['more than ten minutes', { exchange: {}, within: '11m' }, 'E_DURATION'],
  ['an id of another kind', { exchange: { after: 'att_1' } }, 'E_BODY'],
  ['a job without a state', { job: { id: 'x' } }, 'E_BODY'],
])('a wait for %s is refused', async (_what, body, code) => {
  const { url, post } = await newSteered()
  await newClient(url).slot()
  expect(mistake(await post('/wait', body))).toEqual([400, code])
})
