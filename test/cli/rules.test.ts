import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newServer } from '../support/emulator.js'
import { ruleThat } from '../support/wire.js'
import { newFolder, run, serve } from './binary.js'
import { linesOf, loradock, runWith, train } from './steered.js'

const configuration = 'loradock.config.yaml'

/** A file of these lines in a folder of its own. */
function fileOf(name: string, ...lines: readonly string[]): { readonly folder: string; readonly path: string } {
  const folder = newFolder()
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return { folder, path }
}

const slotOf = async (url: string, key = 'test') =>
  (await fetch(`${url}/v3/user`, { headers: { authorization: `Bearer ${key}` } })).status

test('a rule is added from a file, fires, is listed with its counts, and is removed', async () => {
  const { url } = await newServer()
  await slotOf(url)
  const { path } = fileOf(
    'rule.yaml',
    'when: { operation: getUser, nth: 2 }',
    'then: { status: 429, retryAfter: 30 }',
    'times: 1',
  )
  const added = await loradock(url, 'rules', 'add', path)
  expect([
    added.code,
    added.stderr,
    /^rul_1 +test +0 of 0 +operation=getUser nth=2 +status=429 retryAfter=30 +times=1$/m.test(added.stdout),
  ]).toEqual([0, '', true])
  expect([await slotOf(url), await slotOf(url), await slotOf(url)]).toEqual([200, 429, 200])
  expect(linesOf(await loradock(url, 'rules', 'list', '--json'))).toEqual([
    {
      ...{ id: 'rul_1', account: 'test', addedAt: '2026-01-01T00:00:00.000Z', met: 2, fired: 1 },
      rule: ruleThat({ status: 429, retryAfter: 30 }, { when: { operation: 'getUser', nth: 2 }, times: 1 }),
    },
  ])
  expect(await loradock(url, 'rules', 'remove', 'rul_1')).toEqual({ code: 0, stdout: 'rul_1 is removed\n', stderr: '' })
  const again = await loradock(url, 'rules', 'remove', 'rul_1')
  expect([again.code, /E_RULE_UNKNOWN/.test(again.stderr)]).toEqual([3, true])
  expect((await loradock(url, 'rules', 'list')).stdout).toBe('no rules\n')
})

test('rules come from stdin as JSON too, about a key that was never used, or about every one', async () => {
  const { url } = await newServer()
  const text = '[{"then":{"status":503}},{"when":{"account":"other"},"then":{"status":500}}]'
  const added = await runWith(text, url, 'rules', 'add', '-', '--key', 'ci', '--json')
  expect(linesOf(added).map(({ id, account }) => [id, account])).toEqual([
    ['rul_1', 'ci'],
    ['rul_2', 'other'],
  ])
  expect([await slotOf(url, 'ci'), await slotOf(url, 'other'), await slotOf(url, 'free')]).toEqual([503, 500, 200])
  await runWith('then: { status: 502 }', url, 'rules', 'add', '-', '--key', '*')
  expect(await slotOf(url, 'free')).toBe(502)
})

test('a rule that can never fire is taken with a warning, which names its place', async () => {
  const { url } = await newServer()
  const { path } = fileOf('rules.yaml', '- then: { delay: 1ms }', '- when: { operation: getUsr }', '  then: { reset: true }')
  const { code, stdout, stderr } = await loradock(url, 'rules', 'add', path, '--key', 'test', '--json')
  expect([code, linesOf({ code, stdout, stderr }).length, stderr.replace(/ +/g, ' ')]).toEqual([
    0,
    2,
    `! ${path}:2:3 No provider has operation "getUsr". Did you mean "getUser"? W_RULE\n`,
  ])
})

test.for([
  [['then: { stauts: 500 }'], ':1:9', 'then has no field stauts; did you mean status?.'],
  [['when: { nth: 1 }', 'then:', '  plan:', '    failAt: 40'], ':4:5', 'then.plan.failAt must be a number from 0 to 1, not 40.'],
  [['- then: { reset: true }', '- then: { status: "500" }'], ':2:11', undefined],
  [['- then: { reset: true }', '- times: 2'], ':2:3', undefined],
  [['- then: { reset: true }', '-'], ':2:2', undefined],
  [['then: { credit: { training: 1 } }'], ':1:9', undefined],
  [['then: { plan: { before: [{ state: queued, word: W, forMs: -1 }] } }'], ':1:52', undefined],
  [['then: [1'], ':2:1', undefined],
  [['# nothing'], ':1:1', undefined],
  [['just a text'], ':1:1', undefined],
] as const)('%j is no rule: the place is told, and nothing is added', async ([lines, place, message]) => {
  const { url } = await newServer()
  const { path } = fileOf('rules.yaml', ...lines)
  const refused = await loradock(url, 'rules', 'add', path, '--key', 'test', '--json')
  const { error } = JSON.parse(refused.stderr)
  expect([refused.code, refused.stdout, error.code, error.where]).toEqual([2, '', 'E_RULE', `${path}${place}`])
  if (message !== undefined) expect(error.message).toBe(message)
  expect((await loradock(url, 'rules', 'list')).stdout).toBe('no rules\n')
})

