import { expect, test } from 'vitest'
import { newServer } from '../support/emulator.js'
import { newReceiver } from '../support/receiver.js'
import { run } from './binary.js'
import { linesOf, loradock, train } from './steered.js'

const novita = { authorization: 'Bearer test', 'content-type': 'application/json' }

test('a job is finished, failed and cancelled from the shell', async () => {
  const { url } = await newServer()
  const [one, two, three] = [await train(url, null), await train(url, null), await train(url, null)]
  const failed = await loradock(url, 'jobs', 'fail', one, '--reason', 'out of memory', '--json')
  const cancelled = await loradock(url, 'jobs', 'cancel', two, '--json')
  expect([failed, cancelled].map((told) => [told.code, linesOf(told)[0]?.['state']])).toEqual([
    [0, 'failed'],
    [0, 'cancelled'],
  ])
  const finished = await loradock(url, 'jobs', 'finish', three)
  expect({ code: finished.code, last: finished.stdout.trim().split('\n').at(-1) }).toEqual({
    code: 0,
    last: expect.stringMatching(/^\d\d:\d\d:\d\d {2}\d+ things happened$/),
  })
  const again = await loradock(url, 'jobs', 'finish', three)
  expect([again.code, again.stdout, /E_JOB_ENDED/.test(again.stderr)]).toEqual([3, '', true])
})

test('webhook calls are held, released, dropped and doubled from the shell', async () => {
  const { url } = await newServer()
  const receiver = await newReceiver()
  await train(url, receiver.url)
  const [first, second, third] = linesOf(await loradock(url, 'webhooks', 'list', '--json')).map(({ id }) => String(id))
  const stateAfter = async (verb: string, id = '') => linesOf(await loradock(url, 'webhooks', verb, id, '--json'))[0]?.['state']
  expect([
    await stateAfter('hold', first),
    await stateAfter('release', first),
    await stateAfter('drop', second),
    await stateAfter('duplicate', third),
  ]).toEqual(['held', 'waiting', 'dropped', 'waiting'])
  await loradock(url, 'clock', 'settle')
  expect(receiver.calls.map(({ body }) => JSON.parse(body).training_status).slice(0, 3)).toEqual([
    'deploying_gpu',
    'training_success',
    'training_success',
  ])
  const late = await loradock(url, 'webhooks', 'hold', second ?? '')
  expect([late.code, /E_NOTICE_STATE/.test(late.stderr)]).toEqual([3, true])
})

test('a wait ends when the webhook call was made, and was there before the first request', async () => {
  const { url, clock } = await liveServer()
  const waiting = loradock(url, 'webhooks', 'wait', '--status', 'training_started', '--within', '15s', '--json')
  const receiver = await newReceiver()
  const job = await train(url, receiver.url)
  await clock(job)
  const told = await waiting
  expect([told.code, told.stderr, linesOf(told)[0]?.['word'], linesOf(told)[0]?.['state']]).toEqual([
    0,
    '',
    'training_started',
    'delivered',
  ])
})

async function liveServer() {
  const { url } = await newServer()
  return { url, clock: (job: string) => loradock(url, 'clock', 'until', job, 'training_started') }
}

test('a wait for a call that is refused ends with 1, one that runs out of time with 3', async () => {
  const { url } = await newServer()
  const receiver = await newReceiver({ script: [500] })
  const job = await train(url, receiver.url)
  await loradock(url, 'clock', 'until', job, 'training_started')
  const refused = await loradock(url, 'webhooks', 'wait', '--status', 'deploying_gpu')
  const late = await loradock(url, 'webhooks', 'wait', '--job', job, '--status', 'model_ready', '--within', '50ms')
  const odd = await loradock(url, 'webhooks', 'wait', '--within', 'soon')
  expect([refused.code, late.code, late.stdout, /E_WAIT/.test(late.stderr), odd.code]).toEqual([1, 3, '', true, 2])
})

