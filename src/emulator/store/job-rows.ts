import type { Job, JobKind } from '../domain/job.js'
import type { Plan } from '../domain/plan.js'
import type { Connection } from './database.js'

// Rows come as lists rather than as objects: a poll is a search for one row, and naming twelve columns costs as much as finding it.
export type Row = [
  account: string,
  provider: string,
  id: string,
  kind: JobKind,
  type: string,
  name: string,
  acceptedAt: number,
  plan: string,
  modelName: string | null,
  baseModel: string | null,
  webhook: string | null,
  deletedAt: number | null,
]

export const columns = 'account, provider, id, kind, type, name, accepted_at, plan, model_name, base_model, webhook, deleted_at'

/** Turns rows into jobs, and finds one by its id, which is what every poll does. */
export interface ReadJobs {
  find(account: string, provider: string, id: string): Job | undefined
  oneOf(row: Row): Job
  jobOf(row: Row | undefined): Job | undefined
  jobsOf(rows: readonly Row[]): readonly Job[]
  /** A row was written, or, without a number, all of them: what was read of it is stale. */
  forget(sequence?: number): void
}

// As many as clients poll at a time; to read another costs no more than it would without these.
const keptJobs = 100

/**
 * A job is read once and kept; a poll then asks SQLite for no more than whether its row is there: to find a row by its number takes a tenth
 * of finding it by three texts and reading its twelve columns. Nobody but this process writes (the database is locked), and a row that was
 * written is forgotten here; the number of one that is gone may come again, with a row that is written then.
 */
export function readJobs(db: Connection): ReadJobs {
  const oneOf = rowReader()
  const read = db
    .prepare<[string, string, string], [sequence: number, ...row: Row]>(
      `SELECT sequence, ${columns} FROM jobs WHERE account = ? AND provider = ? AND id = ?`,
    )
    .raw()
  const isThere = db.prepare<[number], number>('SELECT 1 FROM jobs WHERE sequence = ?').pluck()
  const jobOf = (row: Row | undefined) => row && oneOf(row)
  const kept = new Map<string, { readonly sequence: number; readonly job: Job }>()
  const ids = new Map<number, string>()
  const forget = (sequence?: number) => {
    if (sequence === undefined) {
      kept.clear()
      ids.clear()
      return
    }
    const id = ids.get(sequence)
    if (id !== undefined) kept.delete(id)
    ids.delete(sequence)
  }
  const keep = (sequence: number, job: Job) => {
    if (kept.size >= keptJobs) forget()
    // Two accounts may have a job of the same id: the one that was asked for last is kept.
    ids.delete(kept.get(job.id)?.sequence ?? -1)
    kept.set(job.id, { sequence, job })
    ids.set(sequence, job.id)
  }
  return {
    find: (account, provider, id) => {
      const known = kept.get(id)
      if (known !== undefined && known.job.account === account && known.job.provider === provider) {
        if (isThere.get(known.sequence) !== undefined) return known.job
        forget(known.sequence)
      }
      const found = read.get(account, provider, id)
      if (found === undefined) return undefined
      const [sequence, ...row] = found
      const job = oneOf(row)
      keep(sequence, job)
      return job
    },
    oneOf,
    jobOf,
    jobsOf: (rows) => rows.map(oneOf),
    forget,
  }
}

const keptPlans = 256

/**
 * Turns rows into jobs. A plan counts from its job's acceptance, so all jobs of one kind and pace share one text: the last few that were
 * read are kept, since reading a plan costs as much as finding its row.
 */
function rowReader(): (row: Row) => Job {
  const plans = new Map<string, Plan>()
  const planOf = (text: string): Plan => {
    const known = plans.get(text)
    if (known !== undefined) return known
    const plan: Plan = JSON.parse(text)
    if (plans.size >= keptPlans) plans.clear()
    plans.set(text, plan)
    return plan
  }
  return (row) => {
    const [account, provider, id, kind, type, name, acceptedAt, plan, modelName, baseModel, webhook, deletedAt] = row
    return { account, provider, id, kind, type, name, acceptedAt, plan: planOf(plan), modelName, baseModel, webhook, deletedAt }
  }
}