test('a file that is not there is refused', async () => {
  const { url } = await newServer()
  const { code, stderr } = await loradock(url, 'rules', 'add', 'none.yaml')
  expect([code, /E_RULE/.test(stderr), /none\.yaml cannot be read/.test(stderr)]).toEqual([2, true, true])
})

test('the rules of one account are cleared, of several only when they are named', async () => {
  const { url } = await newServer()
  for (const key of ['one', 'one', 'other', '*']) await runWith('then: { reset: true }', url, 'rules', 'add', '-', '--key', key)
  const several = await loradock(url, 'rules', 'clear')
  expect([several.code, /loradock rules clear --key other/.test(several.stderr)]).toEqual([2, true])
  expect((await loradock(url, 'rules', 'clear', '--key', 'one')).stdout).toBe('2 rules are removed\n')
  expect((await loradock(url, 'rules', 'clear', '--all')).stdout).toBe('2 rules are removed\n')
  expect((await loradock(url, 'rules', 'clear')).stdout).toBe('0 rules are removed\n')
})

const filed = [
  'rules:',
  '  - when: { provider: modelslab, operation: getTrainingStatus, every: 2 }',
  '    then: { status: 500 }',
  '  - when: { account: ci, operation: getUsr }',
  '    then: { reset: true }',
]

test('rules of the configuration file hold from the start, and are not doubled by a second one', async () => {
  const { folder } = fileOf(configuration, ...filed)
  const owners = async () => {
    const served = await serve(['--data', join(folder, 'kept')], { cwd: folder })
    const rules = linesOf(await loradock(served.url, 'rules', 'list', '--json')).map(({ id, account }) => [id, account])
    served.kill('SIGTERM')
    return { rules, stderr: (await served.ended).stderr.replace(/ +/g, ' ') }
  }
  const first = await owners()
  expect(first).toEqual({
    rules: [
      ['rul_1', null],
      ['rul_2', 'ci'],
    ],
    stderr: `! ${configuration}:4:5 No provider has operation "getUsr". Did you mean "getUser"? W_RULE\n`,
  })
  expect(await owners()).toEqual({ rules: first.rules, stderr: '' })
})

test('a rule of the configuration file that is none is refused with its place, and config lists those there are', async () => {
  const { folder } = fileOf(configuration, 'port: 0', 'rules:', '  - then: { status: 500 }', '  - then: { status: 50 }')
  const { code, stdout, stderr } = await run(['--json'], { cwd: folder })
  expect([code, stdout, JSON.parse(stderr).error.code, JSON.parse(stderr).error.where]).toEqual([
    2,
    '',
    'E_RULE',
    `${configuration}:4:13`,
  ])
  const shown = await run(['config'], { cwd: folder })
  expect(shown.stdout).toMatch(new RegExp(`^rules\\[1\\] +{"then":{"status":50}} +${configuration}:4:5$`, 'm'))
})

test('exec holds the rules of the configuration file as well', async () => {
  const { folder } = fileOf(configuration, 'rules:', '  - then: { status: 418 }')
  const script =
    'fetch(process.env.NOVITA_BASE_URL + "/v3/user", { headers: { authorization: "x" } }).then(a => console.log(a.status))'
  const { code, stdout } = await run(['exec', '-q', '--', process.execPath, '-e', script], { cwd: folder })
  expect([code, stdout]).toEqual([0, '418\n'])
})

test('status tells the rules that are in force', async () => {
  const { url } = await newServer()
  await train(url, null)
  const told = async () => /^rules +(.*)$/m.exec((await loradock(url, 'status')).stdout)?.[1]
  expect(await told()).toBe('none')
  await runWith('{ then: { status: 500 }, times: 1 }', url, 'rules', 'add', '-')
  await runWith('{ when: { chance: 1 }, then: { delay: 0 }, for: 10m }', url, 'rules', 'add', '-')
  await runWith('then: { delay: 0 }', url, 'rules', 'add', '-', '--key', '*')
  expect(await told()).toBe('rul_1 for test, rul_2 for test, rul_3 for every account')
  await slotOf(url)
  expect(await told()).toBe('rul_2 for test, rul_3 for every account')
  await loradock(url, 'clock', 'advance', '10m')
  expect(await told()).toBe('rul_3 for every account')
  expect(linesOf(await loradock(url, 'status', '--json'))[0]?.['rules']).toEqual([
    expect.objectContaining({ id: 'rul_3', account: null }),
  ])
})
