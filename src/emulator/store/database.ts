import Database from 'better-sqlite3'

export type Connection = Database.Database

/**
 * Opens the database with the durability that its mode promises (D18).
 *
 * @param path - The file; `undefined` is in memory.
 * @returns `'held'` when another process has the file, `'not-a-database'` when it is something else.
 */
export function connect(path: string | undefined): Connection | 'held' | 'not-a-database' {
  const db = new Database(path ?? ':memory:', { timeout: 500 })
  try {
    if (path !== undefined) {
      // One server per folder: the kernel drops this lock with its process, so a crash leaves nothing to clean up.
      db.pragma('locking_mode = EXCLUSIVE')
      db.pragma('journal_mode = WAL')
      // better-sqlite3 is built so that WAL means NORMAL, which may lose the last commits on power loss; FULL must be asked for.
      db.pragma('synchronous = FULL')
      db.exec('BEGIN EXCLUSIVE; COMMIT')
    }
    db.pragma('foreign_keys = ON')
    return db
  } catch (error) {
    db.close()
    const code = error instanceof Database.SqliteError ? error.code : ''
    if (code.startsWith('SQLITE_BUSY')) return 'held'
    if (code === 'SQLITE_NOTADB') return 'not-a-database'
    throw error
  }
}
