import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import {
  agesOf,
  axes,
  coverAt,
  daysLeft,
  findPrism,
  keyVariables,
  kitQuirks,
  openTarget,
  type Scenario,
  takesOf,
} from '../../contracts/kit.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { counted } from '../findings.js'
import { writeTable } from '../tables.js'
import { type Scope, scopeOf, textOf } from './scope.js'

/** `list`: the scenarios there are. */
export async function list(call: ContractCall): Promise<Outcome> {
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const rows = scope.scenarios.map((one) => rowOf(one, scope))
  const { stdout } = call.terminal
  if (scope.json) for (const row of rows) stdout.write(`${JSON.stringify(row)}\n`)
  else {
    const columns = [
      ['SCENARIO', ({ scenario }: Record<string, unknown>) => String(scenario)],
      ['TARGETS', ({ targets }: Record<string, unknown>) => String(targets)],
      ['COST', ({ cost }: Record<string, unknown>) => String(cost)],
      ['BASIS', ({ basis }: Record<string, unknown>) => String(basis)],
      ['TAKES', ({ takes }: Record<string, unknown>) => String(takes)],
      ['BEHAVIOUR', ({ behaviour }: Record<string, unknown>) => String(behaviour)],
    ] as const
    writeTable(stdout, columns, rows, 'no scenarios')
  }
  return exit.done
}

const letters = { emulator: 'E', recording: 'R', prism: 'P', real: 'L', custom: 'C' } as const

function rowOf({ name, targets, cost, basis, quirks, behaviour, sources }: Scenario, { fixtures }: Scope) {
  const reach = Object.entries(letters).flatMap(([kind, letter]) => {
    const found = Object.entries(targets).find(([one]) => one === kind)?.[1]
    return found === undefined ? [] : [found === 'full' ? letter : letter.toLowerCase()]
  })
  const takes = takesOf(fixtures, name).map(({ take: { header } }) => header.provenance)
  return {
    scenario: name,
    targets: reach.join(''),
    cost,
    basis: basis.join(' '),
    takes: takes.join(' '),
    quirks,
    sources,
    behaviour,
  }
}

/** `cover`: coverage by axis, from a run at an emulator in process. */
export async function cover(call: ContractCall): Promise<Outcome> {
  const { options, terminal } = call
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const wanted = textOf(options['axis'])
  if (wanted !== undefined && !axes.some((axis) => axis === wanted)) {
    return failure('E_FLAG', `"${wanted}" is no axis.`, { where: `--axis ${wanted}`, fix: axes.map((axis) => `--axis ${axis}`) })
  }
  const { root, fixtures, quirks, seed, scenarios, today } = scope
  const opened = await openTarget('emulator', { fixtures, root, node: process.execPath, quirks, seed })
  const { coverage, evidence } = await coverAt(opened, {
    verb: 'cover',
    command: 'loradock contract cover',
    run: 'local',
    fixtures,
    today,
    scenarios,
  })
  const { stdout } = terminal
  if (coverage === null) return exit.unable
  if (scope.json) stdout.write(`${JSON.stringify({ coverage, evidence })}\n`)
  else if (wanted === undefined) {
    stdout.write(
      `${'AXIS'.padEnd(16)} ${'PROVED'.padStart(8)} ${'PROVABLE'.padStart(9)} ${'DOCUMENTED'.padStart(11)} ${'ON DEMAND'.padStart(10)}\n`,
    )
    for (const axis of axes) {
      const { proved, provable, documented, onDemand } = coverage[axis]
      stdout.write(
        `${axis.padEnd(16)} ${String(proved).padStart(8)} ${String(provable).padStart(9)} ${String(documented).padStart(11)} ${String(onDemand).padStart(10)}\n`,
      )
    }
    stdout.write(`evidence         live ${evidence.live} · published ${evidence.published} · doc ${evidence.doc}\n`)
  } else {
    const [axis = 'called'] = axes.filter((one) => one === wanted)
    for (const { key, reason } of coverage[axis].empty) stdout.write(`${key.padEnd(60)} ${reason}\n`)
    for (const key of coverage[axis].undocumented) stdout.write(`${key.padEnd(60)} shown, and in no document\n`)
  }
  return exit.done
}

