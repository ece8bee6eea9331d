import { isList, isObject, type JsonObject, parseJson } from './json.js'
import { linkOf } from './signed-url.js'
import { type Json, operationOf, type TakeLine } from './take.js'
import { keptHeaders, type ReferenceKind, type Volatile, volatiles } from './volatile.js'

/** A line in the form in which it is compared: the answer of an exchange, or what a call said. */
export interface NormalLine {
  readonly step: string
  readonly kind: TakeLine['kind']
  /** `null` where nothing came back, and for a call. */
  readonly status: number | null
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  /** The source prints no body: not the same as an empty one. */
  readonly unprinted: boolean
}

/**
 * Makes lines of one take comparable with those of another: parses JSON in texts, binds ids to tokens, replaces volatile values.
 *
 * The first id of a kind becomes `<task:1|uuid>`, the next `<task:2|uuid>`: the same id here and there stays visible, and so does its form.
 * Status codes, field names, types, enum words and echoed values are left as they are.
 */
export function normalised(lines: readonly TakeLine[], rules: readonly Volatile[] = volatiles): readonly NormalLine[] {
  const tokens = newTokens()
  return lines.map((line) => {
    const operation = operationOf(line.step)
    const own = rules.filter(({ of }) => of === undefined || of.includes(operation))
    const normal = (value: Json) => normalValue(value, '', own, tokens)
    if (line.kind === 'arrival') {
      const { text } = line.request
      return { ...lineBase(line), body: normal(parseJson(text) ?? { $text: text }) }
    }
    // What was sent is bound first, so that an echo has the number of what it echoes.
    for (const sent of [line.request.query, line.request.body]) if (sent !== undefined) normal(sent)
    const { response } = line
    if (response === null) return lineBase(line)
    const { status, headers = {}, body } = response
    return {
      ...lineBase(line),
      status,
      headers: normalHeaders(headers),
      body: normal(body ?? null),
      unprinted: body === undefined,
    }
  })
}

function lineBase({ step, kind }: TakeLine): NormalLine {
  return { step, kind, status: null, headers: {}, body: null, unprinted: false }
}

/** A token for a person: without the form of what it stands for. */
export function shown(value: Json): Json {
  if (isList(value)) return value.map(shown)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)]))
  return typeof value === 'string' ? value.replace(/^<([a-z]+(?::\d+)?)\|[a-z0-9-]+>$/, '<$1>') : value
}

/** The form of a value that a provider mints: what is compared of it besides where it comes back. */
export function formOf(value: string | number): string {
  if (typeof value === 'number') return 'number'
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return 'uuid'
  if (/^[0-9a-f]{32}$/.test(value)) return 'hex32'
  if (/^model_\d{10}_[0-9A-F]{10}(\.safetensors)?$/.test(value)) return 'model-name'
  if (/^c_/.test(value)) return 'cursor'
  if (/^\d+$/.test(value)) return 'digits'
  if (/^[A-Za-z0-9]+$/.test(value)) return `alnum${value.length}`
  return 'text'
}

/** Gives the same value the same token, by kind. */
export interface Tokens {
  token(kind: ReferenceKind, value: string | number): string
}

export function newTokens(): Tokens {
  const seen = new Map<ReferenceKind, Map<string, number>>()
  return {
    token(kind, value) {
      const ofKind = seen.get(kind) ?? new Map<string, number>()
      seen.set(kind, ofKind)
      const number = ofKind.get(String(value)) ?? ofKind.size + 1
      ofKind.set(String(value), number)
      return `<${kind}:${number}|${kind === 'name' ? 'text' : formOf(value)}>`
    },
  }
}

function normalValue(value: Json, path: string, rules: readonly Volatile[], tokens: Tokens): Json {
  const rule = rules.find((one) => matches(one.path, path))
  if (rule?.as === 'json' && typeof value === 'string') {
    const inner = parseJson(value)
    return inner === undefined ? value : { $json: normalValue(inner, '', rules, tokens) }
  }
  if (isList(value)) {
    const normal = value.map((one) => normalValue(one, `${path}[]`, rules, tokens))
    return rule?.as === 'set' ? sortedBy(normal, rule.by) : normal
  }
  if (isObject(value)) return normalObject(value, path, rules, tokens)
  if (value === null || typeof value === 'boolean' || value === '') return value
  return rule === undefined ? (typeof value === 'string' ? (linkOf(value) ?? value) : value) : stand(value, rule, tokens)
}

// Names in order, so that where a field stands in a body never changes the number of a token.
function normalObject(value: JsonObject, path: string, rules: readonly Volatile[], tokens: Tokens): Json {
  if ('$signed' in value || '$url' in value || '$bytes' in value) return value
  const names = Object.keys(value).sort()
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`)
  return Object.fromEntries(names.map((name) => [name, normalValue(value[name] ?? null, inside(name), rules, tokens)]))
}

function stand(value: string | number, rule: Volatile, tokens: Tokens): Json {
  switch (rule.as) {
    case 'reference':
      // A public LoRA or a checkpoint is a documented literal, not a minted name.
      return rule.to === 'model' && formOf(value) !== 'model-name' ? value : tokens.token(rule.to, value)
    case 'time':
      return timeOf(value)
    case 'text':
      return typeof value === 'string' ? '<text>' : value
    case 'number':
      return typeof value === 'number' ? '<number|number>' : /^-?\d+(\.\d+)?$/.test(value) ? '<number|digits>' : value
    case 'link':
      return typeof value === 'string' ? linkIn(value) : value
    case 'json':
    case 'set':
      return value
  }
}

function linkIn(value: string): Json {
  const link = linkOf(value)
  if (link === undefined) return value
  const parts = '$signed' in link ? link.$signed : link.$url
  return { $link: { ext: parts['ext'] ?? '?' } }
}

// The unit is compared, the instant is not: seconds have ten digits in this century, milliseconds thirteen.
function timeOf(value: string | number): Json {
  const form = typeof value === 'number' ? 'number' : 'digits'
  const digits = /^\d+$/.test(String(value)) ? String(value).length : 0
  if (digits === 10) return `<seconds|${form}>`
  return digits === 13 ? `<millis|${form}>` : value
}

function sortedBy(rows: readonly Json[], by: string): readonly Json[] {
  const keyOf = (row: Json) => String(isObject(row) ? (row[by] ?? '') : '')
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))
}

function matches(pattern: string, path: string): boolean {
  if (!pattern.startsWith('**.')) return pattern === path
  const tail = pattern.slice(3)
  return path === tail || path.endsWith(`.${tail}`)
}

function normalHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).flatMap(([name, value]) => {
    const lower = name.toLowerCase()
    if (!keptHeaders.has(lower)) return []
    return [[lower, lower === 'content-type' ? (value.split(';')[0] ?? '').trim().toLowerCase() : '<seconds>'] as const]
  })
  return Object.fromEntries(kept)
}
