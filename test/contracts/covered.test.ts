import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { documented, proofsOf } from '../../src/contracts/cells.js'
import { axes, type Coverage, cellName, fallen } from '../../src/contracts/coverage.js'
import { readFixtures } from '../../src/contracts/fixtures.js'
import { floors } from '../../src/contracts/floors.js'
import { openTarget } from '../../src/contracts/open.js'
import { coverAt } from '../../src/contracts/playing.js'
import { onDemand, reasonFor, reasons } from '../../src/contracts/reasons.js'
import type { ContractRun } from '../../src/contracts/run-file.js'
import type { Scenario } from '../../src/contracts/scenario.js'

const root = join(import.meta.dirname, '../..')
const fixtures = readFixtures(join(root, 'fixtures'))

async function covered(scenarios: readonly Scenario[]): Promise<{ readonly run: ContractRun; readonly coverage: Coverage }> {
  const opened = await openTarget('emulator', { fixtures, root, node: process.execPath, quirks: {}, seed: undefined })
  const order = { verb: 'cover', command: 'loradock contract cover', run: 'local', fixtures, today: '2026-11-21', scenarios }
  const run = await coverAt(opened, order)
  if (run.coverage === null) throw new Error('nothing was counted')
  return { run, coverage: run.coverage }
}

let whole: Awaited<ReturnType<typeof covered>>
beforeAll(async () => {
  whole = await covered(catalogue)
})

const emptyCells = () => axes.flatMap((axis) => whole.coverage[axis].empty.map(({ key, reason }) => ({ axis, key, reason })))

test('every documented cell is shown by the scenarios, or empty for a reason that names its source', () => {
  const unexplained = emptyCells().filter(({ reason }) => reason === 'no scenario' || reason === 'not played')
  expect(unexplained.map(cellName)).toEqual([])
  expect(axes.flatMap((axis) => whole.coverage[axis].undocumented)).toEqual([])
})

test('no reason is given for a cell that a scenario proves, and none for no cell at all', () => {
  const empty = new Set(emptyCells().map(cellName))
  expect(documented().filter((cell) => reasonFor(cell) !== undefined && !empty.has(cellName(cell)))).toEqual([])
  const stale = reasons.filter(({ axes: of, cells }) =>
    of.some((axis) => !documented().some((cell) => cell.axis === axis && cells.test(cell.key))),
  )
  expect(stale.map(({ cells }) => String(cells))).toEqual([])
})

test('what is said to come on demand only is what a rule was seen to answer, and no evidence', () => {
  const legs = whole.run.legs.filter(({ scenario }) => scenario === 'both/on-demand')
  const evidence = () => ({ evidence: 'doc', day: '2026-11-21', stale: false }) as const
  const proofs = legs.flatMap(({ take }) => proofsOf({ take, injectedFrom: 0, faulty: new Set(), evidence }))
  const shown = new Set(proofs.map(cellName))
  const promised = emptyCells().filter(({ reason }) => reason.startsWith(onDemand))
  expect(promised.filter((cell) => !shown.has(cellName(cell)))).toEqual([])
  expect(axes.reduce((sum, axis) => sum + whole.coverage[axis].onDemand, 0)).toBe(promised.length)
})

test('the floors are what the scenarios prove today, so that nothing is lost unseen', () => {
  const proved = Object.fromEntries(axes.map((axis) => [axis, whole.coverage[axis].proved]))
  expect(proved).toEqual(floors)
  expect(axes.map((axis) => whole.coverage[axis].provable)).toEqual(axes.map((axis) => whole.coverage[axis].proved))
  expect(fallen(whole.coverage, { ...floors, enum: floors.enum + 1 })).toEqual([
    `enum: ${floors.enum} proved, the floor is ${floors.enum + 1}`,
  ])
})

test('a few scenarios prove less than all of them could', async () => {
  const { coverage } = await covered(catalogue.filter(({ name }) => name === 'novita/user'))
  const { proved, provable } = coverage.called
  expect({ proved, provable }).toEqual({ proved: 1, provable: whole.coverage.called.provable })
  expect(coverage.called.empty.find(({ key }) => key === 'novita listModels')?.reason).toBe('not played')
})
