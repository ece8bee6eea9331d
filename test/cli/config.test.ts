import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { freshConfig } from '../../src/cli/config/init.js'
import { configSchema } from '../../src/cli/config/schema.js'
import { flagNames, keyOf } from '../../src/cli/flags.js'
import { newFolder, run, serve } from './binary.js'

const name = 'loradock.config.yaml'

/** A folder with a configuration file of these lines. */
function folderWith(...lines: readonly string[]): string {
  const folder = newFolder()
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return folder
}

/** The settings that are not as usual, as `config --json` tells them. */
async function explained(cwd: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr } = await run(['config', '--explain', '--json', ...args], { cwd, env })
  const { settings }: { settings: readonly { name: string; value: string; by: string; from: string }[] } = JSON.parse(stdout)
  const odd = settings.filter(({ by }) => by !== 'default')
  return { stderr, told: Object.fromEntries(odd.map(({ name: setting, value, from }) => [setting, [value, from]])) }
}

test('a flag wins over a variable, a variable over the file, the file over the default', async () => {
  const folder = folderWith('version: 1', 'pace: 5', 'seed: 7', 'clock: manual')
  expect(await explained(folder, ['--pace', '9'], { LORADOCK_SEED: '8', LORADOCK_PACE: '6' })).toEqual({
    stderr: '',
    told: {
      clock: ['manual', `${name}:4:8`],
      pace: ['9', '--pace 9'],
      seed: ['8', 'LORADOCK_SEED in the environment'],
    },
  })
})

test('the file is found upward, and its paths are its own', async () => {
  const folder = folderWith('data: ./kept', 'port: 1')
  const below = join(folder, 'a/b')
  mkdirSync(below, { recursive: true })
  expect((await explained(below)).told).toEqual({
    data: ['../../kept', `../../${name}:1:7`],
    port: ['1', `../../${name}:2:7`],
  })
})

test('a file that is named by flag or variable is read instead of the one that is found, JSON too', async () => {
  const folder = folderWith('pace: 5')
  writeFileSync(join(folder, 'ci.json'), '{"pace": 3}')
  const told = { pace: ['3', 'ci.json:1:10'] }
  expect((await explained(folder, ['--config', 'ci.json'])).told).toEqual(told)
  expect((await explained(folder, [], { LORADOCK_CONFIG: 'ci.json' })).told).toEqual(told)
})

test('secrets are hidden wherever they came from', async () => {
  const folder = folderWith('keys: [sesame, ci]')
  const all = [
    await run(['config', '--explain'], { cwd: folder, env: { LORADOCK_TOKEN: 'sesame' } }),
    await run(['config', '--explain', '--json', '--keys', 'sesame'], { cwd: folder }),
  ]
  expect(all.map(({ code, stdout }) => [code, stdout.includes('***'), stdout.includes('sesame')])).toEqual([
    [0, true, false],
    [0, true, false],
  ])
})

test('the emulator runs as the file says, accounts of its own included', async () => {
  const cwd = folderWith('pace: 30', 'accounts:', '  - key: ci', '    clock: manual', '    pace: 2', '    scenario: train-fails')
  const { ready, url } = await serve([], { cwd })
  const { accounts } = JSON.parse(await (await fetch(`${url}/_/api/v1/accounts`)).text())
  expect({ pace: ready['pace'], accounts }).toEqual({
    pace: 30,
    accounts: [{ account: 'ci', now: expect.any(String), mode: 'manual', pace: 2, scenario: 'train-fails' }],
  })
})

test.for([
  [['port: [1'], `${name}:2:1`],
  [['- port'], `${name}:1:1`],
  [['pace: 60', 'clock: 60x'], `${name}:2:8`],
  [['port: 70000'], `${name}:1:7`],
  [['port: [1, 2]'], `${name}:1:7`],
  [['scenario: hapy'], `${name}:1:11`],
  [['quirks:', '  novita.submit-shape: round'], `${name}:2:3`],
  [['keys: { a: b }'], `${name}:1:7`],
  [['version: 2'], `${name}:1:10`],
  [['accounts: ci'], `${name}:1:11`],
  [['accounts:', '  - clock: manual'], `${name}:2:5`],
  [['accounts:', '  - key: ci', '    scenario: hapy'], `${name}:2:5`],
] as const)('%j is refused with the place where it stands', async ([lines, where]) => {
  const { code, stdout, stderr } = await run(['--json'], { cwd: folderWith(...lines) })
  const { error } = JSON.parse(stderr)
  expect({ code, stdout, error: error.code, where: error.where }).toEqual({ code: 2, stdout: '', error: 'E_CONFIG', where })
})

