import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { faultOfAnswer } from '../../../../src/emulator/http/validate.js'
import { validators } from '../../../../src/emulator/providers/novita/validate.gen.js'
import { newServer } from '../../../support/emulator.js'
import { sendRaw } from '../../storage/raw-http.js'
import { newClient } from './client.js'

interface Content {
  readonly $ref?: string
  readonly content?: {
    readonly 'application/json'?: { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }
  }
}

interface Operation {
  readonly operationId: string
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Content>> }
}

const document: Document = parse(readFileSync(new URL('../../../../openapi/novita.yaml', import.meta.url), 'utf8'))

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  ['get', 'post'].flatMap((method) => {
    const operation = item[method]
    return operation === undefined ? [] : [{ path, method, operation }]
  }),
)

function examplesOf(holder: Content | undefined) {
  const shared = holder?.$ref?.replace('#/components/responses/', '')
  const { content } = (shared === undefined ? holder : document.components.responses[shared]) ?? {}
  return Object.entries(content?.['application/json']?.examples ?? {})
}

const requests = operations.flatMap(({ path, operation }) =>
  examplesOf(operation.requestBody).map(([name, { value }]) => [operation.operationId, name, path, value] as const),
)

test.each(requests)('the example "%s %s" is accepted as it is, also under strict', async (_id, _name, path, value) => {
  const { url } = await newServer({ validation: 'strict' })
  const { status, violations } = await newClient(url).post(path, value)
  expect([status, violations]).toEqual([200, 0])
})

const answers = operations.flatMap(({ operation }) =>
  Object.entries(operation.responses).flatMap(([status, response]) =>
    examplesOf(response).map(([name, { value }]) => [operation.operationId, status, name, value] as const),
  ),
)

test.each(answers)('the example answer "%s %s %s" is what its own document describes', (id, status, _name, value) => {
  expect(faultOfAnswer(validators[id]?.responses[status], value)).toBeUndefined()
})

test('every operation with a body has an example of it, and every operation one of its answer', () => {
  const bare = operations.filter(({ operation }) => {
    const asks = operation.requestBody !== undefined && examplesOf(operation.requestBody).length === 0
    return asks || examplesOf(operation.responses['200']).length === 0
  })
  expect(bare.map(({ operation }) => operation.operationId)).toEqual([])
})

test('a task_id in the body of a GET is read where the query has none, since the tables of the page put it there', async () => {
  const { url, port } = await newServer()
  const task_id = await newClient(url).train()
  const ask = async (query: string, body: string) => {
    const head = `GET /v3/training/style${query} HTTP/1.1\r\nHost: localhost\r\nAuthorization: test\r\nConnection: close`
    const answer = await sendRaw(port, `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
    return [answer.statuses[0], JSON.parse(answer.body.toString()).task_id]
  }
  const other = JSON.stringify({ task_id: 'other' })
  const answers = [
    await ask('', JSON.stringify({ task_id })),
    await ask(`?task_id=${task_id}`, other),
    await ask(`?task_id=${task_id}`, '{'),
  ]
  expect(answers).toEqual([
    [200, task_id],
    [200, task_id],
    [200, task_id],
  ])
})
