import { isList, isObject, type JsonObject } from './json.js'
import type { Json } from './take.js'

/** What a schema lets through, its references followed and its alternatives put together. */
export interface Shape {
  /** JSON types; none: any. */
  readonly types: ReadonlySet<string>
  /** The values of an enumeration as JSON; `null`: any. */
  readonly values: ReadonlySet<string> | null
  readonly properties: ReadonlyMap<string, Json>
  readonly required: ReadonlySet<string>
  readonly items: Json | null
  readonly bounds: ReadonlyMap<string, number | string>
}

const least = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const
const most = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'] as const
const forms = ['pattern', 'format'] as const
const deepest = 20

/** The shape of a schema: `allOf` adds up, `oneOf` and `anyOf` let through what any of them does. */
export function shapeOf(schema: Json, document: Json, depth = 0): Shape {
  const found = followed(schema, document, depth)
  if (!isObject(found) || depth > deepest) return anything
  const parts = listIn(found, 'allOf').map((one) => shapeOf(one, document, depth + 1))
  const choices = [...listIn(found, 'oneOf'), ...listIn(found, 'anyOf')].map((one) => shapeOf(one, document, depth + 1))
  const own = ownShape(found)
  return [...parts, ...(choices.length === 0 ? [] : [choices.reduce(either)])].reduce(both, own)
}

const anything: Shape = {
  types: new Set(),
  values: null,
  properties: new Map(),
  required: new Set(),
  items: null,
  bounds: new Map(),
}

function ownShape(schema: JsonObject): Shape {
  const { type, enum: words, const: word, properties, required, items } = schema
  const types = (isList(type) ? type : [type]).filter((one) => typeof one === 'string')
  const values = isList(words) ? words : word === undefined ? null : [word]
  const bounds = [...least, ...most, ...forms].flatMap((name) => {
    const value = schema[name]
    return typeof value === 'number' || typeof value === 'string' ? [[name, value] as const] : []
  })
  return {
    types: new Set(types),
    values: values === null ? null : new Set(values.map((one) => JSON.stringify(one))),
    properties: new Map(isObject(properties) ? Object.entries(properties) : []),
    required: new Set(isList(required) ? required.map(String) : []),
    items: items ?? null,
    bounds: new Map(bounds),
  }
}

function both(one: Shape, other: Shape): Shape {
  return {
    types: one.types.size === 0 ? other.types : other.types.size === 0 ? one.types : commonTypes(one.types, other.types),
    values: one.values === null ? other.values : other.values === null ? one.values : common(one.values, other.values),
    properties: merged(one.properties, other.properties, 'allOf'),
    required: new Set([...one.required, ...other.required]),
    items: one.items ?? other.items,
    bounds: new Map([...one.bounds, ...other.bounds]),
  }
}

function commonTypes(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...[...one].filter((type) => has(other, type)), ...[...other].filter((type) => has(one, type))])
}

/** Whether a type is among these; an integer is a number too. */
function has(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'))
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((value) => other.has(value)))
}

function either(one: Shape, other: Shape): Shape {
  // A field that only one alternative has is one that may be missing, unless the other is no object at all.
  const required = one.properties.size === 0 ? other.required : other.properties.size === 0 ? one.required : undefined
  return {
    types: one.types.size === 0 || other.types.size === 0 ? new Set() : new Set([...one.types, ...other.types]),
    values: one.values === null || other.values === null ? null : new Set([...one.values, ...other.values]),
    properties: merged(one.properties, other.properties, 'anyOf'),
    required: required ?? new Set([...one.required].filter((name) => other.required.has(name))),
    items: one.items ?? other.items,
    bounds: new Map([...one.bounds].filter(([name, value]) => other.bounds.get(name) === value)),
  }
}

function merged(
  one: ReadonlyMap<string, Json>,
  other: ReadonlyMap<string, Json>,
  how: 'allOf' | 'anyOf',
): ReadonlyMap<string, Json> {
  const all = new Map(one)
  for (const [name, schema] of other) {
    const mine = one.get(name)
    all.set(name, mine === undefined ? schema : { [how]: [mine, schema] })
  }
  return all
}

/** What a reference leads to, or the value itself. */
export function followed(schema: Json, document: Json, depth = 0): Json {
  if (!isObject(schema) || typeof schema['$ref'] !== 'string' || depth > deepest) return schema
  const { $ref, ...beside } = schema
  const target = $ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json>((at, name) => (isObject(at) ? (at[name] ?? null) : null), document)
  const found = followed(target, document, depth + 1)
  return isObject(found) && Object.keys(beside).length > 0 ? { allOf: [found], ...beside } : found
}

function listIn(schema: JsonObject, name: string): readonly Json[] {
  const list = schema[name]
  return isList(list) ? list : []
}

/** Whether whoever lets these types through lets the others through as well. */
export function allows(these: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (these.size === 0) return true
  if (others.size === 0) return false
  return [...others].every((type) => has(these, type))
}

/** A bound that two shapes have otherwise; `isNarrower` is `null` where it cannot be told. */
export interface Bounded {
  readonly name: string
  readonly before: number | string | null
  readonly after: number | string | null
  readonly isNarrower: boolean | null
}

/** The bounds that differ between two shapes. */
export function narrowed(one: Shape, other: Shape): readonly Bounded[] {
  return [...least, ...most, ...forms].flatMap((name) => {
    const [before, after] = [one.bounds.get(name) ?? null, other.bounds.get(name) ?? null]
    return before === after ? [] : [{ name, before, after, isNarrower: isNarrower(name, before, after) }]
  })
}

function isNarrower(name: string, before: number | string | null, after: number | string | null): boolean | null {
  if (before === null || after === null) return after !== null
  if (typeof before !== 'number' || typeof after !== 'number') return null
  return least.some((one) => one === name) ? after > before : after < before
}
