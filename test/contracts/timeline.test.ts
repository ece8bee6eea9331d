import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mode } from '../../src/contracts/relation.js'
import type { Json } from '../../src/contracts/take.js'
import { judgeTimeline, renamed, unreached } from '../../src/contracts/timeline.js'
import { lora, loraStates, style } from './timelines.js'

const said = (states: readonly string[], mode: Mode) =>
  judgeTimeline(
    lora,
    states.map((messege) => ({ messege })),
    mode,
  ).map(({ kind }) => kind)
const training = (task_status: string, models: readonly Json[] = [], extra?: Json): Json => ({
  task_id: 'd660cdd0',
  task_status,
  models,
  ...(extra === undefined ? {} : { extra }),
})
const model = (model_status: string) => ({ model_name: 'model_1698904832_F2BB461625.safetensors', model_status })
const judged = (answers: readonly Json[], mode: Mode = 'strict') =>
  judgeTimeline(style, answers, mode).map(({ level, kind, path }) => `${level} ${kind} ${path}`)

test('a story told in full holds, however often each answer is repeated', () => {
  const repeats = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: loraStates.length, maxLength: loraStates.length })
  fc.assert(
    fc.property(repeats, (counts) => {
      const states = loraStates.flatMap((state, index) => Array.from({ length: counts[index] ?? 1 }, () => state))
      expect(said(states, 'strict')).toEqual([])
    }),
  )
})

test('loose judging forgives every state that polls missed, and strict judging none in between', () => {
  fc.assert(
    fc.property(fc.subarray([...loraStates], { minLength: 1 }), (seen) => {
      expect(said(seen, 'loose')).toEqual([])
      const first = loraStates.indexOf(seen[0] ?? '')
      const gapless = seen.every((state, index) => loraStates.indexOf(state) === first + index)
      expect(said(seen, 'strict').length === 0).toBe(first === 0 && gapless)
    }),
  )
})

test('two states that change places are never forgiven', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: loraStates.length - 2 }), fc.constantFrom<Mode>('loose', 'strict'), (index, mode) => {
      const swapped = loraStates.with(index, loraStates[index + 1] ?? '').with(index + 1, loraStates[index] ?? '')
      expect(said(swapped, mode).length).toBeGreaterThan(0)
    }),
  )
})

test('a final value is never left', () => {
  const trained = training('SUCCESS', [model('SERVING')])
  expect(judged([trained, training('TRAINING')], 'loose')).toEqual(['timeline left-end $.task_status'])
  expect(judged([training('FAILED'), training('SUCCESS')], 'loose')).toEqual(['timeline left-end $.task_status'])
})

test('a step over a state is seen on a clock that stands still', () => {
  const answers = [training('QUEUING'), training('SUCCESS', [model('DEPLOYING')])]
  expect(judged(answers)).toEqual(['timeline skipped $.task_status'])
  expect(judged(answers, 'loose')).toEqual([])
})

test('a first answer that is already the last is no story', () => {
  expect(judged([training('SUCCESS', [model('SERVING')])])).toEqual([
    'timeline start $.task_status',
    'timeline start $.models[].model_status',
  ])
})

test('a value that no source names is reported as it was spelled', () => {
  const [found] = judgeTimeline(style, [training('queuing')], 'loose')
  expect(found).toEqual({
    class: 'breaking',
    level: 'enum',
    path: '$.task_status',
    kind: 'unknown-value',
    left: 'queuing',
    right: ['UNKNOWN', 'QUEUING', 'TRAINING', 'FAILED', 'CANCELED', 'SUCCESS'],
    message: 'task_status is "queuing", which no source names',
  })
})

test('a state that comes back to an earlier one is not in the relation', () => {
  expect(judged([training('QUEUING'), training('TRAINING'), training('UNKNOWN')], 'loose')).toEqual([
    'timeline not-in-relation $.task_status',
  ])
})

test('serving is possible only once the training has succeeded, and a failure has no models', () => {
  const early = [training('QUEUING'), training('TRAINING', [model('DEPLOYING')]), training('TRAINING', [model('SERVING')])]
  expect(judged(early)).toEqual(['timeline only-when $.models[].model_status'])
  expect(judged([training('QUEUING'), training('FAILED', [model('DEPLOYING')])])).toEqual(['timeline when $.task_status'])
})

test('models must be a list in every answer', () => {
  expect(judged([{ task_id: 'd660cdd0', task_status: 'QUEUING' }])).toEqual(['presence absent $.models'])
  expect(judged([{ task_id: 'd660cdd0', task_status: 'QUEUING', models: null }])).toEqual(['type not-a-list $.models'])
})

test('progress never goes back, and an id never changes', () => {
  const answers = [
    training('QUEUING', [], { progress_percent: 40 }),
    { ...Object(training('QUEUING', [], { progress_percent: 20 })), task_id: 'other' },
  ]
  expect(judged(answers)).toEqual(['timeline decreased $.extra.progress_percent', 'timeline not-constant $.task_id'])
})

test('a rule may end with the last unfinished answer', () => {
  const unfinished = (answer: Json) => JSON.stringify(answer).includes('PROCESSING')
  const timeline = { fields: { progress: { rule: 'nonDecreasing', during: unfinished } } } as const
  const series = (progress: readonly number[]) => [
    ...progress.map((one) => ({ status: 'PROCESSING', progress: one })),
    { status: 'SUCCEED', progress: 0 },
  ]
  expect(judgeTimeline(timeline, series([10, 60]), 'loose')).toEqual([])
  expect(judgeTimeline(timeline, series([60, 10]), 'loose').map(({ kind }) => kind)).toEqual(['decreased'])
})

test('a log grows when every text starts with the one before', () => {
  const logs = (texts: readonly string[]) =>
    judgeTimeline(
      { fields: { data: 'growing' } },
      texts.map((data) => ({ data })),
      'loose',
    ).map(({ kind }) => kind)
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => logs(parts.map((_, index) => parts.slice(0, index).join(''))).length === 0),
  )
  expect(logs(['Step:1', 'Step:2'])).toEqual(['not-growing'])
})

test('a step that one alternative of a quirk allows is a match that names the quirk', () => {
  const seen = judgeTimeline(
    lora,
    loraStates.filter((state) => state !== 'trained_model_compressing').map((messege) => ({ messege })),
    'strict',
  )
  expect(seen.map(({ class: effect, quirk }) => ({ effect, quirk }))).toEqual([
    { effect: 'match', quirk: { name: 'modelslab.status-set', observed: 'worker' } },
  ])
})

test('the same timeline judges the calls under their own names', () => {
  const calls = renamed(lora, { messege: 'training_status', data: 'logs' })
  const told = [
    { training_status: 'model_ready', logs: 'a' },
    { training_status: 'deploying_model', logs: 'b' },
  ]
  expect(judgeTimeline(calls, told, 'loose').map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'left-end $.training_status',
    'not-growing $.logs',
  ])
})

test('a series that never gets there says so with its last answer', () => {
  expect(unreached([{ messege: 'deploying_gpu' }], 'model_ready')).toEqual({
    class: 'breaking',
    level: 'timeline',
    path: '$',
    kind: 'deadline',
    left: { messege: 'deploying_gpu' },
    right: 'model_ready',
    message: 'the deadline passed after 1 answers without model_ready',
  })
})
