import type { Connection } from './database.js'
import { accountTables } from './schema.js'

/**
 * Forgets one account, or with `undefined` every account, in one transaction over every table that accounts write to.
 *
 * @returns The blobs that no row names any more; the caller removes the files after the transaction.
 */
export type Forget = (account: string | undefined) => readonly string[]

interface BlobRow {
  readonly blob: string
}

/** Prepares what a reset runs: among tests that share a server, each one resets. */
export function forgetting(db: Connection): Forget {
  const blobs = db.prepare<[], BlobRow>('SELECT blob FROM objects WHERE blob IS NOT NULL')
  const blobsOf = db.prepare<[string], BlobRow>('SELECT blob FROM objects WHERE account = ? AND blob IS NOT NULL')
  const clear = accountTables.map((table) => db.prepare(`DELETE FROM ${table}`))
  const clearOf = accountTables.map((table) =>
    db.prepare<[string]>(`DELETE FROM ${table} WHERE ${table === 'accounts' ? 'key' : 'account'} = ?`),
  )
  // The clock that new accounts start from was moved by somebody; the seed is what this world is.
  const clearClock = db.prepare("DELETE FROM world WHERE name = 'clock'")
  return db.transaction((account) => {
    const rows = account === undefined ? blobs.all() : blobsOf.all(account)
    if (account === undefined) {
      for (const statement of clear) statement.run()
      clearClock.run()
    } else {
      for (const statement of clearOf) statement.run(account)
    }
    return rows.map(({ blob }) => blob)
  })
}