test('a file that is named and not there is refused', async () => {
  const { code, stderr } = await run(['--config', 'none.yaml'])
  expect({ code, first: stderr.split('\n')[0]?.replace(/ {2,}/, '  ') }).toEqual({
    code: 2,
    first: '✗ The configuration file none.yaml cannot be read.  E_CONFIG',
  })
})

test('a file that cannot be read or is no YAML is refused with what the system or the parser says', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, name))
  const asFolder = await run(['--json'], { cwd: folder })
  const asBytes = await run(['--json'], { cwd: folderWith('clock: live', '  pace: 3') })
  expect(
    [asFolder, asBytes].map(({ code, stderr }) => [code, JSON.parse(stderr).error.code, JSON.parse(stderr).error.where]),
  ).toEqual([
    [2, 'E_CONFIG', 'EISDIR: illegal operation on a directory, read'],
    [2, 'E_CONFIG', `${name}:1:8`],
  ])
})

test('a key and a variable that nobody reads are told with the nearest name, and stop nothing', async () => {
  const folder = folderWith('sceanrio: happy', 'accounts:', '  - key: ci', '    pac: 2')
  const { stderr } = await explained(folder, [], { LORADOCK_SEAD: '1' })
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/ {2,}([EW]_)/, ' $1')),
  ).toEqual([
    '! Unknown variable LORADOCK_SEAD is ignored. Did you mean LORADOCK_SEED? W_ENV',
    `! ${name}:1:1  unknown key sceanrio is ignored. Did you mean scenario? W_CONFIG`,
    `! ${name}:4:5  unknown key pac is ignored. Did you mean pace? W_CONFIG`,
  ])
})

test('a value that start would refuse is told after the list', async () => {
  const { code, stdout, stderr } = await run(['config'], { cwd: folderWith('pace: 0') })
  expect([code, /^pace +0 +loradock.config.yaml:1:7$/m.test(stdout), /E_CONFIG/.test(stderr)]).toEqual([2, true, true])
})

test('init writes a file that says nothing yet, and never writes over one unless it is forced', async () => {
  const cwd = newFolder()
  const first = await run(['init'], { cwd })
  expect({ code: first.code, stdout: first.stdout, told: (await explained(cwd)).told }).toEqual({ code: 0, stdout: '', told: {} })
  writeFileSync(join(cwd, name), 'pace: 3\n')
  const again = await run(['init'], { cwd })
  expect([again.code, /E_CONFIG_EXISTS/.test(again.stderr), readFileSync(join(cwd, name), 'utf8')]).toEqual([
    2,
    true,
    'pace: 3\n',
  ])
  const forced = await run(['init', '--force', '--json'], { cwd })
  expect([forced.code, JSON.parse(forced.stdout)]).toEqual([0, { path: name, overwritten: true }])
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(freshConfig())
})

const valid = new Ajv2020({ strict: false }).compile(configSchema())

test('every setting that init comments out is one that the schema allows and start takes', async () => {
  const lines = freshConfig().split('\n').slice(3)
  const text = lines.map((line) => line.replace(/^# (?=\w+: |accounts:|rules:| {2})/, '')).join('\n')
  const file: Record<string, unknown> = parse(text)
  expect(Object.keys(file)).toEqual([...flagNames.map(keyOf), 'accounts', 'rules'])
  expect([valid(file), valid.errors]).toEqual([true, null])
  const { code, stderr } = await run(['config'], { cwd: folderWith(text) })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test.for([
  { prot: 1 },
  { scenario: 'hapy' },
  { clock: '60x' },
  { quirks: { 'novita.submit-shape': 'round' } },
  { accounts: [{}] },
  { rules: [{ when: { operation: 'createStyleTraining' } }] },
  { rules: [{ when: { every: 0 } }] },
])('the schema refuses %j', (file) => {
  expect(valid(file)).toBe(false)
})

test('the schema of a rule has the fields that the control API documents', async () => {
  const document = parse(readFileSync(new URL('../../openapi/control.yaml', import.meta.url), 'utf8'))
  const namesIn = ({ properties }: Fields) =>
    Object.entries(properties).map(([field, { properties: inner = {} }]) => [field, Object.keys(inner).sort()])
  const { properties }: { properties: { rules: { items: Fields } } } = JSON.parse(JSON.stringify(configSchema()))
  expect(namesIn(properties.rules.items)).toEqual(namesIn(document.components.schemas.Rule))
})

interface Fields {
  readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>
}

test('the schema that is shipped is the one that the settings make', async () => {
  const shipped = readFileSync(new URL('../../config.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(shipped), 'npm run prepare writes it').toEqual(JSON.parse(JSON.stringify(configSchema())))
})
