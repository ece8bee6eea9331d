// Our scenarios in a form that is not ours, played by a tool that is not ours: Redocly Respect at a running emulator.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createEmulator } from '../../dist/index.js'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const redocly = join(root, 'node_modules/.bin/redocly')
const env = { ...process.env, REDOCLY_TELEMETRY: 'off' }
const folder = mkdtempSync(join(tmpdir(), 'loradock-arazzo-'))
const file = join(folder, 'flow.arazzo.yaml')
const key = 'judge-key-that-is-nowhere'
let emulator
let flows

before(async () => {
  const exported = ['contract', 'export', '--arazzo', '--every', '1', '--openapi', join(root, 'openapi')]
  const { stdout } = await run(process.execPath, [join(root, 'dist/cli.js'), ...exported])
  flows = [...stdout.matchAll(/workflowId: (\S+)/g)].map(([, flow]) => flow)
  assert.ok(flows.length > 2)
  writeFileSync(file, stdout)
  // Three hundred times as fast, so that what takes half an hour there takes seconds here, and no state is over within a poll.
  emulator = await createEmulator({ clock: 'live', pace: 300 })
  await emulator.listen()
})

after(() => emulator?.close())

test('the export is a valid Arazzo document', async () => {
  const { stdout } = await run(redocly, ['lint', '--format=json', file], { env })
  assert.deepEqual(JSON.parse(stdout).problems.filter(({ severity }) => severity === 'error'), [])
})

test('Respect plays every exported scenario to its end, and masks the key', async () => {
  const result = join(folder, 'out.json')
  const servers = ['-S', `novita=${emulator.url}`, '-S', `modelslab=${emulator.url}`]
  const inputs = ['-i', `key=${key}`, '-i', 'assets_id=34558688e2f42a0137ca2d5274a8cf43']
  const { stdout, stderr } = await run(redocly, ['respect', file, ...servers, ...inputs, '-J', result], { env, maxBuffer: 2 ** 26, timeout: 120_000 })
  const [told] = Object.values(JSON.parse(readFileSync(result, 'utf8')).files)
  const workflows = told.executedWorkflows.map(({ workflowId, status }) => `${workflowId} ${status}`)
  assert.deepEqual(workflows, flows.map((flow) => `${flow} success`))
  assert.equal(told.globalTimeoutError, false)
  assert.equal(`${stdout}${stderr}`.includes(key), false)
  assert.equal(readFileSync(result, 'utf8').includes(key), false)
})
