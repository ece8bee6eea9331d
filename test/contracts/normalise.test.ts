import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalised, shown } from '../../src/contracts/normalise.js'
import type { Json, TakeLine } from '../../src/contracts/take.js'
import { volatiles } from '../../src/contracts/volatile.js'
import { exchange, lines } from './takes.js'

const bodies = (some: readonly TakeLine[]) => normalised(some).map(({ body }) => body)
const signed = `https://faas-training-dataset.s3.ap-southeast-1.amazonaws.com/prod/34558688e2f42a0137ca2d5274a8cf43.png?${new URLSearchParams(
  {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIA/20261121/ap-southeast-1/s3/aws4_request',
    'X-Amz-Date': '20261121T000000Z',
    'X-Amz-Expires': '600',
    'X-Amz-SignedHeaders': 'host',
    'x-id': 'PutObject',
    'X-Amz-Signature': 'b9ad40a5',
  },
).toString()}`

test('the same id has the same token wherever it comes back, also in a call', () => {
  const accepted = exchange('createLoraTraining', 200, { training_id: 'F5jvdzGnYi', model_id: 'F5jvdzGnYi' })
  const told: TakeLine = {
    at: 1,
    step: 'receiveTrainingStatus',
    kind: 'arrival',
    request: { method: 'POST', text: '{"training_status":"deploying_gpu","model_id":"F5jvdzGnYi"}' },
  }
  expect(bodies([accepted, told]).map(shown)).toEqual([
    { training_id: '<training:1>', model_id: '<training:1>' },
    { training_status: 'deploying_gpu', model_id: '<training:1>' },
  ])
})

test('a token keeps the form of what it stands for', () => {
  const ids = ['d660cdd0-ab9b-4a55-8b78-4bc851051fb0', 'D660CDD0', 7]
  expect(bodies(ids.map((task_id) => exchange('createStyleTraining', 200, { task_id })))).toEqual([
    { task_id: '<task:1|uuid>' },
    { task_id: '<task:2|alnum8>' },
    { task_id: '<task:3|number>' },
  ])
})

test('an echo has the number of what was sent', () => {
  const made = exchange('createStyleTraining', 200, { task_id: 'b' }, { request: { name: 'loradock-ct' } })
  const listed = exchange('listTrainings', 200, { tasks: [{ task_name: 'loradock-ct', task_id: 'b' }] })
  expect(shown(bodies([made, listed])[1] ?? null)).toEqual({ tasks: [{ task_name: '<name:1>', task_id: '<task:1>' }] })
})

test('where a field stands in a body changes no token', () => {
  const body: Json = { data: { task_id: 'x' }, task_id: 'y' }
  const turned: Json = { task_id: 'y', data: { task_id: 'x' } }
  expect(bodies([exchange('createTextToImage', 200, body)])).toEqual(bodies([exchange('createTextToImage', 200, turned)]))
})

test('a time keeps its unit and its type, and nothing else', () => {
  const body = { created_at: 1699325415, submit_time_ms: '1715052533293', execute_time_ms: 1699325415000 }
  expect(bodies([exchange('listTrainings', 200, body)])).toEqual([
    { created_at: '<seconds|number>', submit_time_ms: '<millis|digits>', execute_time_ms: '<millis|number>' },
  ])
})

test('a signed link is its structure; nothing minted or secret is left of it', () => {
  expect(bodies([exchange('createTrainingAsset', 200, { upload_url: signed })])).toEqual([
    {
      upload_url: {
        $signed: {
          scheme: 'https',
          host: 's3-virtual',
          ext: 'png',
          query: [
            'X-Amz-Algorithm',
            'X-Amz-Credential',
            'X-Amz-Date',
            'X-Amz-Expires',
            'X-Amz-Signature',
            'X-Amz-SignedHeaders',
            'x-id',
          ],
          expires: 600,
          algorithm: 'AWS4-HMAC-SHA256',
          signed: ['host'],
        },
      },
    },
  ])
})

test('JSON held in a text is read, and a text that is none is left', () => {
  const body = (request_info: string) => ({ extra: { debug_info: { request_info } } })
  expect(bodies([exchange('getTaskResult', 200, body('{"seed":1}')), exchange('getTaskResult', 200, body('{'))])).toEqual([
    { extra: { debug_info: { request_info: { $json: { seed: 1 } } } } },
    body('{'),
  ])
})

test('rows whose order nobody promises come in the order of what tells them apart', () => {
  const rows = (words: readonly string[]) => ({ tasks: words.map((task_status) => ({ task_status })) })
  expect(bodies([exchange('listTrainings', 200, rows(['SUCCESS', 'FAILED']))])).toEqual([rows(['FAILED', 'SUCCESS'])])
})

test('empty texts, nulls and booleans are never replaced', () => {
  const body = { task_id: '', training_id: null, created_at: null, data: '', tip: false, next_cursor: '' }
  expect(bodies([exchange('getTaskResult', 200, body)])).toEqual([body])
})

test('status codes and enum words come through as they are', () => {
  const words = fc.stringMatching(/^([A-Z]{1,8}(_[A-Z]{1,8})?|[a-z]{1,8}(_[a-z]{1,8})?)$/)
  const places = fc.constantFrom('task_status', 'status', 'messege', 'training_status', 'model_status', 'task_type', 'reason')
  fc.assert(
    fc.property(words, places, fc.integer({ min: 100, max: 599 }), (word, place, status) => {
      expect(normalised([exchange('getStyleTraining', status, { task: { [place]: word }, [place]: word })])).toEqual([
        {
          step: 'getStyleTraining',
          kind: 'exchange',
          status,
          headers: {},
          body: { task: { [place]: word }, [place]: word },
          unprinted: false,
        },
      ])
    }),
  )
})

test('of the headers those on the list stay, with their names in lower case', () => {
  const line = exchange('listTrainings', 200, {})
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Retry-After': '30',
    'x-loradock-request': '1',
    Date: 'now',
  }
  const heard: TakeLine = line.kind === 'exchange' ? { ...line, response: { status: 200, headers, body: {} } } : line
  expect(normalised([heard])[0]?.headers).toEqual({ 'content-type': 'application/json', 'retry-after': '<seconds>' })
})

test('normalising makes the same of the same lines, every time', () => {
  fc.assert(
    fc.property(fc.array(lines), (some) => {
      expect(normalised(some)).toEqual(normalised(some))
    }),
  )
})

test('every volatile place has a reason', () => {
  expect(volatiles.filter(({ because }) => because.length < 5)).toEqual([])
})
