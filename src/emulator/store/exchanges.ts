import { type HeaderRecord, maskHeaders, maskTarget, maskText } from '../domain/mask.js'
import type { Violation } from '../domain/problem.js'
import type { Connection } from './database.js'

/** One request and its answer, as the pipe saw them. Bodies are texts; bytes that are no text are left out, their count is kept. */
export interface Exchange {
  readonly sequence: number
  readonly account: string | null
  /** Epoch milliseconds on the account's clock. */
  readonly madeAt: number
  readonly service: string
  readonly operation: string | null
  readonly method: string
  readonly target: string
  readonly status: number
  readonly tookMs: number
  readonly requestHeaders: HeaderRecord
  readonly requestBody: string | null
  readonly requestBytes: number
  readonly answerHeaders: HeaderRecord
  readonly answerBody: string | null
  readonly answerBytes: number
  readonly violations: readonly Violation[]
  readonly job: string | null
  readonly rule: string | null
  /** What a person should know of it, such as the nearest route to an unknown one. */
  readonly note: string | null
}

/** An exchange as it is kept: secrets hidden, long bodies cut. */
export type StoredExchange = Omit<Exchange, 'requestHeaders' | 'answerHeaders'> & {
  readonly requestHeaders: Readonly<Record<string, string>>
  readonly answerHeaders: Readonly<Record<string, string>>
}

export interface ExchangesTable {
  /** The number the next exchange will have: it is in the answer's header before the row exists. */
  nextSequence(): number
  append(exchange: Exchange): void
  list(filter: { account?: string | undefined; after?: number; limit: number }): readonly StoredExchange[]
  find(sequence: number): StoredExchange | undefined
  /** How many exchanges were dropped to keep the journal within its bounds. */
  dropped(): number
  /** Writes what is still in memory. */
  flush(): void
  /** Counts the rows again, after some were deleted from outside. */
  recount(): void
}

export interface JournalBounds {
  /** The database's file; absent: it is in memory. */
  readonly path?: string | undefined
  readonly journalRows: number
  readonly journalBytes: number
}

// An exchange is a record of what was said, not a promise (D18 is about jobs and objects), so it waits in memory until somebody reads the
// journal, who flushes first and cannot tell. A database on disk is written every so often, so that a crash loses the last few only;
// one in memory would be lost with them. What the bounds would drop at once is never written at all.
const durableBatch = 512
const bodyLimit = 16_384
const rowOverheadBytes = 1_000

export function exchangesTable(db: Connection, { journalRows, journalBytes, path }: JournalBounds): ExchangesTable {
  const reading = reads(db)
  const writing = writes(db)
  const batchRows = path === undefined ? Number.POSITIVE_INFINITY : durableBatch
  let waiting: Exchange[] = []
  let waitingBytes = 0
  let { last, rows, bytes } = reading.extent()
  let dropped = 0

  const shed = (keep: number) => {
    dropped += waiting.length - keep
    waiting = keep === 0 ? [] : waiting.slice(-keep)
    waitingBytes = waiting.reduce((sum, one) => sum + weightOf(one), 0)
  }
  const flush = () => {
    if (waiting.length > journalRows) shed(journalRows)
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    waitingBytes = 0
    db.transaction(() => {
      for (const exchange of batch) bytes += writing.insert(exchange)
      rows += batch.length
      while (rows > journalRows || (bytes > journalBytes && rows > 1)) {
        bytes -= writing.dropOldest()
        rows -= 1
        dropped += 1
      }
    })()
  }
  return {
    nextSequence: () => {
      last += 1
      return last
    },
    append: (exchange) => {
      waiting.push(exchange)
      waitingBytes += weightOf(exchange)
      if (waiting.length >= batchRows) flush()
      // Twice the bound before anything is moved, so that shedding costs next to nothing per exchange.
      else if (waiting.length >= 2 * journalRows) shed(journalRows)
      else if (waitingBytes > 2 * journalBytes) shed(Math.floor(waiting.length / 2))
    },
    list: (filter) => {
      flush()
      return reading.list(filter)
    },
    find: (sequence) => {
      flush()
      return reading.find(sequence)
    },
    dropped: () => dropped,
    flush,
    recount: () => {
      const extent = reading.extent()
      rows = extent.rows
      bytes = extent.bytes
    },
  }
}

