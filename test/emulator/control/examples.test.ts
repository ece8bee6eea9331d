import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { validators } from '../../../src/emulator/control/validate.gen.js'
import { faultOfAnswer, violationsOf } from '../../../src/emulator/http/validate.js'

interface Named {
  readonly $ref?: string
  readonly value?: unknown
}
interface Content {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, Named>> }>>
}
interface Operation {
  readonly operationId: string
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly responses: Readonly<Record<string, Content>>
    readonly examples: Readonly<Record<string, Named>>
  }
}

const document: Document = parse(readFileSync(new URL('../../../openapi/control.yaml', import.meta.url), 'utf8'))

const operations = Object.values(document.paths).flatMap((item) =>
  ['get', 'put', 'post', 'delete'].flatMap((method) => item[method] ?? []),
)

function examplesOf(holder: Content | undefined) {
  const shared = holder?.$ref?.replace('#/components/responses/', '')
  const { content = {} } = (shared === undefined ? holder : document.components.responses[shared]) ?? {}
  return Object.entries(content).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([name, one]) => {
      const referred = document.components.examples[one.$ref?.replace('#/components/examples/', '') ?? '']
      return { type, name, value: (referred ?? one).value }
    }),
  )
}

const json = ({ type }: { type: string }) => type === 'application/json'

const requests = operations.flatMap(({ operationId, requestBody }) =>
  examplesOf(requestBody)
    .filter(json)
    .map(({ name, value }) => [operationId, name, value] as const),
)

test.each(requests)('the example "%s %s" is what its own document asks for', (id, _name, value) => {
  expect(violationsOf(validators[id], 'body', value)).toEqual([])
})

const answers = operations.flatMap(({ operationId, responses }) =>
  Object.entries(responses).flatMap(([status, response]) =>
    examplesOf(response)
      .filter(json)
      .map(({ name, value }) => [operationId, status, name, value] as const),
  ),
)

test.each(answers)('the example answer "%s %s %s" is what its own document describes', (id, status, _name, value) => {
  expect(faultOfAnswer(validators[id]?.responses[status], value)).toBeUndefined()
})

test('every body and every answer of the control API has an example', () => {
  const bare = operations.flatMap(({ operationId, requestBody, responses }) => {
    const asks = requestBody !== undefined && examplesOf(requestBody).length === 0 ? ['body'] : []
    const says = Object.entries(responses).filter(([, response]) => examplesOf(response).length === 0)
    return [...asks, ...says.map(([status]) => status)].map((what) => `${operationId} ${what}`)
  })
  expect(bare).toEqual([])
})
