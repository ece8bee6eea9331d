import type { Connection } from './database.js'

/** One call that a built-in catcher received. */
export interface Catch {
  readonly name: string
  readonly caughtAt: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface CatchesTable {
  insert(caught: Catch): void
  /** The newest calls of a catcher, oldest first. */
  list(name: string, limit: number): readonly Catch[]
  /** The status a catcher answers; `undefined` when none was set. */
  status(name: string): number | undefined
  setStatus(name: string, status: number): void
}

const mostKept = 1000

export function catchesTable(db: Connection): CatchesTable {
  const insert = db.prepare<[string, number, string, string]>(
    'INSERT INTO catches (name, caught_at, headers, body) VALUES (?, ?, ?, ?)',
  )
  const prune = db.prepare<[string, string, number]>(
    `DELETE FROM catches WHERE name = ? AND sequence <= (SELECT sequence FROM catches WHERE name = ? ORDER BY sequence DESC LIMIT 1 OFFSET ?)`,
  )
  const list = db.prepare<[string, number], { name: string; caughtAt: number; headers: string; body: string }>(
    'SELECT name, caught_at AS caughtAt, headers, body FROM catches WHERE name = ? ORDER BY sequence DESC LIMIT ?',
  )
  const status = db.prepare<[string], { status: number }>('SELECT status FROM catchers WHERE name = ?')
  const setStatus = db.prepare<[string, number]>(
    'INSERT INTO catchers (name, status) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET status = excluded.status',
  )
  return {
    insert: ({ name, caughtAt, headers, body }) => {
      insert.run(name, caughtAt, JSON.stringify(headers), body)
      prune.run(name, name, mostKept)
    },
    list: (name, limit) =>
      list
        .all(name, limit)
        .toReversed()
        .map((row) => ({ ...row, headers: JSON.parse(row.headers) })),
    status: (name) => status.get(name)?.status,
    setStatus: (name, value) => {
      setStatus.run(name, value)
    },
  }
}
