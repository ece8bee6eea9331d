// Webhook notices that are all due at one instant, to one receiver in another process, beside bare loops of undici POSTs of the same bytes:
// one over a connection that is kept, as undici does by itself, and one that connects for each call, as we do on purpose (webhooks/post.ts).
import { Agent, request } from 'undici'
import { createEmulator } from '../dist/index.js'
import { inProcess, newClient } from './support/client.mjs'
import { inTurn, timeOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'
import { forkReceivers } from './support/servers.mjs'

const callsPerTraining = 8

export default async function measure({ quick }) {
  const notices = quick ? 800 : 10_000
  const receiver = await forkReceivers()
  const [url] = receiver.urls
  const emulator = await createEmulator()
  await deliver(emulator, 'warm-up', url, 200)
  const { headers, body } = await receiver.first
  const call = { method: 'POST', headers: sendable(headers), body: Buffer.from(body) }
  await post(url, call, 200)
  let round = 0
  const connecting = { ...call, dispatcher: new Agent({ pipelining: 0 }) }
  const rateWith = async (how) => (notices * 1000) / (await timeOf(() => post(url, how, notices)))
  const { ours, kept, fresh } = await inTurn(quick ? 2 : 3, {
    ours: async () => {
      round += 1
      return deliver(emulator, `bench-${round}`, url, notices)
    },
    kept: () => rateWith(call),
    fresh: () => rateWith(connecting),
  })
  await emulator.close()
  await receiver.stop()
  const note = 'one call at a time on both sides: calls to one receiver keep their order'
  const row = { what: `${notices} notices due at once`, unit: '/s', ours, note }
  return [
    rowOf({ ...row, peer: { is: 'bare undici loop', values: kept }, target: { ratioAtLeast: 0.5 } }),
    rowOf({ ...row, peer: { is: 'the same, connecting anew', values: fresh } }),
  ]
}

/** Calls a second: the eight of each training come within ten milliseconds, when the trainings are ready. */
async function deliver(emulator, key, url, notices) {
  const client = newClient(inProcess(emulator), key)
  const account = emulator.account(key)
  await account.use('webhook-burst')
  for (let index = 0; index < notices / callsPerTraining; index++) await client.fineTune(url)
  const [{ transitions }] = await account.jobs()
  const readyInMs = transitions.at(-1).at - (await account.clock.now())
  await account.clock.advance(readyInMs - 1)
  let happened = []
  const tookMs = await timeOf(async () => {
    happened = await account.clock.advance('1m')
  })
  const attempts = happened.filter(({ what, text }) => what === 'attempt' && text.endsWith(' 200'))
  if (attempts.length !== notices) throw new Error(`${attempts.length} of ${notices} notices were delivered`)
  return (notices * 1000) / tookMs
}

async function post(url, call, times) {
  for (let time = 0; time < times; time++) {
    const answer = await request(url, call)
    await answer.body.dump()
  }
}

/** What the connection itself decides is not sent again. */
function sendable({ host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _coding, ...others }) {
  return others
}
