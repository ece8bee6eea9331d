import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { flags } from '../../src/cli/flags.js'
import { scenarioNames } from '../../src/emulator/index.js'
import { newFolder, run } from './binary.js'

const script = (await run(['completion', 'bash'])).stdout

/** What bash offers for the last of these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const file = join(newFolder(), 'drive.sh')
  const quoted = words.map((word) => `'${word}'`).join(' ')
  const drive = `COMP_WORDS=(loradock ${quoted}); COMP_CWORD=${words.length}; _loradock; printf '%s\\n' "\${COMPREPLY[@]}"`
  writeFileSync(file, `set -u\n${script}\n${drive}\n`)
  const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', file])
  expect(stderr).toBe('')
  return stdout.trim().split('\n')
}

test('bash can read the script', async () => {
  const file = join(newFolder(), 'completion.sh')
  writeFileSync(file, script)
  expect(await promisify(execFile)('bash', ['-n', file])).toEqual({ stdout: '', stderr: '' })
})

test.for([
  [['he'], ['healthcheck', 'help']],
  [['ex'], ['exec']],
  [
    ['jobs', 'f'],
    ['finish', 'fail'],
  ],
  [['webhooks', 'wait', '--wi'], ['--within']],
  [['--sce'], ['--scenario']],
  [
    ['start', '--clock', ''],
    ['live', 'manual'],
  ],
  [['--clock', '=', 'm'], ['manual']],
  [['--scenario', 'train-fails-'], scenarioNames.filter((name) => name.startsWith('train-fails-'))],
  [['scenario', 'use', 'train-'], scenarioNames.filter((name) => name.startsWith('train-'))],
  [['--url', 'http://127.0.0.1:1', 'jobs', 'fin'], ['finish']],
  [['jobs', 'fail', '--reason', 'show', '--re'], ['--reason']],
  [['help', 'exit'], ['exit-codes']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
] as const)('%j is completed to %j', async ([words, expected]) => {
  expect([...(await offered(...words))].sort()).toEqual([...expected].sort())
})

test('every command and every flag of start is offered', async () => {
  const { stdout } = await run(['completion', 'bash', '--json'])
  const { places }: { places: readonly { path: string; flags: readonly { long: string }[] }[] } = JSON.parse(stdout)
  const longs = Object.values(flags).map(({ flags: spelt }) => /--[a-z-]+/.exec(spelt)?.[0] ?? '')
  const start = places.find(({ path }) => path === 'start')?.flags.map(({ long }) => long) ?? []
  expect(longs.filter((long) => !start.includes(long))).toEqual([])
  const commands = places.map(({ path }) => path).filter((path) => path !== '' && !path.includes(' '))
  expect((await offered('')).toSorted()).toEqual(commands.toSorted())
})

test('the other shells have a script of their own, with every scenario', async () => {
  const [zsh, fish] = [await run(['completion', 'zsh']), await run(['completion', 'fish'])]
  expect([zsh.code, fish.code, zsh.stdout.split('\n')[0]]).toEqual([0, 0, '#compdef loradock'])
  const missing = scenarioNames.filter((name) => !zsh.stdout.includes(name) || !fish.stdout.includes(name))
  expect(missing).toEqual([])
})

test('a shell that is not known is answered with the nearest', async () => {
  const { code, stdout, stderr } = await run(['completion', 'bsh'])
  expect([code, stdout, /Did you mean bash\?/.test(stderr)]).toEqual([2, '', true])
})
