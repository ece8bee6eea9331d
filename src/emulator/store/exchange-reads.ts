import type { Connection } from './database.js'
import type { ExchangeFilter, StoredExchange } from './exchanges.js'

/** The statements that read the journal. */
export function readExchanges(db: Connection) {
  const columns = `sequence, account, made_at AS madeAt, service, operation, method, target, status, took_ms AS tookMs,
    request_headers AS requestHeaders, request_body AS requestBody, request_bytes AS requestBytes, answer_headers AS answerHeaders,
    answer_body AS answerBody, answer_bytes AS answerBytes, violations, job, rule, note`
  const matching = (whose: string) => `FROM exchanges WHERE ${whose} sequence > @after
    AND (@service IS NULL OR service = @service) AND (@operation IS NULL OR operation = @operation)
    AND status BETWEEN @from AND @to AND (@odd = 0 OR violation_count > 0 OR operation IS NULL OR note IS NOT NULL)`
  const listed = (whose: string) =>
    db.prepare<[Wanted], Row>(`SELECT ${columns} ${matching(whose)} ORDER BY sequence LIMIT @limit`)
  const totalled = (whose: string) => db.prepare<[Wanted], { total: number }>(`SELECT count(*) AS total ${matching(whose)}`)
  const own = 'account IS @account AND'
  const [list, listOf, total, totalOf] = [listed(''), listed(own), totalled(''), totalled(own)]
  const count = db.prepare<[string | null], { count: number }>('SELECT count(*) AS count FROM exchanges WHERE account IS ?')
  const find = db.prepare<[number], Row>(`SELECT ${columns} FROM exchanges WHERE sequence = ?`)
  const extent = db.prepare<[], { last: number | null; rows: number; bytes: number | null }>(
    'SELECT max(sequence) AS last, count(*) AS rows, sum(size_bytes) AS bytes FROM exchanges',
  )
  return {
    list: (filter: ExchangeFilter) => {
      const rows = filter.account === undefined ? list.all(wantedBy(filter)) : listOf.all(wantedBy(filter))
      return rows.map(exchangeOf)
    },
    total: (filter: ExchangeFilter): number => {
      const found = filter.account === undefined ? total.get(wantedBy(filter)) : totalOf.get(wantedBy(filter))
      return found?.total ?? 0
    },
    count: (account: string | null) => count.get(account)?.count ?? 0,
    find: (sequence: number) => {
      const row = find.get(sequence)
      return row && exchangeOf(row)
    },
    extent: () => {
      const found = extent.get()
      return { last: found?.last ?? 0, rows: found?.rows ?? 0, bytes: found?.bytes ?? 0 }
    },
  }
}

type Wanted = Readonly<Record<string, string | number | null>>

function wantedBy({ account, after = 0, limit, status: [from, to] = [0, 999], odd = false, ...rest }: ExchangeFilter): Wanted {
  const { service = null, operation = null } = rest
  // A parameter that a statement does not name is no mistake to SQLite's driver.
  return { account: account ?? null, after, limit, from, to, service, operation, odd: odd ? 1 : 0 }
}

interface Row extends Omit<StoredExchange, 'requestHeaders' | 'answerHeaders' | 'violations'> {
  readonly requestHeaders: string
  readonly answerHeaders: string
  readonly violations: string
}

function exchangeOf(row: Row): StoredExchange {
  return {
    ...row,
    requestHeaders: JSON.parse(row.requestHeaders),
    answerHeaders: JSON.parse(row.answerHeaders),
    violations: JSON.parse(row.violations),
  }
}
