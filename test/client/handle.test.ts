import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../src/client/index.js'
import { createEmulator, type EmulatorHandle, type EmulatorOptions, LoradockError } from '../../src/emulator/index.js'
import { generationOrder, newClient, trainingOrder } from '../emulator/providers/novita/client.js'
import { newReceiver } from '../support/receiver.js'
import { ruleThat } from '../support/wire.js'

// One promise, two ways to have it: each test is played in process and over the control API.

const ways: readonly (readonly [name: string, handleOf: (emulator: EmulatorHandle) => EmulatorHandle])[] = [
  ['in process', (emulator) => emulator],
  ['over the control API', (emulator) => connect(emulator.url)],
]

async function newEmulator(options: EmulatorOptions = {}): Promise<EmulatorHandle> {
  const emulator = await createEmulator({ badAnswers: 'throw', ...options })
  onTestFinished(() => emulator.close())
  await emulator.listen()
  return emulator
}

const start = '2026-01-01T00:00:00.000Z'
const order = trainingOrder(['34558688e2f42a0137ca2d5274a8cf43'])

async function train(url: string, key: string): Promise<string> {
  return (await newClient(url, key).post<{ task_id: string }>('/v3/training/style', order)).body.task_id
}

async function paint(url: string, key: string, webhook: string): Promise<string> {
  const asked = generationOrder({}, { webhook: { url: webhook } })
  return (await newClient(url, key).post<{ task_id: string }>('/v3/async/txt2img', asked)).body.task_id
}

function refusal(failing: Promise<unknown>): Promise<unknown> {
  return failing.then(
    () => 'nothing failed',
    (error: unknown) => (error instanceof LoradockError ? [error.code, error.message.replace(/req_\d+/, 'req_N')] : error),
  )
}

