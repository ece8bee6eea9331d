// Polls and list pages of an account with a million tasks, beside one with a thousand: one client, one request at a time.
import { rm } from 'node:fs/promises'
import { createEmulator } from '../dist/index.js'
import { jsonHeaders, pageTarget, pollTarget } from './support/client.mjs'
import { folderOfTrainings, idOf, key } from './support/folders.mjs'
import { inTurn, latencyOf, timeOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'

const few = 1000

export default async function measure({ quick }) {
  const many = quick ? 10_000 : 1_000_000
  const worlds = { many: await openWorld(many), few: await openWorld(few) }
  const headers = jsonHeaders(key)
  const requests = quick ? 300 : 3000
  const rounds = quick ? 2 : 15
  const polls = (world) => () => latencyOf({ port: world.port, targets: sample(requests, world.tasks), headers })
  const pages = (offset) => () =>
    latencyOf({ port: worlds.many.port, targets: Array(requests).fill(pageTarget(offset)), headers })
  const poll = await inTurn(rounds, { ours: polls(worlds.many), few: polls(worlds.few) })
  const page = await inTurn(rounds, { ours: pages(many - 10), first: pages(0) })
  for (const world of Object.values(worlds)) await world.close()
  const of = `${many} tasks`
  const [open, openFew] = [worlds.many, worlds.few].map(({ openMs }) => [openMs])
  return [
    rowOf({
      what: `poll among ${of}`,
      unit: 'ms',
      ours: poll.ours,
      peer: { is: `${few} tasks`, values: poll.few },
      target: { ratioAtMost: 1.2 },
    }),
    rowOf({
      what: `last page of ${of}`,
      unit: 'ms',
      ours: page.ours,
      peer: { is: 'first page', values: page.first },
      target: { ratioAtMost: 1.2 },
    }),
    rowOf({ what: `opening ${of}`, unit: 'ms', ours: open, peer: { is: `${few} tasks`, values: openFew } }),
  ]
}

async function openWorld(tasks) {
  const data = await folderOfTrainings(tasks)
  let emulator
  const openMs = await timeOf(async () => {
    emulator = await createEmulator({ data })
  })
  const { url } = await emulator.listen()
  const close = async () => {
    await emulator.close()
    await rm(data, { recursive: true })
  }
  return { tasks, openMs, port: Number(new URL(url).port), close }
}

/** Targets of tasks from all over the account, in no order. */
function sample(requests, tasks) {
  const stride = 7919
  return Array.from({ length: requests }, (_, index) => pollTarget(idOf(2 + ((index * stride * stride) % (tasks - 1)))))
}
