import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/exit-codes.js'
import { flags } from '../../src/cli/flags.js'
import { scenarioNames } from '../../src/emulator/index.js'
import { run } from './binary.js'

test('--version is the version of the package', async () => {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('help fits 80 columns, goes to stdout and shows examples before flags', async () => {
  const named = [
    'exec',
    'init',
    'config',
    'doctor',
    'completion',
    'status',
    'jobs',
    'webhooks',
    'uploads',
    'quirks',
    'contract',
  ].map((name) => ['help', name])
  const pages = [['--help'], ['start', '--help'], ['help', 'demo'], ['env', '-h'], ['help', 'healthcheck'], ...named]
  const shown = await Promise.all(pages.map((args) => run(args)))
  for (const { code, stdout, stderr } of shown) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.lastIndexOf('--help'))
  }
})

test("the help of start names every flag's variable", async () => {
  const { stdout } = await run(['help', 'start'])
  const text = stdout.replace(/\s+/g, ' ')
  expect(Object.values(flags).filter(({ variable }) => !text.includes(`env: ${variable})`))).toEqual([])
})

test('help exit-codes lists every code with its meaning', async () => {
  const { stdout } = await run(['help', 'exit-codes'])
  expect(exitCodes.filter(({ codes, meaning }) => !new RegExp(`^ +${codes} +${meaning}`, 'm').test(stdout))).toEqual([])
})

test('help scenarios lists every story', async () => {
  const { stdout } = await run(['help', 'scenarios'])
  expect(scenarioNames.filter((name) => !new RegExp(`^ +${name} +\\S`, 'm').test(stdout))).toEqual([])
})

test('help about nothing there is suggests what there is', async () => {
  const { code, stderr } = await run(['help', 'exit-code'])
  expect({ code, first: stderr.split('  ')[0] }).toEqual({
    code: 2,
    first: '✗ There is no help about "exit-code". Did you mean "exit-codes"?',
  })
})