describe.each(ways)('%s', (_name, handleOf) => {
  test('an account is there by being named: its clock and its lists can be asked before its first call', async () => {
    const emulator = await newEmulator()
    const account = handleOf(emulator).account('test')
    const lists = [await account.jobs(), await account.notices(), await account.exchanges(), await account.ledger()]
    const now = await account.clock.now()
    expect([now, account.key, account.env, lists]).toEqual([
      new Date(start),
      'test',
      {
        NOVITA_BASE_URL: emulator.url,
        NOVITA_API_KEY: 'test',
        MODELSLAB_BASE_URL: emulator.url,
        MODELSLAB_API_KEY: 'test',
        LORADOCK_URL: emulator.url,
      },
      [[], [], [], []],
    ])
  })

  test('a training is followed to its end, and its views have dates', async () => {
    const handle = handleOf(await newEmulator())
    const account = handle.account('test')
    const id = await train(handle.url, account.key)
    const happened = await account.clock.runUntil(id, 'ready')
    expect(happened.map(({ at, what, jobId, text }) => [at.toISOString(), what, jobId, text])).toEqual([
      ['2026-01-01T00:01:00.000Z', 'transition', id, `job ${id} TRAINING`],
      ['2026-01-01T00:09:00.000Z', 'transition', id, `job ${id} DEPLOYING`],
      ['2026-01-01T00:10:00.000Z', 'transition', id, `job ${id} SERVING`],
    ])
    const job = await account.job(id)
    expect([job.acceptedAt, job.state, job.word, job.transitions.at(-1)?.at]).toEqual([
      new Date(start),
      'ready',
      'SERVING',
      new Date('2026-01-01T00:10:00.000Z'),
    ])
    expect([await account.jobs(), await account.clock.now()]).toEqual([[job], new Date('2026-01-01T00:10:00.000Z')])
    expect(await account.exchanges()).toMatchObject([{ operation: 'createStyleTraining', at: new Date(start), status: 200 }])
  })

  test('a webhook call is waited for, seen and sent again, to another receiver too', async () => {
    const handle = handleOf(await newEmulator())
    const [receiver, other] = [await newReceiver(), await newReceiver()]
    const account = handle.account('test')
    const id = await paint(handle.url, account.key, receiver.url)
    const settled = await account.clock.settle()
    const [notice] = await account.notices()
    expect([settled.at(-1), notice]).toEqual([
      {
        at: notice?.dueAt,
        what: 'attempt',
        account: 'test',
        jobId: id,
        noticeId: notice?.id,
        text: `webhook TASK_STATUS_SUCCEED -> ${receiver.url} 200`,
      },
      {
        id: 'ntc_1',
        jobId: id,
        word: 'TASK_STATUS_SUCCEED',
        dueAt: new Date('2026-01-01T00:00:03.855Z'),
        to: receiver.url,
        state: 'delivered',
        duplicates: 0,
        attempts: [expect.objectContaining({ at: notice?.dueAt, status: 200, error: null, body: receiver.calls[0]?.body })],
      },
    ])
    const again = await account.replay('ntc_1', { to: other.url })
    expect([again.noticeId, again.to, again.status, other.calls.map(({ body }) => body)]).toEqual([
      'ntc_1',
      other.url,
      200,
      [again.body],
    ])
  })

  test('an upload is in the ledger', async () => {
    const handle = handleOf(await newEmulator())
    const account = handle.account('test')
    const id = await newClient(handle.url, account.key).train()
    const [slot] = await account.ledger()
    expect(slot).toEqual({
      assetId: expect.stringMatching(/^[0-9a-f]{32}$/),
      bytes: expect.any(Number),
      format: 'png',
      usedBy: [id],
      usedBeforeUpload: false,
    })
  })

  test('a scenario is chosen before the first call, and holds until the account is reset', async () => {
    const handle = handleOf(await newEmulator())
    const account = handle.account('test')
    await account.use('train-fails')
    const failing = await train(handle.url, account.key)
    await account.clock.runUntil(failing, 'ended')
    const { state } = await account.job(failing)
    await account.reset()
    const lists = [await account.jobs(), await account.exchanges(), await account.clock.now()]
    const fine = await train(handle.url, account.key)
    await account.clock.runUntil(fine, 'ended')
    expect([state, lists, (await account.job(fine)).state]).toEqual(['failed', [[], [], new Date(start)], 'ready'])
  })

  test('a clock that is set to a pace or to run does so', async () => {
    const handle = handleOf(await newEmulator())
    const account = handle.account('test')
    await account.clock.set({ pace: 60 })
    const id = await train(handle.url, account.key)
    const happened = await account.clock.settle()
    await handle.clock.set({ mode: 'live' })
    const before = (await account.clock.now()).getTime()
    while ((await account.clock.now()).getTime() === before);
    expect([happened.at(-1)?.at, happened.at(-1)?.jobId]).toEqual([new Date('2026-01-01T00:00:10.000Z'), id])
  })

  test('the clock of the world moves every account, and later ones start where it stands', async () => {
    const handle = handleOf(await newEmulator())
    const first = await train(handle.url, 'one')
    const second = await train(handle.url, 'two')
    const moved = [
      ...(await handle.clock.advance('30s')),
      await handle.clock.advanceToNext(),
      ...(await handle.clock.runUntil(second, 'running')),
    ]
    await handle.clock.advance('1h')
    const nows = await Promise.all([handle.clock.now(), handle.account('three').clock.now()])
    expect([moved.map((one) => one?.jobId), nows]).toEqual([
      [first, second],
      [new Date('2026-01-01T01:00:30.000Z'), new Date('2026-01-01T01:00:30.000Z')],
    ])
    expect([await handle.clock.advanceToNext(), await handle.clock.settle()]).toEqual([null, []])
  })

  test('a reset forgets every account', async () => {
    const handle = handleOf(await newEmulator())
    await train(handle.url, 'one')
    await handle.clock.advance('10m')
    await handle.reset()
    expect([await handle.clock.now(), await handle.account('one').jobs()]).toEqual([new Date(start), []])
  })

  test('accounts without a key are worlds of their own', async () => {
    const handle = handleOf(await newEmulator())
    const [one, other] = [handle.account(), handle.account()]
    const id = await train(handle.url, one.key)
    expect([(await one.jobs()).map((job) => job.id), await other.jobs(), one.key === other.key]).toEqual([[id], [], false])
  })

  test('a finding makes an account unclean until it is tolerated', async () => {
    const emulator = await newEmulator()
    const handle = handleOf(emulator)
    const account = handle.account('test')
    await account.reset()
    await newClient(emulator.url, account.key).get('/v3/trainings')
    expect(await refusal(account.assertClean())).toEqual([
      'E_UNCLEAN',
      [
        'account test is not clean: 1 finding in 1 exchange',
        '',
        '  no route    GET /v3/trainings (req_N) no such route; nearest: GET /v3/training (training for trainings)',
        '',
        '  expected? account.tolerate(/…/)',
      ].join('\n'),
    ])
    account.tolerate(/no route.*trainings/g)
    await account.assertClean()
    await handle.account('test').assertClean()
    await account.reset()
    await newClient(emulator.url, account.key).get('/v3/trainings')
    expect(await refusal(account.assertClean())).toEqual(['E_UNCLEAN', expect.stringContaining('1 finding in 1 exchange')])
  })

  test('a webhook call is waited for: made already, to come, or not before the clock is moved', async () => {
    const handle = handleOf(await newEmulator())
    const receiver = await newReceiver({ script: [500] })
    const account = handle.account('test')
    const id = await paint(handle.url, account.key, receiver.url)
    const early = await refusal(account.waitForWebhook())
    await account.clock.settle()
    const second = await account.waitForWebhook(({ status }) => status === 200)
    await account.clock.set({ mode: 'live', pace: 1000 })
    const later = await paint(handle.url, account.key, receiver.url)
    const third = await account.waitForWebhook(({ jobId }) => jobId === later)
    expect([early, (await account.waitForWebhook()).status, second.jobId, third.status]).toEqual([
      ['E_WAIT', expect.stringMatching(/^A webhook call did not come: the clock stands at .*, and the next one, ntc_1/)],
      500,
      id,
      200,
    ])
    expect(await refusal(account.waitForWebhook(() => false, { within: 30 }))).toEqual(['E_WAIT', expect.any(String)])
  })

  test('a rule holds until it is removed, and may be removed twice', async () => {
    const handle = handleOf(await newEmulator())
    const account = handle.account('test')
    const { id, remove } = await account.rule(ruleThat({ status: 503 }, { when: { path: '/v3/training' } }))
    const list = async () => (await newClient(handle.url, account.key).get('/v3/training')).status
    const during = await list()
    await remove()
    await remove()
    expect([id, during, await list()]).toEqual([expect.stringMatching(/^rul_\d+$/), 503, 200])
  })

  test('a scenario takes its parameters', async () => {
    const handle = handleOf(await newEmulator())
    const account = handle.account('test')
    await account.use('train-fails', { at: 0.5 })
    const id = await train(handle.url, account.key)
    const happened = await account.clock.runUntil(id, 'ended')
    expect(happened.at(-1)?.at).toEqual(new Date('2026-01-01T00:05:00.000Z'))
  })

  test('what cannot be done is refused with the same code and the same words', async () => {
    const handle = handleOf(await newEmulator({ scenario: 'train-fails' }))
    const account = handle.account('test')
    const id = await train(handle.url, account.key)
    const never = `Job ${id} will never be SERVING: its plan ends in failed at 00:04:12, it is queued now.`
    const noTime = 'is no length of time: a clock moves forward by a finite one.'
    expect([
      await refusal(account.clock.runUntil(id, 'SERVING')),
      await refusal(account.clock.runUntil('nobody', 'ended')),
      await refusal(account.clock.advance(-1)),
      await refusal(account.clock.advance(Number.POSITIVE_INFINITY)),
      await refusal(account.use('hapy')),
      await refusal(account.job('nobody')),
      await refusal(account.replay('ntc_9')),
    ]).toEqual([
      ['E_NEVER', never],
      ['E_JOB_UNKNOWN', 'There is no job nobody.'],
      ['E_DURATION', `"-1" ${noTime}`],
      ['E_DURATION', `"Infinity" ${noTime}`],
      ['E_SCENARIO', 'Unknown scenario "hapy". Did you mean "happy"?'],
      ['E_JOB_UNKNOWN', 'There is no job nobody.'],
      ['E_NOTICE_UNKNOWN', 'There is no notice ntc_9.'],
    ])
  })
})

