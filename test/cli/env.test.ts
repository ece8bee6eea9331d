import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { env } from '../../src/cli/env.js'
import { isFailure } from '../../src/cli/errors.js'
import { run } from './binary.js'
import { memoryTerminal } from './terminal.js'

const common = { json: false, quiet: false, verbose: false }

function printed(options: { format?: string; key?: string; url?: string; map?: readonly string[] }) {
  const { terminal, told } = memoryTerminal()
  const outcome = env({ ...common, format: 'dotenv', key: 'test', ...options }, terminal)
  return isFailure(outcome) ? { code: outcome.code, message: outcome.message } : told.stdout()
}

test('it prints the variables of both providers, running emulator or not', async () => {
  expect(await run(['env'])).toEqual({
    code: 0,
    stdout: [
      'NOVITA_BASE_URL=http://127.0.0.1:4650',
      'NOVITA_API_KEY=test',
      'MODELSLAB_BASE_URL=http://127.0.0.1:4650',
      'MODELSLAB_API_KEY=test',
      'LORADOCK_URL=http://127.0.0.1:4650',
      '',
    ].join('\n'),
    stderr: '',
  })
})

test('the emulator named by LORADOCK_URL or --url is the one printed, without a slash at the end', async () => {
  const { stdout } = await run(['env', '--json'], { env: { LORADOCK_URL: 'http://localhost:5000/' } })
  expect(JSON.parse(stdout)).toMatchObject({ NOVITA_BASE_URL: 'http://localhost:5000', LORADOCK_URL: 'http://localhost:5000' })
})

const odd = `it's "quoted" $HOME \\ #1`

test('a shell reads back what was written for it, whatever is in it', async () => {
  const text = printed({ format: 'shell', key: odd })
  const { stdout } = await promisify(execFile)('sh', ['-c', `${String(text)}\nprintf %s "$NOVITA_API_KEY"`])
  expect(stdout).toBe(odd)
})

test.for([
  ['dotenv', 'test+train-fails', 'NOVITA_API_KEY=test+train-fails'],
  ['dotenv', 'a #b', "NOVITA_API_KEY='a #b'"],
  ['dotenv', odd, 'NOVITA_API_KEY="it\'s \\"quoted\\" \\$HOME \\\\ #1"'],
  ['github', 'a #b', 'NOVITA_API_KEY=a #b'],
  ['docker', 'a "b"', 'NOVITA_API_KEY=a "b"'],
  ['shell', "it's", "export NOVITA_API_KEY='it'\\''s'"],
] as const)('%s writes the key %s in its own manner', ([format, key, line]) => {
  expect(String(printed({ format, key })).split('\n')).toContain(line)
})

test('a variable is printed under the name an app has for it', () => {
  const text = printed({ map: ['NOVITA_BASE_URL=IMAGE_API_URL', 'NOVITA_API_KEY=IMAGE_API_KEY'] })
  expect(String(text).split('\n').slice(0, 3)).toEqual([
    'IMAGE_API_URL=http://127.0.0.1:4650',
    'IMAGE_API_KEY=test',
    'MODELSLAB_BASE_URL=http://127.0.0.1:4650',
  ])
})

test('what cannot be printed is refused with the nearest that can', () => {
  expect([
    printed({ format: 'jsn' }),
    printed({ format: 'constructor' }),
    printed({ map: ['NOVITA_URL=X'] }),
    printed({ map: ['NOVITA_BASE_URL'] }),
    printed({ key: 'a\nb' }),
  ]).toEqual([
    { code: 'E_FLAG', message: 'There is no format "jsn"; there are dotenv, shell, github, docker, json. Did you mean json?' },
    { code: 'E_FLAG', message: 'There is no format "constructor"; there are dotenv, shell, github, docker, json.' },
    { code: 'E_FLAG', message: 'There is no variable NOVITA_URL to rename. Did you mean NOVITA_BASE_URL?' },
    { code: 'E_FLAG', message: '"NOVITA_BASE_URL" does not rename a variable.' },
    { code: 'E_FLAG', message: 'NOVITA_API_KEY would hold a line break.' },
  ])
})

test('a container is warned of an address that means itself', () => {
  const { terminal, told } = memoryTerminal()
  env({ ...common, format: 'docker', key: 'test' }, terminal)
  expect(told.stderr()).toBe('inside a container 127.0.0.1 is the container itself: --url http://host.docker.internal:4650\n')
})
