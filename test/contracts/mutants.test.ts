import { expect, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { killAll, mutants } from '../../src/contracts/mutants/kill.js'
import type { Mutant } from '../../src/contracts/mutants/mutant.js'
import { scenario } from '../../src/contracts/scenario.js'

// All of them are played by `npm run mutants`; here only what makes its word worth something.

const fromPlan = (number: number): Mutant => {
  const found = mutants.find((one) => one.number === number)
  if (found === undefined) throw new Error(`no mutant ${number}`)
  return found
}

test('each mutant has a row of its own and a scenario that is there', () => {
  const numbers = mutants.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  const names = new Set(catalogue.map(({ name }) => name))
  expect(mutants.filter((one) => !names.has(one.scenario))).toEqual([])
})

test('a mutant is killed by its named check, and has survived where only another one tells of it', async () => {
  const renamed = fromPlan(2)
  const killings = await killAll([renamed, { ...renamed, levels: ['paging'] }], () => {})
  expect(killings.map(({ outcome }) => outcome)).toEqual(['killed', 'survived'])
})

test('a scenario that fails at the emulator as it is kills nothing', async () => {
  const failing = scenario.local('modelslab/create-shape', {
    provider: 'modelslab',
    behaviour: 'fails always',
    basis: ['own'],
    targets: { emulator: 'full' },
    run: async ({ check }) => check.that('presence', false, 'as it should'),
  })
  const killings = await killAll([fromPlan(2)], () => {}, [failing])
  expect(killings.map(({ outcome }) => outcome)).toEqual(['no control'])
})
