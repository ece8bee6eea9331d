// Data folders of a size that no client makes in a minute: one job is made through the API, and its row copied as often as needed.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createEmulator } from '../../dist/index.js'
import { inProcess, newClient } from './client.mjs'

export const key = 'bench'

/** The id of the n-th job, counted from 2: spread over the index as random ids are, and known without reading it. */
export function idOf(n) {
  const spread = Number((BigInt(n) * 2654435761n) & 0xffffffffn)
  return `${spread.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

const idInSql = "printf('%08x-0000-4000-8000-%012x', (n * 2654435761) & 4294967295, n)"

/** A folder with as many trainings, unfinished on a manual clock, in one account. */
export async function folderOfTrainings(count) {
  return folderOf((client) => client.train(), { jobs: count, notices: 0 })
}

/** A folder with as many generations in one account, each with one notice still to be sent. */
export async function folderOfNotices(count) {
  return folderOf((client) => client.generate('http://127.0.0.1:9/hook'), { jobs: count, notices: count })
}

async function folderOf(makeOne, { jobs, notices }) {
  const data = await mkdtemp(join(tmpdir(), 'world-'))
  const emulator = await createEmulator({ data })
  await makeOne(newClient(inProcess(emulator), key))
  await emulator.close()
  const db = new Database(join(data, 'loradock.db'))
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  const model = "CASE WHEN model_name IS NULL THEN NULL ELSE model_name || '-' || n END"
  copy(db, 'jobs', jobs, { id: idInSql, sequence: 'n', ordinal: 'n', type_ordinal: 'n', model_name: model })
  if (notices > 0) copy(db, 'notices', notices, { sequence: 'n', job: idInSql })
  copySteps(db, jobs)
  db.close()
  return data
}

/** Gives every copied job the transitions of the first, in the order of time that a clock walks. */
function copySteps(db, count) {
  db.exec(`
    INSERT INTO steps (account, at, job, position)
    WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    SELECT account, at, n, position FROM numbers, (SELECT * FROM steps WHERE job = 1)`)
}

/** Copies the only row of a table until there are as many as asked for, its indexes set aside meanwhile. */
function copy(db, table, count, changed) {
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .all(table)
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
  db.exec(`
    INSERT INTO ${table} (${columns.join(', ')})
    WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    SELECT ${columns.map((column) => changed[column] ?? column).join(', ')} FROM numbers, (SELECT * FROM ${table} LIMIT 1)`)
  for (const { sql } of indexes) db.exec(sql)
}
