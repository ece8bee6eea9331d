import { cut } from '../domain/cut.js'
import { type HeaderRecord, maskHeaders, maskTarget, maskText } from '../domain/mask.js'
import type { Violation } from '../domain/problem.js'
import type { Connection } from './database.js'
import { readExchanges } from './exchange-reads.js'
import { createMeter } from './meter.js'
import { repeats, type WaitingExchange, wholeOf } from './repeats.js'

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
  /** Exchanges in their order, oldest first. */
  list(filter: ExchangeFilter): readonly StoredExchange[]
  /** How many there are of the kind that is asked for, whatever the limit. */
  total(filter: ExchangeFilter): number
  find(sequence: number): StoredExchange | undefined
  /** How many are kept, of one account, of callers that were not known (`null`), or of all (`undefined`). */
  count(account?: string | null): number
  /** Deletes those of one account, or all. */
  clear(account: string | undefined): void
  /** How many exchanges were dropped to keep the journal within its bounds. */
  dropped(): number
  /** Writes what is still in memory. */
  flush(): void
  /** Says that rows were deleted from outside. */
  disturbed(): void
  /** All rows were replaced: nothing of before counts any more, but for the numbers, which only grow. */
  startAgain(): void
}

export interface ExchangeFilter {
  /** Whose; `null`: of callers that were not known; absent: of all. */
  readonly account?: string | null | undefined
  /** Only those that came after this one. */
  readonly after?: number
  readonly limit: number
  readonly service?: string | undefined
  readonly operation?: string | undefined
  /** The first and the last status wanted. */
  readonly status?: readonly [from: number, to: number] | undefined
  /** Only those with a violation, with a note, or to no operation. */
  readonly odd?: boolean
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
  const reading = readExchanges(db)
  const writing = writes(db)
  const batchRows = path === undefined ? Number.POSITIVE_INFINITY : durableBatch
  const kept = repeats()
  let waiting: WaitingExchange[] = []
  let waitingBytes = 0
  let { last } = reading.extent()
  const meter = createMeter({ rows: journalRows, bytes: journalBytes }, reading.extent)

  const shed = (keep: number) => {
    meter.shed(waiting.length - keep)
    waiting = keep === 0 ? [] : waiting.slice(-keep)
    waitingBytes = waiting.reduce((sum, { like }) => sum + weightOf(like), 0)
  }
  const flush = () => {
    if (waiting.length > journalRows) shed(journalRows)
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    waitingBytes = 0
    db.transaction(() => {
      for (const one of batch) meter.added(writing.insert(wholeOf(one)))
      meter.trim(writing.dropOldest)
    })()
  }
  return {
    nextSequence: () => {
      last += 1
      return last
    },
    append: (exchange) => {
      waiting.push(kept.waiting(exchange))
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
    total: (filter) => {
      flush()
      return reading.total(filter)
    },
    find: (sequence) => {
      flush()
      return reading.find(sequence)
    },
    count: (account) => {
      flush()
      return account === undefined ? meter.rows() : reading.count(account)
    },
    clear: (account) => {
      flush()
      writing.clear(account)
      meter.disturbed()
    },
    dropped: meter.dropped,
    flush,
    disturbed: meter.disturbed,
    startAgain: () => {
      kept.forget()
      waiting = []
      waitingBytes = 0
      last = Math.max(last, reading.extent().last)
      meter.startAgain()
    },
  }
}

function weightOf({ requestBody, answerBody }: Exchange): number {
  return rowOverheadBytes + (requestBody?.length ?? 0) + (answerBody?.length ?? 0)
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
  const clearOf = db.prepare<[string]>('DELETE FROM exchanges WHERE account = ?')
  const clear = db.prepare('DELETE FROM exchanges')
  return {
    clear: (account: string | undefined): void => {
      if (account === undefined) clear.run()
      else clearOf.run(account)
    },
    /** @returns The bytes the row counts for. */
    insert: (exchange: Exchange): number => {
      const row = {
        ...exchange,
        target: maskTarget(exchange.target),
        requestHeaders: JSON.stringify(maskHeaders(exchange.requestHeaders)),
        requestBody: exchange.requestBody === null ? null : cut(maskText(exchange.requestBody), bodyLimit),
        answerHeaders: JSON.stringify(maskHeaders(exchange.answerHeaders)),
        answerBody: exchange.answerBody === null ? null : cut(maskText(exchange.answerBody), bodyLimit),
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
