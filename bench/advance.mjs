// One account's clock moved past a thousand unfinished jobs without callbacks; and one account forgotten among a thousand.
import Database from 'better-sqlite3'
import { createEmulator } from '../dist/index.js'
import { inProcess, newClient } from './support/client.mjs'
import { inTurn, timeOf } from './support/measure.mjs'
import { rowOf } from './support/row.mjs'

const jobs = 1000
const jobsOfEach = 3

export default async function measure({ quick }) {
  return [await advanceRow(quick ? 2 : 5), ...(await resetRows(quick ? 20 : 100, quick ? 200 : 1000))]
}

async function advanceRow(rounds) {
  const emulator = await createEmulator()
  let round = 0
  const { ours, bare } = await inTurn(rounds, {
    ours: async () => {
      round += 1
      const key = `bench-${round}`
      const client = newClient(inProcess(emulator), key)
      const { clock } = emulator.account(key)
      // A millisecond apart, so that no two transitions share an instant and the clock stops at each.
      for (let index = 0; index < jobs; index++) {
        await client.train()
        await clock.advance(1)
      }
      let happened = []
      const tookMs = await timeOf(async () => {
        happened = await clock.advance('1h')
      })
      if (happened.length !== 3 * jobs)
        throw new Error(`${happened.length} things happened to ${jobs} jobs of three transitions each`)
      return tookMs
    },
    bare: bareWalk,
  })
  await emulator.close()
  const note = `three transitions a job, each at an instant of its own; the peer reads ${jobs} rows and writes one row at each of those instants`
  const peer = { is: 'bare SQLite', values: bare }
  return rowOf({ what: `advance past ${jobs} jobs`, unit: 'ms', ours, peer, target: { oursAtMost: 50 }, note })
}

function bareWalk() {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE jobs (id INTEGER PRIMARY KEY, plan TEXT); CREATE TABLE clock (at INTEGER); INSERT INTO clock VALUES (0)')
  const insert = db.prepare('INSERT INTO jobs (plan) VALUES (?)')
  const plan = JSON.stringify({ transitions: [0, 1, 2, 3].map((afterMs) => ({ afterMs, state: 'running', word: 'TRAINING' })) })
  for (let index = 0; index < jobs; index++) insert.run(plan)
  const all = db.prepare('SELECT * FROM jobs')
  const move = db.prepare('UPDATE clock SET at = ?')
  const took = timeOf(() => {
    const steps = all.all().flatMap((row) => JSON.parse(row.plan).transitions.slice(1))
    for (const index of steps.keys()) move.run(index)
  })
  return took.finally(() => db.close())
}

async function resetRows(rounds, accounts) {
  const crowd = await createEmulator()
  const alone = await createEmulator()
  for (let index = 0; index < accounts; index++) await populate(crowd, `bench-${index}`)
  await populate(alone, 'bench-0')
  let round = 0
  const resetOf = async (emulator, key) => {
    const tookMs = await timeOf(() => emulator.account(key).reset())
    await populate(emulator, key)
    return tookMs
  }
  // The first one writes the journal of everything before it.
  await resetOf(crowd, 'bench-0')
  await resetOf(alone, 'bench-0')
  const { ours, one, others } = await inTurn(rounds, {
    // The same account on both sides, so that its neighbours are all that differs.
    ours: () => resetOf(crowd, 'bench-0'),
    one: () => resetOf(alone, 'bench-0'),
    others: () => {
      round += 1
      return resetOf(crowd, `bench-${(round * 7) % accounts}`)
    },
  })
  await crowd.close()
  await alone.close()
  const peer = { is: 'the only account', values: one }
  return [
    rowOf({ what: `reset of one account of ${accounts}`, unit: 'ms', ours, peer, target: { ratioAtMost: 1.2 } }),
    rowOf({ what: `reset of another of ${accounts} each time`, unit: 'ms', ours: others, peer }),
  ]
}

async function populate(emulator, key) {
  const client = newClient(inProcess(emulator), key)
  for (let index = 0; index < jobsOfEach; index++) await client.train()
}
