import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LedgerLine, leaksOf, openLedger, readLedger, sweepable } from '../../src/contracts/ledger.js'

const intent = (nth: number, removable = true): LedgerLine => ({
  kind: 'intent',
  run: 'r1',
  nth,
  provider: 'modelslab',
  operation: 'createLoraTraining',
  name: null,
  removable,
})
const made = (nth: number): LedgerLine => ({ kind: 'made', run: 'r1', nth, id: `id${nth}` })
const after = (kind: 'refused' | 'removed' | 'proved', nth: number): LedgerLine => ({ kind, run: 'r1', nth })
const text = (lines: readonly LedgerLine[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const leaks = (lines: readonly LedgerLine[], accept = false) => leaksOf(readLedger(text(lines)), accept).map(({ kind }) => kind)

test('a line is on disk before the call that it announces can be sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loradock-ledger-'))
  try {
    const path = join(folder, 'ledger.jsonl')
    const ledger = openLedger(path)
    ledger.write(intent(1))
    const seen = readLedger(readFileSync(path, 'utf8'))
    ledger.close()
    const again = openLedger(path)
    again.write(made(1))
    again.close()
    expect(seen.map(({ state, id }) => ({ state, id }))).toEqual([{ state: 'unknown', id: null }])
    expect(readLedger(readFileSync(path, 'utf8')).map(({ state, id }) => ({ state, id }))).toEqual([{ state: 'made', id: 'id1' }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a run that ended between the create and its answer is known to have created something', () => {
  expect(leaks([intent(1)])).toEqual(['unknown'])
})

test('wherever a ledger is torn, no create that was announced in full is forgotten', () => {
  const whole = text([intent(1), made(1), intent(2), made(2)])
  fc.assert(
    fc.property(fc.nat(whole.length), (cut) => {
      const kept = whole.slice(0, cut)
      const announced = kept.split('\n').filter((row) => row.endsWith('}') && row.includes('"intent"')).length
      expect(readLedger(kept).length).toBe(announced)
    }),
  )
})

test('what a read proved gone, and what was refused, is no leak; everything else is', () => {
  expect(leaks([intent(1), made(1), after('removed', 1), after('proved', 1)])).toEqual([])
  expect(leaks([intent(1), after('refused', 1)])).toEqual([])
  expect(leaks([intent(1), made(1)])).toEqual(['made'])
  expect(leaks([intent(1), made(1), after('removed', 1)])).toEqual(['removed'])
})

test('what nothing documented removes is a leak unless that was accepted', () => {
  expect(leaks([intent(1, false), made(1)])).toEqual(['made'])
  expect(leaks([intent(1, false), made(1)], true)).toEqual([])
  expect(leaks([intent(1, true), made(1)], true)).toEqual(['made'])
})

test('only what the ledger proves ours is swept', () => {
  const lines = [
    intent(1),
    made(1),
    intent(2),
    intent(3, false),
    made(3),
    intent(4),
    made(4),
    after('removed', 4),
    after('proved', 4),
  ]
  expect(sweepable(readLedger(text(lines))).map(({ id }) => id)).toEqual(['id1'])
})
