import { validators as modelslab } from './api/modelslab.judge.gen.js'
import { validators as novita } from './api/novita.judge.gen.js'
import { validators as storage } from './api/storage.judge.gen.js'
import type { Difference } from './difference.js'
import type { Level } from './finding.js'
import type { DocumentName } from './operation.js'
import type { Json } from './take.js'

/** A compiled schema, told in the little that is used of it: users of the package have no Ajv. */
interface Validator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

/** The compiled validators of one operation, or of one webhook call, which has a body only. */
export interface OperationJudges {
  readonly query?: Validator
  readonly body?: Validator
  readonly responses: Readonly<Record<string, Validator>>
}

const tables: Readonly<Record<DocumentName, Readonly<Record<string, OperationJudges>>>> = { novita, modelslab, storage }

/** What the document has against a request; empty when it allows it. */
export function judgeRequest(
  document: DocumentName,
  operation: string,
  { query, body }: { readonly query?: unknown; readonly body?: unknown },
): readonly Difference[] {
  const judges = tables[document][operation]
  // The validator of a query turns texts into numbers in place, as they come over the wire.
  const ofQuery = judges?.query === undefined ? [] : faultsOf(judges.query, { ...objectOf(query) }, 'query')
  return [...ofQuery, ...(judges?.body === undefined ? [] : faultsOf(judges.body, body, '$'))]
}

/** What the document has against the JSON of an answer; empty when it allows it, or says nothing of JSON for that status. */
export function judgeAnswer(document: DocumentName, operation: string, status: number, body: unknown): readonly Difference[] {
  const judge = tables[document][operation]?.responses[String(status)]
  return judge === undefined ? [] : faultsOf(judge, body, '$')
}

/** Whether the document promises JSON under this status. */
export function promisesJson(document: DocumentName, operation: string, status: number): boolean {
  return tables[document][operation]?.responses[String(status)] !== undefined
}

/** What the document has against the JSON of a webhook call. */
export function judgeCall(document: DocumentName, webhook: string, body: unknown): readonly Difference[] {
  const judge = tables[document][webhook]?.body
  return judge === undefined ? [] : faultsOf(judge, body, '$')
}

function faultsOf(validate: Validator, value: unknown, root: '$' | 'query'): readonly Difference[] {
  if (validate(value)) return []
  const errors = likeliest(validate.errors ?? [])
  const byPlace = new Map(errors.map((error) => [placeAndKind(error, root), faultOf(error, value, root)]))
  return [...byPlace.values()]
}

const placeAndKind = (error: SchemaError, root: '$' | 'query') =>
  `${pathOf(error, root).replace(/\[\d+\]/g, '[]')} ${error.keyword}`

/** Of a union only what its nearest branch has against the value: what the others say is noise. */
function likeliest(errors: readonly SchemaError[]): readonly SchemaError[] {
  const [outer] = errors.filter(isUnion).toSorted((a, b) => a.instancePath.length - b.instancePath.length)
  if (outer === undefined) return errors
  const { instancePath: place } = outer
  const isInside = (error: SchemaError) => error.instancePath === place || error.instancePath.startsWith(`${place}/`)
  const inside = errors.filter((error) => isInside(error) && !(isUnion(error) && error.instancePath === place))
  const others = likeliest(errors.filter((error) => !isInside(error)))
  const size = (branch: readonly SchemaError[]) => branch.filter((error) => !isUnion(error)).length
  const [nearest = [outer]] = branchesOf(inside, place).toSorted((a, b) => size(a) - size(b))
  return [...others, ...(nearest.includes(outer) ? [outer] : likeliest(nearest))]
}

const isUnion = ({ keyword }: SchemaError) => keyword === 'anyOf' || keyword === 'oneOf'

/**
 * The errors of a union by branch. The compiled code does not say which branch an error is of, only their order: a branch begins anew where
 * what is judged first of an object comes after what is judged later, or the same is said again.
 */
function branchesOf(errors: readonly SchemaError[], place: string): readonly (readonly SchemaError[])[] {
  const rank = ({ instancePath, keyword }: SchemaError) =>
    instancePath !== place ? 3 : keyword === 'additionalProperties' ? 2 : keyword === 'required' ? 1 : 0
  const said = (error: SchemaError) => {
    const { instancePath, keyword, params } = error
    return rank(error) === 3 ? `${instancePath} ${keyword}` : JSON.stringify([keyword, params])
  }
  const branches: SchemaError[][] = []
  for (const error of errors) {
    const branch = branches.at(-1)
    const before = branch?.at(-1)
    const anew =
      branch === undefined ||
      before === undefined ||
      rank(error) < rank(before) ||
      branch.some((one) => said(one) === said(error))
    if (anew) branches.push([error])
    else branch.push(error)
  }
  return branches
}

const levels: Readonly<Record<string, readonly [Level, string]>> = {
  required: ['presence', 'absent'],
  additionalProperties: ['presence', 'added'],
  type: ['type', 'changed'],
  enum: ['enum', 'not-documented'],
  const: ['enum', 'not-documented'],
  format: ['format', 'changed'],
  pattern: ['format', 'changed'],
}

function faultOf(error: SchemaError, value: unknown, root: '$' | 'query'): Difference {
  const [level, kind] = levels[error.keyword] ?? ['schema', error.keyword]
  const found = placeOf(error).reduce<unknown>((at, part) => objectOf(at)[part], value)
  const path = pathOf(error, root)
  const message = `${path} ${error.message ?? 'is not what the document describes'}`
  const allowed: unknown = error.params['allowedValues'] ?? error.params['allowedValue'] ?? error.params['type']
  const right = jsonOf(allowed)
  // A list is told without its numbers: the same fault in every row is one fault.
  return { class: 'breaking', level, path: path.replace(/\[\d+\]/g, '[]'), kind, left: jsonOf(found), right, message }
}

function placeOf({ instancePath, params }: SchemaError): readonly string[] {
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const named: unknown = params['missingProperty'] ?? params['additionalProperty']
  return typeof named === 'string' ? [...parts, named] : parts
}

function pathOf(error: SchemaError, root: '$' | 'query'): string {
  return placeOf(error).reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : `${path}.${part}`), root)
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function jsonOf(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value))
  return json
}
