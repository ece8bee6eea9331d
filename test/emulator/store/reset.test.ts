import { expect, test } from 'vitest'
import { worldClock } from '../../../src/emulator/account.js'
import type { Assembled } from '../../../src/emulator/emulator.js'
import { newEmulator, newServer } from '../../support/emulator.js'
import { newReceiver } from '../../support/receiver.js'
import { generationOrder, newClient } from '../providers/novita/client.js'
import { blobsOf, newFolder, tablesOf } from './rows.js'

/** Leaves at least one row in every table for an account: a picture, a training, a generation, a notice and its attempts, a rule. */
async function live({ driver, context }: Assembled, url: string, key: string): Promise<void> {
  const receiver = await newReceiver({ script: [500] })
  context.accounts.open(key)
  context.rules.add(key, { effect: { linkAge: 0 } })
  const client = newClient(url, key)
  await client.train()
  await client.post('/v3/async/txt2img', generationOrder({}, { webhook: { url: receiver.url } }))
  await driver.settle(key)
}

type Tables = ReturnType<typeof tablesOf>

/** The rows that name an account in any of their columns. */
function rowsOf(tables: Tables, account: string): Tables {
  const names = (row: unknown) => typeof row === 'object' && row !== null && Object.values(row).includes(account)
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter(names)]))
}

const counts = (tables: Tables) => Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))
// What belongs to nobody: the world's own settings, and catchers, which are whoever's that knows their name.
const unowned = ['world', 'catchers', 'catches']
const none = (tables: Tables) => Object.fromEntries(Object.keys(tables).map((name) => [name, 0]))

test('forgetting an account leaves no row and no file of it, in whatever table, and all of the others', async () => {
  const [kept, data] = [newFolder(), newFolder()]
  for (const [folder, keys] of [
    [kept, ['stays']],
    [data, ['goes', 'stays']],
  ] as const) {
    const server = await newServer({ data: folder })
    for (const key of keys) await live(server, server.url, key)
    await server.close()
  }
  const before = tablesOf(data)
  const server = newEmulator({ data })
  await server.reset('goes')
  await server.close()
  const after = tablesOf(data)
  // Every other table has had rows of the account, else this test would not see them forgotten.
  const empty = Object.entries(counts(rowsOf(before, 'goes'))).filter(([name, count]) => count === 0 && !unowned.includes(name))
  expect(empty).toEqual([])
  expect(counts(rowsOf(after, 'goes'))).toEqual(none(after))
  expect(counts(rowsOf(after, 'stays'))).toEqual(counts(rowsOf(tablesOf(kept), 'stays')))
  expect(rowsOf(after, 'stays')).toEqual(rowsOf(before, 'stays'))
  expect(Object.keys(blobsOf(data)).length).toBe(1)
})

test('after everything is forgotten a data folder equals a new one', async () => {
  const [fresh, data] = [newFolder(), newFolder()]
  await newEmulator({ data: fresh }).close()
  const server = await newServer({ data })
  await live(server, server.url, 'one')
  await fetch(`${server.url}/v3/training`)
  await worldClock(server).advance('1d')
  await server.reset()
  await server.close()
  expect([tablesOf(data), blobsOf(data)]).toEqual([tablesOf(fresh), blobsOf(fresh)])
})

test('after everything is forgotten time starts again, for accounts that were known and for new ones', async () => {
  const { context, reset, ...rest } = newEmulator()
  const start = context.accounts.now(null)
  context.accounts.open('known')
  await worldClock({ context, reset, ...rest }).advance('1d')
  await reset()
  expect(['known', 'new', null].map((key) => context.accounts.now(key))).toEqual([start, start, start])
})

test('a forgotten account that comes back does everything again with the same ids', async () => {
  const server = await newServer()
  const made = []
  for (let round = 0; round < 2; round++) {
    const client = newClient(server.url)
    made.push([await client.train(), (await client.slot()).assets_id])
    await server.reset('test')
  }
  expect(made[1]).toEqual(made[0])
})
