// A poll while a thousand receivers have taken a webhook call and do not answer, beside a server that has as many jobs and nobody to call.
import { setTimeout as wait } from 'node:timers/promises'
import { jsonHeaders, newClient, over, pollTarget } from './support/client.mjs'
import { inTurn, latencyOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'
import { forkReceivers, spawnOurs } from './support/servers.mjs'

export default async function measure({ quick }) {
  const receivers = quick ? 200 : 1000
  const hanging = await forkReceivers({ ports: receivers, answers: false })
  const [busy, idle] = [await spawnOurs(), await spawnOurs()]
  const asked = await order(busy, (index) => hanging.urls[index], receivers)
  const askedIdle = await order(idle, () => null, receivers)
  await hanging.first
  const giveUpAt = performance.now() + 20_000
  while ((await hanging.calls()) < receivers) {
    if (performance.now() > giveUpAt) throw new Error(`only ${await hanging.calls()} of ${receivers} receivers were called`)
    await wait(20)
  }
  const targets = (id) => Array.from({ length: quick ? 500 : 2000 }, () => pollTarget(id))
  const headers = jsonHeaders('bench')
  const { ours, idle: idles } = await inTurn(quick ? 2 : 5, {
    ours: () => latencyOf({ port: busy.port, targets: targets(asked), headers }),
    idle: () => latencyOf({ port: idle.port, targets: targets(askedIdle), headers }),
  })
  await busy.stop()
  await idle.stop()
  await hanging.stop()
  const peer = { is: 'nobody to call', values: idles }
  return [rowOf({ what: `poll while ${receivers} receivers hang`, unit: 'ms', ours, peer, target: { ratioAtMost: 1.2 } })]
}

/** One training for each of as many accounts, each with a receiver of its own; returns the id of a training to poll. */
async function order({ url }, webhookOf, accounts) {
  const ask = over(url)
  for (let from = 0; from < accounts; from += 20) {
    const group = Array.from({ length: Math.min(20, accounts - from) }, (_, index) => from + index)
    await Promise.all(group.map((index) => newClient(ask, `bench-${index}`).fineTune(webhookOf(index))))
  }
  return newClient(ask, 'bench').train()
}
