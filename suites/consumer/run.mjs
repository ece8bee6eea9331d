// A project written from the README by copy and paste: its blocks, from top to bottom, in an empty folder beside a packed clone, as a newcomer
// would type them. What differs from that person: the port is a free one, and better-sqlite3 is taken as it was built here.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/documents.mjs'
import { blocksOf, recipesOf } from '../../scripts/recipes.mjs'
import { newFolder } from '../folder.mjs'
import { packInto, useSqlite } from '../project.mjs'

const { folder: beside, remove } = newFolder('consumer')
const project = join(beside, 'my-app')
const port = 4650
const { LORADOCK_URL: _, ...env } = { ...process.env, NO_COLOR: '1', CI: 'true', npm_config_ignore_scripts: 'true', npm_config_audit: 'false' }
let server
let url = ''

mkdirSync(join(beside, 'loradock'))
mkdirSync(project)
packInto(join(beside, 'loradock'))

function run(code) {
  const began = performance.now()
  const script = `set -e\n${code.replaceAll(`http://127.0.0.1:${port}`, url)}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: project, env: { ...env, LORADOCK_URL: url }, encoding: 'utf8' })
  console.log(`-- ${code.trim().split('\n').at(-1)} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  assert.equal(status, 0, `${code}\n${stdout}${stderr}`)
  assert.doesNotMatch(stdout, /"code":\s*[45]\d\d/, code)
  if (code.includes('npm install')) useSqlite(project, join(root, 'node_modules/better-sqlite3/build'))
  return stdout
}

function write(name, code) {
  mkdirSync(join(project, name, '..'), { recursive: true })
  writeFileSync(join(project, name), code)
}

try {
  const outputs = []
  for (const { language, name, code } of blocksOf(readFileSync(join(root, 'README.md'), 'utf8'))) {
    if (name.startsWith('no-run')) continue
    if (name === 'server') {
      server = spawn('bash', ['-c', `exec ${code.trim()} --json --port 0`], { cwd: project, env, stdio: ['ignore', 'pipe', 'ignore'], detached: true })
      const [line] = await once(createInterface(server.stdout), 'line')
      url = JSON.parse(line).url
    } else if (language === 'sh') outputs.push(run(code))
    else write(name, code)
  }
  const said = outputs.join('\n')
  for (const promised of [/Tests +1 passed/, /upload_url/, /SERVING|queued/, /NOVITA_BASE_URL=/, /train-fails/]) assert.match(said, promised)

  // The page of recipes, in the same project.
  for (const { name, code } of recipesOf('docs/runners.md').find((one) => one.name === 'vitest').files) write(name, code)
  assert.match(run('npx vitest run'), /Tests +3 passed/)
  console.log('a project made of the README alone passes its tests')
} finally {
  // Ctrl-C reaches the whole group, as npx alone would not pass it on.
  if (server !== undefined) process.kill(-server.pid, 'SIGINT')
  remove()
}
