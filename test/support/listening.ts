import { createServer, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'
import { bound } from './bound.js'

/** A server of somebody else's, as long as a test runs. */
export interface Listening {
  readonly url: string
  readonly port: number
  /** Ends it sooner, with every call that is still open. */
  close(): Promise<void>
}

/** Starts a server that answers as told, and ends with the test. */
export async function listening(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer)
  const port = await bound(server)
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(close)
  return { url: `http://127.0.0.1:${port}`, port, close }
}
