import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { contractSuite } from '../../src/contracts/suite.js'
import { emulatorTarget } from '../../src/contracts/targets/emulator.js'
import { unwritten } from '../../src/contracts/unwritten.js'
import { quirks } from '../../src/emulator/index.js'
import { planned } from './planned.js'

const root = join(import.meta.dirname, '../..')

contractSuite({
  target: () => emulatorTarget({ options: { badAnswers: 'throw' } }),
  scenarios: catalogue.filter((one) => one.targets.emulator !== undefined),
  runner: { test, afterAll },
})

test('a scenario is named after its file, so that a finding leads to it', () => {
  expect(
    catalogue.filter(({ name }) => !existsSync(join(root, `src/contracts/scenarios/${name}.ts`))).map(({ name }) => name),
  ).toEqual([])
})

test('the quirks a scenario names are quirks of the emulator', () => {
  const known = new Set(quirks.map(({ name }) => name))
  const unknown = catalogue.flatMap((one) => one.quirks.filter((name) => !known.has(name)).map((name) => `${one.name}: ${name}`))
  expect(unknown).toEqual([])
})

test('a scenario that is played in part says what it leaves out, and why', () => {
  const silent = catalogue.flatMap(({ name, targets }) =>
    Object.values(targets).flatMap((reach) =>
      reach === 'full' || (reach.why !== '' && reach.outOfReach.length > 0) ? [] : [name],
    ),
  )
  expect(silent).toEqual([])
})

test('a planned scenario is written, or told with what it waits for', () => {
  const told = [...catalogue, ...unwritten].map(({ name }) => name)
  expect(planned.filter((name) => !told.includes(name))).toEqual([])
  expect(unwritten.filter(({ reason }) => reason === '')).toEqual([])
})
