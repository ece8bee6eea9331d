// What the contract kit has of its own from the documents, so that a fault in the emulator's files cannot hide itself:
//   catalogue.gen.ts         every scenario: each file of scenarios/*/ is one
//   cells.gen.ts             what the documents have to be covered: operations, statuses, enum values
//   operations.gen.ts        the operations and webhook calls as data, and the types of each document by name
//   api/NAME.gen.ts          the types (openapi-typescript)
//   api/NAME.judge.gen.js    validators of requests, answers and webhook calls; not committed, made by every build
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { operationsOf, readDocument, resolve, root, webhooksOf } from './documents.mjs'
import { compileValidators } from './validators.mjs'

const folder = 'src/contracts'
const names = ['novita', 'modelslab', 'storage']
const note = (from) => `// Generated from ${from} by \`npm run generate\`. Do not edit.\n`

/** The kit's files, as `[path, text]`. */
export async function kitFiles({ validators = true } = {}) {
  const documents = await Promise.all(names.map(async (name) => ({ name, document: await readDocument(name) })))
  const files = [
    [join(folder, 'operations.gen.ts'), operationsFile(documents)],
    [join(folder, 'catalogue.gen.ts'), await catalogueFile()],
    [join(folder, 'cells.gen.ts'), cellsFile(documents)],
  ]
  for (const { name, document } of documents) {
    const from = note(`openapi/${name}.yaml`)
    const types = astToString(await openapiTypescript(new URL(`../openapi/${name}.yaml`, import.meta.url)))
    files.push([join(folder, `api/${name}.gen.ts`), from + types])
    if (!validators) continue
    const code = await compileValidators(`${name}-judge`, document, { webhooks: true, allErrors: true })
    files.push([join(folder, `api/${name}.judge.gen.js`), from + code])
    files.push([join(folder, `api/${name}.judge.gen.d.ts`), `${from}${declaration}`])
  }
  return files
}

const declaration = `import type { OperationJudges } from '../judge.js'
export declare const validators: Readonly<Record<string, OperationJudges>>
`

function operationsFile(documents) {
  const imports = documents.map(({ name }) => `import type { operations as ${name} } from './api/${name}.gen.js'\n`).join('')
  const fields = documents.map(({ name }) => `  readonly ${name}: ${name}\n`).join('')
  const data = Object.fromEntries(documents.map(({ name, document }) => [name, dataOf(document)]))
  const calls = Object.fromEntries(
    documents.map(({ name, document }) => [name, webhooksOf(document).map(({ operation }) => operation.operationId)]),
  )
  return `${note('openapi/*.yaml')}${imports}
/** The operations of each document, webhook calls included, with the types of their parameters, bodies and answers. */
export interface Documents {
${fields}}

export const operations = ${JSON.stringify(data, null, 2)} as const

/** What each provider calls a receiver with. */
export const webhooks = ${JSON.stringify(calls, null, 2)} as const
`
}

/** The list of all scenarios, so that a new file needs no line anywhere. */
async function catalogueFile() {
  const found = await readdir(join(root, folder, 'scenarios'), { recursive: true })
  const files = found.filter((name) => name.endsWith('.ts')).sort()
  const rows = files.map((file) => {
    const path = file.replace(/\.ts$/, '')
    return { path, name: path.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase()) }
  })
  const imports = rows.map(({ path, name }) => `import ${name} from './scenarios/${path}.js'\n`).join('')
  const names = rows.map(({ name }) => `  ${name},\n`).join('')
  return `${note('src/contracts/scenarios/')}import type { Scenario } from './scenario.js'
${imports}
export const scenarios: readonly Scenario[] = [
${names}]
`
}

function dataOf(document) {
  return Object.fromEntries(
    operationsOf(document).map(({ path, method, operation }) => [
      operation.operationId,
      {
        method,
        path,
        statuses: Object.keys(operation.responses).map(Number),
        aliasOf: operation['x-alias-of'] ?? null,
        onlyWithQuirk: operation['x-only-with-quirk'] ?? null,
        source: operation['x-source'] ?? '',
      },
    ]),
  )
}

