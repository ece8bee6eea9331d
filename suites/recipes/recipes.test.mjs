// The recipes of docs/runners.md whose runners the package itself does not use, each in a project of its own with the built package, run as
// they are printed. vitest, supertest and node:test are run by `npm test`.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { installInto, linkInto, recipesOf, writeRecipe } from '../../scripts/recipes.mjs'

const recipes = recipesOf('docs/runners.md')
const here = join(import.meta.dirname, 'node_modules')

function newProject(t, packages) {
  const folder = mkdtempSync(join(tmpdir(), 'loradock-recipe-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  installInto(folder, ['better-sqlite3'])
  linkInto(folder, packages, here)
  return folder
}

function run(folder, command) {
  const path = [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  // The runner that this file runs in tells its children so by a variable.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env: { ...env, PATH: path, CI: 'true' }, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

for (const [name, packages, passed] of [
  ['Jest', ['jest'], /Tests: +1 passed, 1 total/],
  ['Playwright Test', ['@playwright/test'], /1 passed/],
  ['Python, or any other language', [], /Ran 1 test in[^]*OK/],
]) {
  test(`the recipe "${name}" runs as it is printed`, (t) => {
    const recipe = recipes.find((one) => one.name === name)
    const folder = newProject(t, packages)
    writeRecipe(recipe, folder)
    const { status, output } = run(folder, recipe.commands.join('\n'))
    assert.match(output, passed)
    assert.equal(status, 0)
  })
}

test('axios is redirected by the preload, imported or required', (t) => {
  const folder = newProject(t, ['axios'])
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
  writeFileSync(join(folder, 'app.mjs'), `import axios from 'axios'\n${program}`)
  writeFileSync(join(folder, 'app.cjs'), `const axios = require('axios')\n${program}`)
  writeFileSync(
    join(folder, 'serve.mjs'),
    `
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createEmulator } from 'loradock'

const emulator = await createEmulator()
const { url } = await emulator.listen()
for (const app of ['app.mjs', 'app.cjs']) {
  const env = { ...process.env, LORADOCK_URL: url }
  await once(spawn(process.execPath, ['--import', 'loradock/redirect', app], { env, stdio: 'inherit' }), 'exit')
}
await emulator.close()
`,
  )
  const { status, output } = run(folder, 'node serve.mjs')
  assert.equal(output.match(/^200 200 200 200$/gm)?.length, 2, output)
  assert.equal(status, 0)
})
