import { expect, test } from 'vitest'
import { accountClock, worldClock } from '../../../src/emulator/account.js'
import { jobView, noticeView } from '../../../src/emulator/views.js'
import { newServer } from '../../support/emulator.js'
import { newReceiver } from '../../support/receiver.js'
import { generationOrder, newClient } from '../providers/novita/client.js'
import { newFolder } from './rows.js'

type Server = Awaited<ReturnType<typeof newServer>>

/** What an account can see of itself, except the addresses that follow the port. */
async function seen({ url, context }: Server, training: string) {
  const { store, accounts } = context
  const client = newClient(url)
  const notices = store.outbox.list('test', 99)
  return {
    now: accounts.now('test'),
    account: accounts.find('test'),
    scenario: accounts.scenario('test'),
    jobs: store.jobs.recent('test', 99).map((job) => jobView(job, accounts.now('test'))),
    notices: notices.map((notice) => noticeView(notice, store.outbox.attempts('test', notice.sequence))),
    uses: store.jobs.usesOf('test'),
    status: await client.training(training),
    list: (await client.get('/v3/training')).body,
  }
}

test('a folder that is opened again shows the same jobs, clocks, choices and deliveries, and draws on where it was', async () => {
  const data = newFolder()
  const receiver = await newReceiver({ script: [500, 500] })
  const first = await newServer({ data, seed: 7 })
  first.context.accounts.change('test', { quirks: { 'novita.model-type': 'lora' }, scenario: 'deploy-slow', pace: 2 })
  const client = newClient(first.url)
  const training = await client.train()
  await client.post('/v3/async/txt2img', generationOrder({}, { webhook: { url: receiver.url } }))
  await accountClock(first, 'test').advance('3m')
  const before = await seen(first, training)
  const exchanges = first.context.store.exchanges.list({ limit: 99 }).length
  await first.close()
  const second = await newServer({ data })
  const after = await seen(second, training)
  expect([after, second.context.settings.seed, second.context.store.exchanges.list({ limit: 99 }).length]).toEqual([
    before,
    7,
    exchanges + 2,
  ])
  expect((await newClient(second.url).slot()).assets_id).not.toBe(before.uses[0]?.asset)
})

test('the clock that new accounts start from is kept as well', async () => {
  const data = newFolder()
  const first = await newServer({ data })
  await worldClock(first).advance('2d')
  const before = first.context.accounts.now(null)
  await first.close()
  const { context } = await newServer({ data })
  context.accounts.open('later')
  expect([context.accounts.now(null), context.accounts.now('later')]).toEqual([before, before])
})

test('a seed that is given replaces the one that was kept', async () => {
  const data = newFolder()
  for (const seed of [3, 4]) await (await newServer({ data, seed })).close()
  expect((await newServer({ data })).context.settings.seed).toBe(4)
})

test('notices that were due while nobody ran are sent when the clock moves on', async () => {
  const data = newFolder()
  const receiver = await newReceiver()
  const first = await newServer({ data })
  await newClient(first.url).post('/v3/async/txt2img', generationOrder({}, { webhook: { url: receiver.url } }))
  await first.close()
  const second = await newServer({ data })
  await accountClock(second, 'test').settle()
  expect(receiver.calls.map(({ method, path }) => [method, path])).toEqual([['POST', '/hook']])
})
