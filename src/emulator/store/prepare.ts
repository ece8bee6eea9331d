import { existsSync } from 'node:fs'
import { isAsClosed } from './closed.js'
import { type Connection, codeOf, connect, lock, makeDurable, readHeader } from './database.js'
import { applicationId, schema, schemaVersion } from './schema.js'

/** What stands in the way of opening a data folder's database. */
export type StoreFault =
  | { readonly kind: 'held'; readonly path: string }
  | { readonly kind: 'foreign'; readonly path: string }
  | { readonly kind: 'version'; readonly path: string; readonly found: number; readonly known: number }
  | { readonly kind: 'damaged'; readonly path: string; readonly report: string }

/** Opens a database, making its tables in a new one. It changes nothing it refuses: a file of ours, of this version, undamaged. */
export function openDatabase(path: string | undefined): Connection | StoreFault {
  if (path === undefined) {
    const db = connect(undefined)
    makeTables(db)
    return db
  }
  const refused = faultOfHeader(path)
  if (refused !== undefined) return refused
  // To read the whole file takes as long as it is large: a hundred thousand notices are a tenth of a second.
  const isTrusted = isAsClosed(path)
  const db = connect(path)
  try {
    lock(db)
    const damage = isNew(db) ? makeTables(db) : isTrusted ? undefined : damageOf(db, path)
    if (damage !== undefined) {
      db.close()
      return damage
    }
    makeDurable(db)
    return db
  } catch (error) {
    db.close()
    const code = codeOf(error)
    if (code.startsWith('SQLITE_BUSY')) return { kind: 'held', path }
    const isDamage = code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
    if (isDamage && error instanceof Error) return { kind: 'damaged', path, report: error.message }
    throw error
  }
}

/** Judges a file by its header alone, since even a look at another program's database through SQLite may change it. */
export function faultOfHeader(path: string): StoreFault | undefined {
  const header = readHeader(path)
  if (header === 'none') return undefined
  if (header === 'not-a-database') return { kind: 'foreign', path }
  if (header.owner !== applicationId) {
    // A crash while the tables were made leaves a rollback journal, after which the file is empty again.
    return header.owner === 0 && existsSync(`${path}-journal`) ? undefined : { kind: 'foreign', path }
  }
  if (header.version === schemaVersion) return undefined
  return { kind: 'version', path, found: header.version, known: schemaVersion }
}

export function isNew(db: Connection): boolean {
  return db.prepare<[], { count: number }>('SELECT count(*) AS count FROM sqlite_schema').get()?.count === 0
}

// Before the switch to a write-ahead log, so that the file's own header names its owner from the first commit on.
function makeTables(db: Connection): undefined {
  db.transaction(() => {
    db.exec(schema)
    db.exec(`PRAGMA application_id = ${applicationId}`)
    db.exec(`PRAGMA user_version = ${schemaVersion}`)
  })()
}

export function damageOf(db: Connection, path: string): StoreFault | undefined {
  const report = db.prepare<[], { quick_check: string }>('PRAGMA quick_check(1)').get()?.quick_check ?? 'no answer'
  if (report !== 'ok') return { kind: 'damaged', path, report }
  const owner = db.prepare<[], { application_id: number }>('PRAGMA application_id').get()?.application_id
  return owner === applicationId ? undefined : { kind: 'foreign', path }
}
