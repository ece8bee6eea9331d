import { attemptLog } from './attempts.js'
import type { Connection } from './database.js'
import type { Bounds } from './meter.js'

/** `waiting` to be sent, `held` back on request, or done: `delivered`, `refused` with no try left, `dropped` on request. */
export type NoticeState = 'waiting' | 'held' | 'delivered' | 'refused' | 'dropped'

/** One webhook call to be made: about which job, which word of its plan, to whom and when. */
export interface Notice {
  readonly sequence: number
  readonly account: string
  readonly provider: string
  readonly job: string
  /** The provider's word for what it tells, such as `model_ready`. */
  readonly word: string
  /** The instant it tells of; when it is sent is `dueAt`. */
  readonly aboutAt: number
  readonly url: string
  readonly state: NoticeState
  readonly dueAt: number
  /** How many attempts were begun: one that a crash cut off counts, since its call may have been heard. */
  readonly tries: number
  /** What a rule or the request changes about this one call, as JSON of the delivery's own making. */
  readonly extra: string | null
  readonly rule: string | null
}

export type NewNotice = Omit<Notice, 'sequence' | 'state' | 'tries'>

/** One try of a notice, whole: what was sent, what came back, how it ended. */
export interface Attempt {
  readonly sequence: number
  readonly account: string
  readonly notice: number
  readonly job: string
  readonly madeAt: number
  readonly url: string
  readonly headers: string
  readonly body: Buffer
  readonly status: number | null
  /** The error class; `null` when a 2xx came in time. */
  readonly error: string | null
  readonly answer: Buffer | null
  readonly tookMs: number
  readonly rule: string | null
}

export type NewAttempt = Omit<Attempt, 'sequence'>

export interface Outbox {
  insert(notices: readonly NewNotice[]): void
  find(account: string, sequence: number): Notice | undefined
  list(account: string | undefined, limit: number): readonly Notice[]
  ofJob(account: string, job: string): readonly Notice[]
  /** The first notices due by an instant that nobody has claimed, in order, but for those to some receivers. */
  dueBy(account: string, by: number, limit: number, except: readonly string[]): readonly Notice[]
  /**
   * Counts what may put a notice in front of others: a new one, one that waits again or at another instant. What only ends one does not
   * count, so that a reader of many at once need not read again after each.
   */
  changes(): number
  /** When the account's first notice due after an instant is due, claimed or not, without looking at the others. */
  nextDueAt(account: string, after: number): number | undefined
  /**
   * Takes a notice for one attempt and counts it.
   *
   * @returns The notice as it stands now, which may differ from the one given; `undefined` when somebody else holds it, when it is not
   * waiting any more, or when it became due at another instant.
   */
  claim(notice: Notice, lease: string, until: number): Notice | undefined
  /** Ends a claim without an attempt to tell of; the try stays counted. */
  giveBack(notice: Notice, lease: string): void
  /** Ends a claim: stores the attempt and the notice's new state, unless the lease was lost meanwhile (then `false`). */
  finish(notice: Notice, lease: string, attempt: NewAttempt, next: { state: NoticeState; dueAt: number }): boolean
  /** Gives back every claim that a stopped process left behind; the try stays counted. */
  releaseLeases(): number
  /** Makes a notice wait once more, whatever had become of it; `false` while it is being sent. */
  reopen(notice: Notice, at: { readonly dueAt: number; readonly url: string }): boolean
  change(notice: Notice, change: { state?: NoticeState; dueAt?: number; url?: string; word?: string }): void
  /** Moves what tells of a job's future that much nearer, but not before `now`: a poll brought that future forward. */
  bringForward(job: { readonly account: string; readonly id: string }, now: number, byMs: number): void
  /** Drops what was not sent of a job by now. */
  dropUnsent(account: string, job: string): void
  /** The same for a deleted job; what a scenario sends all the same is spared. */
  dropDeleted(account: string, job: string): void
  /** How many notices of all accounts stand where; a state that none is in is missing. */
  counts(): readonly { readonly state: NoticeState; readonly count: number }[]
  attempts(account: string, notice: number): readonly Attempt[]
  recentAttempts(account: string | undefined, limit: number): readonly Attempt[]
  /** How many attempts were dropped, the oldest first, to keep them within the journal's bounds. */
  droppedAttempts(): number
  /** Says that rows were deleted from outside. */
  disturbed(): void
  /** All rows were replaced: nothing of before counts any more. */
  startAgain(): void
}

