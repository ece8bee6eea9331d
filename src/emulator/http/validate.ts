import type { ErrorObject, ValidateFunction } from 'ajv'
import { maskViolation } from '../domain/mask.js'
import type { Violation } from '../domain/problem.js'
import type { Loading } from './loading.js'

/** The compiled validators of one document, by operation; written by `npm run generate`. */
export type Validators = Readonly<Record<string, OperationValidators>>

export interface OperationValidators {
  readonly query?: ValidateFunction
  readonly body?: ValidateFunction
  readonly essentials?: ValidateFunction
  readonly responses: Readonly<Record<string, ValidateFunction>>
  /** The document's source for a place of the request, such as `query/task_id` or `$/items/*\/caption`, with a star for any index. */
  sourceAt(place: string): string | undefined
  /** The names that the document gives to what lies in a place of the request. */
  namesIn(place: string): readonly string[]
}

/** Another spelling of an operation has validators of its own only where its request differs. */
export function validatorsOf(
  { validators: { loaded } }: { readonly validators: Loading<Validators> },
  { id, aliasOf }: { readonly id: string; readonly aliasOf: string | null },
): OperationValidators | undefined {
  if (loaded === undefined) throw new Error('a service is asked before its validators are there')
  return loaded[id] ?? loaded[aliasOf ?? id]
}

/** What a part of a request has against it, as violations; empty when the schema allows it. At most the first twenty. */
export function violationsOf(
  validators: OperationValidators | undefined,
  part: 'query' | 'body' | 'essentials',
  value: unknown,
): readonly Violation[] {
  const validate = validators?.[part]
  if (validators === undefined || validate === undefined || validate(value)) return []
  const root = part === 'query' ? 'query' : '$'
  return tellingOf(validate, value)
    .slice(0, 20)
    .map((error) => {
      const source = sourceOf(placeOf(error), root, validators)
      return maskViolation({ path: pathOf(error, root), message: messageOf(error), hint: hintOf(error), source })
    })
}

/** What a validator has just said, with the values it is about: it keeps them out of its own errors. */
function tellingOf({ errors }: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return telling(errors ?? []).map((error) => ({ ...error, data: valueAt(value, error.instancePath) }))
}

function valueAt(value: unknown, instancePath: string): unknown {
  return pointerParts(instancePath).reduce<unknown>((at, part) => {
    if (Array.isArray(at)) return at[Number(part)]
    return isRecord(at) ? at[part] : undefined
  }, value)
}

/** One line about the first thing wrong with our own answer, or `undefined` when the document allows it. */
export function faultOfAnswer(validate: ValidateFunction | undefined, body: unknown): string | undefined {
  if (validate === undefined || validate(body)) return undefined
  const [first] = tellingOf(validate, body)
  return first === undefined ? 'it is not what the document describes' : `${pathOf(first, '$')} ${messageOf(first)}`
}

/**
 * One error per place: Ajv repeats what two parts of an `allOf` both ask for, and a value of the wrong type also breaks its enumeration.
 *
 * Of a union it reports what each branch has against the value, and then the union itself, whose own line says nothing.
 */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = new Set(errors.filter(isOfUnion).map((error) => pathOf(error, '$')))
  const specific = errors.filter((error) => !isOfUnion(error))
  const places = new Map<string, ErrorObject[]>()
  for (const error of specific.length > 0 ? specific : errors) {
    const path = pathOf(error, '$')
    places.set(path, [...(places.get(path) ?? []), error])
  }
  return [...places].flatMap(([path, found]) => mostTelling(found, unions.has(path)) ?? [])
}

const isOfUnion = ({ keyword }: ErrorObject) => keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'if'

/** A value that has the type of one branch is judged by that branch; of two equal errors the later one is the operation's own. */
function mostTelling(found: readonly ErrorObject[], ofUnion: boolean): ErrorObject | undefined {
  const ofType = found.filter((error) => error.keyword === 'type')
  const other = found.findLast((error) => error.keyword !== 'type')
  const last = ofType.at(-1)
  if (last === undefined || (ofUnion && other !== undefined)) return other
  const types = ofUnion ? ofType.flatMap((error): unknown[] => [error.params['type']].flat()) : [last.params['type']].flat()
  return { ...last, params: { type: [...new Set(types)] } }
}

