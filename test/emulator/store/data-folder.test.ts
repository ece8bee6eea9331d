import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { LoradockError } from '../../../src/emulator/error.js'
import { newEmulator, newServer } from '../../support/emulator.js'
import { newClient, pictureOf } from '../providers/novita/client.js'
import { newProcess } from './process.js'
import { newFolder } from './rows.js'

/** Every file of a folder with a hash of its bytes. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(
    entries.toSorted().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

function refusalOf(data: string): { code: string; message: string; where: string } {
  try {
    newEmulator({ data })
  } catch (error) {
    if (error instanceof LoradockError) return { code: error.code, message: error.message, where: error.where }
    throw error
  }
  throw new Error('the folder was opened')
}

/** A folder that loradock left, with a picture and a training in it. */
async function usedFolder(): Promise<string> {
  const data = newFolder()
  const server = await newServer({ data })
  await newClient(server.url).train()
  await server.close()
  return data
}

type Made = (data: string) => void | Promise<void>

const database = (data: string) => join(data, 'loradock.db')
const overwrite =
  (at: number, bytes: number[]): Made =>
  (data) => {
    const file = readFileSync(database(data))
    Buffer.from(bytes).copy(file, at)
    writeFileSync(database(data), file)
  }

test.each<[what: string, make: Made, code: string]>([
  [
    'a text',
    (data) => writeFileSync(database(data), 'not a database at all, but a text of some length'.repeat(100)),
    'E_DATA_FOREIGN',
  ],
  [
    'another program’s database',
    (data) => {
      const db = new Database(database(data))
      db.exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')")
      db.close()
    },
    'E_DATA_FOREIGN',
  ],
  [
    'another program’s database with a write-ahead log',
    (data) => {
      const db = new Database(database(data))
      db.pragma('journal_mode = WAL')
      db.exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')")
      db.close()
    },
    'E_DATA_FOREIGN',
  ],
  [
    'another program’s database with its own mark',
    (data) => {
      const db = new Database(database(data))
      db.pragma('application_id = 1234')
      db.close()
    },
    'E_DATA_FOREIGN',
  ],
])('a folder that holds %s is refused, and not a byte of it is changed', async (_what, make, code) => {
  const data = newFolder()
  await make(data)
  const before = filesOf(data)
  expect([refusalOf(data).code, filesOf(data)]).toEqual([code, before])
})

test.each<[what: string, damage: Made, code: string]>([
  [
    'of another version',
    (data) => {
      const db = new Database(database(data))
      db.pragma('user_version = 99')
      db.close()
    },
    'E_DATA_VERSION',
  ],
  ['whose first page is damaged', overwrite(100, [1, 2, 3, 4, 5, 6, 7, 8]), 'E_DATA_DAMAGED'],
  [
    'whose second page is damaged',
    overwrite(
      4096,
      Array.from({ length: 64 }, () => 0xaa),
    ),
    'E_DATA_DAMAGED',
  ],
  ['that was cut off', (data) => writeFileSync(database(data), readFileSync(database(data)).subarray(0, 9000)), 'E_DATA_DAMAGED'],
])('a folder of loradock’s own %s is refused, and not a byte of it is changed', async (_what, damage, code) => {
  const data = await usedFolder()
  await damage(data)
  const before = filesOf(data)
  expect([refusalOf(data).code, filesOf(data)]).toEqual([code, before])
})

test('a folder that another process holds is refused with its pid, and that one goes on', async () => {
  const data = newFolder()
  const child = await newProcess(data)
  const { code, message } = refusalOf(data)
  const since = JSON.parse(readFileSync(join(data, 'holder.json'), 'utf8')).since
  expect([code, message]).toEqual(['E_DATA_HELD', `The data folder ${data} is in use by pid ${child.pid}, since ${since}.`])
  expect(await newClient(child.url).upload(pictureOf('png'))).toMatch(/^[0-9a-f]{32}$/)
})

test('a folder that this process holds already is refused, and free again once it is closed', async () => {
  const data = newFolder()
  const first = newEmulator({ data })
  const refused = refusalOf(data).code
  await first.close()
  expect([refused, newEmulator({ data }).context.settings.data]).toEqual(['E_DATA_HELD', data])
})

test('a folder that cannot be written is refused', () => {
  const data = newFolder()
  writeFileSync(join(data, 'file'), '')
  expect(refusalOf(join(data, 'file')).code).toBe('E_DATA_UNWRITABLE')
})

test('a new folder is made with all that is above it', () => {
  const data = join(newFolder(), 'a/b/c')
  newEmulator({ data })
  expect(
    readdirSync(data)
      .filter((name) => !name.startsWith('loradock.db-'))
      .toSorted(),
  ).toEqual(['blobs', 'holder.json', 'loradock.db'])
})

test('files that no row names are swept away at the start, and no others', async () => {
  const data = await usedFolder()
  const named = readdirSync(join(data, 'blobs'))
  writeFileSync(join(data, 'blobs', 'half.part'), 'x')
  writeFileSync(join(data, 'blobs', 'orphan'), 'x')
  mkdirSync(join(data, 'other'))
  newEmulator({ data })
  expect([readdirSync(join(data, 'blobs')), named.length, readdirSync(data).includes('other')]).toEqual([named, 1, true])
})

test.runIf(process.platform === 'linux')('a folder that the file system refuses to make is told, and does not hang', () => {
  expect(refusalOf('/proc/self/nope').code).toBe('E_DATA_UNWRITABLE')
})
