import { createServer } from 'node:http'

/** A webhook receiver of the demo's own, on a free port of loopback. */
export interface Receiver {
  readonly url: string
  close(): void
}

/** Starts a receiver that answers 200 once `hear` has done what it wants with the JSON of a call. */
export async function startReceiver(hear: (body: unknown) => Promise<void>): Promise<Receiver> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      hear(parsed(Buffer.concat(parts).toString('utf8'))).finally(() => response.end('{}'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
