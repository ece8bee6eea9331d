import { expect, test } from 'vitest'
import { untilUsable } from '../src/trainer.js'
import { newWorlds, picture } from './world.js'

const newWorld = newWorlds()
const png = [0x89, 0x50, 0x4e, 0x47]

/** @param {import('../src/trainer.js').Trainer} trainer @param {number} [count] */
async function order(trainer, count = 7) {
  const pictures = await Promise.all(Array.from({ length: count }, () => trainer.upload(picture)))
  return trainer.start({ name: 'portrait', subject: 'photo of ambika0 man', pictures })
}

test.each(['novita', 'modelslab'])('a training at %s is ordered, waited for, and its model draws', async (provider) => {
  const { account, trainerOf, wait } = await newWorld()
  const trainer = trainerOf(provider)
  const model = await untilUsable(trainer, await order(trainer), { wait })
  const drawn = await trainer.generate(model, 'photo of ambika0 man on a horse')
  const exchanges = await account.exchanges()
  expect({
    drawn: [...drawn.subarray(0, 4)],
    violations: exchanges.flatMap(({ violations }) => violations),
    jobs: (await account.jobs()).map(({ provider, kind, state }) => ({ provider, kind, state })),
  }).toEqual({
    drawn: png,
    violations: [],
    jobs: expect.arrayContaining([
      { provider: trainer.provider, kind: 'training', state: 'ready' },
      { provider: trainer.provider, kind: 'generation', state: 'ready' },
    ]),
  })
})

test.each(['novita', 'modelslab'])('a training that fails at %s is an error that says so', async (provider) => {
  const { account, trainerOf, wait } = await newWorld()
  await account.use('train-fails')
  const trainer = trainerOf(provider)
  const id = await order(trainer)
  await expect(untilUsable(trainer, id, { wait })).rejects.toThrow(`${trainer.provider}: training ${id} ended with `)
})

test('a model that is trained but not deployed is not used yet', async () => {
  const { account, trainerOf } = await newWorld()
  const trainer = trainerOf('novita')
  const id = await order(trainer)
  await account.clock.runUntil(id, 'deploying')
  expect(await trainer.look(id)).toEqual({ state: 'waiting', word: 'SUCCESS/DEPLOYING' })
})

test('a training that never leaves the queue is given up', async () => {
  const { account, trainerOf, wait } = await newWorld()
  await account.use('queue-stuck')
  const trainer = trainerOf('novita')
  const id = await order(trainer)
  await expect(untilUsable(trainer, id, { wait, polls: 20 })).rejects.toThrow('still said QUEUING after 20 polls')
})

test('pictures are uploaded before a training uses them', async () => {
  const { account, trainerOf } = await newWorld()
  const id = await order(trainerOf('novita'), 2)
  expect(await account.ledger()).toEqual(
    Array.from({ length: 2 }, () =>
      expect.objectContaining({ bytes: picture.length, format: 'png', usedBy: [id], usedBeforeUpload: false }),
    ),
  )
})
