import { isObject, type JsonObject } from './json.js'
import type { Json, TakeHeader, TakeLine, TakenRequest, TakenResponse } from './take.js'

const providers = ['novita', 'modelslab', 'both'] as const satisfies readonly TakeHeader['provider'][]
const provenances = ['doc', 'published', 'live', 'played'] as const satisfies readonly TakeHeader['provenance'][]
const headerNames: ReadonlySet<string> = new Set([
  'take',
  'scenario',
  'provider',
  'provenance',
  'partial',
  'source',
  'recordedAt',
  'reviewAfter',
  'kitVersion',
  'commit',
  'client',
  'digest',
])

/** A reader of one object that collects everything that is wrong with it. */
interface Reader {
  readonly faults: string[]
  text(name: string): string
  textOrNull(name: string): string | null
  oneOf<T extends string>(name: string, words: readonly T[], instead: T): T
}

/** The header of a take, or all that is wrong with it. */
export function headerOf(value: Json): TakeHeader | readonly string[] {
  if (!isObject(value)) return ['the first line must be an object, the header of the take']
  const read = readerOf(value)
  if (value['take'] !== 1) read.faults.push('"take" must be 1, the only version of the form')
  if (typeof value['partial'] !== 'boolean') read.faults.push('"partial" must be true or false')
  const header: TakeHeader = {
    take: 1,
    scenario: read.text('scenario'),
    provider: read.oneOf('provider', providers, 'both'),
    provenance: read.oneOf('provenance', provenances, 'played'),
    partial: value['partial'] === true,
    source: read.text('source'),
    recordedAt: dayIn(read, 'recordedAt', read.text('recordedAt')),
    reviewAfter: dayIn(read, 'reviewAfter', read.textOrNull('reviewAfter')),
    kitVersion: read.text('kitVersion'),
    commit: read.textOrNull('commit'),
    client: read.text('client'),
    digest: read.textOrNull('digest'),
  }
  for (const name of Object.keys(value)) if (!headerNames.has(name)) read.faults.push(`"${name}" is no field of a header`)
  return read.faults.length === 0 ? header : read.faults
}

/** An exchange or an arrival, or all that is wrong with it. */
export function lineOf(value: Json): TakeLine | readonly string[] {
  if (!isObject(value)) return ['a line must be an object: an exchange or an arrival']
  const read = readerOf(value)
  const at = value['at'] ?? null
  if (at !== null && (typeof at !== 'number' || at < 0)) {
    read.faults.push('"at" must be milliseconds since the start, or null where the source gives none')
  }
  const place = { at: typeof at === 'number' ? at : null, step: read.text('step') }
  const kind = read.oneOf('kind', ['exchange', 'arrival'], 'exchange')
  const line = kind === 'arrival' ? arrivalOf(read, value, place) : exchangeOf(read, value, place)
  return read.faults.length === 0 ? line : read.faults
}

type LinePlace = Pick<TakeLine, 'at' | 'step'>

function exchangeOf(read: Reader, value: JsonObject, place: LinePlace): TakeLine {
  const { request = null, response = null, failure } = value
  return {
    ...place,
    kind: 'exchange',
    request: requestOf(read, request),
    response: response === null ? null : responseOf(read, response),
    ...(typeof failure === 'string' ? { failure } : {}),
  }
}

function arrivalOf(read: Reader, value: JsonObject, place: LinePlace): TakeLine {
  const request = value['request'] ?? null
  if (!isObject(request) || typeof request['text'] !== 'string') read.faults.push('an arrival needs "request.text", its raw body')
  const inner = isObject(request) ? request : {}
  const text = typeof inner['text'] === 'string' ? inner['text'] : ''
  const method = typeof inner['method'] === 'string' ? inner['method'] : 'POST'
  return { ...place, kind: 'arrival', request: { method, ...textsIn(read, inner, 'headers'), text } }
}

function requestOf(read: Reader, value: Json): TakenRequest {
  if (!isObject(value)) {
    read.faults.push('an exchange needs "request"')
    return { method: '', path: '' }
  }
  const inner = readerOf(value)
  const { body } = value
  const request = {
    method: inner.text('method'),
    path: inner.text('path'),
    ...textsIn(inner, value, 'query'),
    ...textsIn(inner, value, 'headers'),
    ...(body === undefined ? {} : { body }),
  }
  read.faults.push(...inner.faults.map((fault) => `request: ${fault}`))
  return request
}

function responseOf(read: Reader, value: Json): TakenResponse {
  const inner = isObject(value) ? value : {}
  const { status, body } = inner
  if (typeof status !== 'number') read.faults.push('"response" needs a "status", a number')
  return {
    status: typeof status === 'number' ? status : 0,
    ...textsIn(read, inner, 'headers'),
    ...(body === undefined ? {} : { body }),
  }
}

function textsIn<Name extends string>(read: Reader, value: JsonObject, name: Name): { [key in Name]?: Record<string, string> } {
  const texts = value[name]
  if (texts === undefined) return {}
  const entries = isObject(texts) ? Object.entries(texts) : []
  const pairs = entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []))
  if (!isObject(texts) || pairs.length < entries.length) read.faults.push(`"${name}" must map names to texts`)
  const found: { [key in Name]?: Record<string, string> } = {}
  found[name] = Object.fromEntries(pairs)
  return found
}

function readerOf(value: JsonObject): Reader {
  const faults: string[] = []
  return {
    faults,
    text(name) {
      const found = value[name]
      if (typeof found === 'string' && found !== '') return found
      faults.push(`"${name}" is missing: it must be a text`)
      return ''
    },
    textOrNull(name) {
      const found = value[name] ?? null
      if (typeof found === 'string' || found === null) return found
      faults.push(`"${name}" must be a text or null`)
      return null
    },
    oneOf(name, words, instead) {
      const found = words.find((word) => word === value[name])
      if (found === undefined) faults.push(`"${name}" must be one of ${words.join(', ')}`)
      return found ?? instead
    },
  }
}

function dayIn<Day extends string | null>(read: Reader, name: string, day: Day): Day {
  if (day !== null && day !== '' && !isDay(day)) read.faults.push(`"${name}" must be a day such as 2026-11-21`)
  return day
}

/** A day of the calendar, `2026-11-21`. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
