import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonical, isList, isObject, parseJson } from '../../src/contracts/json.js'
import { linkOf } from '../../src/contracts/signed-url.js'
import { type Json, operationOf, type TakeLine } from '../../src/contracts/take.js'
import { type FileFault, judgeTakeFile, readTake, type TakeFile } from '../../src/contracts/take-file.js'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'fixtures/recordings')
// The day on which the takes were last read over; `loradock contract check` judges them by the day on which it runs.
const today = '2026-11-21'

const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.jsonl'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
const read = texts.map(({ path, text }) => readTake(text, path))
const takes = read.flatMap((one): readonly TakeFile[] => ('take' in one ? [one] : []))
const unreadable = read.flatMap((one): readonly FileFault[] => ('take' in one ? [] : one))

const operations = (name: string) =>
  [...readFileSync(join(root, `openapi/${name}.yaml`), 'utf8').matchAll(/operationId: (\w+)/g)].map(
    ([, operation = '']) => operation,
  )

/** The answers and calls that a page prints: its code blocks that are JSON, once the crawler's and the page's own slips are mended. */
function printedIn(path: string): readonly Json[] {
  const page = readFileSync(join(root, path), 'utf8')
  return [...page.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].flatMap(([, block = '']) => {
    const value = parseJson(block.replace(/\\$/gm, '').replace(/,(\s*})/g, '$1'))
    return value === undefined || (isObject(value) && 'instance_prompt' in value) ? [] : [value]
  })
}

// Signed links are kept as their structure, so the page's links are compared by what both have.
function comparable(value: Json): Json {
  if (typeof value === 'string') return linkOf(value) === undefined ? value : '<link>'
  if (isList(value)) return value.map(comparable)
  if (!isObject(value)) return value
  if ('$signed' in value) return '<link>'
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, comparable(one)]))
}

function answerOf(line: TakeLine): Json {
  return line.kind === 'exchange' ? (line.response?.body ?? null) : (parseJson(line.request.text) ?? null)
}

test('every recording can be read, carries its digest and a day to be reviewed by', () => {
  expect(unreadable).toEqual([])
  expect(takes.flatMap((file) => judgeTakeFile(file, today))).toEqual([])
})

test('a recording lies where its header says: provider, scenario, provenance', () => {
  expect(takes.map(({ file }) => file)).toEqual(
    takes.map(({ take: { header } }) => `${header.scenario}.${header.provenance}.jsonl`),
  )
  expect(takes.filter(({ take: { header } }) => !header.scenario.startsWith(`${header.provider}/`))).toEqual([])
})

test('no recording is live: nothing was ever recorded at a provider', () => {
  expect(takes.filter(({ take: { header } }) => header.provenance === 'live').map(({ file }) => file)).toEqual([])
})

test('a hand-written recording holds only what its source prints, and names the source', () => {
  expect(takes.filter(({ take: { header } }) => !header.partial || header.source.length < 30).map(({ file }) => file)).toEqual([])
})

test('every step is of an operation of the provider', () => {
  const strange = takes.flatMap(({ file, take: { header, lines } }) => {
    const known = new Set([...operations(header.provider), ...operations('storage')])
    return lines.filter(({ step }) => !known.has(operationOf(step))).map(({ step }) => `${file} ${step}`)
  })
  expect(strange).toEqual([])
})

test.each([
  ['novita', 'fixtures/novita/documented/style-training.txt', 6],
  ['modelslab', 'fixtures/modelslab/documented/lora-finetune.txt', 2],
])('every answer and call that the page of %s prints is in a recording', (provider, path, count) => {
  const printed = printedIn(path).map((value) => canonical(comparable(value)))
  const recorded = takes
    .filter(({ take: { header } }) => header.provider === provider && header.provenance === 'doc')
    .flatMap(({ take: { lines } }) => lines.map((line) => canonical(comparable(answerOf(line)))))
  expect(printed.filter((one) => !recorded.includes(one))).toEqual([])
  expect(printed.length).toBe(count)
})

test('no recording holds a signature, a credential or a key', () => {
  const leaky = texts.filter(({ text }) => /X-Amz-Signature=|AKIA[0-9A-Z]{12}|Bearer (?!\{)|"key":"[^"]+"/.test(text))
  expect(leaky.map(({ path }) => path)).toEqual([])
})
