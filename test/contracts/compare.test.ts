import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTakes } from '../../src/contracts/compare.js'
import { fingerprintOf } from '../../src/contracts/difference.js'
import type { Json, TakeLine } from '../../src/contracts/take.js'
import { exchange, lines, take } from './takes.js'

const whole = { partial: false }
const compared = (left: readonly TakeLine[], right: readonly TakeLine[], partial = false) =>
  compareTakes(take(left, whole), take(right, { partial })).differences.map(
    ({ class: effect, level, path, kind }) => `${effect} ${level} ${path} ${kind}`,
  )
const bodies = (left: Json, right: Json, step = 'listModels') =>
  compared([exchange(step, 200, left)], [exchange(step, 200, right)])
const status = (task_status: string, more: Json = {}) =>
  exchange('getStyleTraining', 200, { task_status, models: [], ...Object(more) })

test('a take agrees with itself', () => {
  fc.assert(
    fc.property(fc.array(lines), (some) => {
      expect(compared(some, some)).toEqual([])
    }),
  )
})

test('a changed status code is always seen, and is breaking', () => {
  const codes = fc.integer({ min: 100, max: 599 })
  fc.assert(
    fc.property(codes, codes, (one, other) => {
      const seen = compared([exchange('createStyleTraining', one, {})], [exchange('createStyleTraining', other, {})])
      expect(seen).toEqual(one === other ? [] : ['breaking status $ changed'])
    }),
  )
})

test('a changed enum word is always seen, and is breaking', () => {
  const words = fc.stringMatching(/^[A-Z]{1,8}(_[A-Z]{1,8})?$/)
  const places = fc.constantFrom('task_status', 'status', 'messege', 'training_status', 'task_type', 'reason')
  fc.assert(
    fc.property(words, words, places, (one, other, place) => {
      expect(bodies({ [place]: one }, { [place]: other })).toEqual(one === other ? [] : [`breaking enum $.${place} changed`])
    }),
  )
})

test('a field that is lost is breaking, a new one additive', () => {
  expect(
    bodies({ messege: 'deploying_gpu' }, { messege: 'deploying_gpu', training_id: 'F5jvdzGnYi' }, 'createLoraTraining'),
  ).toEqual(['breaking presence $.training_id absent'])
  expect(bodies({ code: 0, msg: '' }, { code: 0 })).toEqual(['additive presence $.msg added'])
})

test('types, forms, units and echoes are compared behind the tokens', () => {
  const uuid = 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0'
  expect(bodies({ id: '12345678' }, { id: 12345678 })).toEqual(['breaking type $.id type'])
  expect(bodies({ created_at: '1699325415' }, { created_at: 1699325415 })).toEqual(['breaking type $.created_at type'])
  expect(bodies({ created_at: 1699325415000 }, { created_at: 1699325415 })).toEqual(['breaking format $.created_at changed'])
  expect(bodies({ task_id: uuid.toUpperCase() }, { task_id: uuid })).toEqual(['breaking format $.task_id changed'])
  expect(bodies({ training_id: 'a', x: { training_id: 'b' } }, { training_id: 'c', x: { training_id: 'c' } })).toEqual([
    'breaking echo $.x.training_id changed',
  ])
  expect(bodies({ models: null }, { models: [] })).toEqual(['breaking type $.models type'])
  expect(bodies({ image_url_ttl: '3600' }, { image_url_ttl: 3600 })).toEqual(['breaking type $.image_url_ttl type'])
})

test('a time that is not known yet is an empty text, and no difference', () => {
  expect(bodies({ submit_time_ms: '' }, { submit_time_ms: '1715052533293' })).toEqual([])
  expect(bodies({ created_at: '' }, { created_at: 1699325415 })).toEqual(['breaking type $.created_at type'])
})

test('two sentences that differ say nothing certain, two free texts say nothing', () => {
  expect(bodies({ note: 'try again later.' }, { note: 'please try again' })).toEqual(['unknown text $.note changed'])
  expect(bodies({ data: 'Step:1' }, { data: 'Step:2' })).toEqual([])
})

test('a polled series is compared as its states, however often each was seen', () => {
  const recorded = [status('QUEUING'), status('TRAINING'), status('SUCCESS')]
  expect(compared([status('QUEUING'), status('QUEUING'), status('TRAINING'), status('SUCCESS')], recorded)).toEqual([])
  expect(compared([status('TRAINING'), status('QUEUING'), status('SUCCESS')], recorded)).toEqual([
    'breaking timeline $ state-order',
  ])
  expect(compared([status('QUEUING'), status('SUCCESS')], recorded)).toEqual(['unknown timeline $ state-absent'])
  expect(compared([status('QUEUING'), status('TRAINING', { extra: 1 }), status('SUCCESS')], recorded)).toEqual([
    'additive presence $.extra added',
  ])
})

test('what a partial take leaves out is out of reach, and shifts no token', () => {
  const asset = (assets_id: string) => exchange('createTrainingAsset', 200, { assets_id })
  const created = (task_id: string) => exchange('createStyleTraining', 200, { task_id })
  const left = [asset('a'), asset('b'), created('t'), status('QUEUING'), status('SUCCESS')]
  const outcome = compareTakes(take(left, whole), take([created('u'), status('SUCCESS')], { partial: true }))
  expect(outcome).toEqual({ differences: [], compared: ['createStyleTraining', 'getStyleTraining'], unmatched: [] })
  expect(compareTakes(take(left, whole), take([created('u')], whole)).unmatched).toEqual([
    { step: 'createTrainingAsset', missingIn: 'right' },
    { step: 'getStyleTraining', missingIn: 'right' },
  ])
})

test('a body that the source does not print is not compared, its status is', () => {
  const line = (status: number): TakeLine => ({
    at: null,
    step: 'listTrainings',
    kind: 'exchange',
    request: { method: 'GET', path: '/v3/training' },
    response: { status },
  })
  const played = exchange('listTrainings', 200, { tasks: [] })
  expect(compared([played], [line(200)], true)).toEqual([])
  expect(compared([played], [line(403)], true)).toEqual(['breaking status $ changed'])
  expect(compared([played], [line(200)])).toEqual(['breaking type $ type'])
})

test('two takes without a common step have compared nothing', () => {
  expect(compareTakes(take([status('QUEUING')], whole), take([exchange('getUser', 200, {})], whole)).compared).toEqual([])
})

test('a fingerprint survives other runs and other places, not another difference', () => {
  const difference = { level: 'presence', path: '$.model_id', kind: 'absent' } as const
  expect(fingerprintOf(difference, 'createLoraTraining#2')).toBe(fingerprintOf(difference, 'createLoraTraining'))
  expect(fingerprintOf(difference, 'createLoraTraining')).toMatch(/^[0-9a-f]{12}$/)
  expect(fingerprintOf({ ...difference, kind: 'added' }, 'createLoraTraining')).not.toBe(
    fingerprintOf(difference, 'createLoraTraining'),
  )
})
