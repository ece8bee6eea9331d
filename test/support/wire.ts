import http from 'node:http'
import type { GivenRule } from '../../src/emulator/domain/rule-check.js'
import type { Assembled } from '../../src/emulator/emulator.js'

/** What a client saw of one call: the answer, or how it broke, in the code of whoever noticed. */
export type Seen =
  | { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly broke: string; readonly status?: number; readonly partly?: string }

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly signal?: AbortSignal
}

/** Ends a call once the emulator has recorded it: the client whose patience is over before an answer comes, however slow the machine is. */
export function untilRecorded(emulator: Assembled): AbortSignal {
  const client = new AbortController()
  const stop = emulator.subscribe(({ type }) => {
    if (type !== 'exchange') return
    stop()
    client.abort(new DOMException('no patience left', 'TimeoutError'))
  })
  return client.signal
}

/** One call over `node:http`, on a connection of its own. */
export function byNode(url: string, { method = 'GET', headers = {}, body, signal }: Ask = {}): Promise<Seen> {
  return new Promise((resolve) => {
    let status: number | undefined
    let text = ''
    const failed = (error: NodeJS.ErrnoException) => {
      const broke = error.code ?? error.message
      resolve(status === undefined ? { broke } : { broke, status, partly: text })
    }
    const request = http.request(
      url,
      { method, headers, agent: false, ...(signal === undefined ? {} : { signal }) },
      (response) => {
        status = response.statusCode ?? 0
        response.setEncoding('latin1')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('error', failed)
        response.on('end', () => resolve({ status: status ?? 0, headers: response.headers, body: text }))
      },
    )
    request.on('error', failed)
    request.end(body)
  })
}

/** One call over `fetch`, which is undici. */
export async function byFetch(
  url: string,
  { method = 'GET', headers = {}, body, signal }: Ask = {},
  ask: (url: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<Seen> {
  let status: number | undefined
  let text = ''
  try {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }
    // By its parts: of a `Request` that nobody holds any more, Node 20 forgets the signal.
    const answer = await ask(url, { method, headers, ...sent, ...(signal === undefined ? {} : { signal }) })
    status = answer.status
    for await (const chunk of answer.body ?? []) text += Buffer.from(chunk).toString('latin1')
    return { status, headers: Object.fromEntries(answer.headers), body: text }
  } catch (error) {
    const broke = codeOf(error)
    return status === undefined ? { broke } : { broke, status, partly: text }
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : error.name
}

/** A rule as users write it; the literal would look like a promise to the linter. */
export function ruleThat(effect: GivenRule['then'], rest: Omit<GivenRule, 'then'> = {}): GivenRule {
  const rule: GivenRule = JSON.parse(`{"then":${JSON.stringify(effect)}}`)
  return { ...rest, ...rule }
}
