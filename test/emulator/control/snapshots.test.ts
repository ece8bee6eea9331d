import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { newReceiver } from '../../support/receiver.js'
import { newClient as newLab } from '../providers/modelslab/client.js'
import { bytesAt, generationOrder, newClient, pictureOf } from '../providers/novita/client.js'
import { blobsOf, newFolder, tablesOf } from '../store/rows.js'
import { mistake, newSteered, type Steered } from './steering.js'

// Written as text: an object with a `then` looks like a promise.
const failingOnce: unknown = JSON.parse('{"when":{"operation":"listTrainings","nth":1},"then":{"status":503}}')

/** Leaves at least one row in every table: a picture, jobs, notices and attempts, exchanges, a caught call and a catcher's status. */
async function live({ url, call, post, put }: Steered, key: string): Promise<void> {
  const client = newClient(url, key)
  await client.train()
  await newLab(url, key).train({ webhook: `${url}/_/catch/${key}` })
  await client.post('/v3/async/txt2img', generationOrder())
  await put(`/catch/${key}`, { status: 500 })
  await post(`/clock/advance?account=${key}`, { by: '16m' })
  await post(`/rules?account=${key}`, failingOnce)
  await client.get('/v3/training')
  await call('PUT', `/quirks?account=${key}`, { quirks: { 'novita.model-type': 'lora' } })
}

const folderIn = () => join(newFolder(), 'a', 'snapshot')
const worldOf = (folder: string) => [tablesOf(folder), blobsOf(folder)] as const

/** What the emulator holds now, as rows and bytes. */
function heldBy({ server }: Steered) {
  const folder = folderIn()
  server.snapshots.save(folder)
  return worldOf(folder)
}

test('a snapshot is a data folder: another emulator opens it and goes on', async () => {
  const steered = await newSteered()
  await live(steered, 'test')
  const dir = folderIn()
  expect(await steered.post('/snapshot', { dir })).toEqual({ status: 200, body: { done: `everything is in ${dir}` } })
  const { jobs } = (await steered.get('/jobs')).body
  const { uploads } = (await steered.get('/uploads')).body
  const other = await newServer({ data: dir })
  const answer = await fetch(`${other.url}/_/api/v1/jobs`)
  expect(JSON.parse(await answer.text())).toEqual({ jobs })
  const again = await fetch(`${other.url}/_/api/v1/uploads`)
  expect(JSON.parse(await again.text())).toEqual({ uploads })
})

test.each([
  ['in memory', () => undefined],
  ['in a data folder', () => newFolder()],
])('a restored world, %s, is the one that was kept: in every table nothing of what came after is left', async (_what, data) => {
  const steered = await newSteered({ data: data() })
  await live(steered, 'test')
  const dir = folderIn()
  await steered.post('/snapshot', { dir })
  const kept = worldOf(dir)
  await live(steered, 'other')
  await live(steered, 'test')
  await steered.post('/clock/advance', { by: '1d' })
  const between = heldBy(steered)
  const same = Object.keys(kept[0]).filter((table) => JSON.stringify(kept[0][table]) === JSON.stringify(between[0][table]))
  // Every table but the world's own settings has changed, else this test would not see it put back.
  expect(same).toEqual([])
  await steered.server.snapshots.load(dir)
  expect(heldBy(steered)).toEqual(kept)
})

test('a restored world goes on as it would have: same clock, same seed, same ids, same bytes', async () => {
  const first = await newSteered({ seed: 7 })
  await live(first, 'test')
  const dir = folderIn()
  await first.post('/snapshot', { dir })
  const goOn = async ({ url, post, get }: Steered) => {
    const client = newClient(url)
    const id = await client.train()
    await post('/clock/run-until', { job: id, state: 'ready' })
    const { assets_id } = await client.slot()
    return [id, assets_id, (await get('/clock')).body, (await get('/status')).body.seed]
  }
  const expected = await goOn(first)
  const second = await newSteered({ seed: 8 })
  await live(second, 'someone')
  expect(await second.post('/restore', { dir })).toEqual({ status: 200, body: { done: `everything is as in ${dir}` } })
  expect(await goOn(second)).toEqual(expected)
})

test('pictures that were uploaded before are there again after their account was forgotten', async () => {
  const { server, url, post } = await newSteered()
  const client = newClient(url)
  const { upload_url } = await client.slot()
  const bytes = Buffer.from(pictureOf('png'))
  await fetch(upload_url, { method: 'PUT', body: bytes })
  const dir = folderIn()
  await post('/snapshot', { dir })
  await post('/reset', { all: true })
  await post('/restore', { dir })
  const { objectKey, bucket } = server.context.store.assets.list('test')[0] ?? { objectKey: '', bucket: '' }
  const link = server.context.links.download({ account: 'test', origin: url, bucket, objectKey, seconds: 60 })
  expect(Buffer.from(await bytesAt(link))).toEqual(bytes)
})

