import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, readJsonBody } from '../../../src/emulator/http/body.js'
import type { Incoming } from '../../../src/emulator/http/service.js'

function incoming(chunks: readonly string[], length?: number): Incoming {
  return {
    method: 'POST',
    target: '/',
    pathname: '/',
    params: {},
    origin: 'http://localhost',
    header: (name) => (name === 'content-length' && length !== undefined ? String(length) : undefined),
    headers: () => [],
    headerRecord: () => ({}),
    bytes: async function* () {
      for (const chunk of chunks) {
        if (chunk === 'CUT') throw new Error('aborted')
        yield Buffer.from(chunk)
      }
    },
    gone: () => new AbortController().signal,
  }
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test.each([
  ['64 levels', nested(64), undefined],
  ['65 levels', nested(65), 'too-deep'],
  ['a million levels', nested(1_000_000), 'too-deep'],
  ['65 levels of objects', '{"a":'.repeat(65) + '1' + '}'.repeat(65), 'too-deep'],
  ['brackets in a text', JSON.stringify('['.repeat(100)), undefined],
  ['brackets after an escaped quote', JSON.stringify(`"${'['.repeat(100)}`), undefined],
  ['brackets after an escaped backslash', `["\\\\",${nested(63)}]`, undefined],
  ['levels side by side', `[${Array.from({ length: 100 }, () => '[]').join()}]`, undefined],
  ['nothing', ' \n', undefined],
  ['no JSON', '{', 'not-json'],
])('a body of %s is read or refused for what it is', (_what, text, expected) => {
  const { problem } = parseJson(text)
  expect(problem?.kind === 'unreadable' ? problem.why : problem).toBe(expected)
})

test('what is read is what JSON.parse makes of it, whatever it is', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(parseJson(text)).toEqual({ text, value: JSON.parse(text), problem: undefined })
    }),
  )
})

test('a body is put together from its chunks, also where they cut a letter in two', async () => {
  const bytes = Buffer.from('{"name":"猫"}')
  const halves = {
    ...incoming([]),
    bytes: async function* () {
      yield bytes.subarray(0, 10)
      yield bytes.subarray(10)
    },
  }
  expect((await readJsonBody(halves, 100)).value).toEqual({ name: '猫' })
})

test('a body that says it is too large is refused before a byte of it is read', async () => {
  const { problem } = await readJsonBody(incoming(['CUT'], 101), 100)
  expect(problem).toEqual({ kind: 'too-large', limitBytes: 100 })
})

test('a body that turns out to be too large is refused where the limit is', async () => {
  const { problem } = await readJsonBody(incoming(['"', 'x'.repeat(99), 'x', 'CUT']), 100)
  expect(problem).toEqual({ kind: 'too-large', limitBytes: 100 })
})

test('a body that ends early is told as such', async () => {
  const { problem } = await readJsonBody(incoming(['{"a":', 'CUT']), 100)
  expect(problem).toEqual({ kind: 'unreadable', why: 'cut-short', message: 'the body ended early (aborted)' })
})
