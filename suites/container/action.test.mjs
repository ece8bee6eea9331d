// The composite action, step by step as a runner would: each `run` in bash with its env, inputs filled in, and the files GitHub hands in.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'yaml'
import { newFolder } from '../folder.mjs'
import { read, root } from './files.mjs'

const { folder, remove } = newFolder('action')
const files = { GITHUB_ENV: join(folder, 'env'), GITHUB_OUTPUT: join(folder, 'output'), RUNNER_TEMP: folder }
const started = []
before(() => {
  for (const file of [files.GITHUB_ENV, files.GITHUB_OUTPUT]) writeFileSync(file, '')
})
after(() => {
  for (const pid of started) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended, as it should.
    }
  }
  remove()
})

test('the action starts an emulator, exports its variables, and the journal shows what was asked and ends it', async () => {
  const action = parse(read('.github/actions/loradock/action.yml'))
  const settings = 'LORADOCK_SCENARIO=instant\nLORADOCK_SEED=7\n'
  const outcome = runSteps(action, { package: root, settings })
  assert.equal(outcome.status, 0, outcome.said)
  const pid = Number(readFileSync(join(folder, 'loradock/pid'), 'utf8'))
  started.push(pid)
  const exported = Object.fromEntries(lines(files.GITHUB_ENV))
  const { url } = Object.fromEntries(lines(files.GITHUB_OUTPUT))
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/)
  assert.deepEqual(exported, {
    NOVITA_BASE_URL: url,
    NOVITA_API_KEY: 'test',
    MODELSLAB_BASE_URL: url,
    MODELSLAB_API_KEY: 'test',
    LORADOCK_URL: url,
  })
  const asked = await fetch(`${url}/v3/training`, { headers: { authorization: 'Bearer test' } })
  const { scenario, seed, pace } = await (await fetch(`${url}/_/api/v1/status`)).json()
  assert.deepEqual([asked.status, scenario, seed, pace], [200, 'instant', 7, 600])

  const shown = runSteps(parse(read('.github/actions/loradock/journal/action.yml')), {})
  assert.equal(shown.status, 0, shown.said)
  assert.match(shown.said, /::group::loradock[\s\S]*GET\s+\/v3\/training[\s\S]*::endgroup::/)
  await gone(pid)
})

test('an action that cannot start says why and fails', () => {
  const action = parse(read('.github/actions/loradock/action.yml'))
  const { status, said } = runSteps(action, { package: root, settings: 'LORADOCK_SCENARIO=train-fial' })
  assert.equal(status, 1)
  assert.match(said, /::error::loradock did not start[\s\S]*Did you mean .*train-fails/)
})

test('a journal without an emulator warns and breaks nothing', () => {
  const elsewhere = mkdtempSync(join(folder, 'other-'))
  const { status, said } = runSteps(parse(read('.github/actions/loradock/journal/action.yml')), {}, { RUNNER_TEMP: elsewhere })
  assert.equal(status, 0)
  assert.match(said, /::warning::/)
})

function runSteps({ inputs = {}, runs }, given, more = {}) {
  const values = Object.fromEntries(Object.entries(inputs).map(([name, { default: usual }]) => [name, given[name] ?? usual]))
  const filled = (text) => String(text).replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name) => values[name])
  let said = ''
  for (const { run, shell, env = {} } of runs.steps) {
    assert.equal(shell, 'bash')
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]))
    const log = join(folder, 'said')
    // As a runner calls it: `bash --noprofile --norc -eo pipefail`. What is said goes through a file, which a process left behind does not hold.
    const { status } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `exec > "$SAID" 2>&1\n${filled(run)}`],
      {
        cwd: folder,
        env: { ...process.env, ...files, ...more, ...own, SAID: log },
        stdio: 'ignore',
      },
    )
    said += readFileSync(log, 'utf8')
    if (status !== 0) return { status, said }
  }
  return { status: 0, said }
}

const lines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])

async function gone(pid) {
  for (let tries = 0; tries < 50; tries++) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`process ${pid} is still there`)
}
