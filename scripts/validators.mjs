// Compiles the schemas of one document into plain functions (Ajv 2020-12, standalone), then bundles them:
// Ajv's standalone output still calls require() for its run-time parts, which an ES module has not (ajv-validator/ajv#2209).
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { build } from 'vite'
import { escapePointer, operationsOf, resolve, root, webhooksOf } from './documents.mjs'

export const vocabulary = [
  'x-source',
  'x-essentials',
  'x-quirks',
  'x-unknown',
  'x-emulated',
  'x-catch-all',
  'x-alias-of',
  'x-only-with-quirk',
  'example',
  'discriminator',
  'xml',
  'externalDocs',
  'components',
  'paths',
  'webhooks',
  'openapi',
  'info',
  'servers',
  'tags',
  'security',
]

/**
 * @param options `webhooks`: the calls that a document describes are judged too; `allErrors`: of an answer everything is told.
 * @returns The text of one ES module that exports `validators`, keyed by operation.
 */
export async function compileValidators(name, document, { webhooks = false, allErrors = false } = {}) {
  const lean = withoutProse(document)
  // Of a request everything is told, of our own answer the first thing wrong.
  const compilers = {
    requests: newAjv(lean, { coerceTypes: false, allErrors: true }),
    queries: newAjv(lean, { coerceTypes: true, allErrors: true }),
    answers: newAjv(lean, { coerceTypes: false, allErrors }),
  }
  const names = { requests: {}, queries: {}, answers: {} }
  const exported = new Map()
  const add = (compiler, key, schema) => {
    // One function per schema, however many operations answer with it.
    const known = `${compiler} ${schema.$ref ?? key}`
    const name = exported.get(known) ?? key
    if (name === key) {
      compilers[compiler].addSchema({ ...schema, $id: key })
      names[compiler][key] = key
      exported.set(known, key)
    }
    return `${compiler}.${name}`
  }
  const all = operationsOf(document)
  // An alias shares everything with its operation; one that documents another request has that request's validator besides.
  const aliases = all.filter(({ operation }) => {
    const primary = all.find((one) => one.operation.operationId === operation['x-alias-of'])?.operation
    return primary !== undefined && JSON.stringify(primary.requestBody) !== JSON.stringify(operation.requestBody)
  })
  const rows = all
    .filter(({ operation }) => operation['x-alias-of'] === undefined)
    .map(({ operation, pointer, parameters }) => {
      const id = operation.operationId
      const entry = { responses: {} }
      const query = parameters.filter((parameter) => parameter.in === 'query')
      if (query.length > 0) entry.query = add('queries', `${id}_query`, querySchema(query))
      const body = contentRef(document, operation.requestBody, `${pointer}/requestBody`)
      if (body) entry.body = add('requests', `${id}_body`, body)
      entry.sources = sourcesOf(document, operation, query)
      const essentials = operation['x-essentials']
      if (essentials) entry.essentials = add('requests', `${id}_essentials`, { $ref: `doc#/components/schemas/${essentials}` })
      for (const [status, response] of Object.entries(operation.responses)) {
        const answer = contentRef(document, response, `${pointer}/responses/${status}`)
        if (answer) entry.responses[status] = add('answers', `${id}_${status}`, answer)
      }
      return [id, entry]
    })
  const table = new Map(rows)
  for (const { operation, pointer } of aliases) {
    const id = operation.operationId
    const body = add('requests', `${id}_body`, contentRef(document, operation.requestBody, `${pointer}/requestBody`))
    const primary = table.get(operation['x-alias-of'])
    table.set(id, { ...primary, body, sources: { ...primary.sources, ...sourcesOf(document, operation, []) } })
  }
  for (const { operation, pointer } of webhooks ? webhooksOf(document) : []) {
    const id = operation.operationId
    const body = add('answers', `${id}_body`, contentRef(document, operation.requestBody, `${pointer}/requestBody`))
    table.set(id, { body, responses: {}, sources: sourcesOf(document, operation, []) })
  }
  return bundle(name, compilers, names, [...table])
}

function newAjv(document, options) {
  const ajv = new Ajv2020.default({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
    ...options,
  })
  addFormats.default(ajv, ['uri', 'uuid', 'date-time'])
  for (const format of ['int64', 'int32', 'float', 'double', 'binary']) ajv.addFormat(format, true)
  ajv.addVocabulary(vocabulary)
  ajv.addSchema({ ...document, $id: 'doc' }, 'doc', undefined, false)
  return ajv
}

