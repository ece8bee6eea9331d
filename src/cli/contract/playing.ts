import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type ContractRun, checkOffline, diffOf, findPrism, type Opened, openTarget, runAt } from '../../contracts/kit.js'
import { wallMs } from '../../emulator/index.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { endBy, type StopSignal, stopSignal } from '../signals.js'
import { type ContractProgress, contractProgress } from './progress.js'
import { keepRun, numberOf, type Scope, scopeOf, textOf } from './scope.js'
import { showRun } from './show.js'

/** `run <target>`: one target, judged by documents and timelines. */
export async function run(call: ContractCall): Promise<Outcome> {
  const [name = ''] = call.words
  return playing(call, 'run', async (played) => {
    const opened = await open(name, call, played)
    return isFailure(opened) ? opened : runAt(opened, played.order)
  })
}

/** `diff <left> <right>`: two targets, compared. */
export async function diff(call: ContractCall): Promise<Outcome> {
  const [one = '', other = ''] = call.words
  return playing(call, 'diff', async (played) => {
    const left = await open(one, call, played)
    if (isFailure(left)) return left
    const right = await open(other, call, played)
    if (!isFailure(right)) return diffOf([left, right], played.order)
    await left.close()
    return right
  })
}

/** `check`: what needs no network. */
export async function check(call: ContractCall): Promise<Outcome> {
  return playing(call, 'check', ({ scope, order }) =>
    checkOffline({
      ...order,
      whole: scope.whole,
      root: scope.root,
      results: scope.results,
      node: process.execPath,
      prism: findPrism([scope.root, process.cwd()]),
      url: scope.url,
      token: scope.token,
    }),
  )
}

type Order = ReturnType<typeof orderOf> & ContractProgress & { readonly baseline: ReadonlySet<string> | undefined }

export interface Playing {
  readonly scope: Scope
  readonly order: Order
}

/** Runs a verb that plays: progress beside it, a stop that leaves a report, the result shown and kept. */
export async function playing(
  call: ContractCall,
  verb: string,
  play: (playing: Playing) => Promise<ContractRun | Failure>,
): Promise<Outcome> {
  const { options, terminal } = call
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const baseline = baselineOf(options)
  if (isFailure(baseline)) return baseline
  const progress = contractProgress(terminal, { ...scope, count: scope.scenarios.length })
  const stop = new AbortController()
  let stoppedBy: StopSignal | undefined
  void stopSignal().then((signal) => {
    stoppedBy = signal
    stop.abort(signal)
  })
  const order = { ...orderOf(call, verb, scope, stop.signal), ...progress, baseline }
  const run = await play({ scope, order }).finally(() => progress.end())
  if (isFailure(run)) return run
  const kept = keepRun(scope, run)
  if (scope.json) terminal.stdout.write(`${JSON.stringify(run)}\n`)
  else showRun(run, terminal.stdout)
  if (!scope.json && !scope.quiet) terminal.stderr.write(`kept in ${kept}\n`)
  const updated = updateBaseline(options, baseline, run)
  if (isFailure(updated)) return updated
  const code = run.verdict.exitCode
  if (stoppedBy === undefined) return code
  // A leak is worth more than the news that somebody pressed a key.
  if (code === exit.leak) return code
  return stoppedBy === 'SIGINT' ? exit.interrupted : endBy(stoppedBy)
}

function orderOf({ words, options }: ContractCall, verb: string, scope: Scope, signal: AbortSignal) {
  const { fixtures, today, quirks, seed, step, failOn, stale, scenarios, url } = scope
  const own = words.every((word) => word === 'emulator' || word === 'prism' || word.startsWith('recording')) && url === undefined
  return {
    verb,
    command: commandOf(verb, words, options),
    // In process every run is the same; elsewhere accounts of an earlier run are still there.
    run: own ? 'local' : wallMs().toString(36),
    fixtures,
    today,
    seed: seed ?? null,
    chosenQuirks: quirks,
    step,
    failOn,
    stale,
    scenarios,
    signal,
    secrets: [textOf(options['key'])].flatMap((one) => (one === undefined || one === 'test' ? [] : [one])),
  }
}

/** The command as it was given, but for keys: it goes into the file. */
function commandOf(verb: string, words: readonly string[], options: ContractCall['options']): string {
  const names = ['scenario', 'provider', 'quirk', 'step', 'seed'] as const
  const flags = names.flatMap((name) =>
    [options[name]].flat().flatMap((value) => (typeof value === 'string' ? [`--${name} ${value}`] : [])),
  )
  return ['loradock contract', verb, ...words, ...flags].join(' ')
}

async function open(name: string, { options }: ContractCall, { scope, order }: Playing): Promise<Opened | Failure> {
  const pace = numberOf(options['pace'], '--pace')
  if (isFailure(pace)) return pace
  const { root, quirks, fixtures, seed, url, token } = scope
  return openTarget(name, {
    fixtures,
    root,
    node: process.execPath,
    quirks,
    seed,
    url,
    token,
    pace,
    key: textOf(options['key']),
    signal: order.signal,
    told: order.told,
  })
}

function baselineOf(options: ContractCall['options']): ReadonlySet<string> | undefined | Failure {
  const file = textOf(options['baseline'])
  if (file === undefined || (!existsSync(file) && options['updateBaseline'] === true)) return undefined
  const where = `--baseline ${file}`
  try {
    const read: { readonly fingerprints?: unknown } = JSON.parse(readFileSync(file, 'utf8'))
    const known = Array.isArray(read.fingerprints) ? read.fingerprints : []
    return new Set(known.map((one: { readonly fingerprint?: unknown }) => String(one.fingerprint)))
  } catch (error) {
    const fix = [`loradock contract run … --baseline ${file} --update-baseline     writes it`]
    return failure('E_BASELINE', `The baseline cannot be read: ${error instanceof Error ? error.message : String(error)}.`, {
      where,
      fix,
    })
  }
}

/** A baseline shrinks by itself, since what is gone is no longer known; it grows only when that is asked for. */
function updateBaseline(
  options: ContractCall['options'],
  known: ReadonlySet<string> | undefined,
  run: ContractRun,
): undefined | Failure {
  const file = textOf(options['baseline'])
  if (file === undefined || run.header.interrupted !== null || textOf(options['step']) !== undefined) return undefined
  const found = run.findings.filter(({ class: effect }) => effect === 'breaking' || effect === 'unknown' || effect === 'waived')
  const kept = found.filter(({ fingerprint }) => options['updateBaseline'] === true || known?.has(fingerprint) === true)
  const played = new Set(run.legs.map(({ scenario }) => scenario))
  const rows = [...new Map(kept.map((one) => [one.fingerprint, one])).values()].map(
    ({ fingerprint, scenario, step, path, kind }) => ({ fingerprint, scenario, step, path, kind }),
  )
  // Of a run of some scenarios nothing is known about the others.
  if (
    options['updateBaseline'] !== true &&
    (options['scenario'] !== undefined || rows.length === known?.size || played.size === 0)
  )
    return undefined
  writeFileSync(file, `${JSON.stringify({ baseline: 1, fingerprints: rows }, null, 2)}\n`)
  return undefined
}
