import { expect, test } from 'vitest'
import { accountHandle } from '../../../src/emulator/account.js'
import { newReceiver } from '../../support/receiver.js'
import { identityOf, newGate, newHeardReceiver, newScene, wordOf } from './scene.js'

async function newReplayScene() {
  const scene = await newScene()
  return { ...scene, account: accountHandle(scene, 'test', () => scene.url) }
}

test('a delivered call is made again, now, with the identity and the bytes it had', async () => {
  const { train, account, clock, outbox } = await newReplayScene()
  const receiver = await newReceiver()
  await train(receiver.url)
  await clock().settle()
  const { noticeId, status, error } = await account.replay('ntc_3')
  expect([noticeId, status, error]).toEqual(['ntc_3', 200, null])
  expect(receiver.calls.slice(8).map(identityOf)).toEqual(['ntc_3'])
  expect(receiver.calls[8]?.body).toBe(receiver.calls[2]?.body)
  expect(outbox.find('test', 3)).toMatchObject({ state: 'delivered', tries: 2 })
})

test('it can go to another receiver', async () => {
  const { train, account, clock } = await newReplayScene()
  const [refusing, other] = [await newReceiver({ script: [500] }), await newReceiver()]
  await train(refusing.url)
  await clock().advance(0)
  await account.replay('ntc_1', { to: other.url })
  await clock().settle()
  expect([other.calls.map(wordOf), refusing.calls.length]).toEqual([['deploying_gpu'], 8])
})

test('a replay that is refused ends refused, and is not made again where no retry is left', async () => {
  const { paint, account, clock, outbox } = await newReplayScene()
  const receiver = await newReceiver({ script: Array.from({ length: 9 }, () => 500) })
  await paint(receiver.url)
  await clock().settle()
  const { error } = await account.replay('ntc_1')
  await clock().settle()
  expect([error, receiver.calls.length, outbox.find('test', 1)?.state]).toEqual(['non-2xx', 7, 'refused'])
})

test('a notice that is being sent is not sent beside itself, and the replay says so', async () => {
  const { paint, account, clock, outbox } = await newReplayScene()
  const gate = newGate()
  const receiver = await newHeardReceiver({
    script: [500, 200],
    onCall: () => (receiver.calls.length === 2 ? gate.opened : undefined),
  })
  await paint(receiver.url)
  const moving = clock().settle()
  await receiver.heard(2)
  const before = outbox.find('test', 1)
  await expect(account.replay('ntc_1', { to: 'http://127.0.0.1:9/' })).rejects.toMatchObject({ code: 'E_NOTICE_HELD' })
  expect(outbox.find('test', 1)).toEqual(before)
  gate.open()
  await moving
  expect([receiver.calls.length, outbox.find('test', 1)?.state]).toEqual([2, 'delivered'])
})

test('what is held or dropped while its call is under way stays so, unless the call was heard', async () => {
  const { train, clock, outbox } = await newReplayScene()
  const states = ['held', 'dropped', 'held', 'dropped'] as const
  const receiver = await newReceiver({
    script: [500, 500, 200, 200],
    onCall: () => {
      const sequence = receiver.calls.length
      const notice = outbox.find('test', sequence)
      if (notice !== undefined) outbox.change(notice, { state: states[sequence - 1] ?? notice.state })
    },
  })
  await train(receiver.url)
  await clock().advance('17m')
  expect([1, 2, 3, 4].map((sequence) => outbox.find('test', sequence)?.state)).toEqual([
    'held',
    'dropped',
    'delivered',
    'delivered',
  ])
})

test('a notice whose instant was moved while a lane had it is sent at its new instant only', async () => {
  const { train, clock, outbox, deliverer } = await newReplayScene()
  const receiver = await newReceiver()
  await train(receiver.url)
  const stale = outbox.find('test', 1)
  if (stale === undefined) throw new Error('there is no notice')
  outbox.change(stale, { dueAt: stale.dueAt + 60_000 })
  expect(await deliverer.deliver(stale)).toBe(undefined)
  await clock().advance('59s')
  expect(receiver.calls.length).toBe(0)
  await clock().advance('1s')
  expect(receiver.calls.map(wordOf)).toEqual(['deploying_gpu', 'training_started'])
})
