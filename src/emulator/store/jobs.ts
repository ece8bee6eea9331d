import type { Job, JobKind } from '../domain/job.js'
import type { Plan } from '../domain/plan.js'
import type { Connection } from './database.js'
import { columns, type ReadJobs, type Row, readJobs } from './job-rows.js'
import { readSteps, writeSteps } from './steps.js'

/** One training picture as a job used it: which slot, and which bytes lay there at that moment (`null`: none yet). */
export interface Use {
  readonly asset: string
  readonly sha256: string | null
}

/** Which of an account's jobs: newest first, counted from 0, so that a cursor is an offset and costs the same anywhere. */
export interface JobPage {
  readonly account: string
  readonly provider: string
  readonly kind: JobKind
  readonly type?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** A transition of a job by its place in the job's plan. */
export interface PlannedStep {
  readonly job: Job
  readonly position: number
}

export interface JobsTable {
  find(account: string, provider: string, id: string): Job | undefined
  /** The job that makes the model of this name. */
  ofModel(account: string, provider: string, modelName: string): Job | undefined
  /** The accepted request, as the provider's handler stored it. */
  request(job: Job): unknown
  insert(job: Job, request: unknown): void
  insertUses(job: Job, uses: readonly Use[]): void
  uses(job: Job): readonly Use[]
  /** Ledger rows of an account: which job used which slot, and whether its bytes were there. */
  usesOf(account: string): readonly (Use & { readonly job: string; readonly usedAt: number })[]
  replan(job: Job, plan: Plan): void
  markDeleted(job: Job, at: number): void
  page(page: JobPage): readonly Job[]
  /**
   * The transitions after an instant and up to another, in the order of time, then of acceptance; a deleted job has none.
   *
   * @param about - How many to give at least, if there are so many: all of an instant are given, or none.
   */
  steps(account: string, after: number, until: number, about: number): readonly PlannedStep[]
  /** All jobs of an account, or of every account, newest first. */
  recent(account: string | undefined, limit: number): readonly Job[]
  count(): number
  /** How many of an account's jobs there are of a kind, and of a type if one is named. */
  countOf(filter: Omit<JobPage, 'offset' | 'limit'>): number
  /** Grows with every write: whoever holds jobs in memory sees that they may be stale. */
  changes(): number
  /** Says that the rows were replaced from outside. */
  replaced(): void
}

export function jobsTable(db: Connection): JobsTable {
  let changes = 0
  const changed = <Arguments extends readonly unknown[]>(write: (...given: Arguments) => void) => {
    return (...given: Arguments) => {
      changes += 1
      write(...given)
    }
  }
  const read = readJobs(db)
  const { insert, replan, markDeleted, ...others } = writes(db, read.forget)
  return {
    ...reads(db, read),
    ...others,
    insert: changed(insert),
    replan: changed(replan),
    markDeleted: changed(markDeleted),
    changes: () => changes,
    replaced: changed(() => read.forget()),
  }
}

function reads(db: Connection, { find, oneOf, jobOf, jobsOf }: ReadJobs) {
  const ofModel = db
    .prepare<[string, string, string], Row>(
      `SELECT ${columns} FROM jobs WHERE account = ? AND provider = ? AND model_name = ? LIMIT 1`,
    )
    .raw()
  const request = db.prepare<[string, string, string], { request: string }>(
    'SELECT request FROM jobs WHERE account = ? AND provider = ? AND id = ?',
  )
  const uses = db.prepare<[string, string], Use>('SELECT asset, sha256 FROM uses WHERE account = ? AND job = ? ORDER BY position')
  const usesOf = db.prepare<[string], Use & { job: string; usedAt: number }>(
    'SELECT asset, sha256, job, used_at AS usedAt FROM uses WHERE account = ? ORDER BY used_at, job, position',
  )
  // Rows from the newest down: the ordinal of the page's first row is the highest one less the offset.
  const pageFrom = (ordinal: string, filter: string) =>
    db
      .prepare<[Record<string, string | number>], Row>(
        `SELECT ${columns} FROM jobs WHERE account = @account AND provider = @provider AND kind = @kind ${filter} AND ${ordinal} <=
         (SELECT max(${ordinal}) FROM jobs WHERE account = @account AND provider = @provider AND kind = @kind ${filter}) - @offset
       ORDER BY ${ordinal} DESC LIMIT @limit`,
      )
      .raw()
  const wholePage = pageFrom('ordinal', '')
  const typePage = pageFrom('type_ordinal', 'AND type = @type')
  const planned = readSteps<Row>(db, columns)
  const recentOf = db
    .prepare<[string, number], Row>(`SELECT ${columns} FROM jobs WHERE account = ? ORDER BY sequence DESC LIMIT ?`)
    .raw()
  const recent = db.prepare<[number], Row>(`SELECT ${columns} FROM jobs ORDER BY sequence DESC LIMIT ?`).raw()
  // Ordinals have no gaps, so the highest is the count.
  const whole = db.prepare<[string, string, string], { count: number | null }>(
    'SELECT max(ordinal) AS count FROM jobs WHERE account = ? AND provider = ? AND kind = ?',
  )
  const ofType = db.prepare<[string, string, string, string], { count: number | null }>(
    'SELECT max(type_ordinal) AS count FROM jobs WHERE account = ? AND provider = ? AND kind = ? AND type = ?',
  )
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM jobs')
  return {
    find,
    ofModel: (account, provider, modelName) => jobOf(ofModel.get(account, provider, modelName)),
    request: (job) => JSON.parse(request.get(job.account, job.provider, job.id)?.request ?? 'null'),
    uses: (job) => uses.all(job.account, job.id),
    usesOf: (account) => usesOf.all(account),
    page: ({ account, provider, kind, type, offset, limit }) =>
      type === undefined
        ? jobsOf(wholePage.all({ account, provider, kind, offset, limit }))
        : jobsOf(typePage.all({ account, provider, kind, type, offset, limit })),
    steps: (account, after, until, about) =>
      planned(account, after, until, about).map(([position, ...row]) => ({ job: oneOf(row), position })),
    recent: (account, limit) => jobsOf(account === undefined ? recent.all(limit) : recentOf.all(account, limit)),
    count: () => count.get()?.count ?? 0,
    countOf: ({ account, provider, kind, type }) =>
      (type === undefined ? whole.get(account, provider, kind) : ofType.get(account, provider, kind, type))?.count ?? 0,
  } satisfies Partial<JobsTable>
}

function writes(db: Connection, forget: ReadJobs['forget']) {
  const insert = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO jobs (account, provider, id, kind, type, name, accepted_at, plan, model_name, base_model, webhook, request,
       ordinal, type_ordinal)
     VALUES (@account, @provider, @id, @kind, @type, @name, @acceptedAt, @plan, @modelName, @baseModel, @webhook, @request,
       1 + coalesce((SELECT max(ordinal) FROM jobs WHERE account = @account AND provider = @provider AND kind = @kind), 0),
       1 + coalesce((SELECT max(type_ordinal) FROM jobs
                     WHERE account = @account AND provider = @provider AND kind = @kind AND type = @type), 0))`,
  )
  const insertUse = db.prepare<[string, string, number, string, string | null, number]>(
    'INSERT INTO uses (account, job, position, asset, sha256, used_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const steps = writeSteps(db)
  const replan = db.prepare<[string, string, string, string], { sequence: number }>(
    'UPDATE jobs SET plan = ? WHERE account = ? AND provider = ? AND id = ? RETURNING sequence',
  )
  const markDeleted = db.prepare<[number, string, string, string], { sequence: number }>(
    'UPDATE jobs SET deleted_at = ? WHERE account = ? AND provider = ? AND id = ? RETURNING sequence',
  )
  return {
    insert: (job, request) => {
      const { plan, deletedAt: _never, ...facts } = job
      const { lastInsertRowid } = insert.run({ ...facts, plan: JSON.stringify(plan), request: JSON.stringify(request) })
      // A reset may have freed the number that this row has.
      forget(Number(lastInsertRowid))
      steps.insert(job, Number(lastInsertRowid))
    },
    insertUses: (job, uses) => {
      for (const [position, use] of uses.entries())
        insertUse.run(job.account, job.id, position, use.asset, use.sha256, job.acceptedAt)
    },
    replan: (job, plan) => {
      const row = replan.get(JSON.stringify(plan), job.account, job.provider, job.id)
      if (row === undefined) return
      forget(row.sequence)
      steps.remove(row.sequence)
      steps.insert({ ...job, plan }, row.sequence)
    },
    markDeleted: (job, at) => {
      const row = markDeleted.get(at, job.account, job.provider, job.id)
      if (row === undefined) return
      forget(row.sequence)
      steps.remove(row.sequence)
    },
  } satisfies Partial<JobsTable>
}
