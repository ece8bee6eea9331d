/** What came back of a call; `status` 0 when nothing did. */
export interface Answer {
  readonly status: number
  header(name: string): string | null
  /** The body as JSON; `undefined` for anything else. */
  readonly json: unknown
  readonly bytes: Uint8Array
  /** The call and how it ended, for a person. */
  readonly told: string
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** A path of the emulator, or a whole URL that an answer named. */
  readonly at: string
  readonly json?: unknown
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly type?: string
  /** Without the API key: links carry their own leave. */
  readonly isLink?: boolean
}

export interface Client {
  send(call: Call): Promise<Answer>
  /** Calls made so far, and the violations that the emulator noted in them. */
  tally(): { readonly exchanges: number; readonly violations: number }
}

const deadlineMs = 30_000

/** An application's own HTTP client: it knows a base URL and a key, and nothing of what serves them. */
export function createClient(url: string, key: string): Client {
  let exchanges = 0
  let violations = 0
  return {
    send: async (call) => {
      exchanges += 1
      const answer = await sent(call, url, key)
      violations += Number(answer.header('x-loradock-violations') ?? 0)
      return answer
    },
    tally: () => ({ exchanges, violations }),
  }
}

async function sent({ method, at, json, bytes, type, isLink = false }: Call, base: string, key: string): Promise<Answer> {
  const target = new URL(at, base)
  const headers = new Headers(isLink ? {} : { authorization: `Bearer ${key}` })
  const contentType = json === undefined ? type : 'application/json'
  if (contentType !== undefined) headers.set('content-type', contentType)
  const body = json === undefined ? (bytes ?? null) : JSON.stringify(json)
  const name = `${method} ${target.pathname}`
  try {
    const response = await fetch(target, { method, headers, body, signal: AbortSignal.timeout(deadlineMs) })
    const got = new Uint8Array(await response.arrayBuffer())
    const told = `${name} answered ${response.status}${response.ok ? '' : `: ${excerpt(got)}`}`
    return { status: response.status, header: (one) => response.headers.get(one), json: parsed(got), bytes: got, told }
  } catch (error) {
    const told = `${name} got no answer: ${reasonOf(error)}`
    return { status: 0, header: () => null, json: undefined, bytes: new Uint8Array(), told }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

function excerpt(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 300)).replace(/\s+/g, ' ')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** The value at a path of names and indexes, or `undefined` where the path leads nowhere. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here: unknown = value
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = new Map(Object.entries(here)).get(String(part))
  }
  return here
}

/** The text at a path, or `undefined` where there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** The list at a path, empty where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The number at a path, or `undefined` where there is none. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path)
  return typeof found === 'number' ? found : undefined
}
