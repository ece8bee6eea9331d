import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { type CheckOrder, checkOffline } from '../../src/contracts/check.js'
import { readFixtures } from '../../src/contracts/fixtures.js'
import { falseClaims } from '../../src/contracts/hygiene.js'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'loradock-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function order(more: Partial<CheckOrder> = {}): CheckOrder {
  return {
    verb: 'check',
    command: 'loradock contract check',
    run: 'local',
    fixtures: readFixtures(join(root, 'fixtures')),
    today: '2026-11-21',
    scenarios: catalogue.filter(({ name }) => name === 'novita/style-happy'),
    whole: true,
    root: folder,
    results: folder,
    node: process.execPath,
    prism: undefined,
    ...more,
  }
}

/** The fixtures with one recording changed. */
function changed(file: string, change: (text: string) => string) {
  const path = join(folder, 'fixtures')
  rmSync(path, { recursive: true, force: true })
  cpSync(join(root, 'fixtures'), path, { recursive: true })
  const take = join(path, 'recordings', file)
  writeFileSync(take, change(readFileSync(take, 'utf8')))
  return readFixtures(path)
}

test('a check says what it left out and why, and passes on what it compared', async () => {
  writeFileSync(join(folder, 'sequences.json'), '{"size":200,"held":200,"seed":1}')
  const { pairs, verdict, counts } = await checkOffline(order())
  expect({
    pairs: pairs.map(({ left, right, leftOut, notes }) => [left, right, leftOut, ...notes.filter((note) => /seed/.test(note))]),
    exitCode: verdict.exitCode,
    wrong: counts.breaking + counts.unknown + counts.stale + counts.unmeasured,
  }).toEqual({
    pairs: [
      ['emulator', 'schema', null],
      ['emulator', 'timeline', null],
      ['emulator', 'scenario', null],
      ['emulator', 'recordings', null],
      ['emulator', 'prism', 'Prism is not installed: npm install --save-dev @stoplight/prism-cli@5.14.2'],
      ['emulator', 'quirks', null],
      ['emulator', 'sequences', null, 'seed 1'],
      ['mutants', 'mutants', expect.stringMatching(/^no result of its own command in .+mutants\.json$/)],
      ['files', 'hygiene', null],
    ],
    exitCode: 0,
    wrong: 0,
  })
})

test('a recording that the emulator does not agree with fails, with the take and its source named', async () => {
  const fixtures = changed('novita/style-happy.doc.jsonl', (text) => text.replaceAll('"model_type"', '"modelType"'))
  const { findings, verdict } = await checkOffline(order({ fixtures, whole: false }))
  expect(verdict.exitCode).toBe(1)
  expect(findings.find(({ path }) => path === '$.modelType')).toMatchObject({
    class: 'breaking',
    verdict: 'emulator-or-recording',
    level: 'presence',
    pair: ['emulator', 'recording:novita/style-happy'],
    evidence: 'doc',
    source: 'fixtures/recordings/novita/style-happy.doc.jsonl',
  })
})

test('a recording that was edited or is past its day fails the check, and only warns where that is asked for', async () => {
  const fixtures = changed('novita/style-happy.doc.jsonl', (text) => text.replace('DEPLOYING', 'SERVING'))
  const edited = await checkOffline(order({ fixtures, scenarios: [] }))
  const later = { today: '2028-01-01', scenarios: catalogue.filter(({ name }) => name === 'novita/upload-happy') }
  const [late, warned] = [await checkOffline(order(later)), await checkOffline(order({ ...later, stale: 'warn' }))]
  expect({
    edited: edited.findings.filter(({ pair: [, right] }) => right === 'hygiene').map(({ kind, class: effect }) => [kind, effect]),
    codes: [edited, late, warned].map(({ verdict }) => verdict.exitCode),
    pastDue: late.takes.pastDue === late.takes.count,
  }).toEqual({ edited: [['edited', 'breaking']], codes: [1, 1, 0], pastDue: true })
})

test('a sentence that claims to have seen a provider is a fault, one that denies it is none', () => {
  const text = [
    'It is verified against the real API.',
    'Nothing here was verified against the real API.',
    'It matches ModelsLab.',
  ].join('\n')
  expect(falseClaims(text, 'README.md').map(({ line }) => line)).toEqual([1, 3])
})
