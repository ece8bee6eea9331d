import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formOf } from '../../src/contracts/normalise.js'
import { sanitise } from '../../src/contracts/sanitise.js'
import type { ExchangeLine, Json, Take, TakeLine } from '../../src/contracts/take.js'
import { judgeTakeFile, readTake } from '../../src/contracts/take-file.js'
import { forms, secret } from './secret-forms.js'
import { exchange, take } from './takes.js'

function cleaned(raw: Take, secrets: readonly string[] = []): readonly TakeLine[] {
  const made = sanitise(raw, secrets)
  if (made.kind === 'clean') return made.take.lines
  throw new Error(made.message)
}

function bodyOf(body: Json): Json {
  const [line] = cleaned(take([exchange('getStyleTraining', 200, body)]))
  return line?.kind === 'exchange' ? (line.response?.body ?? null) : null
}

test('a field that the keep list does not know is replaced, whatever it holds', () => {
  const values = fc.oneof(fc.stringMatching(/^[A-Za-z0-9]{8,30}$/), fc.integer({ min: 1_000_000 }), fc.emailAddress())
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}$/), values, (name, value) => {
      expect(JSON.stringify(bodyOf({ [`x_${name}`]: value, [name]: [{ deep: value }] }))).not.toContain(String(value))
    }),
  )
})

test('a sentence of an unknown field keeps its length and loses its words', () => {
  expect(bodyOf({ owner_note: 'Call Ann at 0170 5551234!' })).toEqual({ owner_note: 'Xxxx Xxx xx 0000 0000000!' })
})

test('documented words, counts, lives, booleans, nulls and empty texts stay', () => {
  const body: Json = {
    task_status: 'SUCCESS',
    model_type: '',
    image_url_ttl: '3600',
    video: null,
    width: 512,
    ok: true,
    models: [],
  }
  expect(bodyOf(body)).toEqual(body)
})

test('a replacement has the form of what it replaces', () => {
  const ids: Json = {
    assets_id: '34558688e2f42a0137ca2d5274a8cf43',
    task_id: 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0',
    training_id: 'F5jvdzGnYi',
    long_id: 'aB3dE6gH9jK2mN5pQ8sT1vW4y',
    model_name: 'model_1698904832_F2BB461625.safetensors',
    id: 134701497,
    created_at: 1699325415,
    submit_time_ms: '1715052533293',
  }
  const forms = (body: Json) =>
    Object.entries(Object(body)).map(([name, value]) => [name, typeof value, formOf(String(value)), String(value).length])
  const made = bodyOf(ids)
  expect(forms(made)).toEqual(forms(ids))
  expect(Object.values(Object(made)).filter((value) => Object.values(Object(ids)).includes(value))).toEqual([])
})

test('the same value has the same replacement in bodies, paths, queries, calls and inside sentences', () => {
  const id = 'F5jvdzGnYi'
  const created = exchange('createLoraTraining', 200, { training_id: id, note: `training ${id} is on its way` })
  const read: ExchangeLine = {
    at: 1,
    step: 'getTrainingStatus',
    kind: 'exchange',
    request: { method: 'POST', path: `/api/v3/fine_tune_status/${id}`, query: { id } },
    response: null,
  }
  const told: TakeLine = {
    at: 2,
    step: 'receiveTrainingStatus',
    kind: 'arrival',
    request: { method: 'POST', text: `{"model_id":"${id}","link":"https:\\/\\/cdn.test\\/${id}.png"}` },
  }
  const lines = cleaned(take([created, read, told]))
  const text = JSON.stringify(lines)
  expect(text).not.toContain(id)
  const [, made = ''] = /"training_id":"(\w+)"/.exec(text) ?? []
  expect(made).toMatch(/^[A-Za-z0-9]{10}$/)
  expect(text.split(made).length - 1).toBe(6)
  expect(lines[1]).toMatchObject({ request: { path: `/api/v3/fine_tune_status/${made}` } })
  expect(lines[2]).toMatchObject({ request: { text: `{"model_id":"${made}","link":"https:\\/\\/example.com\\/${made}.png"}` } })
})

test('of the headers those on the list stay, and whether there is a date', () => {
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    Date: 'Sat, 21 Nov 2026',
    'Set-Cookie': 'a=b',
    'Retry-After': '30',
  }
  const line: ExchangeLine = {
    at: 0,
    step: 'getUser',
    kind: 'exchange',
    request: { method: 'GET', path: '/v3/user', headers: { Authorization: 'Bearer x' } },
    response: { status: 200, headers },
  }
  expect(cleaned(take([line]))).toEqual(
    [
      {
        at: 0,
        step: 'getUser',
        kind: 'exchange',
        request: { method: 'GET', path: '/v3/replaced', headers: {} },
        response: { status: 200, headers: { 'content-type': 'application/json', date: 'present', 'retry-after': '30' } },
      },
    ].map((wanted) => ({ ...wanted, request: { ...wanted.request, path: expect.stringMatching(/^\/v3\/[a-z]{4}$/) } })),
  )
})

test.each(forms)('nothing is written while a secret is left %s', (_, form) => {
  const made = sanitise(take([], { source: `a page that says ${form}` }), [secret])
  expect(made).toEqual({
    kind: 'survivors',
    message: '1 of 1 secrets and ids are still in the take: nothing is written',
    count: 1,
  })
})

test('nothing is written while an id of the raw run is left where nothing replaces it', () => {
  const line = exchange('getStyleTraining', 200, { task_id: 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0' })
  const leaky = take([line], { source: 'seen as d660cdd0-ab9b-4a55-8b78-4bc851051fb0' })
  expect(sanitise(leaky, []).kind).toBe('survivors')
})

test('a key sent in a body does not survive', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^sk_[A-Za-z0-9]{12,30}$/), (key) => {
      const sent = exchange('createLoraTraining', 200, { status: 'success' }, { request: { key, note: `my key is ${key}` } })
      const made = sanitise(take([sent]), [key])
      expect(made.kind).toBe('clean')
      expect(JSON.stringify(made)).not.toContain(key)
    }),
  )
})

test('a request that is left as hash and size is named, since it cannot be sent again', () => {
  const line = exchange('putObject', 200, null, { request: { $bytes: { sha256: 'x', type: 'image/png', size: 3 } } })
  const made = sanitise(take([line]), [])
  expect(made.kind === 'clean' ? made.notReissuable : []).toEqual(['putObject'])
})

test('what may be written is a take that reads back and is in order', () => {
  const made = sanitise(take([exchange('getStyleTraining', 200, { task_status: 'SUCCESS' })]), [])
  const file = readTake(made.kind === 'clean' ? made.text : '', 'x.jsonl')
  expect('take' in file ? judgeTakeFile(file, '2026-11-21') : file).toEqual([])
})
