import { expect, test } from 'vitest'
import type { Job } from '../../../src/emulator/domain/job.js'
import { newEmulator } from '../../support/emulator.js'

const job = (id: string, name: string): Job => ({
  account: 'a',
  provider: 'novita',
  id,
  kind: 'training',
  type: 'style',
  name,
  acceptedAt: 0,
  plan: { transitions: [{ afterMs: 0, state: 'queued', word: 'QUEUING' }], progress: [] },
  modelName: null,
  baseModel: null,
  webhook: null,
  deletedAt: null,
})
const ended: Job['plan'] = { transitions: [{ afterMs: 0, state: 'failed', word: 'FAILED' }], progress: [] }

/** A store whose only job was looked up once, so that whatever is kept of it is there. */
function storeWithJob() {
  const { store } = newEmulator().context
  const made = job('1', 'first')
  store.jobs.insert(made, {})
  const find = () => store.jobs.find('a', 'novita', '1')
  return { store, made, find, before: find() }
}

test('a job is found as it was written', () => {
  const { made, before } = storeWithJob()
  expect(before).toEqual(made)
})

test('a job whose plan was changed is found with the new one', () => {
  const { store, made, find } = storeWithJob()
  store.jobs.replan(made, ended)
  expect(find()).toEqual({ ...made, plan: ended })
})

test('a job that was deleted is found as deleted', () => {
  const { store, made, find } = storeWithJob()
  store.jobs.markDeleted(made, 7)
  expect(find()).toEqual({ ...made, deletedAt: 7 })
})

test('a job of an account that was reset is not found, nor in place of the one that has its row now', () => {
  const { store, find } = storeWithJob()
  store.forget('a')
  const gone = find()
  store.jobs.insert(job('1', 'second'), {})
  expect([gone, find()?.name]).toEqual([undefined, 'second'])
})

test('a job that comes again after a reset, under another number, is found', () => {
  const { store, made, find } = storeWithJob()
  store.jobs.insert({ ...job('2', 'other'), account: 'b' }, {})
  store.forget('a')
  store.jobs.insert({ ...made, name: 'again' }, {})
  expect(find()?.name).toBe('again')
})

test('jobs of one id in two accounts are told apart', () => {
  const { store, find } = storeWithJob()
  store.jobs.insert({ ...job('1', 'theirs'), account: 'b' }, {})
  const names = [find(), store.jobs.find('b', 'novita', '1'), find()].map((found) => found?.name)
  expect(names).toEqual(['first', 'theirs', 'first'])
})

test('a change that was undone is not found', () => {
  const { store, made, find } = storeWithJob()
  const undone = () =>
    store.atomically(() => {
      store.jobs.replan(made, ended)
      expect(find()?.plan).toEqual(ended)
      throw new Error('undone')
    })
  expect(undone).toThrow('undone')
  expect(find()).toEqual(made)
})
