// Resident memory of a server that has given its first answer and been left alone since, beside a bare node:http server.
import { setTimeout as wait } from 'node:timers/promises'
import { missingRow, rowOf } from './support/row.mjs'
import { residentMb, spawnBare, spawnOurs } from './support/servers.mjs'

const what = 'resident memory, idle'

export default async function measure({ quick }) {
  if (residentMb(process.pid) === undefined) return [missingRow(what, 'not measured: there is no /proc here')]
  const servers = { ours: [], bare: [] }
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    servers.ours.push(await spawnOurs())
    servers.bare.push(await spawnBare())
  }
  await wait(2_000)
  const ours = servers.ours.map(({ pid }) => residentMb(pid))
  const bare = servers.bare.map(({ pid }) => residentMb(pid))
  for (const server of [...servers.ours, ...servers.bare]) await server.stop()
  return [rowOf({ what, unit: 'MB', ours, peer: { is: 'bare node:http', values: bare }, target: { oursAtMost: 80 } })]
}
