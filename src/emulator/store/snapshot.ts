import { type Connection, codeOf, connect, lock } from './database.js'
import { damageOf, faultOfHeader, isNew, type StoreFault } from './prepare.js'

/** Writes the database as it stands into a new file, which carries our name and version as every file of ours does. */
export function writeCopy(db: Connection, path: string): void {
  db.prepare<[string]>('VACUUM INTO ?').run(path)
}

/** What a copy holds besides its rows: the blobs that they name. */
export interface Copy {
  readonly kind: 'copy'
  readonly blobs: readonly string[]
}

/** Judges a file that is to be read, without changing anything: ours, of this version, undamaged, in use by nobody. */
export function judgeCopy(path: string): Copy | StoreFault {
  const refused = faultOfHeader(path)
  if (refused !== undefined) return refused
  const db = connect(path)
  try {
    lock(db)
    if (isNew(db)) return { kind: 'foreign', path }
    const damage = damageOf(db, path)
    if (damage !== undefined) return damage
    const rows = db.prepare<[], { blob: string }>('SELECT DISTINCT blob FROM objects WHERE blob IS NOT NULL').all()
    return { kind: 'copy', blobs: rows.map(({ blob }) => blob) }
  } catch (error) {
    return faultOf(error, path)
  } finally {
    db.close()
  }
}

/** Replaces every row of every table by those of a copy, in one transaction: all of it or nothing. */
export function replaceBy(db: Connection, path: string): StoreFault | undefined {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  try {
    db.prepare<[string]>('ATTACH ? AS source').run(path)
  } catch (error) {
    return faultOf(error, path)
  }
  try {
    db.transaction(() => {
      for (const { name } of tables) {
        db.prepare(`DELETE FROM main.${name}`).run()
        db.prepare(`INSERT INTO main.${name} SELECT * FROM source.${name}`).run()
      }
    })()
    return undefined
  } catch (error) {
    return faultOf(error, path)
  } finally {
    db.exec('DETACH source')
  }
}

function faultOf(error: unknown, path: string): StoreFault {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_BUSY')) return { kind: 'held', path }
  if (code.startsWith('SQLITE_') && !/^SQLITE_(FULL|IOERR|READONLY)/.test(code) && error instanceof Error)
    return { kind: 'damaged', path, report: error.message }
  throw error
}
