import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { documented, proofsOf } from '../../src/contracts/cells.js'
import { coverageOf } from '../../src/contracts/coverage.js'
import { readFixtures } from '../../src/contracts/fixtures.js'
import { ruleThat } from '../../src/contracts/parts/rules.js'
import { play } from '../../src/contracts/play.js'
import { runAt } from '../../src/contracts/playing.js'
import { openReal } from '../../src/contracts/real.js'
import { type Scenario, scenario } from '../../src/contracts/scenario.js'
import loraHappy from '../../src/contracts/scenarios/modelslab/lora-happy.js'
import type { Json } from '../../src/contracts/take.js'
import { emulatorTarget } from '../../src/contracts/targets/emulator.js'
import { bound } from '../support/bound.js'

const folder = mkdtempSync(join(tmpdir(), 'loradock-guards-'))
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(String(request.url))
  // What is asked for twice is refused; a first training is accepted, whatever it says.
  response.setHeader('content-type', 'application/json')
  response.end(asked.length === 1 ? '{"status":"success","training_id":"abcdefghij"}' : '{"status":"error","message":"no"}')
})
const url = `http://127.0.0.1:${await bound(server)}`
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function real(maxUsd: number, maxCalls = 10, refusals = false) {
  const price = {
    provider: 'modelslab',
    operation: 'createLoraTraining',
    usd: 1,
    removable: true,
    source: 'a test',
    readAt: '2026-11-21',
  } as const
  const allowance = { maxUsd, allowUnknownCost: false, acceptIrreversible: false, refusals, golden: false }
  return openReal({
    provider: 'modelslab',
    key: 'a-key',
    run: `r${maxUsd}-${maxCalls}`,
    prices: [price],
    allowance,
    ledgerFile: join(folder, 'ledger.jsonl'),
    standIn: url,
    pace: 1000,
    maxCalls,
  })
}

test.each([
  [0.99, 10, '1.00 USD would be spent, --max-usd is 0.99'],
  [5, 0, 'the run may make 0 calls, and has made them'],
])('a call beyond the budget (%d USD, %d calls) is a guard and is never sent', async (maxUsd, maxCalls, said) => {
  const opened = real(maxUsd, maxCalls)
  const target = opened.target(loraHappy)
  if (target === undefined) throw new Error('no target')
  const { findings } = await play(loraHappy, target)
  const { created, spentUsd } = opened.ledger()
  await opened.close()
  expect({ findings: findings.map(({ class: effect, message }) => [effect, message]), asked, created, spentUsd }).toEqual({
    findings: [['guard', `createLoraTraining: ${said}`]],
    asked: [],
    created: [],
    spentUsd: 0,
  })
})

test('a fault of the kit’s own leaves nothing open at a provider', async () => {
  const emulator = await emulatorTarget()
  const closed: string[] = []
  const close = async () => {
    closed.push('provider')
    return { report: await emulator.close() }
  }
  const broken: Scenario = { ...loraHappy, begin: () => Promise.reject(new RangeError('a fault of the scenario')) }
  const fixtures = readFixtures(folder)
  const order = { verb: 'run', command: '', run: 'r', fixtures, today: '2026-11-21', scenarios: [broken] }
  const opened = { name: 'real:modelslab', kind: 'real', target: () => emulator, close } as const
  await expect(runAt(opened, order)).rejects.toThrow('a fault of the scenario')
  expect(closed).toEqual(['provider'])
})

test('a poll that never reaches its end is a finding, not a success', async () => {
  const wire = async (request: Request, forward: (one: Request) => Promise<Response>) => {
    const answer = await forward(request)
    if (!request.url.includes('fine_tune_status')) return answer
    const text = await answer.text()
    return new Response(text.replace('model_ready', 'deploying_model'), { status: answer.status, headers: answer.headers })
  }
  const target = await emulatorTarget({ wire })
  const { outcome, findings } = await play(loraHappy, target)
  await target.close()
  expect({ outcome, found: findings.map(({ class: effect, level, kind }) => [effect, level, kind]) }).toEqual({
    outcome: 'stopped',
    found: [['breaking', 'timeline', 'deadline']],
  })
})

test('an answer that a rule may have made proves nothing', async () => {
  const target = await emulatorTarget()
  const ruled: Scenario = {
    ...loraHappy,
    begin: async (stage) => {
      await loraHappy.begin(stage)
      // Whether the emulator takes the rule or not: from here on its answers are no evidence.
      await stage.wide.modelslab.rule({}).catch(() => {})
      await stage.wide.modelslab.call('listTrainings', { body: {} })
    },
  }
  const { take, injectedFrom } = await play(ruled, target)
  await target.close()
  const evidence = () => ({ evidence: 'doc', day: '2026-11-21', stale: false }) as const
  const proofs = proofsOf({ take, injectedFrom, faulty: new Set(), evidence })
  const { called } = coverageOf({ documented: documented(), provable: [], proofs })
  const empty = called.empty.map(({ key }) => key)
  expect({
    proved: called.proved,
    listed: empty.includes('modelslab listTrainings'),
    created: empty.includes('modelslab createLoraTraining'),
  }).toEqual({
    proved: 2,
    listed: true,
    created: false,
  })
})

test('a limit that is switched on proves what it refuses, an answer that a rule puts in proves nothing', async () => {
  const target = await emulatorTarget()
  const refused = async (effect: Json) => {
    const ruled: Scenario = {
      ...loraHappy,
      begin: async ({ wide: { modelslab } }) => {
        await modelslab.rule(ruleThat(effect, { when: { operation: 'listTrainings' } }))
        await modelslab.quirk('modelslab.error-status', 'http-codes')
        await modelslab.expectRefusal('listTrainings', {}, { status: 429 })
      },
    }
    const { take, injectedFrom } = await play(ruled, target)
    const evidence = () => ({ evidence: null, day: null, stale: false })
    const proofs = proofsOf({ take, injectedFrom, faulty: new Set(), evidence })
    const { refusal } = coverageOf({ documented: documented(), provable: [], proofs })
    return { proved: refusal.proved, onDemand: refusal.onDemand }
  }
  const all = [await refused({ limit: { calls: 0, per: '1m' } }), await refused({ status: 429 })]
  await target.close()
  expect(all).toEqual([
    { proved: 1, onDemand: 0 },
    { proved: 0, onDemand: 1 },
  ])
})

test('a battery ends at the first create that is accepted instead of refused', async () => {
  const opened = real(5, 10, true)
  const battery = scenario.battery('modelslab/two-bad-creates', {
    provider: 'modelslab',
    behaviour: 'two creates without their images',
    basis: ['own'],
    targets: { real: 'full' },
    run: async ({ expectRefusal }) => {
      for (const text of ['{}', '{"images":[]}']) await expectRefusal('createLoraTraining', { text }, { status: 200 })
    },
  })
  const target = opened.target(battery)
  if (target === undefined) throw new Error('no target')
  const { findings } = await play(battery, target)
  const creates = asked.filter((path) => path.includes('lora_fine_tune')).length
  const { findings: leaks } = await opened.close()
  const found = findings
    .filter(({ pair: [, right] }) => right === 'scenario')
    .map(({ class: effect, kind, left }) => [effect, kind, left])
  expect({ found, creates, leaks }).toEqual({
    found: [
      ['breaking', 'accepted', 200],
      ['guard', 'no-answer', 'accepted'],
    ],
    creates: 1,
    leaks: [],
  })
})
