import { stopwatchMs } from './clock.js'
import type { Context } from './context.js'
import { catchPath, keepCall } from './control/catcher.js'
import type { CallResult, Post, Poster } from './webhooks/post.js'

type Needed = Pick<Context, 'store' | 'accounts' | 'settings'>

/**
 * A poster that hands calls to our own catchers over inside the process.
 *
 * They are never connected to: our own ports are refused as targets, since the control API listens there (D17).
 */
export function withCatcher(poster: Poster, ownPorts: () => ReadonlySet<number>, context: Needed): Poster {
  return {
    ...poster,
    post: async (call) => {
      const name = catcherOf(call, ownPorts(), context)
      return name === undefined ? poster.post(call) : caught(name, call, context)
    },
  }
}

/** The catcher that a URL names: on one of our ports under a name of ours, or under the URL that others reach us by. */
function catcherOf({ url }: Post, ownPorts: ReadonlySet<number>, { settings }: Needed): string | undefined {
  // Nearly every call is to somebody else, and reading a URL is a tenth of what we add to a call.
  if (!url.includes(catchPath) || !URL.canParse(url)) return undefined
  const { protocol, hostname, port, pathname, origin } = new URL(url)
  const ourNames = ['localhost', '127.0.0.1', '[::1]', ...settings.allowedHosts]
  const isHere = protocol === 'http:' && ourNames.includes(hostname) && ownPorts.has(Number(port === '' ? 80 : port))
  const isPublic = settings.publicUrl !== undefined && origin === new URL(settings.publicUrl).origin
  if (!isHere && !isPublic) return undefined
  const name = pathname.startsWith(catchPath) ? pathname.slice(catchPath.length) : ''
  return name === '' || name.includes('/') ? undefined : name
}

function caught(name: string, { account, headers, body }: Post, context: Needed): CallResult {
  const started = stopwatchMs()
  const status = keepCall(name, { account: account ?? null, headers, body: body.toString('utf8') }, context)
  const error = status < 300 ? null : status < 400 ? 'redirect' : 'non-2xx'
  const detail = error === null ? null : `the catcher ${name} answers ${status}`
  return { status, error, detail, answer: Buffer.from(JSON.stringify({ caught: name })), tookMs: stopwatchMs() - started }
}
