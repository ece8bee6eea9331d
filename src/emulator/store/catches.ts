import type { Connection } from './database.js'

/** One call that a built-in catcher received. */
export interface Catch {
  readonly name: string
  /** Whose webhook call it was; `null`: it came from outside. */
  readonly account: string | null
  readonly caughtAt: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface CatchesTable {
  insert(caught: Catch): void
  /** The newest calls of a catcher, oldest first; of one account, or with `undefined` of all. */
  list(name: string, limit: number, account: string | undefined): readonly Catch[]
  /** The status a catcher answers; `undefined` when none was set. */
  status(name: string): number | undefined
  setStatus(name: string, status: number): void
}

// Anybody may call a catcher, under any name: what is kept is bounded for each and for all together.
const mostOfOne = 1000
const mostOfAll = 5000

export function catchesTable(db: Connection): CatchesTable {
  const insert = db.prepare<[string | null, string, number, string, string]>(
    'INSERT INTO catches (account, name, caught_at, headers, body) VALUES (?, ?, ?, ?, ?)',
  )
  const pruneAll = db.prepare<[number]>('DELETE FROM catches WHERE sequence <= (SELECT max(sequence) FROM catches) - ?')
  const prune = db.prepare<[string, string, number]>(
    `DELETE FROM catches WHERE name = ? AND sequence <= (SELECT sequence FROM catches WHERE name = ? ORDER BY sequence DESC LIMIT 1 OFFSET ?)`,
  )
  const list = db.prepare<
    [{ name: string; account: string | null; limit: number }],
    Omit<Catch, 'headers'> & { headers: string }
  >(
    `SELECT name, account, caught_at AS caughtAt, headers, body FROM catches
     WHERE name = @name AND (@account IS NULL OR account = @account) ORDER BY sequence DESC LIMIT @limit`,
  )
  const status = db.prepare<[string], { status: number }>('SELECT status FROM catchers WHERE name = ?')
  const setStatus = db.prepare<[string, number]>(
    'INSERT INTO catchers (name, status) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET status = excluded.status',
  )
  return {
    insert: ({ account, name, caughtAt, headers, body }) => {
      insert.run(account, name, caughtAt, JSON.stringify(headers), body)
      prune.run(name, name, mostOfOne)
      pruneAll.run(mostOfAll)
    },
    list: (name, limit, account) =>
      list
        .all({ name, account: account ?? null, limit })
        .toReversed()
        .map((row) => ({ ...row, headers: JSON.parse(row.headers) })),
    status: (name) => status.get(name)?.status,
    setStatus: (name, value) => {
      setStatus.run(name, value)
    },
  }
}
