import type { IncomingMessage, ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { createEmulator } from '../../src/emulator/index.js'
import { listening } from '../support/listening.js'

/** What a server answers instead of what the emulator would have. */
export interface Drifted {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Never answers. */
  readonly hangs?: boolean
}

export type Drift = (asked: Asked, answer: { readonly status: number; readonly body: unknown }) => Drifted | undefined

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/**
 * A second server that stands in for a provider: an emulator behind a proxy that drifts as it is told. Each status poll moves the account's
 * clock to the next thing due, so that nothing is waited for.
 */
export async function startStandIn(drift: Drift = () => undefined) {
  const emulator = await createEmulator()
  onTestFinished(() => emulator.close())
  const { url: own } = await emulator.listen({ port: 0 })
  const seen: Asked[] = []
  let drifting = drift
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: await textOf(request) }
    seen.push(asked)
    const key = keyIn(asked)
    if (/fine_tune_status|training\/style\?/.test(asked.path) && key !== undefined) {
      const headers = { 'content-type': 'application/json' }
      await fetch(`${own}/_/api/v1/clock/next?account=${encodeURIComponent(key)}`, { method: 'POST', headers })
    }
    const answer = await fetch(`${own}${asked.path}`, {
      method: asked.method,
      headers: {
        'content-type': 'application/json',
        ...(request.headers.authorization ? { authorization: request.headers.authorization } : {}),
      },
      ...(asked.method === 'GET' ? {} : { body: asked.body }),
    })
    const text = await answer.text()
    const body: unknown = text === '' ? null : JSON.parse(text)
    const drifted = drifting(asked, { status: answer.status, body })
    if (drifted?.hangs === true) return
    response.writeHead(drifted?.status ?? answer.status, { 'content-type': 'application/json', ...drifted?.headers })
    response.end(JSON.stringify(drifted?.body ?? body))
  }
  const { url } = await listening((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(599).end(String(error)))
  })
  return {
    url,
    seen,
    emulator,
    heal: () => {
      drifting = () => undefined
    },
  }
}

function keyIn({ body, headers }: Asked): string | undefined {
  const found = /"key":"([^"]+)"/.exec(body)?.[1]
  return found ?? headers.authorization?.replace(/^Bearer /, '')
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