/** `status`: ages of takes, days of waivers, open quirks. */
export async function status(call: ContractCall): Promise<Outcome> {
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const { fixtures, today } = scope
  const takes = agesOf(fixtures, today)
  const waivers = fixtures.waivers.waivers.map((one) => ({ ...one, daysLeft: daysLeft(one, today) }))
  const stateOf = (state: string) => kitQuirks.filter((one) => one.state.startsWith(state)).length
  const quirks = { open: stateOf('open'), settledLive: stateOf('settled-live'), settledByOwner: stateOf('settled-by-owner') }
  const { stdout } = call.terminal
  if (scope.json) {
    stdout.write(`${JSON.stringify({ takes, waivers, quirks })}\n`)
    return exit.done
  }
  const { ages, provenance, pastDue, nextReview } = takes
  stdout.write(
    `takes     ≤ 30 d ${ages['30']} · ≤ 90 d ${ages['90']} · ≤ 180 d ${ages['180']} · older ${ages.more} · past due ${pastDue}\n`,
  )
  stdout.write(
    `          provenance live ${provenance.live} · published ${provenance.published} · doc ${provenance.doc}     next review ${nextReview ?? 'none'}\n`,
  )
  if (waivers.length === 0) stdout.write('waivers   none\n')
  for (const { id, operation, path, daysLeft: days } of waivers)
    stdout.write(`waivers   ${id} ${operation} ${path}     ${counted(days, 'day')} left\n`)
  stdout.write(`quirks    ${quirks.open} open · ${quirks.settledLive} settled-live · ${quirks.settledByOwner} settled-by-owner\n`)
  return exit.done
}

/** `doctor`: which tools are here, and what each absence costs. */
export async function doctor(call: ContractCall): Promise<Outcome> {
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const { stdout, env } = call.terminal
  const real = env['LORADOCK_REAL']
  const keys = Object.values(keyVariables).filter((name) => (env[name] ?? '') !== '')
  const java = (env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, 'java')))
  const prism = findPrism([scope.root, process.cwd()])
  const rows = [
    { name: 'node', found: process.versions.node, note: '20.19 or newer' },
    {
      name: 'prism',
      found: prism === undefined ? null : (versionAbove(dirname(prism)) ?? 'found'),
      note: 'without it check leaves out job 3, and says so',
    },
    { name: 'redocly', found: versionIn(join(scope.root, 'node_modules/@redocly/cli')), note: 'without it job 6 is left out' },
    { name: 'java', found: java ? 'found' : null, note: 'without it jobs 4 and 5 are left out; both are optional' },
    {
      name: 'takes',
      found: String(scope.fixtures.takes.length),
      note: `in ${textOf(call.options['fixtures']) ?? 'fixtures'}, live ${agesOf(scope['fixtures'], scope.today).provenance.live}`,
    },
    { name: 'real legs', found: real === undefined || real === '' ? null : real, note: realNote(real, keys) },
  ]
  if (scope.json) for (const row of rows) stdout.write(`${JSON.stringify(row)}\n`)
  else
    for (const { name, found, note } of rows)
      stdout.write(
        `${name.padEnd(11)} ${(found ?? (name === 'real legs' ? 'LORADOCK_REAL not set' : 'not found')).padEnd(22)} ${note}\n`,
      )
  return exit.done
}

/** The version of the package in a folder; `null` where there is none. */
function versionIn(folder: string): string | null {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  const { version }: { version?: unknown } = JSON.parse(readFileSync(file, 'utf8'))
  return typeof version === 'string' ? version : null
}

/** The version of the package that a folder is in. */
function versionAbove(folder: string): string | null {
  return versionIn(folder) ?? (folder === dirname(folder) ? null : versionAbove(dirname(folder)))
}

function realNote(real: string | undefined, keys: readonly string[]): string {
  if (real === undefined || real === '') return 'nothing of this tool will leave the loopback interface'
  return keys.length === 0
    ? 'no key is set: NOVITA_API_KEY or MODELSLAB_API_KEY'
    : `${keys.join(' and ')} set; each run still asks for its own consent`
}
