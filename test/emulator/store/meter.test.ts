import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMeter } from '../../../src/emulator/store/meter.js'
import { newReceiver } from '../../support/receiver.js'
import { newScene } from '../webhooks/scene.js'

test('however rows come and are deleted, the newest that fit are kept and the rest is counted', () => {
  const step = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('delete' as const))
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 }), (steps, rows, bytes) => {
      let table: number[] = []
      let dropped = 0
      const sum = () => table.reduce((total, one) => total + one, 0)
      const meter = createMeter({ rows, bytes }, () => ({ rows: table.length, bytes: sum() }))
      for (const one of steps) {
        if (one === 'delete') {
          table = table.filter((_, index) => index % 2 === 0)
          meter.disturbed()
          continue
        }
        table.push(one)
        meter.added(one)
        meter.trim(() => {
          dropped += 1
          return table.shift() ?? Number.NaN
        })
        const fits = table.length <= rows && (sum() <= bytes || table.length === 1)
        expect({ fits, newest: table.at(-1), rows: meter.rows() }).toEqual({ fits: true, newest: one, rows: table.length })
      }
      expect(meter.dropped()).toBe(dropped)
    }),
  )
})

test('attempts are kept within the bounds of the journal, and those that were dropped are counted', async () => {
  const scene = await newScene({ journalRows: 5 })
  const receiver = await newReceiver()
  await scene.train(receiver.url)
  await scene.clock().settle()
  expect(scene.outbox.recentAttempts('test', 99).map(({ notice }) => notice)).toEqual([8, 7, 6, 5, 4])
  expect(scene.outbox.droppedAttempts()).toBe(3)
  expect(scene.outbox.list('test', 99).map(({ state }) => state)).toEqual(Array(8).fill('delivered'))
  const findings = await (await fetch(`${scene.url}/_/api/v1/findings?account=test`)).text()
  expect(findings).toContain('"text":"3 attempts were dropped to keep the journal in its bounds"')
  await scene.reset('test')
  await scene.train(receiver.url)
  await scene.clock().settle()
  expect([scene.outbox.recentAttempts('test', 99).length, scene.outbox.droppedAttempts()]).toEqual([5, 6])
})
