import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clock, Happening } from '../../../src/emulator/index.js'
import { newReceiver } from '../../support/receiver.js'
import { newScene, words } from './scene.js'

/** Plays the same three jobs in a new world and moves its clock as told; all that happened. */
async function play(webhook: string, move: (clock: Omit<Clock, 'now'>, training: string) => Promise<readonly Happening[]>) {
  const { train, paint, clock, close } = await newScene()
  const happened = []
  const training = await train(webhook)
  await train(webhook)
  happened.push(...(await clock().advance('40s')))
  await paint(webhook)
  happened.push(...(await move(clock(), training)))
  await close()
  return happened
}

const hour = 3_600_000

test('one long advance equals many short ones', async () => {
  const { url } = await newReceiver()
  const whole = await play(url, (clock) => clock.advance(hour))
  const cuts = fc.uniqueArray(fc.oneof(fc.nat(hour), fc.constantFrom(20_000, 860_000, 3855, 1_760_000)), { maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(cuts, async (inner) => {
      const instants = [...inner.toSorted((a, b) => a - b), hour]
      const pieces = await play(url, async (clock) => {
        const happened = []
        for (const [index, at] of instants.entries()) happened.push(...(await clock.advance(at - (instants[index - 1] ?? 0))))
        return happened
      })
      expect(pieces).toEqual(whole)
    }),
    { numRuns: 25 },
  )
})

test('one thing after the other equals all at once', async () => {
  const { url } = await newReceiver()
  const whole = await play(url, (clock) => clock.settle())
  const single = await play(url, async (clock) => {
    const happened = []
    for (let next = await clock.advanceToNext(); next !== null; next = await clock.advanceToNext()) happened.push(next)
    return happened
  })
  expect(single).toEqual(whole)
})

test('running from word to word equals running to the end', async () => {
  const { url } = await newReceiver()
  const whole = await play(url, (clock) => clock.settle())
  const stops = await play(url, async (clock, training) => {
    const happened = []
    for (const word of words.slice(1)) happened.push(...(await clock.runUntil(training, word)))
    return happened
  })
  expect(stops).toEqual(whole)
})

test('single steps and advances may be mixed', async () => {
  const { url } = await newReceiver()
  const whole = await play(url, (clock) => clock.advance(hour))
  const mixed = await play(url, async (clock) => {
    const happened = []
    for (const steps of [1, 2, 3, 2, 1]) {
      for (let step = 0; step < steps; step += 1) happened.push(await clock.advanceToNext())
      happened.push(...(await clock.advance('90s')))
    }
    return [...happened.filter((one) => one !== null), ...(await clock.advance(hour))]
  })
  expect(mixed).toEqual(whole)
})
