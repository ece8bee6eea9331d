// Leaves V8's code cache of a start and of first answers beside the built command line, where `src/cli/load.cjs` looks for it. It is of use
// to the Node that made it only, and no part of the package.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'

const require = createRequire(import.meta.url)
const { loaded, loadProgram } = require('../dist/cli/load.cjs')

// As after `npm ci --ignore-scripts`: what was built is whole, and a start of it merely slower.
try {
  ;new (require('better-sqlite3'))(':memory:').close()
} catch (error) {
  console.warn(`No code cache is made, for no server can be started here: ${error.message.split('\n')[0]}`)
  process.exit()
}

// Neither the settings of whoever builds nor a settings file of theirs.
for (const name of Object.keys(process.env)) if (name.startsWith('LORADOCK_')) delete process.env[name]
process.chdir(tmpdir())

/** Runs the command line's server in this process, and returns its address. */
function started() {
  process.argv.splice(2, Number.POSITIVE_INFINITY, '--json', '--port', '0', '--log', 'off')
  return new Promise((resolve, reject) => {
    process.stdout.write = (line) => resolve(JSON.parse(line).url)
    process.once('beforeExit', () => reject(new Error('the built command line ended before it served')))
    loadProgram()
  })
}

const json = { 'content-type': 'application/json' }
const asks = [
  ['/v3/user', { headers: { authorization: 'Bearer test' } }],
  ['/v3/training/style', { method: 'POST', headers: { ...json, authorization: 'Bearer test' }, body: '{}' }],
  ['/api/v3/finetune_list', { method: 'POST', headers: json, body: '{"key":"test"}' }],
  ['/_/api/v1/status', {}],
]

const url = await started()
for (const [path, init] of asks) await (await fetch(new URL(path, url), init)).arrayBuffer()
// Only now: what V8 compiled for the answers is in the cache as well.
for (const { script, cacheFile } of loaded.values()) {
  mkdirSync(dirname(cacheFile), { recursive: true })
  writeFileSync(cacheFile, script.createCachedData())
}
process.exit()