test('what was under way when a world was replaced leaves nothing in the next one', async () => {
  const steered = await newSteered()
  const { server, url, post } = steered
  await newClient(url).train()
  const dir = folderIn()
  server.snapshots.save(dir)
  const kept = worldOf(dir)
  const begun = await underWay(steered)
  await server.snapshots.load(dir)
  expect((await begun.wait).body.error.code).toBe('E_WAIT')
  await begun.finish()
  expect(server.context.accounts.now('test')).toBe(Date.parse('2026-01-01T00:00:00Z'))
  const [tables, blobs] = heldBy(steered)
  const exchanges = server.context.store.exchanges.list({ limit: 100, account: 'test' })
  expect(exchanges.map(({ sequence }) => `req_${sequence}`)).toEqual(['req_1', 'req_2', 'req_3'])
  expect([{ ...tables, exchanges: [] }, blobs]).toEqual([{ ...kept[0], exchanges: [] }, kept[1]])
  expect((await post('/clock/next')).body.happenings).toHaveLength(1)
})

test('what was under way when an account was forgotten does not bring it back', async () => {
  const steered = await newSteered()
  const { server, post } = steered
  const begun = await underWay(steered)
  await post('/reset?account=test', {})
  await begun.wait
  await begun.finish()
  const [tables, blobs] = heldBy(steered)
  const left = Object.entries(tables).filter(([, rows]) => JSON.stringify(rows).includes('"test"'))
  expect([left, blobs, [...server.context.accounts.keys()]]).toEqual([[], {}, []])
})

/** Half of an upload, a walk whose receiver has not answered yet, and a wait. */
async function underWay({ url, post, server }: Steered) {
  const client = newClient(url)
  const slot = await client.slot()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  let called = () => {}
  const arrived = new Promise<void>((resolve) => {
    called = resolve
  })
  const receiver = await newReceiver({
    onCall: () => {
      called()
      return held
    },
  })
  await newLab(url).train({ webhook: receiver.url })
  const walk = post('/clock/advance?account=test', { by: '2h' })
  await arrived
  const wait = post('/wait?account=test', { webhook: { word: 'model_ready' } })
  const bytes = Buffer.from(pictureOf('png'))
  const { pathname, search, host } = new URL(slot.upload_url)
  const socket = connect(server.port, '127.0.0.1')
  const head = [`PUT ${pathname}${search} HTTP/1.1`, `Host: ${host}`, `Content-Length: ${bytes.length}`, 'Connection: close']
  socket.write(`${[...head, 'Expect: 100-continue'].join('\r\n')}\r\n\r\n`)
  // The store asks for the body: the upload is under way.
  await new Promise<void>((resolve) => socket.once('data', () => resolve()))
  socket.write(bytes.subarray(0, 100))
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return {
    wait,
    finish: async () => {
      socket.end(bytes.subarray(100))
      socket.resume()
      answer()
      await Promise.all([ended, walk])
    },
  }
}

/** A folder that holds a database made by hand. */
function newDatabase(statements: readonly string[]): string {
  const folder = newFolder()
  const db = new Database(join(folder, 'loradock.db'))
  for (const statement of statements) db.exec(statement)
  db.close()
  return folder
}

function newSnapshot({ server }: Steered): string {
  const folder = folderIn()
  server.snapshots.save(folder)
  return folder
}

function changed(folder: string, statements: readonly string[]): string {
  const db = new Database(join(folder, 'loradock.db'))
  for (const statement of statements) db.exec(statement)
  db.close()
  return folder
}

