// Kept from load on, like the clock's timers: a test that stubs `fetch` for its application does not cut us off.
const { fetch } = globalThis

/** Where an emulator is to be reached over its control API. */
export interface Aim {
  readonly url: string
  /** The token that the server was started with, if it was. */
  readonly token?: string | undefined
  /** How a request gets there: over a socket, unless the emulator is in this process. */
  readonly send?: (request: Request) => Promise<Response>
}

export interface Question {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** Behind `/_/api/v1/`, its query included. */
  readonly path: string
  readonly account?: string | undefined
  /** Sent as JSON. */
  readonly body?: unknown
}

/** What came of a call: a JSON text, a refusal in loradock's own words, an answer that is not loradock's, or none. */
export type Answer =
  | { readonly kind: 'told'; readonly text: string }
  | ({ readonly kind: 'refused' } & Refusal)
  | { readonly kind: 'strange'; readonly status: number }
  | { readonly kind: 'silent'; readonly cause: string }

/** Why a call was refused: what happened, where, and lines that mend it. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly where: string
  readonly fix: readonly string[]
}

/** Makes one call of the control API. Never rejects. */
export async function ask(aim: Aim, question: Question): Promise<Answer> {
  try {
    const answer = await sent(aim, question)
    return answerOf(answer.status, await answer.text())
  } catch (error) {
    return silence(error)
  }
}

/**
 * Makes one call whose answer is read as it comes. Never rejects.
 *
 * @param more - Headers besides those that every call has, and what ends the call.
 */
export async function open(
  aim: Aim,
  question: Question,
  more: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<Response | Exclude<Answer, { readonly kind: 'told' }>> {
  try {
    const answer = await sent(aim, question, more)
    if (answer.ok) return answer
    const refused = answerOf(answer.status, await answer.text())
    return refused.kind === 'told' ? { kind: 'strange', status: answer.status } : refused
  } catch (error) {
    return silence(error)
  }
}

async function sent(
  { url, token, send = fetch }: Aim,
  { method, path, account, body }: Question,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<Response> {
  // No connection is kept: on one that lay idle Node's fetch (22 and later) waits for `setImmediate`, and where a test has faked that since,
  // the next call to this server would hang, which is the application's.
  const headers: Record<string, string> = { ...more.headers, connection: 'close' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (token !== undefined && token !== '') headers['authorization'] = `Bearer ${token}`
  const target = new URL(`${originOf(url)}/_/api/v1/${path}`)
  if (account !== undefined) target.searchParams.set('account', account)
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  return send(new Request(target, { ...more, method, headers, ...content }))
}

function silence(error: unknown): { readonly kind: 'silent'; readonly cause: string } {
  return { kind: 'silent', cause: error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error) }
}

/** An address without the slashes at its end. */
export function originOf(url: string): string {
  return url.replace(/\/+$/, '')
}

function answerOf(status: number, text: string): Answer {
  const body = parsed(text)
  if (!isRecord(body)) return { kind: 'strange', status }
  if (status >= 200 && status < 300) return { kind: 'told', text }
  const { error } = body
  if (!isRecord(error)) return { kind: 'strange', status }
  const [code, message, where] = [error['code'], error['message'], error['where']].map((value) => String(value ?? ''))
  const fix = Array.isArray(error['fix']) ? error['fix'].map(String) : []
  return { kind: 'refused', code: code ?? '', message: message ?? '', where: where ?? '', fix }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
