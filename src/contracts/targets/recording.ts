import { isObject, type JsonObject } from '../json.js'
import { newManner } from '../manner.js'
import type { ArrivalLine, ExchangeLine, Json, Take, TakeLine } from '../take.js'
import { operationOf } from '../take.js'
import { type About, type Arrival, type Capabilities, type Leg, type NoAnswer, nothingLeft, type Target } from '../target.js'

const can: Capabilities = {
  account: false,
  advanceClock: false,
  observeAll: false,
  state: true,
  upload: true,
  webhooks: true,
  rules: false,
  quirks: false,
  cost: 'none',
}

// A name that can never be resolved: whatever would be sent there by mistake goes nowhere (RFC 6761).
const origin = 'https://recording.invalid'

/** A take as a target: each request is answered by its line, time moves along the lines, and nothing is ever asked of a network. */
export function recordingTarget(take: Take): Target {
  return {
    kind: 'recording',
    name: `recording:${take.header.scenario}`,
    can,
    leg: async () => newLeg(take),
    close: async () => nothingLeft,
  }
}

function newLeg({ header, lines }: Take): Leg {
  const unused = new Set<TakeLine>(lines)
  let nowMs = 0
  const exchanges = () => [...unused].filter((line): line is ExchangeLine => line.kind === 'exchange')
  const lineFor = (request: Request, about: About) => exchanges().find((line) => isLineOf(line, request, about))
  const arrivals = (): readonly Arrival[] => {
    const next = exchanges()[0]
    const due = [...unused].filter((line): line is ArrivalLine => line.kind === 'arrival' && isDue(line, next, lines, nowMs))
    for (const line of due) unused.delete(line)
    return due.map(arrivalOf)
  }
  return {
    origin: () => origin,
    key: () => 'key-of-the-recording',
    now: () => nowMs,
    fetch: async (request, about) => {
      const line = lineFor(request, about)
      if (line === undefined) return noLine(header.partial, request, about)
      unused.delete(line)
      nowMs = Math.max(nowMs, line.at ?? nowMs)
      return line.response === null ? brokenOff(line) : responseOf(line.response)
    },
    wait: async (ms) => {
      nowMs += ms
    },
    hook: { url: `${origin}/hook`, ...newManner() },
    arrivals,
    hasMore: (operation) => exchanges().some((line) => operationOf(line.step) === operation),
    steering: null,
    close: async () => {},
  }
}

/** The next line of the operation that asks for the same thing; of links only the operation is known, since their text is minted. */
function isLineOf({ step, request }: ExchangeLine, asked: Request, { operation }: About): boolean {
  if (operationOf(step) !== operation) return false
  if (operation === 'putObject' || operation === 'getObject') return true
  const url = new URL(asked.url)
  const query = Object.entries(request.query ?? {})
  return (
    request.path === url.pathname &&
    query.length === [...url.searchParams].length &&
    query.every(([name, value]) => url.searchParams.get(name) === value)
  )
}

/** A call is due when its time has come, or where it has none, when all that stands before it has been asked. */
function isDue(line: ArrivalLine, next: ExchangeLine | undefined, lines: readonly TakeLine[], nowMs: number): boolean {
  if (line.at !== null) return line.at <= nowMs
  return next === undefined || lines.indexOf(next) > lines.indexOf(line)
}

function noLine(partial: boolean, { method, url }: Request, { operation }: About): NoAnswer {
  const message = `the take has no line for ${method} ${new URL(url).pathname} (${operation})`
  return { kind: 'no-answer', class: partial ? 'out-of-reach' : 'breaking', failure: 'no line in the take', message }
}

function brokenOff({ failure = 'no answer', step }: ExchangeLine): NoAnswer {
  return { kind: 'no-answer', class: 'breaking', failure, message: `${step} got no answer when it was recorded: ${failure}` }
}

function responseOf({ status, headers, body }: NonNullable<ExchangeLine['response']>): Response {
  const all = new Headers(headers)
  if (isObject(body) && typeof body['$text'] === 'string') return new Response(body['$text'], { status, headers: all })
  if (isObject(body) && isObject(body['$bytes'])) return new Response(standIn(body['$bytes'], all), { status, headers: all })
  if (!all.has('content-type') && body !== undefined) all.set('content-type', 'application/json')
  // S3 answers an upload with an ETag always; a take keeps no header that is minted.
  if (status === 200 && body === undefined) all.set('etag', `"${'0'.repeat(32)}"`)
  return new Response(body === undefined ? null : JSON.stringify(withLinks(body)), { status, headers: all })
}

const beginnings: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46],
}

/** Bytes of the size and type that were recorded: a take keeps no more of them than that and their hash. */
function standIn({ type, size }: JsonObject, headers: Headers): Uint8Array<ArrayBuffer> {
  const named = String(type)
  headers.set('content-type', named)
  const bytes = new Uint8Array(Number(size) || 0)
  bytes.set((beginnings[named] ?? []).slice(0, bytes.length))
  return bytes
}

/** The structure of a link as a link again, under a host that cannot be reached. */
function withLinks(value: Json): Json {
  if (Array.isArray(value)) return value.map(withLinks)
  if (!isObject(value)) return value
  const link = value['$signed'] ?? value['$url']
  if (isObject(link)) return linkOf(link)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withLinks(one)]))
}

function linkOf({ ext, query, expires }: JsonObject): string {
  const url = new URL(`${origin}/object.${String(ext)}`)
  for (const name of Array.isArray(query) ? query : []) url.searchParams.set(String(name), '0')
  if (typeof expires === 'number') url.searchParams.set('X-Amz-Expires', String(expires))
  return url.href
}

function arrivalOf({ at, request }: ArrivalLine): Arrival {
  const { method, headers = {}, text } = request
  return { at: at ?? 0, method, headers, bytes: new TextEncoder().encode(text), text }
}
