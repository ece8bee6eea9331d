import type { Json } from './take.js'

export type JsonObject = { readonly [name: string]: Json }

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of a text that is JSON, or `undefined`. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    // Not JSON: the caller says what that means.
    return undefined
  }
}

/** The values at a path such as `task_status`, `extra.progress_percent` or `models[].model_status`; a field that is absent has none. */
export function valuesAt(value: Json, path: string): readonly Json[] {
  return path.split('.').reduce<readonly Json[]>((found, part) => found.flatMap((one) => membersOf(one, part)), [value])
}

function membersOf(value: Json, part: string): readonly Json[] {
  // A body may be a bare list: `[].status`.
  if (part === '[]') return isList(value) ? value : []
  const name = part.replace(/\[\]$/, '')
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  if (member === undefined) return []
  if (!part.endsWith('[]')) return [member]
  return isList(member) ? member : []
}

/** JSON with the names of objects in order, so that equal values are equal texts. */
export function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`)
  return `{${members.join(',')}}`
}

export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonical(one) === canonical(other)
}

/** The name of a JSON type; integers and fractions are both `number`. */
export function typeOf(value: Json): 'null' | 'boolean' | 'number' | 'string' | 'list' | 'object' {
  if (value === null) return 'null'
  if (isList(value)) return 'list'
  if (isObject(value)) return 'object'
  return typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'string'
}

/** The same value with every leaf replaced; lists and objects keep their shape. */
export function mapLeaves(value: Json, change: (leaf: null | boolean | number | string, path: string) => Json, path = '$'): Json {
  if (isList(value)) return value.map((one) => mapLeaves(one, change, `${path}[]`))
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapLeaves(one, change, `${path}.${name}`)]))
  }
  return change(value, path)
}
