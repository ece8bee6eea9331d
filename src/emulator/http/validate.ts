import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Violation } from '../domain/problem.js'

/** The compiled validators of one document, by operation; written by `npm run generate`. */
export type Validators = Readonly<Record<string, OperationValidators>>

export interface OperationValidators {
  readonly query?: ValidateFunction
  readonly body?: ValidateFunction
  readonly essentials?: ValidateFunction
  readonly responses: Readonly<Record<string, ValidateFunction>>
}

/** What a value has against it, as violations; empty when the schema allows it. At most the first twenty. */
export function violationsOf(validate: ValidateFunction | undefined, value: unknown, root: '$' | 'query'): readonly Violation[] {
  if (validate === undefined || validate(value)) return []
  return telling(validate.errors ?? [])
    .slice(0, 20)
    .map((error) => violationOf(error, root))
}

/** One line about the first thing wrong with our own answer, or `undefined` when the document allows it. */
export function faultOfAnswer(validate: ValidateFunction | undefined, body: unknown): string | undefined {
  if (validate === undefined || validate(body)) return undefined
  const [first] = telling(validate.errors ?? [])
  return first === undefined ? 'it is not what the document describes' : `${pathOf(first, '$')} ${messageOf(first)}`
}

// Of a union, Ajv reports what each branch has against the value and then the union itself: the union's own line says nothing.
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const specific = errors.filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'oneOf' && error.keyword !== 'if')
  return specific.length > 0 ? specific : errors
}

function violationOf(error: ErrorObject, root: '$' | 'query'): Violation {
  return { path: pathOf(error, root), message: messageOf(error), hint: hintOf(error), source: sourceOf(error) }
}

function pathOf(error: ErrorObject, root: '$' | 'query'): string {
  const missing: unknown = error.params['missingProperty'] ?? error.params['additionalProperty']
  const parts = error.instancePath.split('/').slice(1).map(unescapePointer)
  if (typeof missing === 'string') parts.push(missing)
  return parts.reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : `${path}.${part}`), root)
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
  if (error.keyword === 'required') return `add ${String(error.params['missingProperty'])}`
  if (error.keyword === 'type' && String(error.params['type']).includes('string'))
    return `send ${JSON.stringify(String(error.data))}`
  return error.keyword === 'type' ? `send ${article(error.params['type'])}` : 'see the source'
}

function sourceOf(error: ErrorObject): string {
  const schema = error.parentSchema ?? {}
  const missing: unknown = error.params['missingProperty']
  const properties: unknown = schema['properties']
  if (typeof missing === 'string' && isRecord(properties)) {
    const property = properties[missing]
    if (isRecord(property) && typeof property['x-source'] === 'string') return property['x-source']
  }
  const source: unknown = schema['x-source']
  return typeof source === 'string' ? source : ''
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
