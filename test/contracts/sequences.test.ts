import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Move, moveKinds, playSequence } from '../../src/contracts/sequences.js'
import type { Target } from '../../src/contracts/target.js'
import { type EmulatorTargetOptions, emulatorTarget } from '../../src/contracts/targets/emulator.js'

// `npm run sequences` plays two hundred; a nightly run names another seed.
const runs = Number(process.env['SEQUENCES'] ?? 20)
const seed = Number(process.env['SEED'] ?? 1)

const moves = fc.array(
  fc.record<Move>({
    // The clock moves as often as everything else together, or no job would ever get anywhere.
    kind: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...moveKinds) },
      { weight: 1, arbitrary: fc.constant('advance' as const) },
    ),
    nth: fc.nat(20),
    size: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 900 })),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
)

let target: Target
beforeAll(async () => {
  target = await emulatorTarget()
})
afterAll(() => target.close())

let legs = 0
async function playedAt(at: Target, sequence: readonly Move[]): Promise<string | null> {
  legs += 1
  const leg = await at.leg({ scenario: 'sequences', run: `s${legs}` })
  try {
    return await playSequence(leg, sequence)
  } finally {
    await leg.close()
  }
}

test(`${runs} sequences in orders that nobody wrote down break no documented rule, seed ${seed}`, async () => {
  const property = fc.asyncProperty(moves, async (sequence) => {
    expect(await playedAt(target, sequence)).toBeNull()
  })
  const told = await fc.check(property, { seed, numRuns: runs })
  if (process.env['SEQUENCES'] !== undefined) keep({ size: runs, held: told.failed ? told.numRuns - 1 : runs, seed })
  expect(told.failed ? fc.defaultReportMessage(told) : 'all hold').toBe('all hold')
})

/** The file from which `loradock contract check` tells how the last run of its own command went. */
function keep(result: { readonly size: number; readonly held: number; readonly seed: number }): void {
  const folder = join(import.meta.dirname, '../../.loradock')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sequences.json'), `${JSON.stringify({ ...result, at: new Date().toISOString() })}\n`)
}

const told = (sequence: readonly (readonly [Move['kind'], number, number])[]) =>
  sequence.map(([kind, nth, size]): Move => ({ kind, nth, size }))

/** What a sequence finds at an emulator that is bent in between. */
async function foundAt(wire: NonNullable<EmulatorTargetOptions['wire']>, sequence: readonly Move[]): Promise<string | null> {
  const bent = await emulatorTarget({ wire })
  const found = await playedAt(bent, sequence)
  await bent.close()
  return found
}

const changing = (path: RegExp, change: (text: string) => string): NonNullable<EmulatorTargetOptions['wire']> => {
  return async (request, forward) => {
    const answer = await forward(request)
    if (!path.test(`${request.method} ${new URL(request.url).pathname}`)) return answer
    const { status, headers } = answer
    return new Response(change(await answer.text()), { status, headers })
  }
}

const trained = [
  ['slot', 0, 1],
  ['upload', 0, 1],
  ['create', 0, 1],
  ['advance', 0, 3000],
  ['poll', 0, 1],
] as const

test.each([
  [
    'a job that goes back',
    told([...trained, ['poll', 0, 1]]),
    () => {
      let polls = 0
      return changing(/^GET .*style$/, (text) =>
        ++polls > 1 ? text.replace('SUCCESS', 'TRAINING').replace(/"models":\[[^\]]*\]/, '"models":[]') : text,
      )
    },
    /went back from SUCCESS SERVING to TRAINING/,
  ],
  [
    'a sound training that fails',
    told(trained),
    () => changing(/^GET .*style$/, (text) => text.replace('SUCCESS', 'FAILED').replace(/"models":\[[^\]]*\]/, '"models":[]')),
    /nothing was wrong with it/,
  ],
  [
    'a cancel that is swallowed',
    told([
      ['create-lora', 0, 1],
      ['poll', 0, 1],
      ['cancel', 0, 1],
      ['advance', 0, 1],
      ['poll', 0, 1],
    ]),
    () => changing(/fine_tune_status/, (text) => text.replace('cancelled', 'model_ready')),
    /was cancelled at deploying_gpu and became model_ready/,
  ],
  [
    'a deleted model that stays listed',
    told([
      ['create-lora', 0, 1],
      ['delete', 0, 1],
      ['list', 0, 1],
    ]),
    () => {
      let first = ''
      return changing(/finetune_list|lora_fine_tune/, (text) => {
        first ||= /"training_id":"(\w+)"/.exec(text)?.[1] ?? ''
        return text.replace('"data":[]', `"data":["${first}"]`)
      })
    },
    /which was deleted or never made/,
  ],
  [
    'a page that drops a row',
    told([...trained, ['list', 0, 1]]),
    () => changing(/^GET \/v3\/training$/, (text) => JSON.stringify({ ...JSON.parse(text), tasks: [] })),
    /a list does not show/,
  ],
] as const)('%s is found by a sequence', async (_name, sequence, wire, says) => {
  expect(await foundAt(wire(), sequence)).toMatch(says)
})

test('what fails is shrunk to the moves that matter', async () => {
  const bent = await emulatorTarget({ wire: changing(/finetune\/delete/, (text) => text.replace('"success"', '"successful"')) })
  const property = fc.asyncProperty(moves, async (sequence) => (await playedAt(bent, sequence)) === null)
  const { failed, counterexample } = await fc.check(property, { seed: 3, numRuns: 60, endOnFailure: false })
  await bent.close()
  const kinds = counterexample?.[0].map(({ kind }) => kind) ?? []
  expect({ failed, begins: kinds.slice(0, 2), isShort: kinds.length < 4 }).toEqual({
    failed: true,
    begins: ['create-lora', 'delete'],
    isShort: true,
  })
})