test('both see the same world', async () => {
  const emulator = await newEmulator()
  const receiver = await newReceiver({ script: [500] })
  await newClient(emulator.url).train()
  await paint(emulator.url, 'test', receiver.url)
  await emulator.clock.advance('1h')
  const [near, far] = [emulator.account('test'), connect(emulator.url).account('test')]
  expect([await far.jobs(), await far.notices(), await far.exchanges(), await far.ledger(), await far.clock.now()]).toEqual([
    await near.jobs(),
    await near.notices(),
    await near.exchanges(),
    await near.ledger(),
    await near.clock.now(),
  ])
})

test('a server with a token lets in who has it', async () => {
  const { url } = await newEmulator({ token: 'secret' })
  expect([
    await refusal(connect(url).account('test').clock.now()),
    await connect(`${url}/`, { token: 'secret' }).account('test').clock.now(),
  ]).toEqual([['E_TOKEN', 'The control API of this server needs its token.'], new Date(start)])
})

test('where nothing answers, or something else does, the error names the address', async () => {
  const emulator = await createEmulator()
  const { url } = await emulator.listen()
  await emulator.close()
  const receiver = await newReceiver()
  const other = new URL(receiver.url).origin
  expect([await refusal(connect(url).reset()), await refusal(connect(other).reset())]).toEqual([
    ['E_UNREACHABLE', `No emulator answers at ${url}.`],
    ['E_UNREACHABLE', `What answers at ${other} is not loradock.`],
  ])
})
