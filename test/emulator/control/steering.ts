import type { Assembled } from '../../../src/emulator/emulator.js'
import type { EmulatorOptions } from '../../../src/emulator/options.js'
import { newServer } from '../../support/emulator.js'

export type Server = Assembled & { readonly url: string; readonly port: number }

/** A server and somebody who steers it by the control API, over its socket. */
export async function newSteered(options: EmulatorOptions = {}) {
  const server = await newServer(options)
  const call = async (method: string, path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(`${server.url}/_/api/v1${path}`, { method, ...sent })
    return { status: answer.status, body: JSON.parse(await answer.text()) }
  }
  return {
    server,
    url: server.url,
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body?: unknown) => call('POST', path, body),
    put: (path: string, body: unknown) => call('PUT', path, body),
  }
}

export type Steered = Awaited<ReturnType<typeof newSteered>>

/** A mistake by its status and code. */
export const mistake = ({ status, body }: { status: number; body: { error: { code: string } } }) => [status, body.error.code]