/** Where an error is, as the names and numbers on the way there; a missing property is where it would be. */
function placeOf({ instancePath, params }: ErrorObject): readonly string[] {
  const missing: unknown = params['missingProperty'] ?? params['additionalProperty']
  return typeof missing === 'string' ? [...pointerParts(instancePath), missing] : pointerParts(instancePath)
}

function pathOf(error: ErrorObject, root: '$' | 'query'): string {
  return placeOf(error).reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : `${path}.${part}`), root)
}

function pointerParts(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(unescapePointer)
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** One sentence per keyword, written for the person who sent the request. */
function messageOf(error: ErrorObject): string {
  const { params, data } = error
  switch (error.keyword) {
    case 'required':
      return 'is required and missing'
    case 'type':
      return `must be ${article(params['type'])}, you sent ${say(data)}`
    case 'enum':
      return `must be one of the documented values, you sent ${say(data)}`
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return `must be ${String(params['comparison'])} ${String(params['limit'])}, you sent ${say(data)}`
    case 'minItems':
    case 'maxItems':
      return `must have ${error.keyword === 'minItems' ? 'at least' : 'at most'} ${String(params['limit'])} items, you sent ${count(data)}`
    case 'minLength':
    case 'maxLength':
      return `must have ${error.keyword === 'minLength' ? 'at least' : 'at most'} ${String(params['limit'])} characters, you sent ${count(data)}`
    case 'pattern':
      return `must look like ${String(params['pattern'])}, you sent ${say(data)}`
    case 'additionalProperties':
      return 'is a field that no document describes'
    default:
      return error.message ?? 'is not what the document describes'
  }
}

function hintOf(error: ErrorObject): string {
  const allowed: unknown = error.params['allowedValues']
  if (Array.isArray(allowed)) {
    const shown = allowed.slice(0, 6).map((one) => JSON.stringify(one))
    return `send ${shown.join(', ')}${allowed.length > shown.length ? ` or one of ${allowed.length - shown.length} more` : ''}`
  }
  const { keyword, data, params } = error
  const limit = String(params['limit'])
  switch (keyword) {
    case 'required':
      return `add ${String(params['missingProperty'])}`
    case 'type':
      return hintOfType([params['type']].flat(), data)
    case 'minimum':
    case 'maximum':
      return `send ${limit} or ${keyword === 'minimum' ? 'more' : 'less'}`
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `send ${keyword === 'exclusiveMinimum' ? 'more' : 'less'} than ${limit}`
    case 'minItems':
    case 'minLength':
    case 'maxItems':
    case 'maxLength':
      return `send ${keyword.startsWith('min') ? 'at least' : 'at most'} ${limit}`
    default:
      return 'see the source'
  }
}

/** The same value in the type that is asked for, where there is one: `"512"` for 512 and the other way round. */
function hintOfType(types: readonly unknown[], data: unknown): string {
  const isPlain = typeof data === 'number' || typeof data === 'boolean'
  if (isPlain && types.includes('string')) return `send ${JSON.stringify(String(data))}`
  const isNumber = typeof data === 'string' && /^-?\d{1,15}$/.test(data)
  if (isNumber && (types.includes('integer') || types.includes('number'))) return `send ${data}`
  return `send ${article(types)}`
}

/** The source of the place that was broken, or of the nearest one around it that has one. */
function sourceOf(place: readonly string[], root: '$' | 'query', { sourceAt }: OperationValidators): string {
  for (let length = place.length; length >= 0; length--) {
    const source = sourceAt(placeIn(root, place.slice(0, length)))
    if (source !== undefined) return source
  }
  return ''
}

function placeIn(root: '$' | 'query', place: readonly string[]): string {
  return [root, ...place.map((part) => (/^\d+$/.test(part) ? '*' : escapePointer(part)))].join('/')
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}

function article(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : String(type).split(',')
  return types.map((one) => (one === 'null' ? 'null' : `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`)).join(' or ')
}

function say(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object') return 'an object'
  const text = JSON.stringify(value) ?? 'nothing'
  return `the ${typeof value} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`
}

function count(value: unknown): string {
  return typeof value === 'string' || Array.isArray(value) ? String(value.length) : say(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