const columns = `sequence, account, provider, job, word, about_at AS aboutAt, url, state, due_at AS dueAt, tries, extra, rule`
const attemptColumns = `sequence, account, notice, job, made_at AS madeAt, url, headers, body, status, error, answer, took_ms AS tookMs, rule`

/** @param bounds - How many attempts are kept, and how many bytes of them: those of the journal (D19). */
export function outboxTables(db: Connection, bounds: Bounds): Outbox {
  let changes = 0
  const changed = () => {
    changes += 1
  }
  const log = attemptLog(db, bounds)
  const { disturbed, droppedAttempts } = log
  return {
    ...reads(db),
    ...writes(db, changed),
    ...claims(db, changed, log.insert),
    changes: () => changes,
    disturbed,
    startAgain: () => {
      changed()
      log.startAgain()
    },
    droppedAttempts,
  }
}

function reads(db: Connection) {
  const find = db.prepare<[string, number], Notice>(`SELECT ${columns} FROM notices WHERE account = ? AND sequence = ?`)
  const listOf = db.prepare<[string, number], Notice>(
    `SELECT ${columns} FROM notices WHERE account = ? ORDER BY sequence DESC LIMIT ?`,
  )
  const list = db.prepare<[number], Notice>(`SELECT ${columns} FROM notices ORDER BY sequence DESC LIMIT ?`)
  const ofJob = db.prepare<[string, string], Notice>(
    `SELECT ${columns} FROM notices WHERE account = ? AND job = ? ORDER BY sequence`,
  )
  const nextDueAt = db.prepare<[string, number], { dueAt: number }>(
    `SELECT due_at AS dueAt FROM notices WHERE account = ? AND state = 'waiting' AND due_at > ? ORDER BY due_at, sequence LIMIT 1`,
  )
  const due = `SELECT ${columns} FROM notices WHERE account = ? AND state = 'waiting' AND due_at <= ? AND lease IS NULL`

  const dueBy = db.prepare<[string, number, string, number], Notice>(
    `${due} AND url NOT IN (SELECT value FROM json_each(?)) ORDER BY due_at, sequence LIMIT ?`,
  )
  const attempts = db.prepare<[string, number], Attempt>(
    `SELECT ${attemptColumns} FROM attempts WHERE account = ? AND notice = ? ORDER BY sequence`,
  )
  const counts = db.prepare<[], { state: NoticeState; count: number }>(
    'SELECT state, count(*) AS count FROM notices GROUP BY state',
  )
  const recentOf = db.prepare<[string, number], Attempt>(
    `SELECT ${attemptColumns} FROM attempts WHERE account = ? ORDER BY sequence DESC LIMIT ?`,
  )
  const recent = db.prepare<[number], Attempt>(`SELECT ${attemptColumns} FROM attempts ORDER BY sequence DESC LIMIT ?`)
  return {
    find: (account, sequence) => find.get(account, sequence),
    list: (account, limit) => (account === undefined ? list.all(limit) : listOf.all(account, limit)),
    ofJob: (account, job) => ofJob.all(account, job),

    dueBy: (account, by, limit, except) => dueBy.all(account, by, JSON.stringify(except), limit),
    nextDueAt: (account, after) => nextDueAt.get(account, after)?.dueAt,
    counts: () => counts.all(),
    attempts: (account, notice) => attempts.all(account, notice),
    recentAttempts: (account, limit) => (account === undefined ? recent.all(limit) : recentOf.all(account, limit)),
  } satisfies Partial<Outbox>
}

