import type { Connection } from './database.js'
import type { ExchangeFilter, StoredExchange } from './exchanges.js'

/** The statements that read the journal. */
export function readExchanges(db: Connection) {
  const columns = `sequence, account, made_at AS madeAt, service, operation, method, target, status, took_ms AS tookMs,
    request_headers AS requestHeaders, request_body AS requestBody, request_bytes AS requestBytes, answer_headers AS answerHeaders,
    answer_body AS answerBody, answer_bytes AS answerBytes, violations, job, rule, note`
  const listed = (whose: string) =>
    db.prepare<[Record<string, string | number | null>], Row>(
      `SELECT ${columns} FROM exchanges WHERE ${whose} sequence > @after
         AND (@service IS NULL OR service = @service) AND (@operation IS NULL OR operation = @operation)
         AND status BETWEEN @from AND @to AND (@odd = 0 OR violation_count > 0 OR operation IS NULL OR note IS NOT NULL)
       ORDER BY sequence LIMIT @limit`,
    )
  const listOf = listed('account IS @account AND')
  const list = listed('')
  const count = db.prepare<[string | null], { count: number }>('SELECT count(*) AS count FROM exchanges WHERE account IS ?')
  const find = db.prepare<[number], Row>(`SELECT ${columns} FROM exchanges WHERE sequence = ?`)
  const extent = db.prepare<[], { last: number | null; rows: number; bytes: number | null }>(
    'SELECT max(sequence) AS last, count(*) AS rows, sum(size_bytes) AS bytes FROM exchanges',
  )
  return {
    list: (filter: ExchangeFilter) => {
      const { account, after = 0, limit, status: [from, to] = [0, 999], odd = false } = filter
      const { service, operation } = filter
      const wanted = { after, limit, from, to, service: service ?? null, operation: operation ?? null, odd: odd ? 1 : 0 }
      const rows = account === undefined ? list.all(wanted) : listOf.all({ ...wanted, account })
      return rows.map(exchangeOf)
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
