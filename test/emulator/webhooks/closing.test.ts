import { expect, test } from 'vitest'
import { newEmulator } from '../../support/emulator.js'
import { newFolder, tablesOf } from '../store/rows.js'
import { newPoster } from './delivery.js'
import { identityOf, newGate, newHeardReceiver, newScene } from './scene.js'

const rapid = { clock: 'live', pace: 1_000_000 } as const

test('closing ends with receivers that hang, and fails none of their calls', async () => {
  const data = newFolder()
  const scene = await newScene({ ...rapid, data })
  const receivers = [await newHeardReceiver({ script: ['hang'] }), await newHeardReceiver({ script: ['hang'] })]
  for (const { url } of receivers) await scene.train(url)
  for (const receiver of receivers) await receiver.heard(1)
  await scene.close()
  const { notices = [], attempts } = tablesOf(data)
  const waiting = { state: 'waiting', lease: null }
  const untouched = Array.from({ length: 7 }, () => ({ ...waiting, tries: 0 }))
  // The calls under way may have been heard, so their tries count; no attempt is stored, since nobody refused anything.
  const ofOne = [{ ...waiting, tries: 1 }, ...untouched]
  expect(notices).toMatchObject([...ofOne, ...ofOne])
  expect(attempts).toEqual([])
})

test('what closing cut off is sent after the next start, with the identity it had', async () => {
  const data = newFolder()
  const scene = await newScene({ ...rapid, data })
  const receiver = await newHeardReceiver({ script: ['hang'] })
  await scene.train(receiver.url)
  await receiver.heard(1)
  await scene.close()
  newEmulator({ ...rapid, data })
  await receiver.heard(9)
  expect(receiver.calls.map(identityOf)).toEqual(['ntc_1', ...Array.from({ length: 8 }, (_, index) => `ntc_${index + 1}`)])
})

test('an advance under way ends when the emulator is closed', async () => {
  const scene = await newScene()
  const receiver = await newHeardReceiver({ script: ['hang'] })
  await scene.train(receiver.url)
  const moving = scene.clock().advance('1h')
  await receiver.heard(1)
  await scene.close()
  expect(await moving).toEqual([])
})

test('a poster that was closed makes no call, not even its first', async () => {
  const receiver = await newHeardReceiver()
  const poster = newPoster()
  await poster.close()
  const { error } = await poster.post({ url: receiver.url, headers: {}, body: Buffer.from('{}'), deadlineMs: 1000 })
  expect([error, receiver.calls.length]).toEqual(['stopped', 0])
})

test('a call that is answered while the emulator closes is made once, and nothing after it', async () => {
  const scene = await newScene(rapid)
  const closing = newGate()
  const receiver = await newHeardReceiver({ onCall: () => closing.opened })
  await scene.train(receiver.url)
  await receiver.heard(1)
  const closed = scene.close()
  closing.open()
  await closed
  expect(receiver.calls.length).toBe(1)
})
