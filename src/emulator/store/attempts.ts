import type { Connection } from './database.js'
import { type Bounds, createMeter } from './meter.js'
import type { NewAttempt } from './outbox.js'

/** Writes attempts, whole, within bounds: the oldest make room for new ones, whichever account they are of. */
export function attemptLog(db: Connection, bounds: Bounds) {
  const insert = db.prepare<[NewAttempt]>(
    `INSERT INTO attempts (account, notice, job, made_at, url, headers, body, status, error, answer, took_ms, rule)
     VALUES (@account, @notice, @job, @madeAt, @url, @headers, @body, @status, @error, @answer, @tookMs, @rule)`,
  )
  const size = 'length(url) + length(headers) + length(body) + coalesce(length(answer), 0)'
  const extent = db.prepare<[], { rows: number; bytes: number }>(
    `SELECT count(*) AS rows, coalesce(sum(${size}), 0) AS bytes FROM attempts`,
  )
  const dropOldest = db.prepare<[], { bytes: number }>(
    `DELETE FROM attempts WHERE sequence = (SELECT min(sequence) FROM attempts) RETURNING ${size} AS bytes`,
  )
  const meter = createMeter(bounds, () => extent.get() ?? { rows: 0, bytes: 0 })
  return {
    insert: (attempt: NewAttempt): void => {
      const { url, headers, body, answer } = attempt
      insert.run(attempt)
      meter.added(url.length + headers.length + body.length + (answer?.length ?? 0))
      meter.trim(() => dropOldest.get()?.bytes ?? 0)
    },
    disturbed: meter.disturbed,
    startAgain: meter.startAgain,
    droppedAttempts: meter.dropped,
  }
}
