import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { outboxTables } from '../../../src/emulator/store/outbox.js'
import { forgetting } from '../../../src/emulator/store/reset.js'
import { accountTables, schema } from '../../../src/emulator/store/schema.js'

test('forgetting one account finds its rows in every table by an index', () => {
  const ran: string[] = []
  const db = new Database(':memory:', { verbose: (statement) => ran.push(String(statement)) })
  onTestFinished(() => void db.close())
  db.exec(schema)
  const forget = forgetting(db)
  ran.length = 0
  forget('test')
  const statements = ran.filter((statement) => /^(SELECT|DELETE)/.test(statement))
  const plans = statements.map((statement) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
      .all()
      .map(({ detail }) => detail.replace(/ USING .* \(/, ' USING INDEX (').replace('key=?', 'account=?')),
  )
  expect(plans).toEqual(['objects', ...accountTables].map((table) => [`SEARCH ${table} USING INDEX (account=?)`]))
})

test('a start finds what the last process held without reading the notices that wait', () => {
  const ran: string[] = []
  const db = new Database(':memory:', { verbose: (statement) => ran.push(String(statement)) })
  onTestFinished(() => void db.close())
  db.exec(schema)
  const { releaseLeases } = outboxTables(db, { rows: 1, bytes: 1 })
  ran.length = 0
  releaseLeases()
  const details = ran.flatMap((statement) => db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all())
  expect(details.map(({ detail }) => detail)).toEqual(['SEARCH notices USING INDEX notices_leased (lease>?)'])
})
