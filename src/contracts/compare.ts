import type { Difference } from './difference.js'
import type { Level } from './finding.js'
import { canonical, isList, isObject, type JsonObject, typeOf, valuesAt } from './json.js'
import { type NormalLine, normalised, shown } from './normalise.js'
import { collapsed } from './relation.js'
import { type Json, operationOf, type Take, type TakeLine } from './take.js'
import { stateFields } from './volatile.js'

/** What differs at one step between two takes of a scenario. */
export interface StepDifference extends Difference {
  readonly step: string
}

/** The outcome of comparing two takes: a run that compared nothing says so. */
export interface Comparison {
  readonly differences: readonly StepDifference[]
  /** Steps of which at least one answer was compared. */
  readonly compared: readonly string[]
  /** Steps the first take has and a complete second one has not, and the reverse. */
  readonly unmatched: readonly { readonly step: string; readonly missingIn: 'left' | 'right' }[]
}

/**
 * Compares what was played with what it is measured by, step by step.
 *
 * A step that a partial take does not hold is out of reach, not a difference. The answers of a polled series are paired by the state they
 * show, and their collapsed sequences are compared. Requests are not compared: they are the scenario's own.
 */
export function compareTakes(left: Take, right: Take): Comparison {
  const partial = left.header.partial || right.header.partial
  const shared = sharedSteps(left, right)
  // Tokens are numbered over the shared steps only, so that what a partial take leaves out shifts no number.
  const [played, recorded] = [left, right].map(({ lines }) => normalised(lines.filter(({ step }) => shared.has(step))))
  const groups = [...shared].map((step) => ({
    step,
    one: (played ?? []).filter((line) => line.step === step),
    other: (recorded ?? []).filter((line) => line.step === step),
  }))
  const differences = groups.flatMap(({ step, one, other }) =>
    compareSteps(one, other, partial).map((difference) => ({ ...difference, step })),
  )
  const { leftOnly, rightOnly } = loneSteps(left, right, shared)
  return { differences, compared: [...shared], unmatched: partial ? [] : [...leftOnly, ...rightOnly] }
}

/** Compares two answers, or two calls, that are already normalised. */
export function compareLines(left: NormalLine, right: NormalLine, partial = false): readonly Difference[] {
  if (left.status !== right.status) {
    return [fault('status', '$', 'changed', left.status, right.status, `the status is ${left.status}, not ${right.status}`)]
  }
  const headers = Object.entries(right.headers).flatMap(([name, value]) => {
    const found = left.headers[name]
    return found === value ? [] : [unclear('headers', `$headers.${name}`, found ?? null, value, `header ${name}`)]
  })
  if (partial && right.unprinted) return headers
  return [...headers, ...compareValues(left.body, right.body, '$', partial)]
}

function compareSteps(left: readonly NormalLine[], right: readonly NormalLine[], partial: boolean): readonly Difference[] {
  const fields = stateFields[operationOf(left[0]?.step ?? '')]
  if (fields === undefined || (left.length === 1 && right.length === 1)) {
    return left.flatMap((line, index) => {
      const other = right[index]
      return other === undefined ? [] : compareLines(line, other, partial)
    })
  }
  return compareSeries(left, right, fields, partial)
}

function compareSeries(
  left: readonly NormalLine[],
  right: readonly NormalLine[],
  fields: readonly string[],
  partial: boolean,
): readonly Difference[] {
  const stateOf = (line: NormalLine) =>
    `${line.status ?? ''} ${fields.map((path) => canonical(valuesAt(line.body, path))).join(' ')}`
  const [mine, theirs] = [collapsed(left.map(stateOf)), collapsed(right.map(stateOf))]
  const paired = right.flatMap((line, index) => {
    const state = stateOf(line)
    const twins = left.filter((one) => stateOf(one) === state)
    // The second answer in a state beside the second, as long as there are that many.
    const nth = right.slice(0, index).filter((one) => stateOf(one) === state).length
    const twin = twins[Math.min(nth, twins.length - 1)]
    return twin === undefined ? [] : compareLines(twin, line, partial)
  })
  return [...unique(paired), ...compareSequences(mine, theirs, partial)]
}

function compareSequences(mine: readonly string[], theirs: readonly string[], partial: boolean): readonly Difference[] {
  const missing = theirs.filter((state) => !mine.includes(state))
  const more = partial ? [] : mine.filter((state) => !theirs.includes(state))
  const order = (some: readonly string[], others: readonly string[]) => some.filter((state) => others.includes(state))
  const swapped = canonical([...order(mine, theirs)]) !== canonical([...order(theirs, mine)])
  return [
    ...missing.map((state) => unclear('timeline', '$', null, state, `the state ${state} was not seen`, 'state-absent')),
    ...more.map((state) => unclear('timeline', '$', state, null, `the state ${state} was seen here only`, 'state-added')),
    ...(swapped ? [fault('timeline', '$', 'state-order', [...mine], [...theirs], 'the same states came in another order')] : []),
  ]
}

function compareValues(left: Json, right: Json, path: string, partial: boolean): readonly Difference[] {
  if (isObject(left) && isObject(right)) return compareObjects(left, right, path, partial)
  if (isList(left) && isList(right)) return compareLists(left, right, path, partial)
  if (canonical(left) === canonical(right) || (isUnset(left) && isTime(right)) || (isTime(left) && isUnset(right))) return []
  return [leafDifference(left, right, path)]
}

