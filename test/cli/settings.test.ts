import { expect, test } from 'vitest'
import { isFailure } from '../../src/cli/errors.js'
import { type Flag, flags } from '../../src/cli/flags.js'
import { type Givens, readSettings, unknownVariables } from '../../src/cli/settings.js'
import { checkOptions } from '../../src/emulator/index.js'

const byFlag = (texts: Readonly<Record<string, string>>): Givens =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { texts: [text], by: 'flag' as const }]))

test('every setting reaches the emulator as it was meant', () => {
  const given = byFlag({
    port: '0',
    host: '127.0.0.2',
    publicUrl: 'http://localhost:1',
    allowedHosts: 'loradock, app',
    portFile: 'p.txt',
    data: './d',
    providers: 'novita',
    clock: 'manual',
    pace: '2.5',
    scenario: 'instant',
    seed: '7',
    validation: 'strict',
    quirk: 'novita.submit-shape=flat',
    keys: 'a,b+c',
    fetchImages: 'local',
    storage: 'lenient',
    cors: 'YES',
    webhookAllow: 'app,10.0.0.0/8',
    webhookRewrite: 'localhost=host.docker.internal',
    maxUpload: '0.5',
    journalRows: '10',
    journalMb: '2',
    log: 'off',
  })
  expect(Object.keys(flags).filter((name) => !(name in given))).toEqual([])
  expect(readSettings(given, undefined)).toEqual({
    options: {
      data: './d',
      providers: ['novita'],
      clock: 'manual',
      pace: 2.5,
      scenario: 'instant',
      seed: 7,
      validation: 'strict',
      quirks: { 'novita.submit-shape': 'flat' },
      keys: ['a', 'b+c'],
      publicUrl: 'http://localhost:1',
      fetchImages: 'local',
      storage: 'lenient',
      cors: true,
      webhookAllow: ['app', '10.0.0.0/8'],
      webhookRewrite: { localhost: 'host.docker.internal' },
      token: undefined,
      allowedHosts: ['loradock', 'app'],
      maxUploadBytes: 524_288,
      journalRows: 10,
      journalBytes: 2_097_152,
    },
    port: 0,
    portGivenBy: 'flag',
    portFrom: '--port 0',
    host: '127.0.0.2',
    portFile: 'p.txt',
    log: 'off',
    tokenMade: false,
  })
})

test('the seed is random unless one is given', () => {
  expect(readSettings({}, undefined)).toMatchObject({ port: 4650, portGivenBy: 'default', options: { seed: 'random' } })
})

test('a token that was given is used; one is made where others can call', () => {
  const wide = byFlag({ host: '0.0.0.0' })
  expect([readSettings(wide, 'mine'), readSettings(wide, undefined), readSettings({}, undefined)]).toMatchObject([
    { options: { token: 'mine' }, tokenMade: false },
    { options: { token: expect.stringMatching(/^[0-9a-f-]{36}$/) }, tokenMade: true },
    { options: { token: undefined }, tokenMade: false },
  ])
})

test.for([
  ['port', '65536', 'E_PORT_RANGE'],
  ['port', '1e3', 'E_PORT_RANGE'],
  ['clock', 'fast', 'E_FLAG'],
  ['pace', 'fast', 'E_FLAG'],
  ['pace', '0', 'E_FLAG'],
  ['seed', '1.5', 'E_FLAG'],
  ['scenario', 'hapy', 'E_SCENARIO'],
  ['validation', 'loose', 'E_FLAG'],
  ['quirk', 'novita.submit-shape', 'E_FLAG'],
  ['quirk', 'novita.submit-shape=round', 'E_QUIRK'],
  ['fetchImages', 'some', 'E_FLAG'],
  ['storage', 'none', 'E_FLAG'],
  ['cors', 'perhaps', 'E_FLAG'],
  ['publicUrl', 'localhost', 'E_FLAG'],
  ['maxUpload', '0', 'E_FLAG'],
  ['journalRows', '1.5', 'E_FLAG'],
  ['journalMb', '-1', 'E_FLAG'],
  ['log', 'loud', 'E_FLAG'],
] as const)('--%s %s is refused with %s', ([name, text, code]) => {
  const read = readSettings(byFlag({ [name]: text }), undefined)
  const flag = /--[a-z-]+/.exec(flags[name].flags)?.[0]
  expect(isFailure(read) ? { code: read.code, where: read.where } : read).toEqual({ code, where: `${flag} ${text}` })
})

test.for(['1', 'true', 'yes', 'on', 'ON'])('%s means on', (text) => {
  expect(readSettings(byFlag({ cors: text }), undefined)).toMatchObject({ options: { cors: true } })
})

test.for(['0', 'false', 'no', 'off'])('%s means off', (text) => {
  expect(readSettings(byFlag({ cors: text }), undefined)).toMatchObject({ options: { cors: false } })
})

test('the values that a mistake is mended with can be used themselves', () => {
  const examples = Object.entries<Flag>(flags).filter(([name]) => name !== 'quirk')
  const read = readSettings(byFlag(Object.fromEntries(examples.map(([name, { example }]) => [name, example]))), undefined)
  expect(isFailure(read) ? read : checkOptions(read.options)).toEqual([])
})

test('a variable is named after its flag', () => {
  const odd = Object.values<Flag>(flags).filter(({ flags: spelt, variable }) => {
    const word = /--([a-z-]+)/.exec(spelt)?.[1] ?? ''
    return variable !== `LORADOCK_${word.toUpperCase().replaceAll('-', '_')}`
  })
  // One flag sets one quirk and may be repeated; its variable holds them all.
  expect(odd.map(({ variable }) => variable)).toEqual(['LORADOCK_QUIRKS'])
})

test('variables that are read are not warned of', () => {
  const read = { LORADOCK_TOKEN: 'x', LORADOCK_URL: 'x', LORADOCK_PORT: '1', PORT: '1', LORADOCKX: '' }
  expect(unknownVariables({ ...read, LORADOCK_PROT: '1', LORADOCK_XYZZYXYZZY: '1' })).toEqual([
    'Unknown variable LORADOCK_PROT is ignored. Did you mean LORADOCK_PORT?',
    'Unknown variable LORADOCK_XYZZYXYZZY is ignored.',
  ])
})

test('a token that no header can carry is refused with where it came from, and not repeated', () => {
  expect(readSettings({}, 'two words')).toEqual({
    kind: 'failure',
    code: 'E_OPTION',
    message: 'token must be one or more letters, digits or signs of ASCII, without spaces',
    where: 'LORADOCK_TOKEN in the environment',
    fix: [],
  })
})
