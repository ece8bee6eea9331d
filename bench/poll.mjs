// A status poll, with key, validation, SQLite read, journal and answer check, beside a bare node:http server that returns the same bytes,
// and beside Prism, the mock that answers from the document alone.
import { createEmulator } from '../dist/index.js'
import { inProcess, jsonHeaders, newClient, pollTarget } from './support/client.mjs'
import { inTurn, rateOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'
import { bareServer, spawnPrism } from './support/servers.mjs'
import { requestText } from './support/wire.mjs'

export default async function measure({ quick }) {
  const emulator = await createEmulator()
  const { url } = await emulator.listen()
  const target = pollTarget(await newClient(inProcess(emulator)).train())
  const headers = jsonHeaders('test')
  const body = await (await fetch(url + target, { headers })).text()
  const bare = await bareServer(body, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) })
  const prism = await spawnPrism('novita')
  const request = requestText('GET', target, headers)
  const rateAt = (port) => rateOf({ port, request, seconds: 1 })
  // Both of these servers are in this process, so its processor time is theirs.
  const here = async (port) => {
    const before = process.cpuUsage()
    const { perSecond, answered } = await rateAt(port)
    const { user, system } = process.cpuUsage(before)
    return { perSecond, cpuUs: (user + system) / answered }
  }
  // Short rounds and many: what disturbs a machine for some seconds is then a few of them, and so is a Prism that is not warm yet.
  const rates = await inTurn(quick ? 1 : 11, {
    ours: () => here(Number(new URL(url).port)),
    bare: () => here(bare.port),
    mock: () => rateAt(prism.port),
  })
  await prism.stop()
  await emulator.close()
  bare.close()
  const what = 'status poll, 16 connections'
  const ours = rates.ours.map(({ perSecond }) => perSecond)
  const peer = (is, found) => ({ is, values: found.map(({ perSecond }) => perSecond) })
  const cpu = (found) => found.map(({ cpuUs }) => cpuUs)
  const note = 'processor time of the server alone, which other programs disturb least'
  return [
    rowOf({ what, unit: '/s', ours, peer: peer('bare node:http', rates.bare), target: { ratioAtLeast: 0.5 } }),
    rowOf({ what, unit: '/s', ours, peer: peer('Prism mock', rates.mock), target: { ratioAtLeast: 10 } }),
    rowOf({
      what: 'processor time of a poll',
      unit: 'us',
      ours: cpu(rates.ours),
      peer: { is: 'bare node:http', values: cpu(rates.bare) },
      note,
    }),
  ]
}
