import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach } from 'vitest'
import { bound } from './bound.js'

/** What a receiver does with one call: a status, an answer, or one of the ways to be bad. */
export type Behaviour =
  | number
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Takes the call and never answers. */
  | 'hang'
  /** Cuts the connection. */
  | 'reset'
  /** Begins a 200 that has no end. */
  | 'endless'

/** One call as it came in. */
export interface ReceivedCall {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

export interface ReceiverOptions {
  /** What to do with the first call, the second and so on; every later one is answered 200. */
  readonly script?: readonly Behaviour[]
  /** Is awaited before each call is answered, so that a test can look at the sender while it waits. */
  readonly onCall?: (call: ReceivedCall) => void | Promise<void>
  /** Is told of each connection as it is made. */
  readonly onConnection?: (socket: Socket) => void
}

export interface Receiver {
  readonly url: string
  /** Every call so far, in the order of arrival. */
  readonly calls: readonly ReceivedCall[]
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A webhook receiver on a free port of loopback; it closes itself after the test. */
export async function newReceiver({ script = [], onCall, onConnection }: ReceiverOptions = {}): Promise<Receiver> {
  const calls: ReceivedCall[] = []
  const server = createServer(async (request, response) => {
    const call = await callOf(request)
    const behaviour = script[calls.push(call) - 1] ?? 200
    await onCall?.(call)
    behave(behaviour, request, response)
  })
  if (onConnection !== undefined) server.on('connection', onConnection)
  const port = await bound(server)
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { url: `http://127.0.0.1:${port}/hook`, calls }
}

async function callOf(request: IncomingMessage): Promise<ReceivedCall> {
  const body = await text(request)
  return { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
}

function behave(behaviour: Behaviour, request: IncomingMessage, response: ServerResponse): void {
  if (behaviour === 'hang') return
  if (behaviour === 'reset') {
    request.socket.resetAndDestroy()
  } else if (behaviour === 'endless') {
    const more = () => {
      while (response.writable && response.write('x'.repeat(16_384)));
    }
    response.writeHead(200).on('drain', more)
    more()
  } else if (typeof behaviour === 'number') {
    response.writeHead(behaviour).end()
  } else {
    response.writeHead(behaviour.status, behaviour.headers ?? {}).end(behaviour.body)
  }
}
