// An emulator in a test's own process, from the call until it listens, after the first one of the process; beside a bare node:http server
// that is bound.
import { createServer } from 'node:http'
import { inTurn } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'

export default async function measure({ quick }) {
  const { createEmulator } = await import('../dist/index.js')
  const ours = async () => {
    const started = performance.now()
    const emulator = await createEmulator()
    await emulator.listen()
    const tookMs = performance.now() - started
    await emulator.close()
    return tookMs
  }
  const bare = async () => {
    const started = performance.now()
    const server = createServer((_request, response) => response.end('{}'))
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const tookMs = performance.now() - started
    await new Promise((resolve) => server.close(resolve))
    return tookMs
  }
  await ours()
  const found = await inTurn(quick ? 5 : 20, { ours, bare })
  const peer = { is: 'bare node:http', values: found.bare }
  return [rowOf({ what: 'ready in process, after the first', unit: 'ms', ours: found.ours, peer, target: { oursAtMost: 30 } })]
}
