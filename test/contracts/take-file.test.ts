import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Take } from '../../src/contracts/take.js'
import { type FileFault, judgeTakeFile, printTake, readTake, type TakeFile } from '../../src/contracts/take-file.js'
import { exchange, header, lines, take } from './takes.js'

const file = 'fixtures/recordings/novita/style-happy.doc.jsonl'
const today = '2026-11-21'
const live = { provenance: 'live', reviewAfter: '2027-05-01', commit: '4b825dc', client: 'loradock-contract/0.1.0' } as const

function read(text: string): TakeFile {
  const made = readTake(text, file)
  if ('take' in made) return made
  throw new Error(`the take must be readable: ${JSON.stringify(made)}`)
}

const judged = (made: Take, day = today) => judgeTakeFile(read(printTake(made)), day).map(({ kind }) => kind)
const faults = (text: string): readonly Pick<FileFault, 'line' | 'message'>[] => {
  const made = readTake(text, file)
  return 'take' in made ? [] : made.map(({ line, message }) => ({ line, message }))
}

test('what is printed reads back as it was, with its digest', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 5 }), (some) => {
      const made = read(printTake(take(some)))
      expect(made.take.lines).toEqual(some)
      expect(made.take.header).toEqual({ ...header, digest: made.digest })
    }),
  )
})

test('a live take edited by hand is red, whatever was edited', () => {
  const text = printTake(take([exchange('getStyleTraining', 200, { task_status: 'SUCCESS' })], live))
  expect(judgeTakeFile(read(text), today)).toEqual([])
  const edited = read(text.replace('SUCCESS', 'FAILED'))
  expect(judgeTakeFile(edited, today)).toEqual([
    {
      file,
      line: 1,
      kind: 'edited',
      message: 'the lines are not those the recorder wrote: nobody edits a live take, record it again',
    },
  ])
  fc.assert(
    fc.property(fc.nat(9), fc.constantFrom(200, 404), (id, status) => {
      const more = `${text}${JSON.stringify(exchange('getStyleTraining', status, { id }))}\n`
      expect(judgeTakeFile(read(more), today).map(({ kind }) => kind)).toEqual(['edited'])
    }),
  )
})

test('a doc take that calls itself live is red: it was recorded at no commit, and no digest of its own can help', () => {
  expect(judged(take([], { ...live, commit: null }))).toEqual(['edited'])
  expect(judgeTakeFile(read(`${JSON.stringify({ ...header, ...live, digest: null })}\n`), today).map(({ kind }) => kind)).toEqual(
    ['edited'],
  )
})

test('a committed take has a day to be reviewed by, not too far ahead, and is stale after it', () => {
  expect(judged(take([], { reviewAfter: null }))).toEqual(['undated'])
  expect(judged(take([], { reviewAfter: '2027-11-22' }))).toEqual(['undated'])
  expect(judged(take([], { ...live, reviewAfter: '2027-06-01' }))).toEqual(['undated'])
  expect(judged(take([], { recordedAt: '2026-11-22' }))).toEqual(['undated'])
  expect(judged(take([]), '2027-11-20')).toEqual([])
  expect(judged(take([]), '2027-11-21')).toEqual(['stale'])
})

test('a take that was only played is not for committing', () => {
  expect(judged(take([], { provenance: 'played' }))).toEqual(['malformed'])
})

test('every fault of a file is told at once, each with its line', () => {
  const { source: _, ...unsourced } = header
  const rows = [
    JSON.stringify({ ...unsourced, provenance: 'heard', recordedAt: '2026-02-30', mood: 'good' }),
    '',
    '{"at":-1,"step":"x","kind":"exchange","request":{"method":"GET"},"response":{}}',
    'not json',
    '{"at":0,"kind":"arrival","request":{}}',
  ]
  expect(faults(rows.join('\n'))).toEqual([
    { line: 1, message: '"provenance" must be one of doc, published, live, played' },
    { line: 1, message: '"source" is missing: it must be a text' },
    { line: 1, message: '"recordedAt" must be a day such as 2026-11-21' },
    { line: 1, message: '"mood" is no field of a header' },
    { line: 3, message: '"at" must be milliseconds since the start, or null where the source gives none' },
    { line: 3, message: 'request: "path" is missing: it must be a text' },
    { line: 3, message: '"response" needs a "status", a number' },
    { line: 4, message: 'the line is not JSON' },
    { line: 5, message: '"step" is missing: it must be a text' },
    { line: 5, message: 'an arrival needs "request.text", its raw body' },
  ])
  expect(faults('\n')).toEqual([{ line: 1, message: 'the file is empty: a take begins with its header' }])
})
