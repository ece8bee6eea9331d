// Every entrance that needs no other package, and the command, used from the installed tarball. vitest's and Testcontainers' are used by the
// recipes and by container.mjs.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createEmulator, LoradockError } from 'loradock'
import { connect, LoradockError as ClientError } from 'loradock/client'

const headers = { authorization: 'Bearer test' }
const manifest = (await import('loradock/package.json', { with: { type: 'json' } })).default
const cli = join(import.meta.dirname, 'node_modules/loradock', manifest.bin.loradock)

const emulator = await createEmulator()
const answer = await emulator.fetch(new Request('http://loradock.test/v3/training', { headers }))
assert.equal(answer.status, 200)
const { url } = await emulator.listen()
console.log('in process:', await answer.text())

assert.equal(LoradockError, ClientError)
await connect(url).clock.advance('10m')
assert.equal((await connect(url).account('test').clock.now()).toISOString(), '2026-01-01T00:10:00.000Z')
console.log('loradock/client: moved a clock')

const program = "console.log((await fetch('https://api.novita.ai/v3/training', { headers: { authorization: 'Bearer test' } })).status)"
const env = { ...process.env, LORADOCK_URL: url, NODE_ENV: 'test' }
const child = spawn(process.execPath, ['--import', 'loradock/redirect', '--input-type=module', '--eval', program], { env, stdio: ['ignore', 'pipe', 'ignore'] })
const [redirected] = await once(child.stdout.setEncoding('utf8'), 'data')
assert.equal(redirected.trim(), '200')
console.log('loradock/redirect: a call to api.novita.ai was answered here')

const { default: setup } = await import('loradock/vitest-global')
const provided = {}
const stop = await setup({ provide: (name, value) => Object.assign(provided, { [name]: value }) })
assert.equal((await fetch(`${provided.loradockUrl}/_/health/ready`)).status, 200)
await stop()
console.log('loradock/vitest-global: provided', Object.keys(provided).join())
await emulator.close()

const contracts = await import('loradock/contracts')
assert.ok(Object.keys(contracts).length > 0)
const { default: schema } = await import('loradock/config.schema.json', { with: { type: 'json' } })
assert.equal(typeof schema.properties, 'object')
console.log('loradock/contracts and the schema of the configuration file: there')

const { stdout } = spawnSync(process.execPath, [cli, '--version'], { encoding: 'utf8' })
assert.equal(stdout.trim(), manifest.version)
const server = spawn(process.execPath, [cli, '--json', '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] })
const [line] = await once(createInterface(server.stdout), 'line')
assert.equal((await fetch(`${JSON.parse(line).url}/v3/training`, { headers })).status, 200)
server.kill('SIGTERM')
await once(server, 'exit')
const demo = spawnSync(process.execPath, [cli, 'demo', 'novita', '--clock', 'manual', '--out', './pictures'], { encoding: 'utf8' })
assert.equal(demo.status, 0, demo.stderr)
console.log('loradock: served, and ran its demo')