test('an upload slot is shown with what lies in it and who used it', async () => {
  const { url } = await newServer()
  const slot = await fetch(`${url}/v3/assets/training_dataset`, {
    method: 'POST',
    headers: novita,
    body: '{"file_extension":"png"}',
  })
  const { assets_id: id, upload_url: to }: { assets_id: string; upload_url: string } = JSON.parse(await slot.text())
  const before = await loradock(url, 'uploads', 'list')
  expect(before.stdout).toMatch(new RegExp(`\n${id} .* nothing +never\n$`))
  await fetch(to, { method: 'PUT', body: 'no picture at all' })
  const shown = await loradock(url, 'uploads', 'show', id.slice(0, 6), '--json')
  expect([shown.code, linesOf(shown)[0]]).toEqual([
    0,
    expect.objectContaining({ assetId: id, bytes: 17, format: null, usedBy: [] }),
  ])
  const none = await loradock(url, 'uploads', 'show', 'zzz')
  expect([none.code, none.stdout, /E_UPLOAD_UNKNOWN/.test(none.stderr)]).toEqual([3, '', true])
})

test('a quirk is settled for one account and left to the server again', async () => {
  const { url } = await newServer()
  await train(url, null)
  const inForce = async (...args: readonly string[]) =>
    linesOf(await loradock(url, 'quirks', ...args, '--json')).find(({ name }) => name === 'novita.submit-shape')?.['value']
  expect([
    await inForce('list'),
    await inForce('use', 'novita.submit-shape', 'document'),
    await inForce('list'),
    await inForce('off', 'novita.submit-shape'),
  ]).toEqual(['union', 'document', 'document', 'union'])
  const odd = await loradock(url, 'quirks', 'use', 'novita.submit-shap', 'document')
  expect([odd.code, /Did you mean novita.submit-shape/.test(odd.stderr)]).toEqual([2, true])
})

test('a check ends with 0 while every account is clean, and names what is not with 1', async () => {
  const { url } = await newServer()
  expect(await loradock(url, 'status', '--check')).toEqual({ code: 0, stdout: 'no requests yet\n', stderr: '' })
  await fetch(`${url}/v3/user`, { headers: { authorization: 'Bearer good' } })
  const order = { name: 1, base_model: 'v1-5-pruned-emaonly', width: 512, height: 512, components: [] }
  const body = JSON.stringify({ ...order, image_dataset_items: [{ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }] })
  const headers = { authorization: 'Bearer bad', 'content-type': 'application/json' }
  await fetch(`${url}/v3/training/style`, { method: 'POST', headers, body })
  const all = await loradock(url, 'status', '--check')
  expect([all.code, all.stdout.split('\n').slice(0, 3)]).toEqual([
    1,
    [
      'account good is clean in 1 exchange',
      'account bad is not clean: 1 finding in 1 exchange',
      expect.stringMatching(/^ {2}violation +POST \/v3\/training\/style \$\.name .* req_\d$/),
    ],
  ])
  const one = await loradock(url, 'status', '--check', '--key', 'good', '--json')
  expect([one.code, linesOf(one)]).toEqual([
    0,
    [{ clean: true, accounts: [{ account: 'good', clean: true, exchanges: 1, findings: [] }] }],
  ])
})

test.for([
  ['jobs', 'fail'],
  ['jobs', 'finish'],
  ['jobs', 'cancel'],
  ['webhooks', 'wait'],
  ['webhooks', 'hold'],
  ['uploads', 'show'],
  ['quirks', 'use'],
  ['scenario', 'show'],
])('loradock %s %s has a help page of its own that fits 80 columns', async (args) => {
  const { code, stdout, stderr } = await run([...args, '--help'])
  expect({
    code,
    stderr,
    isItsOwn: stdout.startsWith(`Usage: loradock ${args.join(' ')}`),
    wide: stdout.split('\n').filter((line) => line.length > 80),
  }).toEqual({
    code: 0,
    stderr: '',
    isItsOwn: true,
    wide: [],
  })
})
