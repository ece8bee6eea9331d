import { expect, test } from 'vitest'
import { run } from './binary.js'

/** Code and first line of a failure, the gap before the code made one space. */
async function failing(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await run(args, { env })
  const [first = '', ...rest] = stderr.trimEnd().split('\n')
  return { code, stdout, first: first.replace(/ {2,}/, '  '), rest }
}

test('a misspelt flag is answered with the nearest one', async () => {
  expect(await failing(['--scenrio', 'happy'])).toEqual({
    code: 2,
    stdout: '',
    first: '✗ Unknown option "--scenrio". Did you mean --scenario?  E_FLAG',
    rest: ['  where  the command line', '  fix    loradock start --help'],
  })
})

test('a misspelt command is answered with the nearest one, a flag before it or not', async () => {
  const told = {
    code: 2,
    stdout: '',
    first: '✗ Unknown command "healthchek". Did you mean healthcheck?  E_COMMAND',
    rest: ['  where  the command line', '  fix    loradock healthcheck', '         loradock --help'],
  }
  expect(await failing(['healthchek'])).toEqual(told)
  expect(await failing(['--json=true', '--port', '1', 'healthchek'])).toMatchObject({ code: 2 })
})

test('a value that cannot be used is told with the flag it was given by', async () => {
  expect(await failing(['--scenario', 'train-fial'])).toEqual({
    code: 2,
    stdout: '',
    first: '✗ Unknown scenario "train-fial". Did you mean "train-fails"?  E_SCENARIO',
    rest: [
      '  where  --scenario train-fial',
      '  fix    loradock --scenario train-fails',
      '         loradock help scenarios        all of them, with their stories',
    ],
  })
})

test('a value that cannot be used is told with the variable it was given by', async () => {
  expect(await failing([], { LORADOCK_PACE: '-1' })).toEqual({
    code: 2,
    stdout: '',
    first: '✗ Pace must be a number above 0, at most 1000000000; it is -1.  E_FLAG',
    rest: ['  where  LORADOCK_PACE in the environment', '  fix    LORADOCK_PACE=60'],
  })
})

test('a variable that nobody reads is told with the nearest name', async () => {
  const { first, code } = await failing(['--port', '70000'], { LORADOCK_CLOK: 'live' })
  expect({ first, code }).toEqual({
    first: '! Unknown variable LORADOCK_CLOK is ignored. Did you mean LORADOCK_CLOCK?  W_ENV',
    code: 2,
  })
})

test('a flag is stronger than a variable', async () => {
  const { rest } = await failing(['--pace', '0'], { LORADOCK_PACE: '5' })
  expect(rest[0]).toBe('  where  --pace 0')
})

test('with --json a failure is one object on stderr and nothing on stdout', async () => {
  const { code, stdout, stderr } = await run(['--json', '--quirk', 'novita.submit-shap=flat'])
  expect({ code, stdout, told: JSON.parse(stderr) }).toEqual({
    code: 2,
    stdout: '',
    told: {
      error: {
        code: 'E_QUIRK',
        message: 'Unknown quirk "novita.submit-shap". Did you mean novita.submit-shape?',
        where: '--quirk novita.submit-shap=flat',
        fix: ['loradock --quirk novita.submit-shape=flat'],
        docs: 'docs/errors/E_QUIRK.md',
      },
    },
  })
})

test('a stack trace is shown when it is asked for, and only then', async () => {
  const args = ['--port', '0', '--host', '192.0.2.1']
  const [plain, verbose] = await Promise.all([run(args), run([...args, '--verbose'])])
  const hasStack = (text: string) => /\n +at /.test(text)
  expect([plain.code, hasStack(plain.stderr), verbose.code, hasStack(verbose.stderr)]).toEqual([3, false, 3, true])
})

test('colours come when they are forced and go when they are not wanted', async () => {
  const isPainted = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
    (await run(['--port', 'x', ...args], { env })).stderr.includes('\x1b[')
  const painted = [
    isPainted([], {}),
    isPainted([], { FORCE_COLOR: '1' }),
    isPainted(['--no-color'], { FORCE_COLOR: '1' }),
    isPainted([], { NO_COLOR: '1' }),
  ]
  expect(await Promise.all(painted)).toEqual([false, true, false, false])
})