const prose = new Set(['description', 'examples', 'example', 'summary', 'title'])

/** The document without what no validator reads. */
function withoutProse(value, inProperties = false) {
  if (Array.isArray(value)) return value.map((one) => withoutProse(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => inProperties || !(prose.has(key) || key.startsWith('x-')))
      .map(([key, one]) => [key, withoutProse(one, key === 'properties')]),
  )
}

/**
 * Where each fact of a request is from, by its place in the request, so that no validator has to carry it.
 *
 * `$/image_dataset_items/*\/assets_id` is a place in the body, `query/pagination.limit` one in the query.
 */
function sourcesOf(document, operation, query) {
  const sources = {}
  const walk = (value, place, depth) => {
    const schema = resolve(document, value)
    if (typeof schema !== 'object' || schema === null || depth > 20) return
    // What an operation is built on comes first, so that its own word is the one that stays.
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) walk(part, place, depth + 1)
    for (const [name, one] of Object.entries(schema.properties ?? {})) walk(one, `${place}/${escapePointer(name)}`, depth + 1)
    if (schema.items) walk(schema.items, `${place}/*`, depth + 1)
    const source = value['x-source'] ?? schema['x-source']
    if (typeof source === 'string') sources[place] = source
    // A field whose source is that of what is around it is a name all the same.
    else sources[place] ??= ''
  }
  const body = resolve(document, operation.requestBody)?.content?.['application/json']?.schema
  if (body) walk(body, '$', 0)
  for (const parameter of query) sources[`query/${escapePointer(parameter.name)}`] = parameter['x-source'] ?? ''
  return sources
}

function querySchema(parameters) {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map((one) => [one.name, one.schema?.$ref ? { $ref: `doc${one.schema.$ref}` } : one.schema]),
    ),
    required: parameters.filter((one) => one.required === true).map((one) => one.name),
  }
}

/** A reference to the JSON schema of a body or response, or `undefined` where it has none. */
function contentRef(document, holder, pointer) {
  const schema = resolve(document, holder)?.content?.['application/json']?.schema
  if (schema === undefined) return undefined
  if (schema.$ref) return { $ref: `doc${schema.$ref}` }
  const base = holder.$ref ?? encodeURI(pointer).replaceAll('{', '%7B').replaceAll('}', '%7D')
  return { $ref: `doc${base}/content/application~1json/schema` }
}

async function bundle(name, compilers, names, table) {
  const folder = join(root, 'node_modules/.cache/loradock', `${name}-${process.pid}`)
  await mkdir(folder, { recursive: true })
  for (const [part, ajv] of Object.entries(compilers)) {
    const code = standalone.default(ajv, names[part])
    await writeFile(join(folder, `${part}.mjs`), code)
  }
  const rows = table.map(([id, entry]) => {
    const responses = Object.entries(entry.responses).map(([status, ref]) => `'${status}': ${ref}`)
    const parts = ['query', 'body', 'essentials'].filter((part) => entry[part]).map((part) => `${part}: ${entry[part]}`)
    return `  ${id}: { ${[...parts, `responses: { ${responses.join(', ')} }`, `sourceAt: at('${id}')`, `namesIn: in_('${id}')`].join(', ')} },`
  })
  const sourcesById = Object.fromEntries(table.map(([id, entry]) => [id, entry.sources]))
  await writeFile(
    join(folder, 'entry.mjs'),
    `${Object.keys(compilers)
      .map((part) => `import * as ${part} from './${part}.mjs'\n`)
      .join('')}let sources
const of = (id) => (sources ??= JSON.parse(${JSON.stringify(JSON.stringify(sourcesById))}))[id] ?? {}
const at = (id) => (place) => of(id)[place] || undefined
const in_ = (id) => (place) => Object.keys(of(id)).filter((one) => one.startsWith(place + '/') && !one.includes('/', place.length + 1)).map((one) => one.slice(place.length + 1))
export const validators = {\n${rows.join('\n')}\n}\n`,
  )
  const [output] = [
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        ssr: join(folder, 'entry.mjs'),
        target: 'node20',
        minify: true,
        rolldownOptions: { output: { format: 'es' } },
      },
      ssr: { noExternal: true },
    }),
  ].flat()
  return output.output[0].code
}
