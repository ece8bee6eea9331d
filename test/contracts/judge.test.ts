import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { judgeAnswer, judgeCall, judgeRequest } from '../../src/contracts/judge.js'
import { operationsOf } from '../../src/contracts/operation.js'

const training = { task_id: 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0', task_status: 'SUCCESS', model_type: '', models: [] }
const notice = { status: 'success', training_status: 'deploying_gpu', logs: '', model_id: 'F5jvdzGnYi' }

test.each([
  { what: 'a missing field', body: { ...training, task_status: undefined }, told: ['presence absent $.task_status'] },
  {
    what: 'a word that no document has',
    body: { ...training, task_status: 'DONE' },
    told: ['enum not-documented $.task_status'],
  },
  { what: 'another type', body: { ...training, models: null }, told: ['type changed $.models'] },
  {
    what: 'the same fault in every row, once',
    body: {
      ...training,
      models: [
        { model_name: 'model_1698904832_F2BB461625.safetensors' },
        { model_name: 'model_1698904833_F2BB461625.safetensors' },
      ],
    },
    told: ['presence absent $.models[].model_status'],
  },
])('$what is told with its level and place', ({ body, told }) => {
  const faults = judgeAnswer('novita', 'getStyleTraining', 200, JSON.parse(JSON.stringify(body)))
  expect(faults.map(({ level, kind, path }) => `${level} ${kind} ${path}`)).toEqual(told)
})

test('of a union only what the nearest form has against the answer is told', () => {
  const faults = judgeAnswer('modelslab', 'getTrainingStatus', 200, { status: 'success', messege: 'model_ready', data: 1 })
  expect(faults.map(({ level, path }) => `${level} ${path}`)).toEqual(['type $.data'])
})

test('of forms that are told apart by a field, the one that was meant is told, not the one with the fewest words against it', () => {
  const queued = { status: 'processing', eta: 1, messege: 'later', fetch_result: 'http://a/b', id: 3, output: '', meta: {} }
  const called = { status: 'success', messege: 'model_ready', data: '', training_id: 'F5jvdzGnYi' }
  const told = (faults: ReturnType<typeof judgeCall>) => faults.map(({ level, kind, path }) => `${level} ${kind} ${path}`)
  expect({
    answer: told(judgeAnswer('modelslab', 'createTextToImage', 200, { ...queued, future_links: [] })),
    call: told(judgeCall('modelslab', 'receiveGenerationResult', called)).length,
  }).toEqual({ answer: ['type changed $.output'], call: 6 })
})

test('a webhook call is judged by its document', () => {
  const renamed = { status: 'success', messege: 'deploying_gpu', data: '', training_id: 'F5jvdzGnYi' }
  expect({
    right: judgeCall('modelslab', 'receiveTrainingStatus', notice),
    wrong: judgeCall('modelslab', 'receiveTrainingStatus', renamed)
      .filter((one) => one.kind === 'absent')
      .map((one) => one.path),
  }).toEqual({ right: [], wrong: ['$.training_status', '$.logs', '$.model_id'] })
})

test('a query comes as text and is judged as what it means', () => {
  expect({
    fine: judgeRequest('novita', 'listTrainings', { query: { 'pagination.limit': '10' } }),
    bad: judgeRequest('novita', 'listTrainings', { query: { 'pagination.limit': '0' } }).map((one) => one.path),
  }).toEqual({ fine: [], bad: ['query.pagination.limit'] })
})

test('the kit knows every operation of the documents, and nothing else', () => {
  for (const name of ['novita', 'modelslab', 'storage'] as const) {
    const { paths } = parse(readFileSync(join(import.meta.dirname, `../../openapi/${name}.yaml`), 'utf8'))
    const ids = Object.values<Record<string, { operationId?: string }>>(paths).flatMap((item) =>
      Object.values(item).flatMap(({ operationId }) => operationId ?? []),
    )
    expect(Object.keys(operationsOf(name)).toSorted()).toEqual(ids.toSorted())
  }
})