const unusable: readonly (readonly [string, string, (steered: Steered) => string])[] = [
  ['is relative', 'E_SNAPSHOT', () => 'snapshot'],
  ['is not there', 'E_SNAPSHOT', () => folderIn()],
  ['is empty', 'E_SNAPSHOT', () => newFolder()],
  [
    'holds another file under its name',
    'E_SNAPSHOT_FOREIGN',
    () => {
      const folder = newFolder()
      writeFileSync(join(folder, 'loradock.db'), 'x'.repeat(200))
      return folder
    },
  ],
  ['holds an empty file', 'E_SNAPSHOT_FOREIGN', () => newDatabase([])],
  ['holds the database of another program', 'E_SNAPSHOT_FOREIGN', () => newDatabase(['CREATE TABLE jobs (id)'])],
  [
    'was written by a newer loradock',
    'E_SNAPSHOT_VERSION',
    (steered) => changed(newSnapshot(steered), ['PRAGMA user_version = 99']),
  ],
  ['lacks a table', 'E_SNAPSHOT_DAMAGED', (steered) => changed(newSnapshot(steered), ['DROP TABLE attempts'])],
  [
    'has a table of another form',
    'E_SNAPSHOT_DAMAGED',
    (steered) => changed(newSnapshot(steered), ['ALTER TABLE world ADD COLUMN more']),
  ],
  [
    'lacks bytes',
    'E_SNAPSHOT_DAMAGED',
    (steered) =>
      changed(newSnapshot(steered), ["UPDATE objects SET blob = '00000000-0000-0000-0000-000000000000' WHERE blob IS NOT NULL"]),
  ],
  [
    'names bytes outside itself',
    'E_SNAPSHOT_DAMAGED',
    (steered) => changed(newSnapshot(steered), ["UPDATE objects SET blob = '../loradock.db' WHERE blob IS NOT NULL"]),
  ],
  [
    'has a link in place of bytes',
    'E_SNAPSHOT_DAMAGED',
    (steered) => {
      const folder = newSnapshot(steered)
      const name = '00000000-0000-0000-0000-000000000000'
      symlinkSync('/etc/hostname', join(folder, 'blobs', name))
      return changed(folder, [`UPDATE objects SET blob = '${name}' WHERE blob IS NOT NULL`])
    },
  ],
]

test.each(unusable)('a folder that %s is refused, and nothing is changed', async (_what, code, folder) => {
  const steered = await newSteered()
  await live(steered, 'test')
  const dir = folder(steered)
  const before = heldBy(steered)
  expect(mistake(await steered.post('/restore', { dir }))).toEqual([400, code])
  const [tables, blobs] = heldBy(steered)
  expect([{ ...tables, exchanges: [] }, blobs]).toEqual([{ ...before[0], exchanges: [] }, before[1]])
})

test('the folder of a running emulator is refused, and the own one as well', async () => {
  const [own, others] = [newFolder(), newFolder()]
  const steered = await newSteered({ data: own })
  await newServer({ data: others })
  expect(mistake(await steered.post('/restore', { dir: others }))).toEqual([409, 'E_SNAPSHOT_HELD'])
  expect(mistake(await steered.post('/restore', { dir: own }))).toEqual([409, 'E_SNAPSHOT_HELD'])
})

test('the folder of a stopped emulator can be loaded, and is only read', async () => {
  const data = newFolder()
  const stopped = await newSteered({ data })
  await live(stopped, 'test')
  await stopped.server.close()
  const before = worldOf(data)
  const steered = await newSteered()
  expect((await steered.post('/restore', { dir: data })).status).toBe(200)
  expect((await steered.get('/jobs')).body.jobs).toHaveLength(3)
  expect(worldOf(data)).toEqual(before)
})

test('of two snapshots loaded at once the second is refused', async () => {
  const steered = await newSteered()
  await live(steered, 'test')
  const dir = newSnapshot(steered)
  const both = await Promise.all([
    steered.server.snapshots.load(dir),
    steered.server.snapshots.load(dir).catch((error) => error.code),
  ])
  expect(both).toEqual([undefined, 'E_SNAPSHOT_BUSY'])
  await steered.server.snapshots.load(dir)
})

test('of two that are loaded at once over HTTP one is refused or both are loaded, and the world is whole', async () => {
  const steered = await newSteered()
  await live(steered, 'test')
  const dir = newSnapshot(steered)
  const both = await Promise.all([steered.post('/restore', { dir }), steered.post('/restore', { dir })])
  const refusals = both.filter(({ status }) => status !== 200).map(mistake)
  expect([[], [[409, 'E_SNAPSHOT_BUSY']]]).toContainEqual(refusals)
  expect((await steered.get('/jobs')).body.jobs).toHaveLength(3)
})

test.each([
  ['is relative', () => 'snapshot'],
  [
    'holds something',
    () => {
      const folder = newFolder()
      mkdirSync(join(folder, 'precious'))
      return folder
    },
  ],
  ['cannot be made', () => '/proc/loradock'],
])('a snapshot into a folder that %s is refused, and leaves nothing there', async (_what, folder) => {
  const { post } = await newSteered()
  const dir = folder()
  const before = existsSync(dir) ? readdirSync(dir) : []
  expect(mistake(await post('/snapshot', { dir }))).toEqual([400, 'E_SNAPSHOT'])
  expect(existsSync(dir) ? readdirSync(dir) : []).toEqual(before)
  expect(readdirSync(join(dir, '..')).filter((name) => name.includes('.part-'))).toEqual([])
})

test('an empty folder can become a snapshot', async () => {
  const { post } = await newSteered()
  const dir = newFolder()
  expect((await post('/snapshot', { dir })).status).toBe(200)
  expect(readdirSync(dir).toSorted()).toEqual(['blobs', 'loradock.db'])
})
