import type { Rule, Tally } from '../domain/rule.js'
import type { Connection } from './database.js'

/** A rule as it is kept. */
export interface StoredRule {
  readonly sequence: number
  /** Whose calls it is about; `null`: every account's. */
  readonly account: string | null
  readonly rule: Rule
  /** Epoch milliseconds on the account's clock, or on the one that new accounts start from. */
  readonly addedAt: number
}

export interface RulesTable {
  /** Keeps a rule and numbers it; no number is given twice by one process. */
  insert(rule: Omit<StoredRule, 'sequence'>): StoredRule
  /** The rules that hold for an account, its own and those of every account, oldest first; `undefined` gives all there are. */
  list(account: string | undefined): readonly StoredRule[]
  find(sequence: number): StoredRule | undefined
  /** Removes a rule and what it remembers. */
  remove(sequence: number): void
  /** What a rule remembers of an account's calls, of one path where it counts them apart; `undefined` before the first. */
  tally(account: string, rule: string, subject: string): Tally | undefined
  keepTally(account: string, rule: string, subject: string, tally: Tally): void
  /** What a rule remembers of all accounts, taken together: how often it was met and fired. */
  totals(rule: string): { readonly met: number; readonly fired: number }
  /** Forgets what the rules of scenarios remember of an account: the story begins anew. */
  restart(account: string): void
}

/** The name under which a rule is counted and shown: `rul_3`. */
export function ruleName(sequence: number): string {
  return `rul_${sequence}`
}

interface Row {
  readonly sequence: number
  readonly account: string | null
  readonly content: string
  readonly addedAt: number
}

export function rulesTable(db: Connection): RulesTable {
  return { ...rules(db), ...tallies(db) }
}

function rules(db: Connection) {
  const columns = 'sequence, account, content, added_at AS addedAt'
  const newest = db.prepare<[], { last: number | null }>('SELECT max(sequence) AS last FROM rules')
  const insert = db.prepare<[number, string | null, string, number]>(
    'INSERT INTO rules (sequence, account, content, added_at) VALUES (?, ?, ?, ?)',
  )
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM rules ORDER BY sequence`)
  const ofAccount = db.prepare<[string], Row>(
    `SELECT ${columns} FROM rules WHERE account = ? OR account IS NULL ORDER BY sequence`,
  )
  const find = db.prepare<[number], Row>(`SELECT ${columns} FROM rules WHERE sequence = ?`)
  const remove = db.prepare<[number]>('DELETE FROM rules WHERE sequence = ?')
  const removeTallies = db.prepare<[string]>('DELETE FROM tallies WHERE rule = ?')
  let last = newest.get()?.last ?? 0
  return {
    insert: (rule) => {
      // A snapshot that was loaded may have brought higher ones.
      last = Math.max(last, newest.get()?.last ?? 0) + 1
      insert.run(last, rule.account, JSON.stringify(rule.rule), rule.addedAt)
      return { ...rule, sequence: last }
    },
    list: (account) => (account === undefined ? all.all() : ofAccount.all(account)).map(ruleOf),
    find: (sequence) => {
      const row = find.get(sequence)
      return row && ruleOf(row)
    },
    remove: (sequence) => {
      remove.run(sequence)
      removeTallies.run(ruleName(sequence))
    },
  } satisfies Partial<RulesTable>
}

function tallies(db: Connection) {
  const find = db.prepare<[string, string, string], Tally>(
    'SELECT met, fired, since, spent, window_at AS windowAt FROM tallies WHERE account = ? AND rule = ? AND subject = ?',
  )
  const keep = db.prepare<[string, string, string, number, number, number, number, number | null]>(
    'INSERT OR REPLACE INTO tallies (account, rule, subject, met, fired, since, spent, window_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const totals = db.prepare<[string], { met: number | null; fired: number | null }>(
    'SELECT sum(met) AS met, sum(fired) AS fired FROM tallies WHERE rule = ?',
  )
  const restart = db.prepare<[string]>("DELETE FROM tallies WHERE account = ? AND rule LIKE 'scenario %'")
  return {
    tally: (account, rule, subject) => find.get(account, rule, subject),
    keepTally: (account, rule, subject, { met, fired, since, spent, windowAt }) => {
      keep.run(account, rule, subject, met, fired, since, spent, windowAt)
    },
    totals: (rule) => {
      const { met, fired } = totals.get(rule) ?? { met: 0, fired: 0 }
      return { met: met ?? 0, fired: fired ?? 0 }
    },
    restart: (account) => {
      restart.run(account)
    },
  } satisfies Partial<RulesTable>
}

function ruleOf({ content, ...row }: Row): StoredRule {
  const rule: Rule = JSON.parse(content)
  return { ...row, rule }
}
