import type { Connection } from './database.js'
import { applicationId, schema, schemaVersion } from './schema.js'

/** What stands in the way of opening a data folder's database. */
export type StoreFault =
  | { readonly kind: 'held'; readonly path: string }
  | { readonly kind: 'foreign'; readonly path: string }
  | { readonly kind: 'version'; readonly path: string; readonly found: number; readonly known: number }
  | { readonly kind: 'damaged'; readonly path: string; readonly report: string }

/** Makes the tables in an empty file, and checks every other: ours, of this version, undamaged. It changes nothing it refuses. */
export function prepareSchema(db: Connection, path: string): StoreFault | undefined {
  const { application_id: owner, user_version: version } = headerOf(db)
  const tables = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM sqlite_schema').get()
  if (owner === 0 && tables?.count === 0) {
    db.transaction(() => {
      db.exec(schema)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${schemaVersion}`)
    })()
    return undefined
  }
  if (owner !== applicationId) return { kind: 'foreign', path }
  if (version !== schemaVersion) return { kind: 'version', path, found: version, known: schemaVersion }
  const report = db.prepare<[], { quick_check: string }>('PRAGMA quick_check(1)').get()?.quick_check ?? 'no answer'
  return report === 'ok' ? undefined : { kind: 'damaged', path, report }
}

function headerOf(db: Connection): { application_id: number; user_version: number } {
  const application = db.prepare<[], { application_id: number }>('PRAGMA application_id').get()
  const user = db.prepare<[], { user_version: number }>('PRAGMA user_version').get()
  return { application_id: application?.application_id ?? 0, user_version: user?.user_version ?? 0 }
}
