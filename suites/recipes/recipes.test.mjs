// Every recipe of docs/runners.md that asks for no Docker, in a folder of its own on the packed tarball, run as it is printed: on this Node, and
// on the later ones (SUITE_NODES=24: on that one only; SUITE_NODES= : on none).
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { linkInto, recipesOf, writeRecipe } from '../../scripts/recipes.mjs'
import { majors, nodeOf } from '../nodes.mjs'
import { newFolder } from '../folder.mjs'
import { installPacked, useSqlite } from '../project.mjs'

const here = join(import.meta.dirname, 'node_modules')
const root = join(import.meta.dirname, '../..')
const { folder: project, remove } = newFolder('recipes')
// What each prints when it has passed; undefined for the one that suites/package runs, beside the real Testcontainers.
const passed = {
  vitest: /Tests +2 passed/,
  'vitest, one emulator for all workers': /Tests +1 passed/,
  supertest: /Tests +1 passed/,
  'node:test': /pass 1\n[^]*fail 0/,
  Jest: /Tests: +1 passed, 1 total/,
  'Playwright Test': /1 passed/,
  'Python, or any other language': /Ran 1 test in[^]*OK/,
  Testcontainers: undefined,
  'An application without a base URL': /^200 \{"tasks":\[\]/m,
}

installPacked(project)
linkInto(project, ['jest', '@playwright/test', 'axios'], here)
linkInto(project, ['vitest', 'supertest'], join(root, 'node_modules'))
after(remove)

/** A folder of its own whose packages are the project's. */
function folderOf(name) {
  const folder = join(project, 'runs', name.replaceAll(/\W+/g, '-'))
  mkdirSync(folder, { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function run(folder, command, { env }) {
  const path = [join(folder, 'node_modules/.bin'), env.PATH].join(delimiter)
  // The runner that this file runs in tells its children so by a variable.
  const { NODE_TEST_CONTEXT: _, ...rest } = env
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env: { ...rest, PATH: path, CI: 'true', NO_COLOR: '1' }, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const served = `
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createEmulator } from 'loradock'

const emulator = await createEmulator()
const { url } = await emulator.listen()
const env = { ...process.env, LORADOCK_URL: url }
const [code] = await once(spawn('bash', ['-c', process.argv[2]], { env, stdio: 'inherit' }), 'exit')
await emulator.close()
process.exitCode = code
`

const program = `
const run = async () => {
  const headers = { authorization: 'Bearer test' }
  const listed = await axios.get('https://api.novita.ai/v3/training', { headers })
  const api = axios.create({ baseURL: 'https://api.novita.ai', headers })
  const slot = await api.post('/v3/assets/training_dataset', { file_extension: 'png' })
  const put = await axios.put(slot.data.upload_url, 'picture', { headers: { 'content-type': 'image/png' } })
  const other = await axios.post('https://modelslab.com/api/v3/finetune_list', { key: 'test' })
  console.log(listed.status, slot.status, put.status, other.status)
}
run()
`

/** The Nodes to try, the present one first. Where one is not to be had that is said, and nothing is claimed about it. */
const nodes = [{ version: process.version, env: process.env, sqlite: undefined }, ...majors.map(nodeOf)].filter(({ missing }) => {
  if (missing !== undefined) console.log(`${missing}; nothing is claimed about it`)
  return missing === undefined
})

test('every recipe of the page is known here', () => {
  assert.deepEqual(recipesOf('docs/runners.md').map(({ name }) => name).sort(), Object.keys(passed).sort())
})

for (const node of nodes) {
  const { version } = node

  test(`Node ${version} has its binary of better-sqlite3`, () => {
    if (node.sqlite !== undefined) useSqlite(project, node.sqlite)
    const { output } = run(project, 'node --version && loradock --version', node)
    assert.match(output, new RegExp(`^${version}\n\\d+\\.\\d+\\.\\d+\n$`))
  })

  for (const recipe of recipesOf('docs/runners.md').filter(({ name }) => passed[name] !== undefined)) {
    test(`the recipe "${recipe.name}" runs on Node ${version} as it is printed`, () => {
      const folder = folderOf(`${version} ${recipe.name}`)
      writeRecipe(recipe, folder)
      writeFileSync(join(folder, 'serve.mjs'), served)
      const command = recipe.commands.join('\n')
      // An application without a base URL is the one recipe that brings no emulator of its own.
      const whole = recipe.name.startsWith('An application') ? `node serve.mjs '${command}'` : command
      const { status, output } = run(folder, whole, node)
      assert.match(output, passed[recipe.name])
      assert.equal(status, 0)
    })
  }

  test(`axios is redirected by the preload on Node ${version}, imported or required`, () => {
    const folder = folderOf(`${version} axios`)
    writeFileSync(join(folder, 'app.mjs'), `import axios from 'axios'\n${program}`)
    writeFileSync(join(folder, 'app.cjs'), `const axios = require('axios')\n${program}`)
    writeFileSync(join(folder, 'serve.mjs'), served)
    const preload = 'node --import loradock/redirect'
    const { status, output } = run(folder, `node serve.mjs '${preload} app.mjs && ${preload} app.cjs'`, node)
    assert.equal(output.match(/^200 200 200 200$/gm)?.length, 2, output)
    assert.equal(status, 0)
  })
}
