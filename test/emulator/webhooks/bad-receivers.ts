import { createServer as createTlsServer } from 'node:https'
import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { bound } from '../../support/bound.js'
import { newCertificate } from '../../support/certificate.js'

/** A socket that answers every call with these bytes, whatever they are, and then does as told. */
export async function newRawReceiver(bytes: string, then: 'wait' | 'end' | 'reset' = 'end'): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(bytes, () => {
        if (then === 'end') socket.end()
        if (then === 'reset') socket.resetAndDestroy()
      })
    })
  })
  return `http://127.0.0.1:${await boundForTest(server)}/hook`
}

/** A receiver over TLS whose certificate nobody vouches for. */
export async function newSelfSignedReceiver(): Promise<string> {
  return `https://localhost:${await boundForTest(createTlsServer(newCertificate('localhost'), (_request, response) => void response.end()))}/hook`
}

/** A port of loopback where nothing listens. */
export async function newDeafPort(): Promise<string> {
  const server = createServer()
  const port = await bound(server)
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/hook`
}

async function boundForTest(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return bound(server)
}
