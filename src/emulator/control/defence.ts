import { timingSafeEqual } from 'node:crypto'
import { LoradockError } from '../error.js'
import type { Incoming } from '../http/service.js'
import type { Settings } from '../options.js'
import { catchPath } from './catcher.js'

/** Why a call is not let in, and with which status that is said. */
export interface Refusal {
  readonly status: 401 | 403
  readonly error: LoradockError
}

// Probes use addresses and carry no token, and a webhook receiver is called by anybody.
const openPaths = ['/_/health/', catchPath]

/**
 * What stands against a call of the control API, in the order of the facts (reliability-security, section 6): a Host that is not ours, a
 * foreign Origin, a body that is not declared as JSON, a missing token. `undefined` when nothing does.
 *
 * A page of another site can make a browser send requests here; it can neither choose the Host nor hide its Origin.
 */
export function refusalOf(incoming: Incoming, settings: Settings): Refusal | undefined {
  if (openPaths.some((path) => incoming.pathname.startsWith(path))) return undefined
  const host = incoming.header('host') ?? ''
  // A target with a host of its own (`GET http://…`) is what is sent to a proxy: it need not agree with the header.
  if (!incoming.target.startsWith('/') || !isOurs(nameOf(host), settings)) {
    return forbidden('E_HOST_HEADER', 'The Host of the request is not one of this server.', 'header Host', [
      'ask for 127.0.0.1 or localhost',
      'LORADOCK_ALLOWED_HOSTS=name          for another name, such as a container',
    ])
  }
  const origin = incoming.header('origin')
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return forbidden('E_ORIGIN', 'The control API answers no page of another origin.', 'header Origin', [
      'call it from a program',
    ])
  }
  if (!isJson(incoming)) {
    return forbidden('E_CONTENT_TYPE', 'The control API takes JSON only, declared as such.', 'header Content-Type', [
      'content-type: application/json',
    ])
  }
  if (settings.token === undefined || bears(incoming, settings.token)) return undefined
  const error = new LoradockError('E_TOKEN', 'The control API of this server needs its token.', {
    where: `${incoming.method} ${incoming.pathname}`,
    fix: ["authorization: Bearer <the token of the server's ready event>", 'LORADOCK_TOKEN=<token>'],
  })
  return { status: 401, error }
}

function forbidden(code: string, message: string, where: string, fix: readonly string[]): Refusal {
  return { status: 403, error: new LoradockError(code, message, { where, fix }) }
}

/** The name in a Host header, without its port; `undefined` when it is none. Read by hand: `new URL` would throw on a malformed one. */
function nameOf(host: string): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase()
}

function isOurs(name: string | undefined, { allowedHosts }: Settings): boolean {
  return name !== undefined && ['localhost', '127.0.0.1', '[::1]', ...allowedHosts].includes(name)
}

/** Whether what is sent, if anything, is declared as JSON: a form can declare three other types, or, through a script, none. */
function isJson(incoming: Incoming): boolean {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return true
  const type = incoming.header('content-type')
  if (type !== undefined) return /^application\/json\s*(;|$)/i.test(type.trim())
  const length = incoming.header('content-length') ?? '0'
  return length === '0' && incoming.header('transfer-encoding') === undefined
}

function bears(incoming: Incoming, token: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/i.exec(incoming.header('authorization') ?? '')?.[1] ?? '')
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
