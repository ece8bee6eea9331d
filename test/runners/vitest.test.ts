import { expect, test } from 'vitest'
import { newProject, recipe, run } from './project.js'

const { files } = recipe('vitest')
const imports = "import { expect, vi } from 'vitest'\nimport { test } from 'loradock/vitest'\n"

function projectOf(code: string, more: Readonly<Record<string, string>> = {}): string {
  return newProject({ ...files, 'test/trainer.test.js': imports + code, ...more })
}

const dirty = `
test('asks for something that is not there', async ({ account }) => {
  await fetch(account.env.NOVITA_BASE_URL + '/v3/trainings', { headers: { authorization: 'Bearer ' + account.key } })
})`

test('a finding fails the test that made it, and says what it is', async () => {
  const { code, output } = await run(projectOf(dirty), 'vitest run')
  expect(output).toMatch(/is not clean: 1 finding in 1 exchange/)
  expect(output).toMatch(
    /no route +GET \/v3\/trainings \(req_1\) no such route; nearest: GET \/v3\/training \(training for trainings\)/,
  )
  expect(output).toMatch(/Tests +1 failed/)
  expect(code).toBe(1)
})

test('a finding that a test expects does not fail it', async () => {
  const tolerant = dirty.replace('await fetch', 'account.tolerate(/no such route/)\n  await fetch')
  const { code, output } = await run(projectOf(tolerant), 'vitest run')
  expect(output).toMatch(/Tests +1 passed/)
  expect(code).toBe(0)
})

test('a finding fails its test alone, on an emulator that all workers share as well', async () => {
  const clean = "test('asks for nothing', async ({ account }) => expect(await account.jobs()).toEqual([]))\n"
  const folder = projectOf(`${dirty}\n${clean}`, {
    'vitest.config.js': "export default { test: { globalSetup: ['loradock/vitest-global'] } }\n",
  })
  const { code, output } = await run(folder, 'vitest run')
  expect(output).toMatch(/Tests +1 failed \| 1 passed/)
  expect(code).toBe(1)
})

test.each([
  ['its own emulator', {}],
  ['a shared one', { 'vitest.config.js': "export default { test: { globalSetup: ['loradock/vitest-global'] } }\n" }],
])('fake timers freeze nothing with %s', async (_name, more) => {
  const code = `
import { picture } from '../src/picture.js'
import { createTrainer } from '../src/trainer.js'
test('trains under fake timers', async ({ account }) => {
  vi.useFakeTimers()
  const trainer = createTrainer(account.env)
  const id = await trainer.start([picture])
  await account.clock.runUntil(id, 'ready')
  expect(await trainer.wait(id)).toContain('safetensors')
  vi.useRealTimers()
})`
  const ran = await run(projectOf(code, more), 'vitest run')
  expect(ran.output).toMatch(/Tests +1 passed/)
  expect(ran.code).toBe(0)
})

test('options are overridden at the top of a file, and a test meets the same world in every run', async () => {
  const code = `
const paced = test.override('loradockOptions', { pace: 60 })
import { picture } from '../src/picture.js'
import { createTrainer } from '../src/trainer.js'
paced('is sixty times as fast', async ({ account }) => {
  const id = await createTrainer(account.env).start([picture])
  const happened = await account.clock.settle()
  console.log('world', id, happened.at(-1).at.toISOString())
})`
  const folder = projectOf(code)
  const worlds = []
  for (let time = 0; time < 2; time += 1) worlds.push(/world .*/.exec((await run(folder, 'vitest run')).output)?.[0])
  expect(worlds[0]).toMatch(/^world [0-9a-f-]{36} 2026-01-01T00:00:10\.000Z$/)
  expect(worlds[1]).toBe(worlds[0])
})
