import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Sqlite from 'better-sqlite3'

// Required, not imported: of a CommonJS package that is imported Node first reads the source for its exports, at every start.
const Database: typeof Sqlite = createRequire(import.meta.url)('better-sqlite3')

export type Connection = Sqlite.Database

/** What stands in the first hundred bytes of a database file, where anybody can read it without opening the database. */
export interface FileHeader {
  /** Whose file it is; 0 when nobody said so, as most programs do. */
  readonly owner: number
  readonly version: number
}

/** Reads a file's header; `'none'` for a file that is absent or empty, `'not-a-database'` for one of another kind. */
export function readHeader(path: string): FileHeader | 'none' | 'not-a-database' {
  if (!existsSync(path)) return 'none'
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(100)
    const bytes = readSync(file, header, 0, 100, 0)
    if (bytes === 0) return 'none'
    if (bytes < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'not-a-database'
    return { owner: header.readUInt32BE(68), version: header.readUInt32BE(60) }
  } finally {
    closeSync(file)
  }
}

/** Opens a database: a file for this process alone, or one in memory. */
export function connect(path: string | undefined): Connection {
  const db = new Database(path ?? ':memory:', { timeout: 500 })
  // One server per folder: the kernel drops this lock with its process, so a crash leaves nothing to clean up.
  if (path !== undefined) db.exec('PRAGMA locking_mode = EXCLUSIVE')
  return withKeptStatements(db)
}

const kept: unknown[] = []

/**
 * The same connection, whose statements are never collected as garbage, and each of which is prepared once.
 *
 * Node 24.19 and later end the process (`Assertion failed: (env) != nullptr`) when a statement or a connection of better-sqlite3 12 is
 * collected: its destructor asks for an environment that is not entered then. Closing frees what SQLite holds; what stays is a shell.
 * For the same reason settings go through `exec`: `pragma` prepares a statement of its own.
 */
function withKeptStatements(db: Connection): Connection {
  const statements = new Map<string, unknown>()
  const prepare = db.prepare.bind(db)
  kept.push(db, statements)
  const prepareOnce = (sql: string): unknown => {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return Object.defineProperty(db, 'prepare', { value: prepareOnce })
}

/** Takes the lock, so that it is known now whether somebody else has it; nothing is written. */
export function lock(db: Connection): void {
  db.exec('BEGIN EXCLUSIVE; COMMIT')
}

/** Gives what is committed from now on the durability that a data folder promises (D18). */
export function makeDurable(db: Connection): void {
  db.exec('PRAGMA journal_mode = WAL')
  // better-sqlite3 is built so that WAL means NORMAL, which may lose the last commits on power loss; FULL must be asked for.
  db.exec('PRAGMA synchronous = FULL')
  // Pages are read where the system keeps them: among a million jobs a poll would else ask for three of them, a call each.
  db.exec('PRAGMA mmap_size = 1073741824')
}

/** SQLite's own word for what went wrong, or an empty text for an error that is not SQLite's. */
export function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : ''
}