function weightOf({ requestBody, answerBody }: Exchange): number {
  return rowOverheadBytes + (requestBody?.length ?? 0) + (answerBody?.length ?? 0)
}

interface Row extends Omit<StoredExchange, 'requestHeaders' | 'answerHeaders' | 'violations'> {
  readonly requestHeaders: string
  readonly answerHeaders: string
  readonly violations: string
}

function reads(db: Connection) {
  const columns = `sequence, account, made_at AS madeAt, service, operation, method, target, status, took_ms AS tookMs,
    request_headers AS requestHeaders, request_body AS requestBody, request_bytes AS requestBytes, answer_headers AS answerHeaders,
    answer_body AS answerBody, answer_bytes AS answerBytes, violations, job, rule, note`
  const listOf = db.prepare<[string, number, number], Row>(
    `SELECT ${columns} FROM exchanges WHERE account = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
  )
  const list = db.prepare<[number, number], Row>(`SELECT ${columns} FROM exchanges WHERE sequence > ? ORDER BY sequence LIMIT ?`)
  const find = db.prepare<[number], Row>(`SELECT ${columns} FROM exchanges WHERE sequence = ?`)
  const extent = db.prepare<[], { last: number | null; rows: number; bytes: number | null }>(
    'SELECT max(sequence) AS last, count(*) AS rows, sum(size_bytes) AS bytes FROM exchanges',
  )
  return {
    list: ({ account, after = 0, limit }: { account?: string | undefined; after?: number; limit: number }) =>
      (account === undefined ? list.all(after, limit) : listOf.all(account, after, limit)).map(exchangeOf),
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

function writes(db: Connection) {
  const insert = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO exchanges (sequence, account, made_at, service, operation, method, target, status, took_ms, request_headers,
       request_body, request_bytes, answer_headers, answer_body, answer_bytes, violations, violation_count, job, rule, note, size_bytes)
     VALUES (@sequence, @account, @madeAt, @service, @operation, @method, @target, @status, @tookMs, @requestHeaders,
       @requestBody, @requestBytes, @answerHeaders, @answerBody, @answerBytes, @violations, @violationCount, @job, @rule, @note, @sizeBytes)`,
  )
  const dropOldest = db.prepare<[], { sizeBytes: number }>(
    'DELETE FROM exchanges WHERE sequence = (SELECT min(sequence) FROM exchanges) RETURNING size_bytes AS sizeBytes',
  )
  return {
    /** @returns The bytes the row counts for. */
    insert: (exchange: Exchange): number => {
      const row = {
        ...exchange,
        target: maskTarget(exchange.target),
        requestHeaders: JSON.stringify(maskHeaders(exchange.requestHeaders)),
        requestBody: exchange.requestBody === null ? null : cut(maskText(exchange.requestBody)),
        answerHeaders: JSON.stringify(maskHeaders(exchange.answerHeaders)),
        answerBody: exchange.answerBody === null ? null : cut(maskText(exchange.answerBody)),
        violations: JSON.stringify(exchange.violations),
        violationCount: exchange.violations.length,
      }
      const texts = [row.target, row.requestHeaders, row.requestBody, row.answerHeaders, row.answerBody, row.violations]
      const sizeBytes = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
      insert.run({ ...row, sizeBytes })
      return sizeBytes
    },
    dropOldest: (): number => dropOldest.get()?.sizeBytes ?? 0,
  }
}

function cut(text: string): string {
  return text.length <= bodyLimit ? text : `${text.slice(0, bodyLimit)}… (cut, ${text.length} characters in all)`
}

function exchangeOf(row: Row): StoredExchange {
  return {
    ...row,
    requestHeaders: JSON.parse(row.requestHeaders),
    answerHeaders: JSON.parse(row.answerHeaders),
    violations: JSON.parse(row.violations),
  }
}
