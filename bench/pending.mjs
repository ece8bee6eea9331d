// An account with very many notices still to be sent: what it costs to open its folder, and to move its clock a little without any being due.
import { rm } from 'node:fs/promises'
import { createEmulator } from '../dist/index.js'
import { folderOfNotices, key } from './support/folders.mjs'
import { inTurn, timeOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'

const few = 100

export default async function measure({ quick }) {
  const many = quick ? 5_000 : 100_000
  const folders = { many: await folderOfNotices(many), few: await folderOfNotices(few) }
  const opened = await inTurn(quick ? 2 : 15, { many: () => measureFolder(folders.many), few: () => measureFolder(folders.few) })
  for (const folder of Object.values(folders)) await rm(folder, { recursive: true })
  const rowFor = (what, value, target) => {
    const peer = { is: `${few} notices`, values: opened.few.map(value) }
    return rowOf({ what: `${what}, ${many} pending notices`, unit: 'ms', ours: opened.many.map(value), peer, target })
  }
  return [
    rowFor('opening', ({ openMs }) => openMs, { ratioAtMost: 2 }),
    rowFor('advance by 1 ms', ({ advanceMs }) => advanceMs, { ratioAtMost: 1.2 }),
  ]
}

async function measureFolder(data) {
  let emulator
  const openMs = await timeOf(async () => {
    emulator = await createEmulator({ data })
  })
  const { clock } = emulator.account(key)
  const advances = []
  for (let step = 0; step < 5; step++) advances.push(await timeOf(() => clock.advance(1)))
  await emulator.close()
  return { openMs, advanceMs: advances.toSorted((a, b) => a - b)[2] }
}
