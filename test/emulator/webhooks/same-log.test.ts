import { expect, test } from 'vitest'
import { type Behaviour, newReceiver } from '../../support/receiver.js'
import { newScene } from './scene.js'

const keys = ['test', 'test+webhook-twice', 'test+webhook-out-of-order', 'test+webhook-deaf', 'other'] as const
const bad: readonly Behaviour[] = [
  500,
  { status: 200, body: 'heard' },
  'reset',
  { status: 302, headers: { location: 'http://127.0.0.1/' } },
  'endless',
  429,
]

test('the same seed and the same calls give the same log of attempts, byte for byte', async () => {
  const script: Behaviour[] = []
  const receiver = await newReceiver({ script })

  /** Plays the same trainings and generations in a new world; every row of the log but for how long it really took. */
  const play = async (seed: number) => {
    // The receiver is as bad again, from the first call on.
    while (script.length < receiver.calls.length) script.push(200)
    script.push(...bad)
    // Links in the calls name this origin whatever port is free.
    const scene = await newScene({ seed, publicUrl: 'http://loradock.test' })
    for (const key of keys) {
      await scene.train(receiver.url, key)
      await scene.clock(key).advance('10m')
      await scene.paint(receiver.url, key)
      await scene.train(receiver.url, key)
    }
    for (const key of keys) await scene.clock(key).settle()
    const rows = scene.outbox.recentAttempts(undefined, 9999).map(({ tookMs: _never, ...row }) => ({
      ...row,
      body: row.body.toString(),
      answer: row.answer?.toString('base64') ?? null,
    }))
    return rows.map((row) => JSON.stringify(row)).toReversed()
  }

  const [first, second, other] = [await play(7), await play(7), await play(8)]
  expect(second).toEqual(first)
  // The log is long and of many kinds, and another seed gives another: the comparison is one that can fail.
  expect(first.length).toBeGreaterThan(100)
  expect(new Set(first.map((row) => JSON.parse(row).error))).toEqual(
    new Set([null, 'non-2xx', 'reset', 'redirect', 'too-large', 'unheard']),
  )
  expect(other).not.toEqual(first)
})
