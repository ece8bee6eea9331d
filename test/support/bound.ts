import type { Server } from 'node:net'

/** Binds a server of a test to a free port of this machine, and returns the port. */
export async function bound(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}
