import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '../context.js'
import { carriesBody, isHost, SocketRequest } from './incoming.js'
import { serve } from './pipeline.js'
import { writeTo } from './send.js'
import type { Operation, Service } from './service.js'

/** Answers a request, or says by `false` that it is none of those it can. */
export type Direct = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

/**
 * Answers a GET of a path without parameters, as a poll is, without building the web standard request and response that Hono is given:
 * they are a fifth of what a poll costs (`npm run bench -- poll`). Everything else, and what is odd about the request, is Hono's.
 */
export function createDirect(services: readonly Service[], context: Context): Direct {
  const routes = new Map<string, { readonly service: Service; readonly operation: Operation }>()
  for (const service of services) {
    for (const operation of service.operations) {
      const { method, path } = operation
      if (method === 'GET' && !path.includes('{') && !routes.has(path)) routes.set(path, { service, operation })
    }
  }
  return (node, response) => {
    if (node.method !== 'GET') return false
    const { url: target = '' } = node
    const query = target.indexOf('?')
    const path = query === -1 ? target : target.slice(0, query)
    const route = routes.get(path)
    if (route === undefined || !isHost(node.headers.host ?? '')) return false
    // Node has the body of an answered request read to its end, also where there is none, which was a twentieth of a poll
    // (nodejs/node#59778, an option since Node 24.12).
    if (!carriesBody(node)) node.resume = leaveUnread
    const incoming = new SocketRequest(node, response, path, context.settings.publicUrl)
    try {
      const serving = serve(route.service, route.operation, incoming, context)
      if (serving instanceof Promise) {
        serving
          .then((outgoing) => writeTo(response, outgoing, incoming, context))
          .catch((error: unknown) => fail(response, error))
      } else writeTo(response, serving, incoming, context)?.catch((error: unknown) => fail(response, error))
    } catch (error) {
      fail(response, error)
    }
    return true
  }
}

function leaveUnread(this: IncomingMessage): IncomingMessage {
  return this
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain; charset=UTF-8' }).end(sayFault(error))
}

/** A throw that gets this far is a bug of ours, or a request that no route could be found for: it must not look like a provider's answer. */
export function sayFault(error: unknown): string {
  return `loradock: ${error instanceof Error ? error.message : String(error)}`
}
