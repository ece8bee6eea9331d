import { expect, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { playClean } from '../../src/contracts/mutants/clean.js'
import { killAll, mutants } from '../../src/contracts/mutants/kill.js'
import type { Mutant } from '../../src/contracts/mutants/mutant.js'
import { scenario } from '../../src/contracts/scenario.js'

const fromPlan = (number: number): Mutant => {
  const found = mutants.find((one) => one.number === number)
  if (found === undefined) throw new Error(`no mutant ${number}`)
  return found
}

test('every wrong behaviour of the plan has its mutant', () => {
  expect(mutants.map(({ number }) => number)).toEqual(Array.from({ length: 86 }, (_, index) => index + 1))
})

test('every mutant is killed by its named check', async () => {
  const killings = await killAll(mutants, () => {})
  const others = killings.filter(({ outcome }) => outcome !== 'killed')
  expect(others.map(({ mutant, outcome, found }) => ({ number: mutant.number, outcome, found }))).toEqual([])
})

test('each mutant has a scenario that is there', () => {
  const names = new Set(catalogue.map(({ name }) => name))
  expect(mutants.filter((one) => !names.has(one.scenario))).toEqual([])
})

test('a mutant is killed by its named check, and has survived where only another one tells of it', async () => {
  const renamed = fromPlan(2)
  const killings = await killAll([renamed, { ...renamed, levels: ['paging'] }], () => {})
  expect(killings.map(({ outcome }) => outcome)).toEqual(['killed', 'survived'])
})

test('the catalogue finds nothing at the emulator as it is, whatever the seed', async () => {
  const scenarios = catalogue.filter(({ targets }) => targets.emulator !== undefined).length
  expect(await playClean(86)).toEqual({ seed: 86, scenarios, alarms: [] })
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
