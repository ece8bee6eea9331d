import type { Connection } from './database.js'

/** What holds for the whole emulator: its seed, and the clock that new accounts start from. */
export interface WorldTable {
  read(name: WorldName): string | undefined
  write(name: WorldName, value: string): void
}

export type WorldName = 'seed' | 'clock' | 'made-by'

export function worldTable(db: Connection): WorldTable {
  const find = db.prepare<[string], { value: string }>('SELECT value FROM world WHERE name = ?')
  const write = db.prepare<[string, string]>(
    'INSERT INTO world (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    read: (name) => find.get(name)?.value,
    write: (name, value) => {
      write.run(name, value)
    },
  }
}
