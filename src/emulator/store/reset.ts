import type { Connection } from './database.js'
import { accountTables } from './schema.js'

/**
 * Forgets one account, or every account, in one transaction over every table that accounts write to.
 *
 * @returns The blobs that no row names any more; the caller removes the files after the transaction.
 */
export function forget(db: Connection, account: string | undefined): readonly string[] {
  return db.transaction(() => {
    const blobs = blobsOf(db, account)
    for (const table of accountTables) {
      if (account === undefined) db.prepare(`DELETE FROM ${table}`).run()
      else db.prepare(`DELETE FROM ${table} WHERE ${table === 'accounts' ? 'key' : 'account'} = ?`).run(account)
    }
    // The clock that new accounts start from was moved by somebody; the seed is what this world is.
    if (account === undefined) db.prepare("DELETE FROM world WHERE name = 'clock'").run()
    return blobs
  })()
}

function blobsOf(db: Connection, account: string | undefined): readonly string[] {
  const rows =
    account === undefined
      ? db.prepare<[], { blob: string }>('SELECT blob FROM objects WHERE blob IS NOT NULL').all()
      : db.prepare<[string], { blob: string }>('SELECT blob FROM objects WHERE account = ? AND blob IS NOT NULL').all(account)
  return rows.map((row) => row.blob)
}
