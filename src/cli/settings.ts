import { randomUUID } from 'node:crypto'
import { checkOptions, type EmulatorOptions, isLoopback, nearest, type OptionFault } from '../emulator/index.js'
import { type Failure, failure } from './errors.js'
import { type Flag, type FlagName, flags, isFlagName, keyOf, otherVariables } from './flags.js'
import * as read from './values.js'

/** The text that a setting was given, and by whom: a flag wins over a variable, a variable over the file, the file over what is usual. */
export interface Given {
  readonly texts: readonly string[]
  readonly by: 'flag' | 'variable' | 'file' | 'default'
  /** `file:line:column` of a value from the configuration file. */
  readonly at?: string
}

export type Givens = Readonly<Partial<Record<FlagName, Given>>>

/** What `start` does with its settings. */
export interface StartSettings {
  readonly options: EmulatorOptions
  readonly port: number
  /** A port that somebody named is never moved. */
  readonly portGivenBy: Given['by']
  /** Who named it, as they wrote it. */
  readonly portFrom: string
  readonly host: string
  readonly portFile: string | undefined
  readonly log: 'pretty' | 'json' | 'off' | undefined
  /** The token was not given but made, so it must be told. */
  readonly tokenMade: boolean
}

/**
 * Reads every setting, checks it, and says of the first bad one where it came from and what to write instead.
 *
 * @param token - The control API's; where others than this machine can call and none is given, one is made (D20).
 */
export function readSettings(givens: Givens, token: string | undefined): StartSettings | Failure {
  const faults: Failure[] = []
  const taken = <T>(name: FlagName, reader: read.Reader<T>): T | undefined => {
    const given = givens[name]
    if (given === undefined) return undefined
    const value = reader(given.texts)
    if (!read.isWrong(value)) return value.value
    faults.push(wrongValue(name, given, value.wrong, value.instead))
    return undefined
  }
  const host = taken('host', read.text) ?? flags.host.usual
  const given = token === undefined || token === '' ? undefined : token
  const options: EmulatorOptions = {
    token: given ?? (isLoopback(host) ? undefined : randomUUID()),
    allowedHosts: taken('allowedHosts', read.list),
    data: taken('data', read.text),
    providers: taken('providers', read.list),
    clock: taken('clock', read.oneOf(['live', 'manual'])),
    pace: taken('pace', read.number),
    scenario: taken('scenario', read.text),
    seed: taken('seed', read.number) ?? 'random',
    validation: taken('validation', read.oneOf(['observe', 'strict', 'off'])),
    quirks: taken('quirk', read.pairs),
    keys: taken('keys', read.list),
    publicUrl: taken('publicUrl', read.text),
    fetchImages: taken('fetchImages', read.oneOf(['off', 'local', 'all'])),
    storage: taken('storage', read.oneOf(['strict', 'lenient'])),
    cors: taken('cors', read.onOff),
    webhookAllow: taken('webhookAllow', read.list),
    webhookRewrite: taken('webhookRewrite', read.pairs),
    maxUploadBytes: taken('maxUpload', read.megabytes),
    journalRows: taken('journalRows', read.number),
    journalBytes: taken('journalMb', read.megabytes),
  }
  const settings: StartSettings = {
    options,
    port: taken('port', read.port) ?? Number(flags.port.usual),
    portGivenBy: givens.port?.by ?? 'default',
    portFrom: originOf('port', givens.port ?? { texts: [], by: 'default' }),
    host,
    portFile: taken('portFile', read.text),
    log: taken('log', read.oneOf(['pretty', 'json', 'off'])),
    tokenMade: given === undefined && options.token !== undefined,
  }
  const [first] = [...faults, ...checkOptions(options).map((fault) => optionFailure(fault, givens))]
  return first ?? settings
}

/** A warning per `LORADOCK_…` variable that nothing reads, most likely a misspelt one. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known: readonly string[] = [...Object.values(flags).map((flag) => flag.variable), ...otherVariables]
  const unknown = Object.keys(env).filter((name) => name.startsWith('LORADOCK_') && !known.includes(name))
  return unknown.map((name) => {
    const near = nearest(name, known)
    return `Unknown variable ${name} is ignored.${near === undefined ? '' : ` Did you mean ${near}?`}`
  })
}

/** Where a setting came from, as its giver wrote it. */
export function originOf(name: FlagName, { by, texts, at = '' }: Given): string {
  const { variable }: Flag = flags[name]
  switch (by) {
    case 'flag':
      return `${longFlag(name)} ${texts.join(` ${longFlag(name)} `)}`
    case 'variable':
      return `${variable} in the environment`
    case 'file':
      return at
    case 'default':
      return `the default of ${longFlag(name)}`
  }
}

function wrongValue(name: FlagName, given: Given, wrong: string, instead: string | undefined, code?: string): Failure {
  const { variable, example }: Flag = flags[name]
  const value = instead ?? example
  const sentence = `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}${/[.?]$/.test(wrong) ? '' : '.'}`
  const more = name === 'scenario' ? ['loradock help scenarios        all of them, with their stories'] : []
  const where = originOf(name, given)
  if (given.by === 'file') {
    const message = wrong.startsWith(keyOf(name)) ? sentence : `${keyOf(name)}: ${sentence}`
    return failure('E_CONFIG', message, { where, fix: [`${keyOf(name)}: ${asYaml(name, value)}`, ...more] })
  }
  const fix = given.by === 'variable' ? `${variable}=${value}` : `loradock ${longFlag(name)} ${value}`
  return failure(code ?? (name === 'port' ? 'E_PORT_RANGE' : 'E_FLAG'), sentence, { where, fix: [fix, ...more] })
}

/** A value as the configuration file has it. */
export function asYaml(name: FlagName, value: string): string {
  const { takes }: Flag = flags[name]
  if (takes === 'list') return `[${value.replaceAll(',', ', ')}]`
  return takes === 'pairs' ? `{ ${value.replaceAll('=', ': ').replaceAll(',', ', ')} }` : value
}

const flagOf: Readonly<Partial<Record<keyof EmulatorOptions, FlagName>>> = {
  quirks: 'quirk',
  maxUploadBytes: 'maxUpload',
  journalBytes: 'journalMb',
}
const codeOf: Readonly<Partial<Record<keyof EmulatorOptions, string>>> = { quirks: 'E_QUIRK', scenario: 'E_SCENARIO' }

function optionFailure({ option, message, instead }: OptionFault, givens: Givens): Failure {
  const name = flagOf[option] ?? option
  if (!isFlagName(name))
    return failure('E_OPTION', message, { where: name === 'token' ? 'LORADOCK_TOKEN in the environment' : option })
  const given = givens[name] ?? { texts: [], by: 'default' }
  return wrongValue(name, given, message.replace(option, longFlag(name).slice(2)), instead, codeOf[option])
}

export function longFlag(name: FlagName): string {
  return /--[a-z-]+/.exec(flags[name].flags)?.[0] ?? name
}
