import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { type NewNotice, type Outbox, outboxTables } from '../../../src/emulator/store/outbox.js'
import { schema } from '../../../src/emulator/store/schema.js'

const pending = 100_000
const notice: NewNotice = {
  account: 'test',
  provider: 'modelslab',
  job: '',
  word: 'model_ready',
  aboutAt: 0,
  url: 'http://127.0.0.1:1/hook',
  dueAt: 0,
  extra: null,
  rule: null,
}

/** An outbox with a hundred thousand notices waiting, over a database that says which statements ran. */
function newOutbox() {
  const ran: string[] = []
  const db = new Database(':memory:', { verbose: (statement) => ran.push(String(statement)) })
  afterAll(() => void db.close())
  db.exec(schema)
  const outbox = outboxTables(db, { rows: pending, bytes: 1e9 })
  db.transaction(() => {
    const rows = Array.from({ length: pending }, (_, index) => ({ ...notice, job: `job ${index % 1000}`, dueAt: index }))
    outbox.insert(rows)
  })()
  const [first] = outbox.dueBy('test', 0, 1, [])
  if (first === undefined) throw new Error('nothing is due')
  /** How SQLite goes about what a call makes it do, one line per table it reads. */
  const plansOf = (work: (outbox: Outbox) => unknown) => {
    ran.length = 0
    work(outbox)
    const statements = ran.filter((statement) => /^\s*(SELECT|UPDATE|INSERT)/.test(statement))
    return statements.flatMap((statement) =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
        .all()
        .map(({ detail }) => detail),
    )
  }
  return { first, plansOf }
}

const { first, plansOf } = newOutbox()

const due = 'SEARCH notices USING INDEX notices_due (account=? AND state=?'
const row = 'SEARCH notices USING INTEGER PRIMARY KEY (rowid=?)'
const ofJob = 'SEARCH notices USING INDEX notices_by_job (account=? AND job=?)'
// The list of receivers to leave out, which is as long as there are calls under way.
const except = ['LIST SUBQUERY 1', 'SCAN json_each VIRTUAL TABLE INDEX 1:', 'CREATE BLOOM FILTER']

test.each<[string, (outbox: Outbox, first: { sequence: number }) => unknown, readonly string[]]>([
  ['what an advance sends', (outbox) => outbox.dueBy('test', 5, 32, []), [`${due} AND due_at<?)`, ...except]],
  ['what the loop sends', (outbox) => outbox.dueBy('test', 5, 1000, ['http://a/']), [`${due} AND due_at<?)`, ...except]],
  [
    'when the loop has to look again',
    (outbox) => outbox.nextDueAt('test', 5),
    [`${due} AND due_at>?)`.replace('USING', 'USING COVERING')],
  ],
  ['one notice', (outbox, { sequence }) => outbox.find('test', sequence), [row]],
  ['the notices of a job', (outbox) => outbox.ofJob('test', 'job 1'), [ofJob]],
  ['dropping what a job has not sent', (outbox) => outbox.dropUnsent('test', 'job 1'), [ofJob]],
  ['the same of a deleted job', (outbox) => outbox.dropDeleted('test', 'job 1'), [ofJob]],
  [
    'the attempts of a notice',
    (outbox) => outbox.attempts('test', 1),
    ['SEARCH attempts USING INDEX attempts_by_notice (account=? AND notice=?)'],
  ],
])('among a hundred thousand pending notices %s is found by an index', (_what, work, expected) => {
  expect(plansOf((outbox) => work(outbox, first))).toEqual(expected)
})

test('claiming, finishing, giving back and making wait again touch the one row', () => {
  const attempt = {
    ...{
      account: 'test',
      notice: first.sequence,
      job: first.job,
      madeAt: 0,
      url: first.url,
      headers: '{}',
      body: Buffer.from(''),
    },
    ...{ status: 200, error: null, answer: null, tookMs: 1, rule: null },
  }
  const plans = plansOf((outbox) => {
    outbox.claim(first, 'one', 1)
    outbox.giveBack(first, 'one')
    outbox.claim(first, 'two', 1)
    outbox.finish(first, 'two', attempt, { state: 'waiting', dueAt: 7 })
    outbox.reopen(first, { dueAt: 0, url: first.url })
    outbox.change(first, { state: 'held' })
  })
  expect(plans).toEqual([row, row, row, row, row, row])
})

test('no look sorts what is waiting or reads all of it', () => {
  const plans = plansOf((outbox) => [outbox.nextDueAt('test', -1), outbox.dueBy('test', pending, 9, [])])
  expect(plans.filter((plan) => plan.includes('TEMP B-TREE') || plan.startsWith('SCAN notices'))).toEqual([])
})
