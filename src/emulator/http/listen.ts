import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from './app.js'
import { type Direct, sayFault } from './direct.js'
import { carriesBody } from './incoming.js'
import { loadingOf } from './loading.js'

/** A bound socket. */
export interface Listening {
  readonly url: string
  readonly port: number
  readonly host: string
  readonly server: Server
  /** Stops accepting, gives requests under way a moment, then cuts what is left. */
  close(): Promise<void>
}

/** The socket could not be bound; `code` is Node's, such as `EADDRINUSE`. */
export interface ListenFault {
  readonly kind: 'listen-fault'
  readonly code: string
  readonly port: number
  readonly host: string
}

const drainMs = 1000

/** Binds a socket and resolves when it is bound: only then is there an address to tell. */
export function listen(
  { app, direct = () => false }: { readonly app: () => App; readonly direct?: Direct },
  { port, host }: { port: number; host: string },
): Promise<Listening | ListenFault> {
  // Loaded by the first request that needs it: it wakes Node's own `Response`, which takes as long as a tenth of our start.
  const viaHono = loadingOf(() => adapterOf(app()))
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    if (direct(request, response)) return
    if (viaHono.loaded === undefined) void viaHono.load().then((answer) => answer(request, response))
    else viaHono.loaded(request, response)
  }
  // Node looks at its time limits only every `connectionsCheckingInterval`, 30 s unless told otherwise.
  const server = createServer(
    { connectionsCheckingInterval: 500, headersTimeout: 10_000, requestTimeout: 600_000, keepAliveTimeout: 5_000 },
    listener,
  )
  const pending = new WeakMap<object, ServerResponse>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (carriesBody(request)) pending.set(request.socket, response)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = pending.get(socket)
    // The client ended in the middle of its body. What that means is for the service to say: S3 has a word for it. Were the request
    // not called complete, Node would cut the connection as soon as its body ends; after the answer nothing more can come on it.
    if (error.code === 'HPE_INVALID_EOF_STATE' && response?.req.complete === false) {
      response.shouldKeepAlive = false
      response.req.complete = true
      response.req.push(null)
      return
    }
    if (!socket.writable) return void socket.destroy(error)
    socket.end(`HTTP/1.1 ${lineOf(error.code)}\r\nConnection: close\r\n\r\n`)
  })
  // Without this Node answers 100 at once, and an upload that will be refused is sent in full first.
  server.on('checkContinue', listener)
  // Node answers 417 to any other expectation; S3 ignores it (s3-tests, test_object_create_bad_expect_mismatch).
  server.on('checkExpectation', listener)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'listen-fault', code: error.code ?? error.message, port, host })
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = isAddress(address) ? address.port : port
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${bound}`, port: bound, host, server, close: () => close(server) })
    })
  })
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

async function adapterOf(app: App): Promise<Answer> {
  const { getRequestListener, RequestError } = await import('@hono/node-server')
  return getRequestListener(app.fetch, {
    // In process, our user's own `Request` and `Response` must stay what they are.
    overrideGlobalObjects: false,
    // A Host that is no host, or a backslash in the path, is the client's mistake, which the adapter meets before any route is known.
    errorHandler: (error) => new Response(sayFault(error), { status: error instanceof RequestError ? 400 : 500 }),
  })
}

/** What Node answers by itself where nobody listens for such errors. */
function lineOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  return '400 Bad Request'
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = AbortSignal.timeout(drainMs)
    const cutAll = () => server.closeAllConnections()
    cut.addEventListener('abort', cutAll, { once: true })
    server.close(() => {
      cut.removeEventListener('abort', cutAll)
      resolve()
    })
    server.closeIdleConnections()
  })
}
