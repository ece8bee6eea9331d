// Our scenarios in a form that is not ours, played by a tool that is not ours: Redocly Respect at a running emulator.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createEmulator } from '../../dist/index.js'
import { newFolder } from '../folder.mjs'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const redocly = join(root, 'node_modules/.bin/redocly')
const env = { ...process.env, REDOCLY_TELEMETRY: 'off' }
const { folder, remove } = newFolder('arazzo')
const file = join(folder, 'flow.arazzo.yaml')
const key = 'judge-key-that-is-nowhere'
let emulator
let flows

before(async () => {
  const exported = ['contract', 'export', '--arazzo', '--every', '0.2', '--openapi', join(root, 'openapi')]
  const { stdout } = await run(process.execPath, [join(root, 'dist/cli.js'), ...exported])
  flows = [...stdout.matchAll(/workflowId: (\S+)/g)].map(([, flow]) => flow)
  assert.ok(flows.length > 2)
  writeFileSync(file, stdout)
  // So fast that what takes half an hour there takes a second here, and so slow that no state is over within a poll.
  emulator = await createEmulator({ clock: 'live', pace: 1500 })
  await emulator.listen()
})

after(async () => {
  await emulator?.close()
  remove()
})

test('the export is a valid Arazzo document', async () => {
  const { stdout } = await run(redocly, ['lint', '--format=json', file], { env })
  assert.deepEqual(JSON.parse(stdout).problems.filter(({ severity }) => severity === 'error'), [])
})

test('Respect plays every exported scenario to its end, and masks the key', async () => {
  // It waits most of the time, so several of it wait at once.
  const groups = [0, 1, 2, 3].map((nth) => flows.filter((_flow, index) => index % 4 === nth))
  const ends = (await Promise.all(groups.map(played))).flat()
  assert.deepEqual(ends.sort(), flows.map((flow) => `${flow} success`).sort())
})

async function played(workflows, nth) {
  const result = join(folder, `out-${nth}.json`)
  const servers = ['-S', `novita=${emulator.url}`, '-S', `modelslab=${emulator.url}`]
  const inputs = ['-i', `key=${key}`, '-i', 'assets_id=34558688e2f42a0137ca2d5274a8cf43']
  const options = { env, maxBuffer: 2 ** 26, timeout: 240_000 }
  // It ends with 1 where a check fails: its file says which.
  const said = await run(redocly, ['respect', file, ...servers, ...inputs, '-J', result, ...workflows.flatMap((one) => ['--workflow', one])], options).catch((error) => error)
  assert.ok(existsSync(result), `Respect wrote no result: ${said.message ?? ''}\n${said.stdout}\n${said.stderr}`)
  const text = readFileSync(result, 'utf8')
  assert.deepEqual([`${said.stdout}${said.stderr}`.includes(key), text.includes(key)], [false, false])
  const [told] = Object.values(JSON.parse(text).files)
  return told.executedWorkflows.map(({ workflowId, status }) => `${workflowId} ${status}`)
}
