import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import { newRedactor } from '../../../src/contracts/redact.js'
import { readRun, reports } from '../../../src/contracts/report/index.js'
import type { ContractRun } from '../../../src/contracts/run-file.js'
import { findingClasses } from '../../../src/contracts/verdict.js'
import { driftedRun } from '../drifted-run.js'

let run: ContractRun
beforeAll(async () => {
  run = await driftedRun()
})

const texts = () => Object.entries(reports).map(([name, report]) => [name, report(run)] as const)
const told = () => run.findings.filter((one) => one.class !== 'match')

test('the run that is reported has a finding of every class', () => {
  expect(findingClasses.filter((one) => !run.findings.some((finding) => finding.class === one))).toEqual([])
})

test('the file of a run is as its schema says, and is read back as it was', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../docs/contract.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv2020({ allowUnionTypes: true })
  const valid = ajv.validate(schema, JSON.parse(reports.json(run)))
  expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null })
  expect(readRun(reports.json(run), newRedactor([]))).toEqual(run)
})

test('every report says what the expectations rest on, live nought included', () => {
  const line = /live["\s:]+0\b[\s\S]*published["\s:]+7[\s\S]*doc["\s:]+54/
  expect(
    texts()
      .filter(([, text]) => !line.test(text))
      .map(([name]) => name),
  ).toEqual([])
})

test('no report claims what nobody has measured', () => {
  const claim = /verified against the real|tested with (novita|modelslab)|matches the provider|recorded from production/i
  expect(
    texts()
      .filter(([, text]) => claim.test(text))
      .map(([name]) => name),
  ).toEqual([])
})

test('every finding has its fingerprint and the command that reruns it in every report for a reader', () => {
  const missing = texts()
    .filter(([name]) => name !== 'har')
    .flatMap(([name, text]) => {
      const plain = text.replaceAll('%3A', ':').replaceAll('&quot;', '"')
      return told().flatMap(({ fingerprint, rerun }) =>
        plain.includes(fingerprint) && plain.includes(rerun) ? [] : [`${name} ${fingerprint}`],
      )
    })
  expect(missing).toEqual([])
})

test('the curl line has the key and the address as variables', () => {
  const lines = reports.terminal(run).split('\n')
  expect(
    lines
      .filter((line) => line.includes('curl ') && line.includes('api/v3/fine_tune_status'))
      .at(0)
      ?.trim(),
  ).toMatch(
    /^curl {3}-i -X POST "\$MODELSLAB_BASE_URL"'\/api\/v3\/fine_tune_status\/\w+' -H 'Content-Type: application\/json' -d '\{"key":"'"\$MODELSLAB_API_KEY"'"\}'$/,
  )
  expect(
    lines
      .filter((line) => /^ {2}curl .*training_dataset/.test(line))
      .at(0)
      ?.trim(),
  ).toBe(
    `curl   -i -X POST "$NOVITA_BASE_URL"'/v3/assets/training_dataset' -H "Authorization: Bearer $NOVITA_API_KEY" -H 'Content-Type: application/json' -d '{"file_extension":"png"}'`,
  )
})

test('a secret in the file of a run is in no report', () => {
  const planted = 'sk_planted+secret/1234'
  const spoiled = JSON.stringify({ ...run, proposals: [`the key was ${planted}`, encodeURIComponent(planted)] })
  const read = readRun(spoiled, newRedactor([planted]))
  if (typeof read === 'string') throw new Error(read)
  const all = Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, report(read)]))
  expect(newRedactor([planted]).leaks(all)).toEqual([])
})

test.each([
  ['nothing', '', 'it is not a JSON object'],
  ['another version', '{"contract":2}', '"contract" must be 1, the only version of the form'],
  ['a part', '{"contract":1}', '"targets" must be a list'],
])('a file that holds %s is told what is wrong with it', (_what, text, says) => {
  expect(readRun(text, newRedactor([]))).toBe(says)
})

test('at a terminal each pair has a line, left-out ones with their reason, and the verdict comes last', () => {
  const lines = reports.terminal(run).trimEnd().split('\n')
  expect([lines[0], lines[2], lines.at(-1)]).toEqual([
    'emulator ↔ schema                         42 responses · 42 match',
    'emulator ↔ specmatic                      left out: no Java',
    `LEAK   ${run.counts.breaking} breaking · ${run.counts.unknown} unknown · 1 stale · 1 unmeasured · 1 instrument · 1 guard · 1 leak   4.3 s   exit 5`,
  ])
})

test('in JUnit what was not measured is an error, a difference a failure, and the rest passes', () => {
  const xml = reports.junit(run)
  const types = (tag: string) => new Set([...xml.matchAll(new RegExp(`<${tag} type="(\\w+)`, 'g'))].map(([, type]) => type))
  expect({ errors: types('error'), failures: types('failure') }).toEqual({
    errors: new Set(['unmeasured', 'instrument', 'guard', 'leak']),
    failures: new Set(['breaking', 'unknown', 'stale']),
  })
})

test('text of a server becomes neither markup nor a command', () => {
  const evil = '</script><img src=x onerror=alert(1)>\n::error::x | `a` ]]>\u0000'
  const bent = { ...run, findings: run.findings.map((one) => ({ ...one, message: evil, left: evil })) }
  expect({
    html: /<img src=x/.test(reports.html(bent)),
    md: /<img src=x/.test(reports.md(bent)),
    junit: ['<img', '\u0000'].some((one) => reports.junit(bent).includes(one)),
    github: reports
      .github(bent)
      .split('\n')
      .filter((line) => /^::error::x/.test(line)),
  }).toEqual({ html: false, md: false, junit: false, github: [] })
})

test('an annotation stands at the line of its scenario', () => {
  expect(reports.github(run)).toMatch(
    /^::error file=src\/contracts\/scenarios\/novita\/style-happy\.ts,line=\d+,title=breaking status%3A novita\/style-happy createStyleTraining \$::createStyleTraining answered 201/m,
  )
})

test('Markdown says what coverage gained since an earlier run', () => {
  const { coverage } = run
  if (coverage === null) throw new Error('the run has no coverage')
  const before = { ...run, coverage: { ...coverage, called: { ...coverage.called, proved: 7 } } }
  expect(reports.md(run, before)).toContain('| operations | 9 (+2) | 14 | 18 |')
})

test('the archive holds every exchange, with webhook calls as comments of the one before them', () => {
  const { log } = JSON.parse(reports.har(run))
  const lines = run.legs.flatMap(({ take }) => take.lines)
  const calls = log.entries.flatMap(({ comment }: { comment: string }) => comment.match(/webhook call /g) ?? [])
  expect({ version: log.version, entries: log.entries.length, calls: calls.length }).toEqual({
    version: '1.2',
    entries: lines.filter(({ kind }) => kind === 'exchange').length,
    calls: lines.filter(({ kind }) => kind === 'arrival').length,
  })
})

test('the page refers to nothing outside itself', () => {
  const page = reports.html(run)
  expect([...page.matchAll(/(?:src|href|action)="(?!#|data:)([^"]*)"/g)].map(([, where]) => where)).toEqual([])
  expect(page).toContain(`content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-`)
})
