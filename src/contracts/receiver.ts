import { createServer, type IncomingMessage } from 'node:http'

/** A webhook receiver for any number of listeners, told apart by the token in the path. */
export interface Receiver {
  /** Where calls for a token are to be sent. */
  url(token: string): string
  /** Hears the calls for a token from now on, until the returned function is called; `answer` says when they are answered, and how. */
  hear(token: string, listener: (call: ReceivedCall) => void, answer?: (call: ReceivedCall) => Promise<number>): () => void
  /** Fetches what has come elsewhere in the meantime; absent: calls come by themselves. */
  catchUp?(): Promise<void>
  /** Why calls are not heard any more, as where a tunnel has ended; absent or nothing: they are. */
  deaf?(): string | undefined
  /** Every call is answered 200 at once, whatever a listener would answer. */
  readonly answersAlike?: true
  close(): Promise<void>
}

/** One call, with its bytes as they came. */
export interface ReceivedCall {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  /** How long ago it came, where it was kept elsewhere, in milliseconds. */
  readonly ageMs?: number
}

export interface ReceiverOptions {
  readonly host?: string
  readonly port?: number
  /** The origin that senders are given, where it is not the receiver's own: a tunnel's, or a container's name for this machine. */
  readonly origin?: string
  /** Larger bodies are refused with 413 and not kept. */
  readonly maxBytes?: number
}

/**
 * Starts a receiver that answers 200 at once and works later, since a provider's patience is a few seconds.
 *
 * A path without a known token is answered 404 and forgotten.
 */
export async function startReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { host = '127.0.0.1', port = 0, maxBytes = 4 * 1024 * 1024 } = options
  const listeners = new Map<string, Set<Ear>>()
  const server = createServer((request, response) => {
    const heard = listeners.get(tokenIn(request.url ?? ''))
    if (heard === undefined) {
      request.resume()
      response.writeHead(404).end()
      return
    }
    void bytesOf(request, maxBytes).then(async (bytes) => {
      if (bytes === undefined) {
        response.writeHead(413, { connection: 'close' }).end()
        return
      }
      const call = { method: request.method ?? '', headers: headersOf(request), bytes }
      // Kept before the answer goes out: whoever waits for the sender finds the call here.
      for (const { listener } of heard) listener(call)
      const statuses = await Promise.all([...heard].map(({ answer }) => answer?.(call) ?? 200))
      response.writeHead(Math.max(200, ...statuses), { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const origin = options.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
  return {
    url: (token) => `${origin}/hook/${token}`,
    hear: (token, listener, answer) => {
      const all = listeners.get(token) ?? new Set()
      const ear = { listener, answer }
      listeners.set(token, all.add(ear))
      return () => {
        all.delete(ear)
        if (all.size === 0) listeners.delete(token)
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Ear {
  readonly listener: (call: ReceivedCall) => void
  readonly answer: ((call: ReceivedCall) => Promise<number>) | undefined
}

function tokenIn(target: string): string {
  return /^\/hook\/([^/?#]+)$/.exec(target)?.[1] ?? ''
}

/** The whole body, or `undefined` when it is larger than allowed or breaks off. */
async function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request) {
      const bytes: Uint8Array = part
      size += bytes.byteLength
      if (size > maxBytes) return undefined
      parts.push(bytes)
    }
  } catch {
    // The sender went away in the middle: there is no call to keep.
    return undefined
  }
  return Buffer.concat(parts)
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
}
