// Whole flows of many accounts side by side, in process: slot, upload, training, ten minutes, poll, list. Beside them, the bare cost of
// writing as many rows as a flow leaves behind, each in a transaction of its own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createEmulator, renderPicture } from '../dist/index.js'
import { inProcess, newClient } from './support/client.mjs'
import { inTurn, timeOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'

const accounts = 200
const picture = renderPicture({ format: 'png', seed: 1, prompt: 'a portrait', width: 64, height: 64, index: 0 })

export default async function measure({ quick }) {
  const each = quick ? 1 : 5
  const flows = accounts * each
  const rowsOfFlow = await countRows()
  const { ours, bare } = await inTurn(quick ? 2 : 5, {
    ours: async () => {
      const emulator = await createEmulator()
      const tookMs = await timeOf(() =>
        Promise.all(Array.from({ length: accounts }, (_, index) => flowsOf(emulator, `bench-${index}`, each))),
      )
      await emulator.close()
      return (flows * 1000) / tookMs
    },
    bare: async () => (flows * 1000) / (await timeOf(() => writeRows(flows * rowsOfFlow))),
  })
  const note = `the peer writes ${rowsOfFlow} rows of 500 bytes for each flow, and does nothing else`
  const peer = { is: 'bare SQLite rows', values: bare }
  return [rowOf({ what: `whole flows, ${accounts} accounts`, unit: '/s', ours, peer, target: { oursAtLeast: 500 }, note })]
}

async function flowsOf(emulator, key, times) {
  const client = newClient(inProcess(emulator), key)
  const { clock } = emulator.account(key)
  for (let time = 0; time < times; time++) {
    const { assets_id: asset, upload_url: link } = await client.slot()
    await client.put(link, picture)
    const id = await client.train(asset)
    await clock.advance('10m')
    const { task_status: status } = await client.poll(id)
    if (status !== 'SUCCESS') throw new Error(`a training of ten minutes is ${status} after ten minutes`)
    await client.list()
  }
}

/** How many rows one flow leaves in a data folder. */
async function countRows() {
  const data = await mkdtemp(join(tmpdir(), 'flow-'))
  const emulator = await createEmulator({ data })
  await flowsOf(emulator, 'bench', 1)
  await emulator.close()
  const db = new Database(join(data, 'loradock.db'), { readonly: true })
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  const rows = tables.reduce((sum, table) => sum + db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), 0)
  db.close()
  await rm(data, { recursive: true })
  return rows
}

function writeRows(count) {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE rows (account TEXT, id TEXT, made_at INTEGER, text TEXT, PRIMARY KEY (account, id))')
  const insert = db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?)')
  const text = 'x'.repeat(500)
  for (let index = 0; index < count; index++) insert.run(`bench-${index % accounts}`, String(index), index, text)
  db.close()
}
