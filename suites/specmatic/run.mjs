// Specmatic makes requests of its own from the documents and judges what the emulator answers. It knows no state: an id that it makes up is
// refused, so another status than the one it hoped for says nothing. What it has against the body of an answer does.
import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEmulator } from '../../dist/index.js'
import { newFolder } from '../folder.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const jar = join(here, 'node_modules/specmatic/specmatic.jar')
const otherStatus = 'R0002'

if (hasJava()) {
  for (const [name, least] of [['novita', 8], ['modelslab', 40]]) await judged(name, least)
} else {
  console.log('left out: Specmatic needs Java, and there is none here. Nothing was judged.')
}

function hasJava() {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function judged(name, least) {
  const emulator = await createEmulator()
  await emulator.listen()
  const { port } = new URL(emulator.url)
  const args = ['-Xmx600m', '-jar', jar, 'test', join(root, `openapi/${name}.yaml`), '--host=127.0.0.1', `--port=${port}`]
  // Named examples stay out: of a union it wants each to fit every member. One request per operation is enough for the shapes.
  const env = { ...process.env, IGNORE_INLINE_EXAMPLES: 'true', MAX_TEST_REQUEST_COMBINATIONS: '1', SPECMATIC_TELEMETRY: 'off' }
  const { folder: cwd, remove } = newFolder('specmatic')
  const said = await new Promise((resolve) => {
    execFile('java', args, { cwd, env, maxBuffer: 2 ** 28, timeout: 300_000 }, (_error, stdout, stderr) => resolve(`${stdout}${stderr}`))
  })
  await emulator.close()
  remove()
  const [, run, fine, failed] = /Tests run: (\d+), Successes: (\d+), Failures: (\d+)/.exec(said) ?? []
  assert.ok(run !== undefined, `Specmatic ended without a result:\n${said.slice(-2000)}`)
  const rules = new Set([...said.matchAll(/^ +(R\d{4}): .+$/gm)].map(([, rule]) => rule))
  console.log(`${name}: ${run} requests of its own, ${fine} as it hoped, ${failed} refused (it knows no state)`)
  assert.deepEqual([...rules].filter((rule) => rule !== otherStatus), [], said.slice(-6000))
  assert.ok(Number(fine) >= least, `only ${fine} of ${run} went well, at least ${least} did before`)
}
