import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type ContractRun,
  catalogue,
  type Fixtures,
  isFine,
  kitQuirks,
  readChain,
  readFixtures,
  reissues,
  type Scenario,
} from '../../contracts/kit.js'
import { nearest, wallMs } from '../../emulator/index.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure, isFailure } from '../errors.js'

/** What every verb of the kit needs to know, read from its flags. */
export interface Scope {
  /** The package: its documents and OpenAPI files. */
  readonly root: string
  /** Where runs leave their files: `.loradock` here. */
  readonly results: string
  readonly fixtures: Fixtures
  readonly scenarios: readonly Scenario[]
  /** Nothing was chosen: every scenario there is. */
  readonly whole: boolean
  /** The scenarios that were named one by one. */
  readonly wanted: readonly string[]
  readonly today: string
  readonly quirks: Readonly<Record<string, string>>
  readonly seed: number | undefined
  readonly url: string | undefined
  readonly token: string | undefined
  readonly step: string | undefined
  readonly failOn: 'unknown' | 'breaking'
  readonly stale: 'fail' | 'warn'
  readonly json: boolean
  readonly quiet: boolean
}

/** Reads what a verb was given, or says what of it cannot be used; `verify` knows takes that no scenario has the name of as well. */
export function scopeOf({ options, terminal }: ContractCall, verb = ''): Scope | Failure {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)))
  const wanted = textsOf(options['scenario'])
  const fixtures = readFixtures(textOf(options['fixtures']) ?? fixturesFolder(root))
  const known = verb === 'verify' ? [...catalogue, ...reissues(fixtures, catalogue)] : catalogue
  const scenarios = chosen(known, wanted, textOf(options['provider']))
  const quirks = quirksOf(textsOf(options['quirk']))
  const seed = numberOf(options['seed'], '--seed')
  if (isFailure(scenarios)) return scenarios
  if (isFailure(quirks)) return quirks
  if (isFailure(seed)) return seed
  return {
    root,
    results: '.loradock',
    fixtures,
    scenarios,
    whole: wanted.length === 0 && options['provider'] === undefined,
    wanted: wanted.filter((name) => !name.endsWith('*')),
    today: new Date(wallMs()).toISOString().slice(0, 10),
    quirks,
    seed,
    url: textOf(options['url']),
    token: terminal.env['LORADOCK_TOKEN'],
    step: textOf(options['step']),
    failOn: options['failOn'] === 'breaking' ? 'breaking' : 'unknown',
    stale: options['stale'] === 'warn' ? 'warn' : 'fail',
    json: options['json'] === true,
    quiet: options['quiet'] === true,
  }
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A flag that takes a number: the number, nothing, or why it is none. */
export function numberOf(value: unknown, flag: string): number | undefined | Failure {
  const text = textOf(value)
  if (text === undefined) return undefined
  const number = Number(text)
  if (Number.isFinite(number) && number >= 0) return number
  return failure('E_FLAG', `"${text}" is not a number of at least 0.`, { where: `${flag} ${text}`, fix: [`${flag} 1`] })
}

/** Writes what a run was, for `report`, `waive` and `replay`. */
export function keepRun({ results }: Scope, run: ContractRun): string {
  const path = join(results, 'contract.json')
  mkdirSync(results, { recursive: true })
  writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`)
  // What failed is kept with every request that led to it, until it is replayed and found mended.
  for (const { fingerprint } of run.findings.filter((one) => !isFine(one))) {
    const chain = readChain(run, fingerprint)
    if (chain === undefined) continue
    mkdirSync(join(results, 'chains'), { recursive: true })
    writeFileSync(join(results, 'chains', `${fingerprint}.json`), `${JSON.stringify(chain)}\n`)
  }
  return path
}

/** The run that was kept last, if there is one. */
export function lastRun({ results }: Scope): ContractRun | undefined {
  const path = join(results, 'contract.json')
  if (!existsSync(path)) return undefined
  const run: ContractRun = JSON.parse(readFileSync(path, 'utf8'))
  return run
}

function chosen(
  known: readonly Scenario[],
  wanted: readonly string[],
  provider: string | undefined,
): readonly Scenario[] | Failure {
  const ofProvider = known.filter((one) => provider === undefined || one.provider === provider)
  const names = known.map(({ name }) => name)
  const unknown = wanted.find((want) => !names.some((name) => isNamed(name, want)))
  if (unknown === undefined)
    return ofProvider.filter(({ name }) => wanted.length === 0 || wanted.some((want) => isNamed(name, want)))
  const near = nearest(unknown, names)
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  return failure('E_SCENARIO', `There is no contract scenario "${unknown}".${meant}`, {
    where: `--scenario ${unknown}`,
    fix: [...(near === undefined ? [] : [`--scenario ${near}`]), 'loradock contract list'],
  })
}

function isNamed(name: string, want: string): boolean {
  return want.endsWith('*') ? name.startsWith(want.slice(0, -1)) : name === want
}

/** Quirks by their names, `novita.submit-shape`, or by their row in the table of contradictions, `novita-33`. */
function quirksOf(given: readonly string[]): Readonly<Record<string, string>> | Failure {
  const found: Record<string, string> = {}
  for (const pair of given) {
    const [name = '', value = ''] = pair.split('=')
    const quirk = kitQuirks.find((one) => one.name === name || one.row === name)
    const names = kitQuirks.map((one) => one.name)
    const values = quirk === undefined ? names : Object.keys(quirk.alternatives)
    if (quirk === undefined || !values.includes(value)) {
      const near = nearest(quirk === undefined ? name : value, values)
      const what = quirk === undefined ? `Unknown quirk "${name}".` : `${quirk.name} has no alternative "${value}".`
      const fix =
        near === undefined
          ? ['loradock contract status']
          : [quirk === undefined ? `--quirk ${near}=…` : `--quirk ${quirk.name}=${near}`]
      return failure('E_QUIRK', near === undefined ? what : `${what} Did you mean ${near}?`, { where: `--quirk ${pair}`, fix })
    }
    found[quirk.name] = value
  }
  return found
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function packageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : packageRoot(dirname(folder))
}

// A project that records takes of its own keeps them beside it; anybody else has those of the package.
function fixturesFolder(root: string): string {
  return existsSync('fixtures/recordings') ? 'fixtures' : join(root, 'fixtures')
}
