import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTakes } from '../../src/contracts/compare.js'
import { type Choice, pairsIn, pairsOf, pairwise } from '../../src/contracts/pairwise.js'
import { kitQuirks } from '../../src/contracts/quirk-list.js'
import { quirksWithSigns, signOf } from '../../src/contracts/quirk-signs.js'
import { judgeObserved, type KitQuirk, proposedState, withQuirks } from '../../src/contracts/quirks.js'
import type { Json } from '../../src/contracts/take.js'
import { quirks as emulatorQuirks } from '../../src/emulator/index.js'
import { exchange, take } from './takes.js'

const union: Json = { code: 0, msg: '', data: { task_id: 'a' }, task_id: 'a' }
const flat: Json = { task_id: 'b' }

function quirkNamed(name: string): KitQuirk {
  const found = kitQuirks.find((quirk) => quirk.name === name)
  if (found === undefined) throw new Error(`the kit has no quirk ${name}`)
  return found
}

function explained(left: Json, right: Json, names: readonly [string, string]) {
  const takes = [left, right].map((body) => take([exchange('createTextToImage', 200, body)], { partial: false }))
  const [one = take([]), other = take([])] = takes
  return withQuirks(compareTakes(one, other).differences, [one, other], names).map(
    ({ class: effect, path, kind, quirk }) => `${effect} ${path} ${kind} ${quirk?.name ?? ''} ${quirk?.observed ?? ''}`,
  )
}

test('the kit knows the emulator’s quirks, their alternatives and defaults, and no others', () => {
  const form = (name: string, alternatives: readonly string[], fallback: string) =>
    `${name}: ${alternatives.toSorted().join(' | ')} = ${fallback}`
  expect(kitQuirks.map((quirk) => form(quirk.name, Object.keys(quirk.alternatives), quirk.default))).toEqual(
    emulatorQuirks.map((quirk) => form(quirk.name, quirk.alternatives, quirk.default)),
  )
})

test('a quirk that is open has a default among its alternatives and, where it is ours, others to choose', () => {
  const wrong = kitQuirks.filter(
    ({ alternatives, default: one, state }) =>
      alternatives[one] === undefined || Object.values(alternatives).every(({ ours }) => ours) || state !== 'open',
  )
  expect(wrong).toEqual([])
})

test('an alternative of ours is accepted from the emulator and from nobody else', () => {
  const quirk = quirkNamed('novita.submit-shape')
  const targets = ['emulator', 'real:novita', 'recording:novita/txt2img-happy', 'custom:http://127.0.0.1:8080', 'emulator-like']
  expect(targets.map((target) => judgeObserved(quirk, 'union', target).class)).toEqual([
    'match',
    'breaking',
    'breaking',
    'breaking',
    'breaking',
  ])
  expect(targets.map((target) => judgeObserved(quirk, 'flat', target).class)).toEqual(targets.map(() => 'match'))
  expect(judgeObserved(quirk, 'nested', 'emulator').kind).toBe('no-alternative')
})

test('a difference between two alternatives is a match that names the quirk, never silent', () => {
  expect(explained(union, flat, ['emulator', 'real:novita'])).toEqual([
    'match $.code added novita.submit-shape flat',
    'match $.data added novita.submit-shape flat',
    'match $.msg added novita.submit-shape flat',
  ])
})

test('a real target that plays what only the emulator may is breaking', () => {
  expect(explained(flat, union, ['emulator', 'real:novita'])).toEqual([
    'breaking $.code absent  ',
    'breaking $.data absent  ',
    'breaking $.msg absent  ',
    'breaking $ ours novita.submit-shape union',
  ])
})

test('a quirk explains nothing beside the place where it shows', () => {
  expect(explained({ ...Object(union), extra: 1 }, flat, ['emulator', 'real:novita'])).toContain('additive $.extra added  ')
})

test('each sign names alternatives of its own quirk only', () => {
  const answers: readonly Json[] = [
    union,
    flat,
    { code: 0, data: { task_id: 'a' } },
    { assets_id: 'a' },
    { assets_id: 1 },
    { task_status: 'SUCCESS', model_type: '' },
    { task_status: 'SUCCESS', model_type: 'lora', extra: {} },
    { task: { task_type: 'TXT_TO_IMG' }, images: [{ image_url_ttl: 3600, nsfw_detection_result: null }] },
    { task: {}, images: [{ image_url_ttl: '3600', nsfw_detection_result: {} }] },
    { reason: 'INVALID_API_KEY' },
    { reason: 'MISSING_API_KEY' },
    { status: 'error', message: 'x', messege: 'x' },
    { status: 'error', message: 'x' },
    { status: 'error', messege: 'x' },
    { status: 'processing', messege: 'x', output: [] },
    { status: 'processing', message: 'x', output: '' },
    { training_id: 'F5jvdzGnYi', model_id: 'F5jvdzGnYi' },
    { training_id: 'F5jvdzGnYiF5jvdzGnYiF5jvd' },
    { data: ['F5jvdzGnYi'] },
    { data: [{ model_id: 'F5jvdzGnYi' }] },
    { data: 'a\nb' },
    { data: 'a /n b' },
  ]
  const shown = quirksWithSigns.map((name) => {
    const reads = answers.flatMap((body) => [200, 401].map((status) => signOf(name)?.read({ status, body })))
    return { name, alternatives: [...new Set(reads.filter((one) => one !== undefined))].sort() }
  })
  expect(shown).toEqual(
    quirksWithSigns.map((name) => ({ name, alternatives: Object.keys(quirkNamed(name).alternatives).sort() })),
  )
})

test('live takes that all show one alternative propose to settle the quirk on their first day', () => {
  const quirk = quirkNamed('novita.submit-shape')
  const on = (alternative: string, day: string) => ({ alternative, day })
  expect(proposedState(quirk, [on('flat', '2027-01-02'), on('flat', '2027-01-01')])).toBe('settled-live 2027-01-01')
  expect(proposedState(quirk, [on('flat', '2027-01-02'), on('document', '2027-01-01')])).toBeUndefined()
  expect(proposedState(quirk, [])).toBeUndefined()
})

const choices: fc.Arbitrary<readonly Choice[]> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 })
  .map((sizes) =>
    sizes.map((size, index) => ({ name: `q${index}`, values: ['0', ...Array.from({ length: size - 1 }, (_, n) => `${n + 1}`)] })),
  )

test('a pairwise set covers every pair, sets every choice, and repeats no setting', () => {
  fc.assert(
    fc.property(choices, (some) => {
      const rows = pairwise(some)
      expect(new Set(rows.flatMap((row) => pairsIn(row, some)))).toEqual(new Set(pairsOf(some)))
      expect(rows.filter((row) => Object.keys(row).length !== some.length)).toEqual([])
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
    }),
  )
})

test('the quirks of the emulator are covered pairwise by two dozen settings', () => {
  const rows = pairwise(emulatorQuirks.map(({ name, alternatives }) => ({ name, values: alternatives })))
  expect(rows.length).toBeLessThan(25)
})
