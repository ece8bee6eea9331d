import { canonical, isList, isObject } from './json.js'
import { type NormalLine, normalised } from './normalise.js'
import { type Json, operationOf, type Take } from './take.js'
import { stateFields } from './volatile.js'

/** How a place in the answers of an operation, or in a webhook call, came out over takes of one scenario. */
export interface Rate {
  readonly operation: string
  /** A JSON path, `[]` for every element of a list. */
  readonly path: string
  /** Takes that have a value there, and takes that have an answer of the operation at all. */
  readonly present: number
  readonly of: number
  /** It had other values in one take than in another; places whose values are not compared never have. */
  readonly varies: boolean
  /** What the values are: `number`, `time`, `link`, `text` or `boolean`; never a value. */
  readonly form: string
}

/** The rates of all places that are not the same in every take. Takes come as they were played, so that nothing was replaced in them. */
export function ratesOf(takes: readonly Take[]): readonly Rate[] {
  const read = takes.map((take) => valuesOf(normalised(take.lines)))
  const places = [...new Set(read.flatMap((one) => [...one.values.keys()]))].toSorted()
  return places.flatMap((place) => {
    const [operation = '', path = ''] = place.split(' ')
    const asked = read.filter((one) => one.operations.has(operation))
    const found = asked.flatMap(({ values }) => values.get(place) ?? [])
    const varies = new Set(found.map((values) => [...values].toSorted().join('\n'))).size > 1
    if (found.length === asked.length && !varies) return []
    const form = formOf(found.flatMap((values) => [...values]))
    return [{ operation, path, present: found.length, of: asked.length, varies, form }]
  })
}

/** What two or more takes of a scenario propose, each a sentence for a person, who decides and commits it. */
export function proposedBy(scenario: string, takes: readonly Take[]): readonly string[] {
  return ratesOf(takes).map(({ operation, path, present, of, varies, form }) => {
    const what = `${scenario}: ${operation} ${path}`
    if (present < of) return `${what} is there in ${present} of ${of} takes: a field that is there sometimes`
    const stands = varies && form !== 'boolean' ? `, as "${form}"` : ''
    return `${what} differs between ${of} takes: a volatile path${stands}?`
  })
}

function valuesOf(lines: readonly NormalLine[]) {
  const values = new Map<string, Set<string>>()
  const operations = new Set<string>()
  for (const { step, status, body } of lines) {
    const operation = operationOf(step)
    // A refusal has fields of its own.
    const key = status === null || status < 400 ? operation : `${operation}:${status}`
    operations.add(key)
    // How far a job was when it was asked is no property of its answers.
    const states = new Set((stateFields[operation] ?? []).map((path) => `$.${path}`))
    for (const [path, value] of leavesIn(body, '$')) {
      if (states.has(path)) continue
      const place = `${key} ${path}`
      values.set(place, (values.get(place) ?? new Set()).add(canonical(value)))
    }
  }
  return { values, operations }
}

function leavesIn(value: Json, path: string): readonly (readonly [string, Json])[] {
  if (isList(value)) return value.flatMap((one) => leavesIn(one, `${path}[]`))
  if (isObject(value)) return Object.entries(value).flatMap(([name, one]) => leavesIn(one, `${path}.${name}`))
  return [[path, value]]
}

function formOf(found: readonly string[]): string {
  const is = (pattern: RegExp) => found.length > 0 && found.every((one) => pattern.test(one))
  if (is(/^"?\d{10}(\d{3})?"?$/)) return 'time'
  if (is(/^"?-?\d+(\.\d+)?"?$/)) return 'number'
  if (is(/^"https?:/)) return 'link'
  return is(/^(true|false)$/) ? 'boolean' : 'text'
}
