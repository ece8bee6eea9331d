import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../../src/emulator/domain/nearest.js'
import { isProblem } from '../../../src/emulator/domain/problem.js'
import { chosen, faultOfSetting } from '../../../src/emulator/domain/quirk.js'
import { alphanumericFrom, drawBytes, shareFrom, uuidFrom } from '../../../src/emulator/domain/random.js'
import { isScenario, scenarioNames, scenarios, suffixOf } from '../../../src/emulator/domain/scenario.js'

test.each([
  ['train-fail', 'train-fails'],
  ['trainfails', 'train-fails'],
  ['Happy', 'happy'],
  ['webhook-nnoe', 'webhook-none'],
  ['instnt', 'instant'],
  ['completely-different', undefined],
  ['', undefined],
])('the scenario nearest to "%s" is %s', (word, expected) => {
  expect(nearest(word, scenarioNames)).toBe(expected)
})

test('a known word is nearest to itself, however many there are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, selector: (one) => one.toLowerCase() }),
      (known) => {
        for (const word of known) expect(nearest(word, known)).toBe(word)
      },
    ),
  )
})

test('of no words none is near, and of two equally near ones the first', () => {
  expect([nearest('a', []), nearest('cat', ['bat', 'rat'])]).toEqual([undefined, 'bat'])
})

test.each([
  ['test', undefined],
  ['test+train-fails', 'train-fails'],
  ['a+b+instant', 'instant'],
  ['test+', ''],
  ['+happy', 'happy'],
])('the suffix of the key "%s" is %j', (key, suffix) => {
  expect(suffixOf(key)).toBe(suffix)
})

test('names that objects have by birth are no scenarios', () => {
  expect(['constructor', 'toString', '__proto__', 'happy'].map(isScenario)).toEqual([false, false, false, true])
})

test('every scenario has a name in lower case and one line of story', () => {
  const odd = Object.entries(scenarios).filter(
    ([name, { story }]) => !/^[a-z]+(-[a-z]+)*$/.test(name) || !/^[^\n]{10,100}[.?]$/.test(story),
  )
  expect(odd).toEqual([])
})

const quirk = { name: 'p.shape', alternatives: ['round', 'square'], default: 'round', because: '', sources: '' } as const

test('a quirk stands at its default unless one of its alternatives was chosen', () => {
  expect([{}, { 'p.shape': 'square' }, { 'p.shape': 'oval' }].map((settings) => chosen(quirk, settings))).toEqual([
    'round',
    'square',
    'round',
  ])
})

test('a setting of a quirk is judged by its name and its alternatives', () => {
  const judged = [
    ['p.shape', 'square'],
    ['p.shape', 'oval'],
    ['p.shap', 'square'],
  ] as const
  expect(judged.map(([name, value]) => faultOfSetting([quirk], name, value))).toEqual([
    undefined,
    'quirk p.shape has no alternative "oval"; it has round, square',
    'unknown quirk "p.shap"',
  ])
})

test('an answer is never taken for a problem', () => {
  const answers = [{ status: 200, body: {} }, { kind: 'tensors' }, { kind: 'toString' }, { kind: 7 }]
  expect([...answers.map((answer) => isProblem(answer)), isProblem({ kind: 'no-key' })]).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
})

test('draws depend on seed, account and number, and on nothing else', () => {
  const draw = (seed: number, account: string, number: number) => drawBytes(seed, account, number).toString('hex')
  const draws = [draw(1, 'a', 1), draw(2, 'a', 1), draw(1, 'b', 1), draw(1, 'a', 2), draw(1, '1\na', 1), draw(11, 'a', 1)]
  expect([new Set(draws).size, draw(1, 'a', 1)]).toEqual([6, draws[0]])
})

test('ids have the form that the documents show, for whatever was drawn', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(32), (drawn, length) => {
      const bytes = Buffer.from(drawn)
      expect(uuidFrom(bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(alphanumericFrom(bytes, length)).toMatch(new RegExp(`^[A-Za-z0-9]{${length}}$`))
      expect(shareFrom(bytes)).toBeGreaterThanOrEqual(0)
      expect(shareFrom(bytes)).toBeLessThan(1)
    }),
  )
})
