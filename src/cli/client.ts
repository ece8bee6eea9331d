import { type Answer, ask, isRecord, open, originOf, type Question, type Aim as Server } from '../client/control.js'
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

export { isRecord }

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
 * @param send - How a request gets there: over a socket, unless the emulator is in this process.
 */
export function clientOf({ url: named, key }: Aim, { env }: Pick<Terminal, 'env'>, send?: Server['send']): Client {
  const url = originOf(named === undefined || named === '' ? usual : named)
  const server: Server = { url, token: env['LORADOCK_TOKEN'], ...(send === undefined ? {} : { send }) }
  const call = async (method: Question['method'], path: string, body?: unknown): Promise<Told> => {
    const answer = await ask(server, { method, path, account: key, body })
    return answer.kind === 'told' ? { kind: 'told', body: JSON.parse(answer.text) } : failed(answer, url, named)
  }
  return {
    url,
    key,
    get: (path) => call('GET', path),
    put: (path, body) => call('PUT', path, body),
    post: (path, body) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
    open: async (path, headers, signal) => {
      const answer = await open(server, { method: 'GET', path, account: key }, { headers, signal })
      return answer instanceof Response ? answer : failed(answer, url, named)
    },
  }
}

function failed(answer: Exclude<Answer, { readonly kind: 'told' }>, url: string, named: string | undefined): Failure {
  switch (answer.kind) {
    case 'refused':
      return failure(answer.code, answer.message, answer)
    case 'strange':
      return failure('E_UNREACHABLE', `What answers at ${url} is not loradock.`, {
        where: `it answered ${answer.status} without loradock's JSON`,
      })
    case 'silent':
      return failure('E_UNREACHABLE', `No emulator answers at ${url}.`, {
        where: named === undefined ? `the default address; --url and LORADOCK_URL are not set (${answer.cause})` : answer.cause,
        fix: [
          'loradock                                          start one',
          '--url http://127.0.0.1:PORT                        or name the one you mean',
        ],
      })
  }
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
