import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Ended, launch, newFolder, run } from './binary.js'

const node = process.execPath

/** Runs a program of these lines beside an emulator; `say` writes to its stdout. */
function exec(flags: readonly string[], lines: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return run(['exec', ...flags, '--', node, '--input-type=module', '-e', lines], { env })
}

const train = `
  const { NOVITA_BASE_URL: url, NOVITA_API_KEY: key } = process.env
  const headers = { authorization: 'Bearer ' + key, 'content-type': 'application/json' }
  const call = (path, body) => fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) }).then((answer) => answer.json())
`
const dirty = `${train}
  const body = { name: 1, base_model: 'v1-5-pruned-emaonly', width: 512, height: 512, components: [], image_dataset_items: [{ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }] }
  await call('/v3/training/style', body)
  await call('/v3/training/style', body)
`

test('a command runs with the variables set, on a port of its own, and its output is its own', async () => {
  const told = await exec(
    [],
    'process.stdout.write(JSON.stringify([process.env.NOVITA_BASE_URL, process.env.MODELSLAB_API_KEY]))',
  )
  const [url, key] = JSON.parse(told.stdout)
  expect({ code: told.code, key }).toEqual({ code: 0, key: 'test' })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(told.stderr.split('\n')).toEqual([
    `loradock  ready on ${url.slice(7)} (in memory, live clock, pace 60)`,
    'loradock  0 exchanges · 0 jobs · 0 webhook attempts · 0 violations',
    expect.stringMatching(/^loradock {2}exit code 0 \(from .*\)$/),
    '',
  ])
})

test('the key and the names of the variables are those that the app has', async () => {
  const flags = ['--key', 'ci', '--map', 'NOVITA_API_KEY=IMAGE_KEY']
  const { stdout } = await exec(
    flags,
    'process.stdout.write(String([process.env.IMAGE_KEY, process.env.MODELSLAB_API_KEY, process.env.NOVITA_API_KEY]))',
    {
      NOVITA_API_KEY: 'a real one',
    },
  )
  expect(stdout).toBe('ci,ci,ci')
})

test.for([0, 1, 2, 7])('the exit code %i is passed on', async (code) => {
  expect((await exec(['--quiet'], `process.exit(${code})`)).code).toBe(code)
})

test('what was found about its requests is said at the end, the like ones together', async () => {
  const { code, stderr } = await exec([], dirty)
  const [, counts = '', found = ''] = stderr.split('\n')
  expect({ code, counts }).toEqual({
    code: 0,
    counts: 'loradock  2 exchanges · 2 jobs · 0 webhook attempts · 2 violations',
  })
  expect(found).toMatch(/^loradock {2}POST \/v3\/training\/style \$\.name .*×2 {2}req_1$/)
})

test('requests that break the documents fail a command that succeeded, where that is asked for, and no other', async () => {
  const codes = [
    exec(['--fail-on-violations'], dirty),
    exec(['--fail-on-violations'], train),
    exec(['--fail-on-violations'], `${dirty}; process.exit(4)`),
  ]
  expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([1, 0, 4])
})

test('a call to no route is said, even of a client that has no account yet', async () => {
  const { code, stderr } = await exec(['--fail-on-violations'], "await fetch(process.env.NOVITA_BASE_URL + '/v3/trainings')")
  expect([code, stderr.split('\n').slice(1, 3)]).toEqual([
    1,
    [
      'loradock  1 exchange · 0 jobs · 0 webhook attempts · 1 violation',
      'loradock  GET /v3/trainings no such route; nearest: GET /v3/training (training for trainings)  ×1  req_1',
    ],
  ])
})

test('with --json its talk is two events on stderr, and stdout stays the command’s', async () => {
  const { stdout, stderr } = await exec(['--json'], `${dirty}; process.stdout.write('mine')`)
  const [ready, summary] = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect({ stdout, ready: ready.event, summary }).toEqual({
    stdout: 'mine',
    ready: 'ready',
    summary: {
      event: 'summary',
      exchanges: 2,
      attempts: 0,
      jobs: 2,
      deviations: 2,
      ms: expect.any(Number),
      findings: Array.from({ length: 2 }, () => expect.objectContaining({ kind: 'violation', isNote: false })),
      childExit: 0,
      exit: 0,
    },
  })
})

test('flags after -- are the command’s, even those that loradock has', async () => {
  const { code, stderr } = await run(['exec', '--', 'no-such-program', '--json', '--help'])
  expect({
    code,
    first: stderr
      .split('\n')
      .find((line) => line.startsWith('✗'))
      ?.replace(/ {2,}/, '  '),
  }).toEqual({
    code: 3,
    first: '✗ The command no-such-program could not be started: there is no such program.  E_EXEC',
  })
})

test.for([
  [['exec', '--scenario', 'hapy', '--', 'true'], 'E_SCENARIO'],
  [['exec', '--scenrio', 'happy', '--', 'true'], 'E_FLAG'],
  [['exec'], 'E_FLAG'],
  [['exec', '--map', 'X=Y', '--', 'true'], 'E_FLAG'],
] as const)('its own failure %j is 3, whatever the command would have said', async ([args, name]) => {
  const { code, stdout, stderr } = await run(args)
  expect({ code, stdout, isNamed: stderr.includes(name) }).toEqual({ code: 3, stdout: '', isNamed: true })
})

test('a configuration file shapes it, but the emulator stays one to throw away', async () => {
  const cwd = newFolder()
  writeFileSync(join(cwd, 'loradock.config.yaml'), 'port: 1\ndata: ./kept\npace: 5\n')
  const { code, stderr } = await run(['exec', '--', 'ls', '-a'], { cwd })
  expect({ code, first: stderr.split('\n')[0] }).toEqual({
    code: 0,
    first: expect.stringMatching(/^loradock {2}ready on 127\.0\.0\.1:\d{2,} \(in memory, live clock, pace 5\)$/),
  })
})

test.for([
  ['SIGTERM', 41],
  ['SIGINT', 42],
] as const)('%s goes to the command, which ends as it likes', async ([signal, code]) => {
  const lines = `process.on('${signal}', () => process.exit(${code})); setInterval(() => {}, 1000); console.log('up')`
  const running = launch(['exec', '--', node, '-e', lines])
  expect(await running.nextText()).toBe('up')
  running.kill(signal)
  const { code: ended, stderr } = await running.ended
  expect([ended, stderr.includes(`exit code ${code}`)]).toEqual([code, true])
})

test('a command that was killed by a signal ends as a shell would say', async () => {
  expect((await exec(['-q'], "process.kill(process.pid, 'SIGKILL')")).code).toBe(137)
})

test('calls are not redirected in production', async () => {
  const { code, stdout, stderr } = await exec(['--redirect'], "console.log('ran')", { NODE_ENV: 'production' })
  expect([code, stdout, /E_REDIRECT_PRODUCTION/.test(stderr)]).toEqual([3, '', true])
})

test('a redirected command preloads the module, after what it preloads already', async () => {
  const { stdout } = await run(['exec', '--redirect', '--', 'sh', '-c', 'printf %s "$NODE_OPTIONS"'], {
    env: { NODE_OPTIONS: '--no-warnings' },
  })
  expect(stdout).toMatch(/^--no-warnings --import=file:\/\/.*\/dist\/redirect\.js$/)
})
