import { type Failure, failure } from './errors.js'
import type { Terminal } from './terminal.js'

/** Which emulator a command talks to, and about which account. */
export interface Aim {
  readonly url?: string | undefined
  readonly key?: string | undefined
}

/** Calls of the control API; each answers its body, or why it could not. */
export interface Client {
  readonly url: string
  /** The account that every call is about; absent: the only one, or all. */
  readonly key: string | undefined
  get(path: string): Promise<Told>
  put(path: string, body: unknown): Promise<Told>
  post(path: string, body: unknown): Promise<Told>
  delete(path: string): Promise<Told>
  /** An answer that is read as it comes. */
  open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response | Failure>
}

/** Sends a request. */
export type Ask = (request: Request) => Promise<Response>

/** A JSON object that the control API answered, or a failure. */
export type Told = { readonly kind: 'told'; readonly body: Record<string, unknown> } | Failure

/** What was asked for, where it was put together from several answers. */
export function told(body: Record<string, unknown>): Told {
  return { kind: 'told', body }
}

const usual = 'http://127.0.0.1:4650'

/**
 * A client of the emulator that the flags or `LORADOCK_URL` name; its token comes from `LORADOCK_TOKEN`, never from an argument.
 *
 * @param ask - How a request gets there: over a socket, unless the emulator is in this process.
 */
export function clientOf({ url: named, key }: Aim, { env }: Pick<Terminal, 'env'>, ask: Ask = fetch): Client {
  const url = (named === undefined || named === '' ? usual : named).replace(/\/+$/, '')
  const token = env['LORADOCK_TOKEN']
  const send = async (method: string, path: string, init: Pick<RequestInit, 'body' | 'signal'>, more = {}) => {
    const target = new URL(`${url}/_/api/v1/${path}`)
    if (key !== undefined) target.searchParams.set('account', key)
    const headers: Record<string, string> = { ...more }
    if (token !== undefined && token !== '') headers['authorization'] = `Bearer ${token}`
    return ask(new Request(target, { method, headers, ...init })).catch((error: unknown) => silent(url, named, error))
  }
  const call = async (method: string, path: string, body?: unknown): Promise<Told> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await send(method, path, sent, body === undefined ? {} : { 'content-type': 'application/json' })
    return answer instanceof Response ? toldBy(answer, url) : answer
  }
  return {
    url,
    key,
    get: (path) => call('GET', path),
    put: (path, body) => call('PUT', path, body),
    post: (path, body) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
    open: async (path, headers, signal) => {
      const answer = await send('GET', path, { signal }, headers)
      if (!(answer instanceof Response) || answer.ok) return answer
      const refused = await toldBy(answer, url)
      return refused.kind === 'failure' ? refused : strange(url, answer.status)
    },
  }
}

async function toldBy(answer: Response, url: string): Promise<Told> {
  const body: unknown = await answer.json().catch(() => undefined)
  if (!isRecord(body)) return strange(url, answer.status)
  if (answer.ok) return { kind: 'told', body }
  const { error } = body
  if (!isRecord(error)) return strange(url, answer.status)
  const fix = Array.isArray(error['fix']) ? error['fix'].map(String) : []
  return failure(textOf(error['code']), textOf(error['message']), { where: textOf(error['where']), fix })
}

function silent(url: string, named: string | undefined, error: unknown): Failure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
  return failure('E_UNREACHABLE', `No emulator answers at ${url}.`, {
    where: named === undefined ? `the default address; --url and LORADOCK_URL are not set (${cause})` : cause,
    fix: [
      'loradock                                          start one',
      '--url http://127.0.0.1:PORT                        or name the one you mean',
    ],
  })
}

function strange(url: string, status: number): Failure {
  return failure('E_UNREACHABLE', `What answers at ${url} is not loradock.`, {
    where: `it answered ${status} without loradock's JSON`,
  })
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of a list in an answer. */
export function rowsOf(body: Record<string, unknown>, name: string): readonly Record<string, unknown>[] {
  const rows: unknown = body[name]
  return Array.isArray(rows) ? rows.filter(isRecord) : []
}

/** A value as a person reads it. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
