import { createHash } from 'node:crypto'
import { isList, isObject, parseJson } from './json.js'
import type { ReceivedCall, Receiver } from './receiver.js'
import type { Json } from './take.js'

/** A receiver elsewhere that keeps calls until they are fetched, for where nobody can call this machine. */
export interface Inbox extends Receiver {
  /** What belongs into no file: where it is read, and where it is written to. */
  readonly secrets: readonly string[]
  catchUp(): Promise<void>
}

export interface InboxOptions {
  /** Its address with the secret at the end, as `examples/inbox/inbox.mjs` prints it. */
  readonly url: string
  readonly fetch?: typeof fetch
}

const patience = 3
const maxPages = 50

/**
 * Opens an inbox: calls are sent to an address that cannot be read at, and fetched from one that nobody else knows.
 *
 * An inbox that does not answer, or that has dropped calls, makes its receiver deaf: what was not heard then says nothing about a provider.
 */
export function openInbox({ url, fetch: ask = fetch }: InboxOptions): Inbox {
  const read = new URL(url)
  const secret = read.pathname.split('/').at(-1) ?? ''
  const box = createHash('sha256').update(secret).digest('hex')
  const written = `${read.origin}${read.pathname.slice(0, -secret.length)}${box}`
  const listeners = new Map<string, Set<(call: ReceivedCall) => void>>()
  let seen = 0
  let dropped: number | undefined
  let failures = 0
  let why: string | undefined
  let running: Promise<void> = Promise.resolve()
  const failed = (reason: string) => {
    failures += 1
    if (failures >= patience) why = `the inbox cannot be read: ${reason}`
  }
  const page = async (): Promise<boolean> => {
    read.searchParams.set('after', String(seen))
    const told = await answerOf(ask, read)
    if (typeof told === 'string') {
      failed(told)
      return false
    }
    failures = 0
    dropped ??= told.dropped
    if (told.dropped > dropped) why = `the inbox has dropped ${told.dropped - dropped} calls`
    for (const { nth, token, call } of told.calls) {
      seen = Math.max(seen, nth)
      for (const listener of listeners.get(token) ?? []) listener(call)
    }
    return told.more
  }
  const fetchAll = async () => {
    for (let pages = 0; pages < maxPages && (await page()); pages++);
  }
  return {
    url: (token) => `${written}/${token}`,
    hear: (token, listener, answer) => {
      const all = listeners.get(token) ?? new Set()
      const told = (call: ReceivedCall) => {
        listener(call)
        // It was answered where it came; that it came counts all the same.
        void answer?.(call)
      }
      listeners.set(token, all.add(told))
      return () => {
        all.delete(told)
        if (all.size === 0) listeners.delete(token)
      }
    },
    catchUp: () => {
      running = running.then(fetchAll)
      return running
    },
    deaf: () => why,
    answersAlike: true,
    close: async () => {},
    secrets: [secret, box],
  }
}

interface Told {
  readonly calls: readonly { readonly nth: number; readonly token: string; readonly call: ReceivedCall }[]
  readonly more: boolean
  readonly dropped: number
}

/** What the inbox says, or why it says nothing. */
async function answerOf(ask: typeof fetch, url: URL): Promise<Told | string> {
  try {
    const answer = await ask(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) })
    const told = parseJson(await answer.text())
    if (answer.status !== 200 || !isObject(told) || told['inbox'] !== 1) return `it answers ${answer.status} and is no inbox`
    const calls = isList(told['calls']) ? told['calls'] : []
    return { calls: calls.flatMap(callOf), more: told['more'] === true, dropped: Number(told['dropped'] ?? 0) }
  } catch (error) {
    // Its address is a secret, so of the reason only what is none is told.
    return error instanceof Error && error.cause instanceof Error && 'code' in error.cause
      ? String(error.cause.code)
      : 'no answer'
  }
}

function callOf(told: Json): Told['calls'] {
  if (!isObject(told)) return []
  const { nth, token, method, headers, ageMs, base64 } = told
  if (typeof nth !== 'number' || typeof token !== 'string' || typeof base64 !== 'string') return []
  const texts = isObject(headers) ? Object.entries(headers).map(([name, value]) => [name, String(value)] as const) : []
  const call = {
    method: String(method),
    headers: Object.fromEntries(texts),
    bytes: Uint8Array.from(Buffer.from(base64, 'base64')),
    ageMs: typeof ageMs === 'number' ? ageMs : 0,
  }
  return [{ nth, token, call }]
}
