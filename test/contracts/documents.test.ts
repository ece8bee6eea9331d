import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compareDocuments } from '../../src/contracts/documents.js'
import type { Json } from '../../src/contracts/take.js'

const fields = (properties: Json, required: readonly string[] = []): Json => ({ type: 'object', properties, required })
const text = { type: 'string' }

/** A document with one operation, or one webhook call, that sends the one and is answered the other. */
function document(request: Json, answer: Json = {}, more: Json = {}): Json {
  const content = (schema: Json): Json => ({ content: { 'application/json': { schema } } })
  const operation = { operationId: 'train', requestBody: content(request), responses: { 200: content(answer) } }
  return { openapi: '3.1.0', paths: { '/train': { post: operation } }, ...Object(more) }
}

const told = (before: Json, after: Json) =>
  compareDocuments(before, after).differences.map((one) => `${one.class} ${one.level} ${one.path} ${one.kind}: ${one.message}`)

test.each<[string, Json, Json, readonly string[]]>([
  [
    'a new optional field',
    fields({}),
    fields({ seed: text }),
    ['additive presence $request.body.seed added: $request.body.seed is new'],
  ],
  [
    'a newly required field',
    fields({}),
    fields({ seed: text }, ['seed']),
    ['breaking presence $request.body.seed required: $request.body.seed is new and has to be sent'],
  ],
  [
    'a field that has to be sent from now on',
    fields({ seed: text }),
    fields({ seed: text }, ['seed']),
    ['breaking presence $request.body.seed required: $request.body.seed has to be sent from now on'],
  ],
  [
    'a narrowed enumeration',
    fields({ type: { enum: ['men', 'women'] } }),
    fields({ type: { enum: ['men', 'couple'] } }),
    [
      'breaking enum $request.body.type narrowed: $request.body.type does not take "women" from now on',
      'additive enum $request.body.type widened: $request.body.type takes "couple" from now on',
    ],
  ],
  [
    'an enumeration where there was none',
    fields({ type: text }),
    fields({ type: { type: 'string', enum: ['men'] } }),
    ['breaking enum $request.body.type narrowed: $request.body.type does not take a value that is not listed from now on'],
  ],
  [
    'a narrowed type and a wider one',
    fields({ steps: { type: ['integer', 'string'] }, seed: { type: 'integer' } }),
    fields({ steps: { type: 'integer' }, seed: { type: ['number', 'string'] } }),
    [
      'breaking type $request.body.steps type: $request.body.steps is integer, not integer or string',
      'additive type $request.body.seed type: $request.body.seed is number or string, not integer',
    ],
  ],
  [
    'a smaller maximum',
    fields({ steps: { type: 'integer', maximum: 100 } }),
    fields({ steps: { type: 'integer', maximum: 50 } }),
    ['breaking format $request.body.steps maximum-narrowed: maximum of $request.body.steps is 50, not 100'],
  ],
])('in a request, %s', (_what, before, after, expected) => {
  expect(told(document(before), document(after))).toEqual(expected)
})

test.each<[string, Json, Json, readonly string[]]>([
  ['a new field', fields({}), fields({ id: text }), ['additive presence $200.id added: $200.id is new']],
  ['a lost field', fields({ id: text }), fields({}), ['breaking presence $200.id absent: $200.id is answered no more']],
  [
    'a field that may be missing from now on',
    fields({ id: text }, ['id']),
    fields({ id: text }),
    ['breaking presence $200.id optional: $200.id may be missing from now on'],
  ],
  [
    'a new value',
    fields({ status: { enum: ['ok'] } }),
    fields({ status: { enum: ['ok', 'queued'] } }),
    ['breaking enum $200.status widened: $200.status may be "queued" from now on'],
  ],
  [
    'a type that may be another',
    fields({ ttl: { type: 'number' } }),
    fields({ ttl: { type: ['number', 'string'] } }),
    ['breaking type $200.ttl type: $200.ttl is number or string, not number'],
  ],
])('in an answer, and in a webhook call, %s', (_what, before, after, expected) => {
  const call = (body: Json): Json => {
    const post = { operationId: 'told', requestBody: { content: { 'application/json': { schema: body } } }, responses: {} }
    return { openapi: '3.1.0', paths: {}, webhooks: { told: { post } } }
  }
  expect(told(document({}, before), document({}, after))).toEqual(expected)
  expect(told(call(before), call(after))).toEqual(expected.map((one) => one.replaceAll('$200', '$')))
})

test('references, alternatives and nested rows are followed', () => {
  const schemas = (status: Json): Json => ({ components: { schemas: { Row: fields({ status }, ['status']) } } })
  const rows = { type: 'array', items: { $ref: '#/components/schemas/Row' } }
  const either: Json = { oneOf: [fields({ rows }, ['rows']), { type: 'null' }] }
  const [before, after] = [schemas({ enum: ['a'] }), schemas({ enum: ['a', 'b'] })]
  expect(told(document({}, either, before), document({}, either, after))).toEqual([
    'breaking enum $200.rows[].status widened: $200.rows[].status may be "b" from now on',
  ])
})

test('what has to be a number and an integer is an integer', () => {
  const both = { allOf: [{ type: ['number', 'string'] }, { type: 'integer' }] }
  expect(told(document({}, fields({ seed: both })), document({}, fields({ seed: { type: 'integer' } })))).toEqual([])
})

test('an operation that is gone or moved breaks its callers, a new one nobody', () => {
  const paths = (path: string, operationId: string): Json => ({ openapi: '3.1.0', paths: { [path]: { get: { operationId } } } })
  expect(told(paths('/a', 'one'), paths('/b', 'one'))).toEqual(['breaking presence $ moved: it is GET /b now, not GET /a'])
  expect(told(paths('/a', 'one'), paths('/a', 'two'))).toEqual([
    'breaking presence $ absent: one is gone',
    'additive presence $ added: two is new',
  ])
})

test.each(['novita', 'modelslab', 'storage', 'control'])('openapi/%s.yaml differs from itself in nothing', (name) => {
  const read: Json = parse(readFileSync(join(import.meta.dirname, `../../openapi/${name}.yaml`), 'utf8'))
  const copy: Json = JSON.parse(JSON.stringify(read))
  const { differences, compared } = compareDocuments(read, copy)
  expect({ differences, some: compared.length > 3 }).toEqual({ differences: [], some: true })
})
