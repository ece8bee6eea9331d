import { expect, test } from 'vitest'
import type { Happening } from '../../../src/emulator/index.js'
import { newReceiver } from '../../support/receiver.js'
import { course } from '../providers/modelslab/client.js'
import { newGate, newScene, secondsOf, wordOf, words } from './scene.js'

const lineOf = ({ at, what, text }: Happening) => `${secondsOf(at)} ${what} ${text.split(' ')[what === 'attempt' ? 1 : 2]}`

/** What a training brings after its acceptance, at the second it was accepted. */
function storyFrom(acceptedAt: number): readonly { readonly at: number; readonly lines: readonly string[] }[] {
  return course.map(([word, minute]) => {
    const at = acceptedAt + minute * 60
    return { at, lines: minute === 0 ? [`${at} attempt ${word}`] : [`${at} transition ${word}`, `${at} attempt ${word}`] }
  })
}

test('what falls due happens in the order of its instants, and the clock stands at each', async () => {
  const { train, clock } = await newScene()
  const stood: string[] = []
  const receiver = await newReceiver({ onCall: (call) => void stood.push(`${secondsOf(clock().now())} attempt ${wordOf(call)}`) })
  await train(receiver.url)
  const happened = [...(await clock().advance('30s'))]
  await train(receiver.url)
  happened.push(...(await clock().advance('1h')))
  const story = [...storyFrom(0), ...storyFrom(30)].toSorted((a, b) => a.at - b.at).flatMap(({ lines }) => lines)
  expect(happened.map(lineOf)).toEqual(story)
  expect(stood).toEqual(story.filter((line) => line.includes('attempt')))
  expect(secondsOf(clock().now())).toBe(3630)
})

test('at one instant every job moves first, then the notices go out as they were written down', async () => {
  const { train, clock } = await newScene()
  const receiver = await newReceiver()
  const jobs = [await train(receiver.url), await train(receiver.url)]
  await clock().advance('59s')
  const happened = await clock().advance('1s')
  expect(happened.map(({ what, jobId }) => [what, jobId])).toEqual([
    ['transition', jobs[0]],
    ['transition', jobs[1]],
    ['attempt', jobs[0]],
    ['attempt', jobs[1]],
  ])
})

test('an advance ends when the last receiver has answered', async () => {
  const { train, clock } = await newScene()
  const order: string[] = []
  const gate = newGate()
  const called = newGate()
  const receiver = await newReceiver({
    onCall: async () => {
      called.open()
      await gate.opened
      order.push('answered')
    },
  })
  await train(receiver.url)
  const moving = clock()
    .advance(0)
    .then(() => order.push('moved'))
  await called.opened
  // The API goes on answering meanwhile.
  await train(receiver.url, 'another')
  order.push('asked')
  gate.open()
  await moving
  expect(order).toEqual(['asked', 'answered', 'moved'])
})

test('a job that a receiver creates on the way is told of in the same advance, as far as it falls due', async () => {
  const { train, clock } = await newScene()
  const second = await newReceiver()
  const first = await newReceiver({
    onCall: async (call) => {
      if (wordOf(call) === 'training_success') await train(second.url)
    },
  })
  await train(first.url)
  await clock().advance('31m')
  // Accepted at minute 15, so minute 31 is its sixteenth.
  expect(second.calls.map(wordOf)).toEqual(['deploying_gpu', 'training_started', 'training_success'])
})

test('nothing is sent twice, and nothing that is not due', async () => {
  const { train, clock } = await newScene()
  const receiver = await newReceiver()
  await train(receiver.url)
  const counts: number[] = []
  for (const by of ['15m', 0, 0, '1ms', '119999ms', '1d', '1d'] as const) {
    await clock().advance(by)
    counts.push(receiver.calls.length)
  }
  expect(counts).toEqual([3, 3, 3, 3, 4, 8, 8])
})

test('the next thing is one thing, however far away, and none once all is done', async () => {
  const { train, clock } = await newScene()
  const receiver = await newReceiver()
  await train(receiver.url)
  await train(receiver.url)
  const seen: (string | undefined)[] = []
  for (let index = 0; index < 8; index += 1) {
    const next = await clock().advanceToNext()
    seen.push(next === null ? undefined : lineOf(next))
  }
  await clock().settle()
  expect([seen, await clock().advanceToNext()]).toEqual([
    [
      '0 attempt deploying_gpu',
      '0 attempt deploying_gpu',
      '60 transition training_started',
      '60 transition training_started',
      '60 attempt training_started',
      '60 attempt training_started',
      '900 transition training_success',
      '900 transition training_success',
    ],
    null,
  ])
})

test('running until a job reaches a word ends at that instant, its notice sent', async () => {
  const { train, clock } = await newScene()
  const receiver = await newReceiver()
  const job = await train(receiver.url)
  await clock().runUntil(job, 'trained_model_uploading')
  expect([secondsOf(clock().now()), receiver.calls.map(wordOf)]).toEqual([20 * 60, words.slice(0, 5)])
})

test('a job that is planned never to move on keeps nothing waiting', async () => {
  const { train, clock } = await newScene()
  const receiver = await newReceiver()
  await train(receiver.url, 'test+deploy-never')
  await clock('test+deploy-never').settle()
  expect(receiver.calls.map(wordOf)).toEqual(words.slice(0, 7))
})

test('two advances of one account run one after the other and add up', async () => {
  const { driver, train, clock } = await newScene()
  let inside = 0
  const most: number[] = []
  const receiver = await newReceiver({
    onCall: async () => {
      inside += 1
      most.push(inside)
      await new Promise(setImmediate)
      inside -= 1
    },
  })
  await train(receiver.url)
  const [first, second] = await Promise.all([driver.advanceBy('test', 16 * 60_000), driver.advanceBy('test', 16 * 60_000)])
  const said = [first, second].map((list) => list.filter(({ what }) => what === 'attempt').length)
  expect({ said, most: Math.max(...most), at: secondsOf(clock().now()) }).toEqual({ said: [3, 5], most: 1, at: 32 * 60 })
})

test('advances of two accounts run side by side', async () => {
  const { train, clock } = await newScene()
  const other = newGate()
  const slow = await newReceiver({ onCall: () => other.opened })
  const quick = await newReceiver({ onCall: () => other.open() })
  await train(slow.url, 'slow')
  await train(quick.url, 'quick')
  // The slow one is answered only after the quick one was called: one line for both would never end.
  const lists = await Promise.all([clock('slow').advance(0), clock('quick').advance(0)])
  expect(lists.map((list) => list.map(({ account, what }) => [account, what]))).toEqual([
    [['slow', 'attempt']],
    [['quick', 'attempt']],
  ])
})