/** Every cell of the axes that the documents alone decide, as one text per cell. */
function cellsFile(documents) {
  const cells = {
    called: [],
    'success-shape': [],
    'status-code': [],
    refusal: [],
    enum: [],
    'request-enum': [],
    'webhook-status': [],
  }
  for (const { name, document } of documents) {
    for (const { operation } of operationsOf(document)) {
      const key = `${name} ${operation.operationId}`
      cells.called.push(key)
      // What is asked by another path is the same operation: that it is there is all that there is to be shown.
      if (operation['x-alias-of'] !== undefined) continue
      cells['request-enum'].push(...sentWords(document, operation).map((word) => `${key} ${word}`))
      for (const [status, response] of Object.entries(operation.responses)) {
        cells['status-code'].push(`${key} ${status}`)
        if (Number(status) >= 400) cells.refusal.push(`${key} ${status}`)
        const schema = resolve(document, response).content?.['application/json']?.schema
        if (schema === undefined) continue
        const isGood = status.startsWith('2')
        if (isGood) cells['success-shape'].push(key)
        for (const { path, word, inError } of enumsOf(document, schema)) {
          if (inError && path !== 'status') cells.enum.push(`${name} errors ${errorFields[path] ?? path} ${word}`)
          else if (isGood) cells.enum.push(`${key} ${path} ${word}`)
        }
      }
    }
    for (const { operation } of webhooksOf(document)) {
      const schema = operation.requestBody?.content?.['application/json']?.schema
      const values = schema === undefined ? [] : enumsOf(document, schema)
      cells['webhook-status'].push(...values.map(({ path, word }) => `${name} ${operation.operationId} ${path} ${word}`))
    }
  }
  const unique = Object.fromEntries(Object.entries(cells).map(([axis, keys]) => [axis, [...new Set(keys)]]))
  return `${note('openapi/*.yaml')}export const documentedCells = ${JSON.stringify(unique, null, 2)} as const\n`
}

/** The values that fields of a body, and parameters after a question mark, may have: as JSON, since `"18"` and 18 are two. */
function sentWords(document, { requestBody, parameters = [] }) {
  const body = resolve(document, requestBody)?.content?.['application/json']?.schema
  const queries = parameters.map((one) => resolve(document, one)).filter((one) => one.in === 'query')
  const found = [
    ...enumsOf(document, body, { any: true }),
    ...queries.flatMap(({ name, schema }) => enumsOf(document, schema, { any: true, path: `?${name}` })),
  ]
  return found.map(({ path, word }) => `${path} ${JSON.stringify(word)}`)
}

// What an error says is documented in one table for all operations, and ModelsLab spells its name in two ways (modelslab.error-key): each
// word is one cell of the provider, not one of every operation and spelling. Which operation refuses with which status is an axis of its own.
const errorFields = { messege: 'message' }

/** The words that fields of a body may say, or values of `any` type; single words (`const`) are words too. */
function enumsOf(document, given, { path = '', depth = 0, error = false, any = false } = {}) {
  const schema = resolve(document, given)
  if (schema === undefined || depth > 12) return []
  const { status, code } = schema.properties ?? {}
  const inError = error || (['error', 'failed'].includes(status?.const) && path === '') || code?.const >= 400
  const inside = (one, at) => enumsOf(document, one, { path: at, depth: depth + 1, error: inError, any })
  const words = schema.enum ?? (schema.const === undefined ? [] : [schema.const])
  const at = (name) => (path === '' ? name : `${path}.${name}`)
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => inside(one, at(name)))
  // All of them hold: what another of them allows besides is allowed no more (the essentials of a request take more than the document).
  const isLeft = (one) => {
    const same = own.filter((other) => other.path === one.path)
    return same.length === 0 || same.some((other) => other.word === one.word)
  }
  return [
    ...words.filter((word) => any || (typeof word === 'string' && word !== '')).map((word) => ({ path, word, inError })),
    ...['oneOf', 'anyOf'].flatMap((some) => (schema[some] ?? []).flatMap((one) => inside(one, path))),
    ...(schema.allOf ?? []).flatMap((one) => inside(one, path)).filter(isLeft),
    ...own,
    ...(schema.items === undefined ? [] : inside(schema.items, `${path}[]`)),
  ]
}
