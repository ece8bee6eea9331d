import type { ClockSetting } from '../domain/clock-setting.js'
import type { QuirkSettings } from '../domain/quirk.js'
import type { Values } from '../domain/story.js'
import type { Connection } from './database.js'

/** The world of one API key: its clock, pace, scenario and quirks. */
export interface Account {
  readonly key: string
  readonly clock: ClockSetting
  /** Divides the planned durations of jobs accepted from now on. */
  readonly pace: number
  /** The scenario chosen for the account; `null` leaves it to the key's suffix and the server's default. */
  readonly scenario: string | null
  /** What was given for the parameters of that scenario. */
  readonly parameters: Values
  readonly quirks: QuirkSettings
}

export interface AccountsTable {
  find(key: string): Account | undefined
  insert(account: Account): void
  /** Stores the account as given; what a transaction around it undoes, it undoes as well. */
  update(account: Account): void
  all(): readonly Account[]
  /** Counts one more draw of the account's generator and returns its number, from 1. */
  nextDraw(key: string): number
}

interface Row {
  readonly key: string
  readonly clock: string
  readonly pace: number
  readonly scenario: string | null
  readonly parameters: string
  readonly quirks: string
}

export function accountsTable(db: Connection): AccountsTable {
  const columns = 'key, clock, pace, scenario, parameters, quirks'
  const find = db.prepare<[string], Row>(`SELECT ${columns} FROM accounts WHERE key = ?`)
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM accounts ORDER BY key`)
  const insert = db.prepare<[string, string, number, string | null, string, string]>(
    `INSERT INTO accounts (${columns}, draws) VALUES (?, ?, ?, ?, ?, ?, 0)`,
  )
  const update = db.prepare<[string, number, string | null, string, string, string]>(
    'UPDATE accounts SET clock = ?, pace = ?, scenario = ?, parameters = ?, quirks = ? WHERE key = ?',
  )
  const draw = db.prepare<[string], { draws: number }>('UPDATE accounts SET draws = draws + 1 WHERE key = ? RETURNING draws')
  return {
    find: (key) => {
      const row = find.get(key)
      return row && accountOf(row)
    },
    insert: ({ key, clock, pace, scenario, parameters, quirks }) => {
      insert.run(key, JSON.stringify(clock), pace, scenario, JSON.stringify(parameters), JSON.stringify(quirks))
    },
    update: ({ key, clock, pace, scenario, parameters, quirks }) => {
      update.run(JSON.stringify(clock), pace, scenario, JSON.stringify(parameters), JSON.stringify(quirks), key)
    },
    all: () => all.all().map(accountOf),
    nextDraw: (key) => {
      const row = draw.get(key)
      if (row === undefined) throw new Error(`account "${key}" was never made, so it has no generator`)
      return row.draws
    },
  }
}

function accountOf(row: Row): Account {
  const clock: ClockSetting = JSON.parse(row.clock)
  const parameters: Values = JSON.parse(row.parameters)
  const quirks: QuirkSettings = JSON.parse(row.quirks)
  return { key: row.key, clock, pace: row.pace, scenario: row.scenario, parameters, quirks }
}