function compareObjects(left: JsonObject, right: JsonObject, path: string, partial: boolean): readonly Difference[] {
  const [mine, theirs] = [linkParts(left), linkParts(right)]
  if (mine !== undefined && theirs !== undefined) return compareLinks(mine, theirs, path)
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
  return names.flatMap((name) => {
    const [one, other, inside] = [left[name], right[name], `${path}.${name}`]
    if (one === undefined) return [fault('presence', inside, 'absent', null, other ?? null, `${inside} is absent`)]
    if (other === undefined) return [added(inside, one)]
    return compareValues(one, other, inside, partial)
  })
}

// Rows of a partial take are examples: they say what a row looks like, not how many there are.
function compareLists(left: readonly Json[], right: readonly Json[], path: string, partial: boolean): readonly Difference[] {
  const inside = `${path}[]`
  const pairs = left.slice(0, right.length).flatMap((one, index) => compareValues(one, right[index] ?? null, inside, partial))
  const sameLength = partial || left.length === right.length
  const length = sameLength
    ? []
    : [fault('echo', path, 'length', left.length, right.length, `${path} has ${left.length} elements`)]
  return [...unique(pairs), ...length]
}

function linkParts(value: JsonObject): JsonObject | undefined {
  const parts = value['$signed'] ?? value['$url']
  return isObject(parts) ? parts : undefined
}

// Scheme and class of host are the target's: a stand-in on the loopback serves buckets by path (D1). `null` and `?` say "not printed".
function compareLinks(left: JsonObject, right: JsonObject, path: string): readonly Difference[] {
  return ['ext', 'query', 'expires', 'algorithm', 'signed'].flatMap((name) => {
    const [one, other] = [left[name] ?? null, right[name] ?? null]
    const silent = one === null || other === null || one === '?' || other === '?'
    if (silent || canonical(one) === canonical(other)) return []
    return [fault('format', `${path}.$signed.${name}`, 'changed', one, other, `${name} of the link at ${path}`)]
  })
}

function leafDifference(left: Json, right: Json, path: string): Difference {
  const [mine, theirs] = [typeName(left), typeName(right)]
  if (mine !== theirs) return fault('type', path, 'type', shown(left), shown(right), `${path} is a ${mine}, not a ${theirs}`)
  const says = `${path} is ${JSON.stringify(shown(left))}, not ${JSON.stringify(shown(right))}`
  const [one, other] = [tokenParts(left), tokenParts(right)]
  if (one !== undefined && other !== undefined) {
    const sameToken = one.what === other.what
    return fault(sameToken || one.kind !== other.kind ? 'format' : 'echo', path, 'changed', left, right, says)
  }
  if (typeof left === 'string' && typeof right === 'string') {
    if (isWord(left) && isWord(right)) return fault('enum', path, 'changed', left, right, says)
    if (/\s/.test(left) && /\s/.test(right)) return unclear('text', path, left, right, says)
  }
  return fault('echo', path, 'changed', left, right, says)
}

/** The JSON type of what a token stands for, and "number as text" beside the usual types. */
function typeName(value: Json): string {
  const form = tokenParts(value)?.form
  return form === 'number' ? 'number' : typeOf(value)
}

function tokenParts(value: Json): { readonly what: string; readonly kind: string; readonly form: string } | undefined {
  const found = typeof value === 'string' ? /^<(([a-z]+)(?::\d+)?)\|([a-z0-9-]+)>$/.exec(value) : null
  return found === null ? undefined : { what: found[1] ?? '', kind: found[2] ?? '', form: found[3] ?? '' }
}

// Zero values are emitted rather than omitted: a time that is not known yet is an empty text.
const isUnset = (value: Json) => value === ''
const isTime = (value: Json) => value === '<seconds|digits>' || value === '<millis|digits>'

const isWord = (text: string) => /^([A-Z][A-Z0-9]*(_[A-Z0-9]+)*|[a-z]+(_[a-z0-9]+)*)$/.test(text)

function sharedSteps(left: Take, right: Take): ReadonlySet<string> {
  const theirs = new Set(right.lines.map(({ step }) => step))
  return new Set(left.lines.map(({ step }) => step).filter((step) => theirs.has(step)))
}

function loneSteps(left: Take, right: Take, shared: ReadonlySet<string>) {
  const lone = (lines: readonly TakeLine[]) => [...new Set(lines.map(({ step }) => step))].filter((step) => !shared.has(step))
  return {
    leftOnly: lone(left.lines).map((step) => ({ step, missingIn: 'right' as const })),
    rightOnly: lone(right.lines).map((step) => ({ step, missingIn: 'left' as const })),
  }
}

function unique(differences: readonly Difference[]): readonly Difference[] {
  const key = ({ level, path, kind }: Difference) => `${level} ${path} ${kind}`
  return differences.filter((one, index) => differences.findIndex((other) => key(other) === key(one)) === index)
}

// A reader of a response survives a field it does not know, and no field that it misses (contract-kit section 8).
function added(path: string, left: Json): Difference {
  return { class: 'additive', level: 'presence', path, kind: 'added', left: shown(left), right: null, message: `${path} is new` }
}

function unclear(level: Level, path: string, left: Json, right: Json, message: string, kind = 'changed'): Difference {
  return { class: 'unknown', level, path, kind, left, right, message }
}

function fault(level: Level, path: string, kind: string, left: Json, right: Json, message: string): Difference {
  return { class: 'breaking', level, path, kind, left: shown(left), right: shown(right), message }
}
