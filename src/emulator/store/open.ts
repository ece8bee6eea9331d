import { type AccountsTable, accountsTable } from './accounts.js'
import { type AssetsTable, assetsTable } from './assets.js'
import { type CatchesTable, catchesTable } from './catches.js'
import { noteClosed } from './closed.js'
import type { Connection } from './database.js'
import { type ExchangesTable, exchangesTable } from './exchanges.js'
import { type JobsTable, jobsTable } from './jobs.js'
import { type ObjectsTable, objectsTable } from './objects.js'
import { type Outbox, outboxTables } from './outbox.js'
import { openDatabase, type StoreFault } from './prepare.js'
import { forgetting } from './reset.js'
import { type RulesTable, rulesTable } from './rules.js'
import { type Copy, judgeCopy, replaceBy, writeCopy } from './snapshot.js'
import { type WorldTable, worldTable } from './world.js'

/** Everything that happened, as rows; each part is the only place that knows the SQL of its table. */
export interface Store {
  readonly world: WorldTable
  readonly accounts: AccountsTable
  readonly assets: AssetsTable
  readonly objects: ObjectsTable
  readonly jobs: JobsTable
  readonly outbox: Outbox
  readonly exchanges: ExchangesTable
  readonly catches: CatchesTable
  readonly rules: RulesTable
  /** Runs the work in one transaction: all of it is kept or none. The work must not await. */
  atomically<T>(work: () => T): T
  /** Forgets one account, or with `undefined` every account; returns the blobs that no row names any more. */
  forget(account: string | undefined): readonly string[]
  /** Writes everything into a new database file. */
  copyTo(path: string): void
  /** Judges a file that `replaceBy` is to read; nothing is changed. */
  judge(path: string): Copy | StoreFault
  /** Replaces every row by those of another file, or changes nothing. */
  replaceBy(path: string): StoreFault | undefined
  close(): void
}

export interface StoreOptions {
  /** The database file; absent is in memory. */
  readonly path?: string | undefined
  readonly journalRows: number
  readonly journalBytes: number
}

/** Opens or makes the database; refuses, unchanged, a file that is not ours, of another version, or damaged. */
export function openStore(options: StoreOptions): Store | StoreFault {
  const db = openDatabase(options.path)
  if ('kind' in db) return db
  const tables = tablesOf(db, options)
  const atomically = <T>(work: () => T): T => {
    try {
      return db.transaction(work)()
    } catch (error) {
      // What was read of a row in there may have been undone.
      tables.jobs.replaced()
      throw error
    }
  }
  const forget = forgetting(db)
  tables.outbox.releaseLeases()
  return {
    ...tables,
    atomically,
    forget: (account) => {
      tables.exchanges.flush()
      const blobs = forget(account)
      if (account === undefined) {
        tables.exchanges.startAgain()
        tables.outbox.startAgain()
      } else {
        tables.exchanges.disturbed()
        tables.outbox.disturbed()
      }
      return blobs
    },
    copyTo: (path) => {
      tables.exchanges.flush()
      writeCopy(db, path)
    },
    judge: judgeCopy,
    replaceBy: (path) => {
      tables.exchanges.flush()
      const fault = replaceBy(db, path)
      if (fault !== undefined) return fault
      tables.outbox.releaseLeases()
      tables.exchanges.startAgain()
      tables.outbox.startAgain()
      tables.jobs.replaced()
      return undefined
    },
    close: () => {
      tables.exchanges.flush()
      db.close()
      if (options.path !== undefined) noteClosed(options.path)
    },
  }
}

function tablesOf(db: Connection, options: StoreOptions) {
  return {
    world: worldTable(db),
    accounts: accountsTable(db),
    assets: assetsTable(db),
    objects: objectsTable(db),
    jobs: jobsTable(db),
    outbox: outboxTables(db, { rows: options.journalRows, bytes: options.journalBytes }),
    exchanges: exchangesTable(db, options),
    catches: catchesTable(db),
    rules: rulesTable(db),
  }
}
