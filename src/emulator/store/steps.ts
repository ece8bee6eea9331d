import type { Job } from '../domain/job.js'
import type { Connection } from './database.js'

/**
 * Finds the transitions of an account between two instants, in the order of time, then of acceptance: all of the first `about` or so, and
 * never a part of those that share an instant.
 *
 * @param columns - Of the job that each belongs to, in the order in which they come back behind the transition's position.
 */
export function readSteps<JobRow extends readonly unknown[]>(db: Connection, columns: string) {
  const boundary = db
    .prepare<[string, number, number, number], number>(
      'SELECT at FROM steps WHERE account = ? AND at > ? AND at <= ? ORDER BY at LIMIT 1 OFFSET ?',
    )
    .pluck()
  const ofJobs = columns
    .split(', ')
    .map((column) => `jobs.${column}`)
    .join(', ')
  const steps = db
    .prepare<[string, number, number], [position: number, ...job: JobRow]>(
      `SELECT steps.position, ${ofJobs} FROM steps JOIN jobs ON jobs.sequence = steps.job
       WHERE steps.account = ? AND steps.at > ? AND steps.at <= ? ORDER BY steps.at, steps.job, steps.position`,
    )
    .raw()
  return (account: string, after: number, until: number, about: number) =>
    steps.all(account, after, boundary.get(account, after, until, about - 1) ?? until)
}

/** Keeps the order of time in step with the jobs. What is true from the acceptance on is no step: nobody waits for it. */
export function writeSteps(db: Connection) {
  const insert = db.prepare<[string, number, number, number]>(
    'INSERT INTO steps (account, at, job, position) VALUES (?, ?, ?, ?)',
  )
  const remove = db.prepare<[number]>('DELETE FROM steps WHERE job = ?')
  return {
    insert: ({ account, acceptedAt, plan }: Pick<Job, 'account' | 'acceptedAt' | 'plan'>, sequence: number): void => {
      for (const [position, { afterMs }] of plan.transitions.entries())
        if (afterMs > 0) insert.run(account, acceptedAt + afterMs, sequence, position)
    },
    remove: (sequence: number): void => {
      remove.run(sequence)
    },
  }
}
