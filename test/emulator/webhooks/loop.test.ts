import { expect, test } from 'vitest'
import { newHeardReceiver, newScene, wordOf, words } from './scene.js'

// So fast that a whole training falls due within two milliseconds.
const rapid = { clock: 'live', pace: 1_000_000 } as const

test('on a live clock the calls go out by themselves, in order', async () => {
  const { train } = await newScene(rapid)
  const receiver = await newHeardReceiver()
  await train(receiver.url)
  await receiver.heard(8)
  expect(receiver.calls.map(wordOf)).toEqual(words)
})

test('a receiver that hangs delays no answer of the API, no other receiver and no other account', async () => {
  const { train, modelslab } = await newScene(rapid)
  const hanging = await newHeardReceiver({ script: ['hang', 'hang'] })
  const other = await newHeardReceiver()
  const job = await train(hanging.url, 'one')
  await train(hanging.url, 'two')
  await hanging.heard(2)
  await train(other.url, 'one')
  await train(other.url, 'three')
  await other.heard(16)
  const { messege } = await modelslab('one').state(job)
  expect([hanging.calls.length, other.calls.length, messege]).toEqual([2, 16, 'model_ready'])
})

test('a receiver keeps the order of its calls however slow it is', async () => {
  const { train, attempts } = await newScene(rapid)
  const receiver = await newHeardReceiver({ onCall: () => new Promise(setImmediate) })
  const all = attempts(24)
  const jobs = [await train(receiver.url), await train(receiver.url), await train(receiver.url)]
  await all
  const told = jobs.map((job) => receiver.calls.filter(({ body }) => JSON.parse(body).model_id === job).map(wordOf))
  expect(told).toEqual([words, words, words])
})

test('many calls to a receiver that hangs leave room for another, whoever was first', async () => {
  const { train, outbox, context, clock } = await newScene({ clock: 'manual' })
  const hanging = await newHeardReceiver({ script: ['hang'] })
  const other = await newHeardReceiver()
  const now = context.accounts.now('test')
  const job = await train('')
  const call = { account: 'test', provider: 'modelslab', job, word: 'model_ready', aboutAt: now, extra: null, rule: null }
  outbox.insert(Array.from({ length: 2500 }, () => ({ ...call, url: hanging.url, dueAt: now })))
  outbox.insert([{ ...call, url: other.url, dueAt: now }])
  await clock().set({ mode: 'live' })
  await other.heard(1)
  expect([hanging.calls.length, other.calls.length]).toEqual([1, 1])
})

test('an accepted job wakes the loop, and so does a clock that is moved or let run', async () => {
  const { train, clock } = await newScene({ clock: 'live', pace: 1 })
  const receiver = await newHeardReceiver()
  await train(receiver.url)
  await receiver.heard(1)
  await clock().set({ mode: 'manual' })
  await clock().advance('1m')
  await train(receiver.url)
  // The second training's first call is due, and waits: a manual clock stands still.
  expect(receiver.calls.map(wordOf)).toEqual(['deploying_gpu', 'training_started'])
  await clock().set({ mode: 'live' })
  await receiver.heard(3)
  expect(receiver.calls.map(wordOf)).toEqual(['deploying_gpu', 'training_started', 'deploying_gpu'])
})

test('a refused call is made again when its time comes, without anybody asking', async () => {
  const { paint, clock } = await newScene(rapid)
  const receiver = await newHeardReceiver({ script: [500] })
  await paint(receiver.url)
  await receiver.heard(1)
  await clock().advance('5s')
  await receiver.heard(2)
  expect(receiver.calls.map(wordOf)).toEqual(['TASK_STATUS_SUCCEED', 'TASK_STATUS_SUCCEED'])
})

test('a fault while looking for what is due ends the loop as little', async () => {
  const { train, outbox, context, subscribe } = await newScene(rapid)
  const receiver = await newHeardReceiver()
  const bugs: string[] = []
  subscribe((news) => {
    if (news.type === 'bug') bugs.push(news.message)
  })
  const { nextDueAt } = outbox
  let faults = 1
  Object.assign(context.store.outbox, {
    nextDueAt: (...given: Parameters<typeof nextDueAt>) => {
      faults -= 1
      if (faults === 0) throw new Error('the disk cannot be read')
      return nextDueAt(...given)
    },
  })
  await train(receiver.url)
  await receiver.heard(8)
  expect([bugs, receiver.calls.map(wordOf)]).toEqual([['the webhook loop failed'], words])
})

test('a fault of the store is told once a second, not all the time, and then the call is made', async () => {
  const { train, outbox, context, subscribe, driver } = await newScene(rapid)
  const receiver = await newHeardReceiver()
  const bugs: string[] = []
  subscribe((news) => {
    if (news.type === 'bug') bugs.push(news.message)
  })
  const { claim } = outbox
  let faults = 1
  Object.assign(context.store.outbox, {
    claim: (...given: Parameters<typeof claim>) => {
      faults -= 1
      if (faults >= 0) throw new Error('the disk is full')
      return claim(...given)
    },
  })
  await train(receiver.url)
  await receiver.heard(8)
  await driver.idle()
  expect([bugs, receiver.calls.map(wordOf)]).toEqual([['the webhook loop failed for account "test"'], words])
})
