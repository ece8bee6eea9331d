import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context as HonoContext } from 'hono'
import type { Context } from '../context.js'
import { incomingOf } from './incoming.js'
import { isNearOne, serve } from './pipeline.js'
import { type Outgoing, toResponse, writeTo } from './send.js'
import type { Incoming, Operation, Service } from './service.js'

type Env = { Bindings: Partial<HttpBindings> }

/** The application: every operation of every service, and each service's own word for a path that is none of them. */
export type App = Hono<Env>

/** Routes requests to services over the raw path, so that an object key with dot segments reaches its bucket unchanged. */
export function createApp(services: readonly Service[], context: Context): App {
  const app = new Hono<Env>({ getPath: (request, at) => rawPath(at?.env?.incoming?.url ?? request.url) })
  for (const service of services) {
    for (const operation of service.operations) mount(app, service, operation, context)
    for (const prefix of service.prefixes) {
      const refuse = (c: HonoContext<Env>) => {
        const allowed = methodsAt(service, c.req.path)
        const incoming = incomingOf(c, context.settings.publicUrl)
        return send(c, incoming, () => serve(service, null, incoming, context, allowed), context)
      }
      app.all(`${prefix}/*`, refuse)
      app.all(prefix, refuse)
    }
  }
  app.notFound((c) => {
    const prefixes = services.flatMap((service) => service.prefixes).join(', ')
    const error = { code: 'E_NO_ROUTE', message: `nothing is served at ${c.req.path}; routes begin with ${prefixes}` }
    const incoming = incomingOf(c, context.settings.publicUrl)
    const meant = services.find((service) => service.opensAccounts && isNearOne(service, incoming))
    if (meant === undefined) return c.json({ error }, 404)
    // A client that leaves out a prefix, or has another, is told of in the journal of the service that it meant; the answer stays ours.
    const stray: Service = { ...meant, explain: () => ({ status: 404, body: { error } }) }
    return send(c, incoming, () => serve(stray, null, incoming, context), context)
  })
  // A throw that reaches this point is a bug of ours: it must not look like a provider's answer.
  app.onError((error) => {
    throw error
  })
  return app
}

function mount(app: App, service: Service, operation: Operation, context: Context): void {
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] ?? '')
  const pattern = patternOf(operation.path)
  // Hono routes a HEAD to the handler of GET and never to one of its own.
  const ofHead = service.operations.find((one) => one.method === 'HEAD' && one.path === operation.path)
  app.on(operation.method, operation.catchAll ? expand(service) : [pattern], (c) => {
    const incoming = incomingOf(c, context.settings.publicUrl, paramsOf(operation, pattern, names, c.req.path))
    return send(
      c,
      incoming,
      () => serve(service, incoming.method === 'HEAD' ? (ofHead ?? operation) : operation, incoming, context),
      context,
    )
  })
}

async function send(
  c: HonoContext<Env>,
  incoming: Incoming,
  serve: () => Outgoing | Promise<Outgoing>,
  context: Context,
): Promise<Response> {
  const outgoing = await serve()
  const socket = c.env?.outgoing
  if (socket === undefined || !('writeContinue' in socket)) return toResponse(outgoing, incoming, context)
  await writeTo(socket, outgoing, incoming, context)
  const { RESPONSE_ALREADY_SENT } = await import('@hono/node-server/utils/response')
  return RESPONSE_ALREADY_SENT
}

const patternOf = (path: string) => path.replace(/\{([^}]+)\}/g, (_, name: string) => `:${name}`)

// `/{bucket}/{key}` with a key of any spelling is one wildcard per bucket.
function expand(service: Service): string[] {
  return service.prefixes.map((prefix) => `${prefix}/*`)
}

/** Path parameters by name, taken from the raw path: a catch-all keeps its slashes and escapes. */
function paramsOf(
  operation: Operation,
  pattern: string,
  names: readonly string[],
  path: string,
): Readonly<Record<string, string>> {
  if (names.length === 0) return {}
  const parts = path.split('/')
  const places = pattern.split('/')
  return Object.fromEntries(
    names.map((name, index) => {
      const at = places.indexOf(`:${name}`)
      const rest = operation.catchAll && index === names.length - 1
      return [name, rest ? parts.slice(at).join('/') : (parts[at] ?? '')]
    }),
  )
}

function rawPath(target: string): string {
  const start = target.startsWith('/') ? 0 : target.indexOf('/', target.indexOf('://') + 3)
  if (start === -1) return '/'
  const ends = [target.indexOf('?', start), target.indexOf('#', start)].filter((at) => at !== -1)
  return target.slice(start, Math.min(target.length, ...ends))
}

function methodsAt(service: Service, path: string): readonly string[] {
  const found = service.operations.filter((one) => new RegExp(`^${one.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
  return [...new Set(found.map((one) => one.method))]
}
