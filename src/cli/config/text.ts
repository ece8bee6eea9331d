import { isAbsolute, join } from 'node:path'
import { nearest } from '../../emulator/index.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { type Flag, type FlagName, flagNames, flags, keyOf } from '../flags.js'
import { rulesIn } from '../rules.js'
import { asYaml, type Given, type Givens } from '../settings.js'
import { accountKeys, type ConfiguredAccount, readAccounts } from './accounts.js'
import { type Entry, type Piece, readYaml } from './yaml.js'

/** What the text of a configuration file says; a key that nobody reads is a warning. */
export interface ConfigText {
  readonly givens: Givens
  readonly accounts: readonly ConfiguredAccount[]
  /** What is said of each rule is judged when it is added. */
  readonly rules: readonly Piece[]
  readonly warnings: readonly string[]
}

/**
 * Reads the text of a configuration file.
 *
 * @param path - How messages name the file.
 * @param home - The folder that paths in it are relative to; empty: the working folder.
 */
export function readConfigText(text: string, path: string, home: string): ConfigText | Failure {
  const piece = readYaml(text, path)
  if (isFailure(piece)) return piece
  if (piece.kind === 'nothing') return { givens: {}, accounts: [], rules: [], warnings: [] }
  if (piece.kind !== 'map')
    return wrong(piece.at, 'A configuration file holds settings, one "name: value" per line.', 'port: 4650')
  const other = piece.entries.filter(({ key }) => !settingKeys.includes(key))
  const warnings = other
    .filter(({ key }) => !otherKeys.includes(key))
    .map((entry) => unread(entry, [...settingKeys, ...otherKeys]))
  const givens: Partial<Record<FlagName, Given>> = {}
  for (const name of flagNames) {
    const entry = piece.entries.find(({ key }) => key === keyOf(name))
    const given = entry === undefined ? undefined : givenBy(name, entry, home)
    if (isFailure(given)) return given
    if (given !== undefined) givens[name] = given
  }
  const version = other.find(({ key }) => key === 'version')?.value
  if (version !== undefined && !(version.kind === 'text' && version.text === '1')) {
    return wrong(version.at, 'version must be 1: this loradock knows no other form of the file.', 'version: 1')
  }
  const accounts = readAccounts(other.find(({ key }) => key === 'accounts')?.value)
  if (isFailure(accounts)) return accounts
  const rules = other.find(({ key }) => key === 'rules')?.value
  return {
    givens,
    accounts: accounts.accounts,
    rules: rules === undefined ? [] : rulesIn(rules),
    warnings: [...warnings, ...accounts.unread.map((entry) => unread(entry, accountKeys))],
  }
}

const settingKeys = flagNames.map(keyOf)
const otherKeys = ['version', 'accounts', 'rules']

function unread({ key, at }: Entry, known: readonly string[]): string {
  const near = nearest(key, known)
  return `${at}  unknown key ${key} is ignored.${near === undefined ? '' : ` Did you mean ${near}?`}`
}

function givenBy(name: FlagName, { key, value }: Entry, home: string): Given | Failure | undefined {
  if (value.kind === 'nothing') return undefined
  const { takes, example }: Flag = flags[name]
  const texts = takes === 'pairs' ? pairsOf(value) : takes === 'list' ? listOf(value) : oneOf(value)
  if (texts === undefined) {
    const wanted =
      takes === 'pairs' ? 'takes "name: value" pairs' : takes === 'list' ? 'takes a list of texts' : 'takes one value'
    return wrong(value.at, `${key} ${wanted}.`, `${key}: ${asYaml(name, example)}`)
  }
  const isPath = name === 'data' || name === 'portFile'
  const found = isPath ? texts.map((path) => (isAbsolute(path) || home === '' ? path : join(home, path))) : texts
  return { texts: found, by: 'file', at: value.at }
}

function oneOf(value: Piece): readonly string[] | undefined {
  return value.kind === 'text' ? [value.text] : undefined
}

function listOf(value: Piece): readonly string[] | undefined {
  if (value.kind !== 'list') return oneOf(value)
  const texts = value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  return texts.length === value.items.length ? texts : undefined
}

function pairsOf(value: Piece): readonly string[] | undefined {
  if (value.kind !== 'map') return listOf(value)
  const texts = value.entries.flatMap(({ key, value: held }) => (held.kind === 'text' ? [`${key}=${held.text}`] : []))
  return texts.length === value.entries.length ? texts : undefined
}

function wrong(where: string, message: string, fix: string): Failure {
  return failure('E_CONFIG', message, { where, fix: [fix] })
}
