import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingOf } from '../../src/contracts/difference.js'
import type { FindingClass } from '../../src/contracts/finding.js'
import { applyWaivers, daysLeft, readWaivers, waiverFor } from '../../src/contracts/waivers.js'

const file = 'fixtures/waivers.yaml'
const today = '2026-11-21'

function finding(
  pair: readonly [string, string] = ['emulator', 'recording:novita/style-happy'],
  effect: FindingClass = 'breaking',
) {
  return findingOf(
    { class: effect, level: 'presence', path: '$.extra', kind: 'absent', left: null, right: {}, message: '$.extra is absent' },
    { provider: 'novita', scenario: 'novita/style-happy', step: 'getStyleTraining#2', pair, source: 'x.ts:1', evidence: 'doc' },
  )
}

const entry = (expires = '2026-12-31', reason = 'no estimate before the first poll') =>
  waiverFor(finding(), 'W-004', expires)
    .replace('reason: ""', `reason: ${JSON.stringify(reason)}`)
    .replace('issue: ""', 'issue: "#12"')

function applied(text: string, findings = [finding()], day = today) {
  const outcome = applyWaivers(findings, readWaivers(text, file), day)
  return {
    classes: outcome.findings.map((one) => one.class),
    faults: outcome.faults.map(({ kind, message }) => `${kind}: ${message}`),
  }
}

test('a waiver excuses the finding it names, and says why', () => {
  const outcome = applyWaivers([finding()], readWaivers(entry(), file), today)
  expect(outcome).toEqual({
    findings: [{ ...finding(), class: 'waived', message: '$.extra is absent (W-004: no estimate before the first poll)' }],
    faults: [],
  })
})

test('a waiver holds on its last day and not on the next, and then it is a fault itself', () => {
  expect(applied(entry('2026-11-21'))).toEqual({ classes: ['waived'], faults: [] })
  expect(applied(entry('2026-11-20'))).toEqual({
    classes: ['breaking'],
    faults: ['stale: W-004 expired on 2026-11-20: mend what it waives, or argue for another term'],
  })
})

test('a waiver without a day, with an impossible one or one too far ahead excuses nothing', () => {
  expect(applied(entry(''))).toEqual({ classes: ['breaking'], faults: ['malformed: W-004 has no expires'] })
  expect(applied(entry('2026-11-31'))).toEqual({
    classes: ['breaking'],
    faults: ['undated: W-004 expires on no day of the calendar'],
  })
  expect(applied(entry('2027-05-21'))).toEqual({
    classes: ['breaking'],
    faults: ['undated: W-004 expires in 181 days; a waiver holds for at most 180'],
  })
})

test('a waiver without a reason excuses nothing', () => {
  expect(applied(entry('2026-12-31', ' '))).toEqual({ classes: ['breaking'], faults: ['malformed: W-004 has no reason'] })
})

test('a waiver is never applied to a pair it does not name, whichever side differs', () => {
  const targets = fc.constantFrom('emulator', 'real:novita', 'recording:novita/style-happy', 'custom:http://127.0.0.1:8080')
  fc.assert(
    fc.property(targets, targets, (left, right) => {
      const named = left === 'emulator' && right === 'recording:novita/style-happy'
      expect(applied(entry(), [finding([left, right])]).classes).toEqual([named ? 'waived' : 'breaking'])
    }),
  )
})

test('a waiver that excused nothing is a fault', () => {
  expect(applied(entry(), [])).toEqual({
    classes: [],
    faults: ['useless: W-004 excused nothing: what it waived is gone, delete it'],
  })
})

test('only a difference can be waived: a leak, a guard and what was not measured cannot', () => {
  const classes: readonly FindingClass[] = ['leak', 'guard', 'unmeasured', 'instrument', 'stale', 'match']
  expect(classes.flatMap((one) => applied(entry(), [finding(undefined, one)]).classes)).toEqual(classes)
})

test('a waiver of another fingerprint, path, kind or operation excuses nothing', () => {
  const changes = [
    [/fingerprint: .*/, 'fingerprint: "000000000000"'],
    [/path: .*/, 'path: $.models'],
    [/kind: .*/, 'kind: added'],
    [/operation: .*/, 'operation: listTrainings'],
  ] as const
  expect(changes.flatMap(([from, to]) => applied(entry().replace(from, to)).classes)).toEqual(changes.map(() => 'breaking'))
})

test('a file that is no list, or no YAML, is told with its line', () => {
  const told = (text: string) => readWaivers(text, file).faults.map(({ line, kind }) => `${line} ${kind}`)
  expect(told('a: 1')).toEqual(['1 malformed'])
  expect(told(`${entry()}\n- id: "W-005\n`).at(-1)).toMatch(/malformed$/)
  expect(told(`# a comment\n${entry()}- id: W-005\n`).every((one) => one === '11 malformed')).toBe(true)
})

test('the days left of a waiver are counted from today', () => {
  expect(daysLeft({ expires: '2027-01-21' }, today)).toBe(61)
})

test('the committed waivers are whole and in force', () => {
  const path = join(import.meta.dirname, '../../fixtures/waivers.yaml')
  expect(readWaivers(readFileSync(path, 'utf8'), file).faults).toEqual([])
})
