import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect, makeDurable } from '../../../src/emulator/store/database.js'
import { newFolder } from './rows.js'

test('a commit on disk waits for the disk, also after the first write', () => {
  const db = connect(join(newFolder(), 'loradock.db'))
  makeDurable(db)
  db.exec('CREATE TABLE written (at INTEGER); INSERT INTO written VALUES (1)')
  const [journal, synchronous] = [db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true })]
  db.close()
  // better-sqlite3's own default with a write-ahead log is 1, which may lose the last commits on power loss.
  expect([journal, synchronous]).toEqual(['wal', 2])
})
