import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import type { Incoming } from './service.js'

const noParams = {}

/**
 * What arrived, over a socket or in process.
 *
 * Over a socket everything is read from Node's own request: Hono's is built from a URL that `new URL` has already normalised, and
 * signatures are made over what was really sent. In process there is only the URL given, which is then the raw target.
 */
export function incomingOf(
  c: HonoContext<{ Bindings: Partial<HttpBindings> }>,
  publicUrl: string | undefined,
  params: Readonly<Record<string, string>> = noParams,
): Incoming {
  const { incoming, outgoing } = c.env ?? {}
  if (incoming === undefined || outgoing === undefined) return fromRequest(c.req.raw, publicUrl, params)
  return new SocketRequest(incoming, outgoing, c.req.path, publicUrl, params)
}

/**
 * What arrived over a socket.
 *
 * A class and no closures: one is made for each poll, and its five functions would be a tenth of what a poll allocates.
 */
export class SocketRequest implements Incoming {
  readonly method: string
  readonly target: string
  readonly pathname: string
  readonly params: Readonly<Record<string, string>>
  readonly origin: string
  readonly #node: HttpBindings['incoming']
  readonly #response: HttpBindings['outgoing']

  constructor(
    node: HttpBindings['incoming'],
    response: HttpBindings['outgoing'],
    pathname: string,
    publicUrl: string | undefined,
    params: Readonly<Record<string, string>> = noParams,
  ) {
    const { host = '' } = node.headers
    this.method = node.method ?? 'GET'
    this.target = node.url ?? '/'
    this.pathname = pathname
    this.params = params
    this.origin = publicUrl ?? `http://${isHost(host) ? host : 'localhost'}`
    this.#node = node
    this.#response = response
  }

  header(name: string): string | undefined {
    const value = this.#node.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  headers(): readonly (readonly [string, string])[] {
    return pairsOf(this.#node.rawHeaders)
  }

  headerRecord(): IncomingHttpHeaders {
    return this.#node.headers
  }

  bytes(): AsyncIterable<Uint8Array> {
    if (/^100-continue$/i.test(this.header('expect') ?? '')) this.#response.writeContinue()
    return this.#node
  }

  gone(): AbortSignal {
    return goneOf(this.#response)
  }
}

/** A request as a rule has changed it on its way to the handler. */
export function changed(incoming: Incoming, change: Partial<Pick<Incoming, 'target' | 'bytes'>>): Incoming {
  return {
    method: incoming.method,
    target: incoming.target,
    pathname: incoming.pathname,
    params: incoming.params,
    origin: incoming.origin,
    header: (name) => incoming.header(name),
    headers: () => incoming.headers(),
    headerRecord: () => incoming.headerRecord(),
    bytes: () => incoming.bytes(),
    gone: () => incoming.gone(),
    ...change,
  }
}

/** Whether a request has a body, be it an empty one (RFC 9112, section 6.3). */
export function carriesBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}

function goneOf(outgoing: HttpBindings['outgoing']): AbortSignal {
  const left = new AbortController()
  if (outgoing.destroyed) left.abort()
  outgoing.once('close', () => left.abort())
  return left.signal
}

/** The requests that a signal, or another request, depends on. */
const held = new WeakMap<AbortSignal | Request, Request>()

/**
 * The signal of a request made in process, which keeps its request alive.
 *
 * By itself it does not, and a request that was collected tells its signal nothing any more: undici's follows the caller's by a weak
 * reference to the request's own controller (Node 20), so that a caller who left was waited for until the emulator closed.
 */
function heldSignal(request: Request): AbortSignal {
  held.set(request.signal, request)
  return request.signal
}

function fromRequest(request: Request, publicUrl: string | undefined, params: Readonly<Record<string, string>>): Incoming {
  const url = new URL(request.url)
  return {
    method: request.method,
    target: url.pathname + url.search,
    pathname: url.pathname,
    params,
    origin: publicUrl ?? url.origin,
    // A request made in process has no Host header, which presigned URLs sign: it is the one of its URL.
    header: (name) => request.headers.get(name) ?? (name === 'host' ? url.host : undefined),
    headers: () => (request.headers.has('host') ? request.headers : [['host', url.host], ...request.headers]),
    headerRecord: () => Object.fromEntries(request.headers),
    bytes: () => request.body ?? noBytes(),
    gone: () => heldSignal(request),
  }
}

/**
 * The request with the length of its body, as every client would send it over a socket: a `Request` made in process does not know it.
 */
export async function withLength(request: Request): Promise<Request> {
  if (request.body === null || request.headers.has('content-length')) return request
  const body = await request.arrayBuffer()
  const headers = new Headers(request.headers)
  headers.set('content-length', String(body.byteLength))
  const whole = new Request(request.url, { method: request.method, headers, body, signal: request.signal })
  held.set(whole, request)
  return whole
}

// Node's own record joins repeated names with a comma and a space; signers join with a comma alone, so they are kept apart here.
function pairsOf(raw: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return pairs
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

// Most requests have the Host of the one before.
let lastHost = ''

// A Host that is no host name must not become part of a link, and must not throw (CVE-2026-14631 is what happens otherwise).
export function isHost(host: string): boolean {
  if (host === lastHost) return true
  const is = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/.test(host)
  if (is) lastHost = host
  return is
}
