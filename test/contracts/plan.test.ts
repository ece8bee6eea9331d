import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newBudget } from '../../src/contracts/budget.js'
import { agrees, type Consent, objections } from '../../src/contracts/consent.js'
import { readPrices } from '../../src/contracts/costs.js'
import { type CostClass, type Intended, noAllowance, planOf } from '../../src/contracts/plan.js'
import type { Provider } from '../../src/contracts/take.js'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/costs.yaml'), 'utf8')
const { prices, faults } = readPrices(text, 'fixtures/costs.yaml')

function intended(scenario: string, cost: CostClass, operation: string, provider: Provider = 'modelslab'): Intended {
  return { scenario, provider, cost, irreversible: false, calls: [{ operation, times: 1 }], tookMs: 60_000 }
}

const training = intended('modelslab/lora-happy', 'training', 'createLoraTraining')
const all: readonly Intended[] = [
  intended('novita/auth-forms', 'none', 'listTrainings', 'novita'),
  intended('novita/upload-slot', 'residue', 'createTrainingAsset', 'novita'),
  intended('novita/txt2img-happy', 'generation', 'createTextToImage', 'novita'),
  intended('novita/style-happy', 'training', 'createStyleTraining', 'novita'),
  intended('novita/list-agrees', 'golden', 'listTrainings', 'novita'),
  intended('novita/create-missing-fields', 'battery', 'createStyleTraining', 'novita'),
  intended('novita/image-link-expired', 'local', 'getTaskResult', 'novita'),
  training,
]

const consent: Consent = {
  targets: ['real:modelslab'],
  real: 'modelslab',
  hasKey: true,
  keyElsewhere: false,
  wanted: [],
}

test('what reads the golden take costs nothing, what makes a job of its own costs that job', () => {
  const reads = intended('modelslab/list', 'golden', 'listTrainings')
  const makes = intended('modelslab/webhook-per-status', 'golden', 'createLoraTraining')
  const { runs, blocked, usd } = planOf([reads, makes], prices, { ...noAllowance, golden: true })
  const { usd: agreed } = planOf([reads, makes], prices, { ...noAllowance, golden: true, maxUsd: 1 })
  expect({ runs: runs.map(({ scenario }) => scenario), needs: blocked.map(({ needs }) => needs), usd, agreed }).toEqual({
    runs: ['modelslab/list'],
    needs: [['--max-usd 1.00']],
    usd: 0,
    agreed: 1,
  })
})

test('every price has a source and the day on which it was read', () => {
  expect(faults).toEqual([])
  expect(prices.length).toBeGreaterThan(5)
})

test('a price without a source, an amount or a day is no price', () => {
  const told = readPrices('- {provider: novita, operation: x, usd: 1, removable: true}\n- {provider: openai}\n', 'x.yaml')
  expect(told).toEqual({
    prices: [],
    faults: [
      { file: 'x.yaml', line: 0, kind: 'malformed', message: 'price 1 has no source' },
      { file: 'x.yaml', line: 0, kind: 'malformed', message: 'price 2 names no provider' },
    ],
  })
  expect(readPrices('a: 1', 'x.yaml').faults).toHaveLength(1)
})

test('without an allowance only what costs nothing and leaves nothing runs', () => {
  const plan = planOf(all, prices)
  expect(plan.runs.map(({ scenario }) => scenario)).toEqual(['novita/auth-forms'])
  expect(Object.fromEntries(plan.blocked.map(({ scenario, needs }) => [scenario, needs]))).toEqual({
    'novita/upload-slot': ['--accept-irreversible'],
    'novita/txt2img-happy': ['--allow-unknown-cost', '--accept-irreversible'],
    'novita/style-happy': ['--allow-unknown-cost', '--accept-irreversible'],
    'novita/list-agrees': ['a golden take'],
    'novita/create-missing-fields': ['record --refusals', '--allow-unknown-cost', '--accept-irreversible'],
    'novita/image-link-expired': ['cannot run at a provider, by type'],
    'modelslab/lora-happy': ['--max-usd 1.00'],
  })
  expect({ usd: plan.usd, leaves: plan.leaves }).toEqual({ usd: 0, leaves: [] })
})

test('what is local never runs at a provider, whatever is allowed', () => {
  const everything = { maxUsd: 1000, allowUnknownCost: true, acceptIrreversible: true, refusals: true, golden: true }
  expect(planOf(all, prices, everything).blocked.map(({ scenario }) => scenario)).toEqual(['novita/image-link-expired'])
})

test('a plan never costs more than is allowed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 500 }), (many, cents) => {
      const plan = planOf(
        Array.from({ length: many }, () => training),
        prices,
        { ...noAllowance, maxUsd: cents / 100 },
      )
      expect(plan.usd).toBeLessThanOrEqual(cents / 100)
      expect(plan.runs.length).toBe(Math.min(many, Math.floor(cents / 100)))
    }),
  )
})

test('a budget refuses before it is exceeded, and never after', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 })), fc.integer({ min: 0, max: 1000 }), (asked, most) => {
      const budget = newBudget({ maxUsd: most / 100, allowUnknownCost: false, maxCalls: 1000 })
      const taken = asked.filter((cents) => budget.take(cents / 100) === 'ok')
      const spent = taken.reduce((sum, cents) => sum + cents, 0)
      expect(spent).toBeLessThanOrEqual(most)
      expect(Math.round(budget.spentUsd * 100)).toBe(spent)
      expect(budget.calls).toBe(taken.length)
    }),
  )
})

test('a call of unknown price, and one too many, is refused with what to do', () => {
  const budget = newBudget({ maxUsd: 1, allowUnknownCost: false, maxCalls: 1 })
  expect(budget.take(null)).toEqual({
    kind: 'unknown-cost',
    message: 'no source prints the price of this call: --allow-unknown-cost accepts any',
  })
  expect(budget.take(1.01)).toEqual({ kind: 'over-budget', message: '1.01 USD would be spent, --max-usd is 1.00' })
  expect([budget.take(1), budget.take(0)]).toEqual([
    'ok',
    { kind: 'too-many-calls', message: 'the run may make 1 calls, and has made them' },
  ])
})

test('a run at a provider begins only when all four conditions hold', () => {
  const plan = planOf([training], prices)
  expect(objections('modelslab', plan, consent)).toEqual([])
  expect(
    objections('modelslab', plan, {
      targets: ['real:novita'],
      real: '1',
      hasKey: false,
      keyElsewhere: true,
      wanted: ['modelslab/lora-happy'],
    }),
  ).toEqual([
    'name the target: real:modelslab',
    'set LORADOCK_REAL=modelslab',
    'set MODELSLAB_API_KEY',
    'a key is taken from MODELSLAB_API_KEY only: remove it from the command line and from files',
    'modelslab/lora-happy needs --max-usd 1.00',
  ])
})

test('only the amount of the plan, typed in full, is agreement', () => {
  const plan = planOf([training], prices, { ...noAllowance, maxUsd: 1.5 })
  const typed = ['1.00', '1', ' 1.00 ', '1.5', 'yes', '', '1.00 USD', '0x1', undefined]
  expect(typed.map((one) => agrees(plan, one, false))).toEqual([true, true, true, false, false, false, false, false, false])
  expect(agrees(plan, undefined, true)).toBe(true)
})
