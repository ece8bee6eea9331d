import { expect, test } from 'vitest'
import { newGate, newHeardReceiver, newScene, wordOf, words } from './scene.js'

test('an advance of a live clock performs and returns everything in order, and the loop takes none of it', async () => {
  const { train, clock, attempts } = await newScene({ clock: 'live' })
  const receiver = await newHeardReceiver({ onCall: () => new Promise(setImmediate) })
  // What is true at the acceptance goes out by itself.
  const first = attempts(3)
  for (let index = 0; index < 3; index += 1) await train(receiver.url)
  await first
  const started = clock().now()
  const happened = await clock().advance('1h')
  const told = happened.filter(({ what }) => what === 'attempt')
  expect({
    moves: happened.flatMap(({ what, text }) => (what === 'transition' ? text.split(' ')[2] : [])),
    told: told.map(({ text }) => text.split(' ')[1]),
    calls: receiver.calls.slice(3).map(wordOf),
    moved: clock().now().getTime() - started.getTime() >= 3_600_000,
  }).toEqual({
    moves: words.slice(1).flatMap((word) => [word, word, word]),
    told: words.slice(1).flatMap((word) => [word, word, word]),
    calls: words.slice(1).flatMap((word) => [word, word, word]),
    moved: true,
  })
})

test('an advance waits for the calls that the loop has under way, and sends the rest itself', async () => {
  const { train, clock, attempts } = await newScene({ clock: 'live' })
  const gate = newGate()
  const order: string[] = []
  const receiver = await newHeardReceiver({
    onCall: async (call) => {
      if (receiver.calls.length === 1) await gate.opened
      order.push(wordOf(call))
    },
  })
  const sent = attempts(8)
  await train(receiver.url)
  await receiver.heard(1)
  const moving = clock()
    .advance('1h')
    .then((happened) => {
      order.push('moved')
      return happened
    })
  gate.open()
  const happened = await moving
  await sent
  expect(order).toEqual([...words, 'moved'])
  expect(happened.filter(({ what }) => what === 'attempt').length).toBe(7)
})

test('what falls due of itself while an advance waits is sent once the advance is over', async () => {
  const { train, paint, clock, attempts } = await newScene({ clock: 'live', pace: 1_000_000 })
  const gate = newGate()
  const slow = await newHeardReceiver({ onCall: () => gate.opened })
  const quick = await newHeardReceiver()
  await clock().set({ mode: 'manual' })
  await paint(slow.url)
  await clock().set({ mode: 'live' })
  // The call under way holds the advance up; what is accepted meanwhile waits for both.
  const all = attempts(9)
  const moving = clock().advance(1)
  await slow.heard(1)
  await train(quick.url)
  gate.open()
  await moving
  await all
  expect([slow.calls.length, quick.calls.map(wordOf)]).toEqual([1, words])
})

test('a step that a live clock passes while a receiver thinks is in the list all the same', async () => {
  const { train, clock, attempts, context } = await newScene({ clock: 'live' })
  let second = ''
  const receiver = await newHeardReceiver({
    onCall: async (call) => {
      if (wordOf(call) !== 'training_started' || receiver.calls.length > 3) return
      const stepAt = (context.store.jobs.find('test', 'modelslab', second)?.acceptedAt ?? 0) + 60_000
      while (clock().now().getTime() <= stepAt) await new Promise(setImmediate)
      // Now that the clock is past the second training's step, the jobs have to be looked up anew.
      await train('')
    },
  })
  const first = attempts(2)
  await train(receiver.url)
  second = await train(receiver.url)
  await first
  const happened = await clock().advance('31m')
  const moves = happened.filter(({ what }) => what === 'transition').map(({ text }) => text.split(' ')[2])
  expect(moves.filter((word) => word === 'training_started').length).toBe(3)
})
