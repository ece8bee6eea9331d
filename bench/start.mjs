// From spawn to the first answer of the command line's server, beside a bare node:http script spawned the same way.
import { inTurn } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'
import { spawnBare, spawnOurs } from './support/servers.mjs'

export default async function measure({ quick }) {
  const startOf = (spawn) => async () => {
    const server = await spawn()
    await server.stop()
    return server.firstAnswerMs
  }
  const { ours, bare } = await inTurn(quick ? 3 : 10, { ours: startOf(spawnOurs), bare: startOf(spawnBare) })
  return [
    rowOf({
      what: 'first answer after spawn',
      unit: 'ms',
      ours,
      peer: { is: 'bare node:http', values: bare },
      target: { oursAtMost: 150 },
    }),
  ]
}