function writes(db: Connection, changed: () => void) {
  const insert = db.prepare<[NewNotice]>(
    `INSERT INTO notices (account, provider, job, word, about_at, url, state, due_at, tries, extra, rule)
     VALUES (@account, @provider, @job, @word, @aboutAt, @url, 'waiting', @dueAt, 0, @extra, @rule)`,
  )
  const change = db.prepare<[string, number, string, string, string, number]>(
    'UPDATE notices SET state = ?, due_at = ?, url = ?, word = ? WHERE account = ? AND sequence = ?',
  )
  const reopen = db.prepare<[number, string, string, number]>(
    `UPDATE notices SET state = 'waiting', due_at = ?, url = ? WHERE account = ? AND sequence = ? AND lease IS NULL`,
  )
  const bringForward = db.prepare<[{ account: string; id: string; now: number; byMs: number }]>(
    `UPDATE notices SET about_at = max(@now, about_at - @byMs), due_at = max(@now, due_at - @byMs)
     WHERE account = @account AND job = @id AND state IN ('waiting', 'held') AND about_at > @now AND lease IS NULL`,
  )
  const drop = `UPDATE notices SET state = 'dropped' WHERE account = ? AND job = ? AND state IN ('waiting', 'held')`
  const dropUnsent = db.prepare<[string, string]>(drop)
  const dropDeleted = db.prepare<[string, string]>(`${drop} AND coalesce(json_extract(extra, '$.outlivesDelete'), 0) = 0`)
  return {
    insert: (notices) => {
      changed()
      for (const notice of notices) insert.run(notice)
    },
    change: (notice, { state = notice.state, dueAt = notice.dueAt, url = notice.url, word = notice.word }) => {
      changed()
      change.run(state, dueAt, url, word, notice.account, notice.sequence)
    },
    reopen: (notice, { dueAt, url }) => {
      changed()
      return reopen.run(dueAt, url, notice.account, notice.sequence).changes === 1
    },
    bringForward: ({ account, id }, now, byMs) => {
      changed()
      bringForward.run({ account, id, now, byMs })
    },
    dropUnsent: (account, job) => {
      dropUnsent.run(account, job)
    },
    dropDeleted: (account, job) => {
      dropDeleted.run(account, job)
    },
  } satisfies Partial<Outbox>
}

// Finishing is conditional on the lease, so that a late worker cannot overwrite a newer result (facts/webhooks.md, section 6).
function claims(db: Connection, changed: () => void, log: (attempt: NewAttempt) => void) {
  const claim = db.prepare<[string, number, string, number, number], Notice>(
    `UPDATE notices SET lease = ?, lease_until = ?, tries = tries + 1
     WHERE account = ? AND sequence = ? AND state = 'waiting' AND due_at = ? AND lease IS NULL RETURNING ${columns}`,
  )
  const giveBack = db.prepare<[string, number, string]>(
    'UPDATE notices SET lease = NULL, lease_until = NULL WHERE account = ? AND sequence = ? AND lease = ?',
  )
  // What was held or dropped while its call was under way stays so, unless the call was heard: then it is delivered, in truth.
  const finish = db.prepare<[{ state: NoticeState; dueAt: number; account: string; sequence: number; lease: string }]>(
    `UPDATE notices SET state = CASE WHEN state = 'waiting' OR @state = 'delivered' THEN @state ELSE state END, due_at = @dueAt,
       lease = NULL, lease_until = NULL
     WHERE account = @account AND sequence = @sequence AND lease = @lease`,
  )
  type Finishing = Parameters<typeof finish.run>[0]
  const finishing = db.transaction((ending: Finishing, made: NewAttempt) => {
    if (finish.run(ending).changes === 0) return false
    log(made)
    return true
  })
  const release = db.prepare('UPDATE notices SET lease = NULL, lease_until = NULL WHERE lease IS NOT NULL')
  return {
    claim: ({ account, sequence, dueAt }, lease, until) => claim.get(lease, until, account, sequence, dueAt),
    giveBack: ({ account, sequence }, lease) => {
      changed()
      giveBack.run(account, sequence, lease)
    },
    finish: ({ account, sequence }, lease, made, { state, dueAt }) => {
      if (state === 'waiting') changed()
      return finishing({ state, dueAt, account, sequence, lease }, made)
    },
    releaseLeases: () => {
      changed()
      return release.run().changes
    },
  } satisfies Partial<Outbox>
}
