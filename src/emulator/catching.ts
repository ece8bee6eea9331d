import { stopwatchMs } from './clock.js'
import type { Context } from './context.js'
import { catchCall, catchPath } from './control/catcher.js'
import type { CallResult, Post, Poster } from './webhooks/post.js'

/**
 * A poster that hands calls to our own catchers over inside the process.
 *
 * They are never connected to: our own ports are refused as targets, since the control API listens there (D17).
 */
export function withCatcher(
  poster: Poster,
  ownPorts: () => ReadonlySet<number>,
  context: Pick<Context, 'store' | 'accounts'>,
): Poster {
  return {
    ...poster,
    post: async (call) => {
      const name = catcherOf(call, ownPorts())
      return name === undefined ? poster.post(call) : caught(name, call, context)
    },
  }
}

function catcherOf({ url }: Post, ownPorts: ReadonlySet<number>): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, port, pathname } = new URL(url)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && ownPorts.has(Number(port))
  return isHere && pathname.startsWith(catchPath) ? pathname.slice(catchPath.length) : undefined
}

function caught(name: string, { headers, body }: Post, context: Pick<Context, 'store' | 'accounts'>): CallResult {
  const started = stopwatchMs()
  const status = catchCall(name, { headers, body: body.toString('utf8') }, context)
  const error = status < 300 ? null : status < 400 ? 'redirect' : 'non-2xx'
  const detail = error === null ? null : `the catcher ${name} answers ${status}`
  return { status, error, detail, answer: Buffer.from(JSON.stringify({ caught: name })), tookMs: stopwatchMs() - started }
}
