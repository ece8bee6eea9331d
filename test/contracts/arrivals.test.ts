import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeArrivals, type Told, type ToldState } from '../../src/contracts/arrivals.js'
import { loraRelation, loraStates } from './timelines.js'

const id = 'F5jvdzGnYi'
const calls: readonly ToldState[] = loraStates.map((state, index) => ({ at: index * 1000, state, id }))
const polled = loraStates.map((state, index) => ({ at: index * 1000, state }))
const judged = (arrivals: readonly ToldState[], more: Partial<Told> = {}) =>
  judgeArrivals({ relation: loraRelation, polled, arrivals, id, expected: loraStates, mode: 'strict', ...more }).map(
    ({ level, kind, left }) => `${level} ${kind} ${left}`,
  )

test('calls that say what polls say, when they say it, hold', () => {
  expect(judged(calls)).toEqual([])
})

test('a late call is no fault, however late', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (late) => {
      expect(judged(calls.map((call) => ({ ...call, at: call.at + late })))).toEqual([])
    }),
  )
})

test('a call is ahead when a later poll still shows an earlier state', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: loraStates.length - 1 }),
      fc.constantFrom<Told['mode']>('loose', 'strict'),
      (index, mode) => {
        const early = calls.map((call, place) => (place === index ? { ...call, at: call.at - 1001 } : call))
        expect(judged(early, { mode })).toContain(`webhook ahead ${loraStates[index]}`)
      },
    ),
  )
})

test('on a clock that stands still, a call of the same instant as an earlier poll state is ahead', () => {
  const arrivals = calls.slice(0, 2).map((call) => ({ ...call, at: 0 }))
  expect(judged(arrivals, { expected: [] })).toEqual(['webhook ahead training_started'])
  expect(judged(arrivals, { expected: [], mode: 'loose' })).toEqual([])
})

test('a lost, a doubled and a late-to-the-party call are findings of their own kinds', () => {
  expect(judged(calls.toSpliced(3, 1))).toEqual(['webhook lost null'])
  expect(judged(calls.toSpliced(3, 0, ...calls.slice(2, 3)))).toEqual(['webhook duplicate training_success'])
  expect(judged([...calls.toSpliced(6, 1), { at: 9000, state: 'deploying_model', id }])).toEqual([
    'webhook after-end deploying_model',
  ])
  expect(judged([...calls, { at: 9000, state: 'model_ready', id }])).toEqual(['webhook duplicate model_ready'])
})

test('two calls that change places are out of order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: loraStates.length - 3 }), (index) => {
      const [one, two] = [calls[index], calls[index + 1]]
      if (one === undefined || two === undefined) throw new Error('the property draws an index of a call that has a next one')
      const swapped = calls.with(index, { ...two, at: two.at + 500 }).with(index + 1, { ...one, at: two.at + 600 })
      expect(judged(swapped)).toEqual([`webhook order ${one.state}`])
    }),
  )
})

test('a call that carries another id is not of this job', () => {
  expect(judged(calls.map((call, index) => (index === 0 ? { ...call, id: 'other' } : call)))).toEqual(['echo other-id other'])
})
