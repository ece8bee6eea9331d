import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import { urlToHttpOptions } from 'node:url'
import type { Target } from './target.js'

type Listener = (response: IncomingMessage) => void
type Given = [url: string | URL | RequestOptions, options?: RequestOptions | Listener, listener?: Listener]

/**
 * Sends what `http` and `https` are asked for at a provider's host to the emulator, and with it axios and whatever else is made from them.
 *
 * Each function is replaced on the module itself, and `syncBuiltinESMExports` carries it to named imports; `get` has to be replaced as well,
 * since it holds on to the `request` it was made with.
 */
export function redirectHttp(target: Target): void {
  const plain = { request: http.request, get: http.get }
  for (const module of [https, http]) {
    for (const name of ['request', 'get'] as const) {
      const otherwise = module[name]
      const ask = (...given: Given): ClientRequest => {
        const [options, listener] = optionsOf(given)
        if (!target.takes(options.hostname ?? hostIn(options.host ?? ''))) return Reflect.apply(otherwise, module, given)
        return plain[name](redirected(options, target), listener)
      }
      Object.assign(module, { [name]: ask })
    }
  }
  syncBuiltinESMExports()
}

/** The three ways to call `http.request` as one, as Node itself reads them. */
function optionsOf([first, second, third]: Given): [options: RequestOptions, listener: Listener | undefined] {
  const listener = typeof second === 'function' ? second : third
  const further = typeof second === 'object' ? second : {}
  if (typeof first === 'string') return [URL.canParse(first) ? { ...urlToHttpOptions(new URL(first)), ...further } : {}, listener]
  return [first instanceof URL ? { ...urlToHttpOptions(first), ...further } : { ...first, ...further }, listener]
}

function hostIn(host: string): string {
  return host.replace(/:\d+$/, '')
}

// Whatever says how to reach the provider: an agent for TLS, or one for a proxy, would go somewhere else.
const ways = [
  'protocol',
  'host',
  'port',
  'defaultPort',
  'agent',
  'socketPath',
  'createConnection',
  'lookup',
  'servername',
  'href',
] as const

function redirected(options: RequestOptions, { origin }: Target): RequestOptions {
  const rest: Record<string, unknown> = { ...options }
  for (const way of ways) delete rest[way]
  const { protocol, hostname, port } = new URL(origin)
  // `[::1]` is a host in a URL, and an address without its brackets to a socket.
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  return { ...rest, protocol, hostname: address, port: port === '' ? 80 : port, headers: withoutHost(options.headers) }
}

// The Host becomes the emulator's, so that links in its answers lead back to it.
function withoutHost(headers: RequestOptions['headers']): NonNullable<RequestOptions['headers']> {
  if (headers === undefined) return {}
  if (!Array.isArray(headers))
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'host'))
  // A list of names and values in turn.
  const isHost = headers.map((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  return headers.filter((_, at) => !isHost[at] && !(at % 2 === 1 && isHost[at - 1]))
}
