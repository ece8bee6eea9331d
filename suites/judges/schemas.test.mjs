// Two readings of the same schemas: the validators that the kit judges with (compiled by Ajv), and @hyperjump/json-schema, which shares no code
// with them. On examples of the documents, and on thousands of bodies bent at random, they must agree which are allowed.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import fc from 'fast-check'
import { escapePointer, operationsOf, readDocument, resolve, webhooksOf } from '../../scripts/documents.mjs'

const seed = Number(process.env.SEED ?? 1)
const runs = Number(process.env.RUNS ?? 150)
// The object store speaks no JSON.
const names = ['novita', 'modelslab']

for (const name of names) {
  let bodies
  before(async () => {
    const document = await readDocument(name)
    const { validators } = await import(`../../src/contracts/api/${name}.judge.gen.js`)
    registerSchema({ ...document, $schema: 'https://json-schema.org/draft/2020-12/schema' }, `https://${name}.example/doc`)
    bodies = bodiesOf(document, validators)
  })

  test(`both agree on every body of openapi/${name}.yaml, seed ${seed}`, async (context) => {
    let [judged, refused] = [0, 0]
    for (const { label, pointer, examples, ours } of bodies) {
      const theirs = await validate(`https://${name}.example/doc#${pointer}`)
      const agree = (value) => {
        judged += 1
        const [one, other] = [ours(structuredClone(value)), theirs(value).valid]
        if (!other) refused += 1
        assert.equal(one, other, `${label}: ours says ${one}, the other ${other}, of ${JSON.stringify(value)}`)
      }
      for (const example of examples) agree(example)
      if (examples.length > 0) fc.assert(fc.property(bent(examples), agree), { seed, numRuns: runs })
      fc.assert(fc.property(fc.jsonValue(), agree), { seed, numRuns: 20 })
    }
    context.diagnostic(`${bodies.length} schemas, ${judged} bodies, ${refused} refused by both, seed ${seed}`)
    // A fuzz that only ever says yes, or only no, has shown nothing.
    assert.ok(bodies.length > 0 && judged > 0)
    assert.ok(refused > judged / 20 && refused < judged * 0.95, `${refused} of ${judged} were refused`)
  })
}

/** Every JSON body of a document: requests, answers and webhook calls, each with its examples and our validator. */
function bodiesOf(document, validators) {
  const content = (holder, at, label, ours) => {
    const media = resolve(document, holder)?.content?.['application/json']
    if (media?.schema === undefined || ours === undefined) return []
    const base = holder.$ref === undefined ? at : holder.$ref.slice(1)
    return [{ label, pointer: encodeURI(`${base}/content/application~1json/schema`), examples: examplesOf(document, media), ours }]
  }
  const asked = operationsOf(document).flatMap(({ operation, pointer }) => {
    const own = validators[operation.operationId]
    const at = pointer.slice(1)
    const id = operation.operationId
    const answers = Object.entries(operation.responses).flatMap(([status, response]) =>
      content(response, `${at}/responses/${escapePointer(status)}`, `${id} ${status}`, own?.responses[status]),
    )
    return [...content(operation.requestBody ?? {}, `${at}/requestBody`, `${id} request`, own?.body), ...answers]
  })
  const called = webhooksOf(document).flatMap(({ operation, pointer }) =>
    content(operation.requestBody, `${pointer.slice(1)}/requestBody`, operation.operationId, validators[operation.operationId]?.body),
  )
  return [...asked, ...called]
}

function examplesOf(document, media) {
  const named = Object.values(media.examples ?? {}).map((one) => resolve(document, one).value)
  const schema = resolve(document, media.schema)
  return [...named, media.example, ...(schema.examples ?? []), schema.example].filter((one) => one !== undefined)
}

/** An example with one to three of its places removed, replaced, renamed, doubled or said as text. */
function bent(examples) {
  const place = fc.nat()
  const change = fc.oneof(
    fc.constant({ kind: 'remove' }),
    fc.constant({ kind: 'text' }),
    fc.constant({ kind: 'number' }),
    fc.constant({ kind: 'double' }),
    fc.constant({ kind: 'none' }),
    fc.jsonValue({ maxDepth: 1 }).map((value) => ({ kind: 'replace', value })),
    fc.string().map((name) => ({ kind: 'add', name })),
  )
  const changes = fc.array(fc.tuple(place, change), { minLength: 1, maxLength: 3 })
  return fc.tuple(fc.constantFrom(...examples), changes).map(([example, all]) =>
    all.reduce((value, [nth, one]) => {
      const at = placesIn(value)
      return changed(value, at[nth % at.length], one)
    }, example),
  )
}

function placesIn(value, at = []) {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([name, one]) => placesIn(one, [...at, name]))]
}

function changed(value, [name, ...rest], change) {
  if (name === undefined) return bend(value, change)
  const copy = Array.isArray(value) ? [...value] : { ...value }
  if (rest.length === 0 && change.kind === 'remove') {
    if (Array.isArray(copy)) copy.splice(Number(name), 1)
    else delete copy[name]
    return copy
  }
  copy[name] = changed(value[name], rest, change)
  return copy
}

function bend(value, change) {
  if (change.kind === 'text') return typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (change.kind === 'number') return Number.isFinite(Number(value)) ? Number(value) : 0.5
  if (change.kind === 'double') return Array.isArray(value) ? [...value, ...value] : [value, value]
  if (change.kind === 'none') return null
  if (change.kind === 'replace') return change.value
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, [change.name]: true } : value
}
