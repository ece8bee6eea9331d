import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import {
  type ContractRun,
  checkOffline,
  diffOf,
  findPrism,
  floors,
  type Opened,
  openTarget,
  type PlayOrder,
  recordAt,
  runAt,
  takesOf,
  verifyAt,
} from '../../contracts/kit.js'
import { wallMs } from '../../emulator/index.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { endBy, type StopSignal, stopSignal } from '../signals.js'
import { addressOf } from './address.js'
import { baselineOf, updateBaseline } from './baseline.js'
import { documentsDiff } from './documents.js'
import { type ContractProgress, contractProgress } from './progress.js'
import { openAgreed, providerIn } from './real.js'
import { tellRun, writeReports } from './report.js'
import { keepRun, numberOf, type Scope, scopeOf, textOf } from './scope.js'

/** `run <target>`: one target, judged by documents and timelines. */
export async function run(call: ContractCall): Promise<Outcome> {
  const [name = ''] = call.words
  return playing(call, 'run', (played) => at(name, call, played, runAt))
}

/** `diff <left> <right>`: two targets, compared. */
export async function diff(call: ContractCall): Promise<Outcome> {
  const [one = '', other = ''] = call.words
  if (call.options['documents'] === true) return playing(call, 'diff', async ({ order }) => documentsDiff([one, other], order))
  return playing(call, 'diff', async (played) => {
    // The provider first: where it may not be called nothing else is opened.
    const [first, second, order] = providerIn(other) === undefined ? [one, other, 'as-is'] : [other, one, 'turned']
    return at(first, call, played, async (opened, asked) => {
      const beside = await open(second, call, played)
      const told = { ...asked, secrets: [...(asked.secrets ?? []), ...(isFailure(beside) ? [] : beside.secrets)] }
      if (!isFailure(beside)) return diffOf(order === 'as-is' ? [opened, beside] : [beside, opened], told)
      await opened.close()
      return beside
    })
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
      // Under other settings, or at an emulator that runs under others, other cells are proved.
      floors: scope.whole && scope.url === undefined && Object.keys(scope.quirks).length === 0 ? floors : undefined,
    }),
  )
}

/** `verify real:PROVIDER`: whether a provider still does what the committed takes say. */
export async function verify(call: ContractCall): Promise<Outcome> {
  const [name = ''] = call.words
  return playing(call, 'verify', (played) => {
    const scenarios = played.order.scenarios.filter(({ name: scenario }) => takesOf(played.scope.fixtures, scenario).length > 0)
    return at(name, call, { ...played, order: { ...played.order, scenarios } }, verifyAt)
  })
}

/** `record real:PROVIDER`: writes takes, the only verb that does. */
export async function record(call: ContractCall): Promise<Outcome> {
  const [name = ''] = call.words
  const provider = providerIn(name)
  if (provider === undefined)
    return failure('E_TARGET', `"${name}" is no provider: takes are recorded there only.`, {
      where: 'loradock contract record',
      fix: ['loradock contract record real:novita'],
    })
  const refusals = call.options['refusals'] === true
  return playing(call, 'record', async (played) => {
    const { scope, order } = played
    const scenarios = order.scenarios.filter(({ kind }) => (kind === 'battery') === refusals)
    const agreed = await openAgreed(provider, call, played, { scenarios, refusals })
    if (isFailure(agreed)) return agreed
    const { opened, plan, rehearsal, secrets } = agreed
    const raw = join(scope.results, 'raw')
    const recordings = join(scope.fixtures.folder, 'recordings')
    const { run: name, today } = order
    const told = { recordings, raw, run: name, today, commit: commitHere(), secrets, rehearsal }
    const { scenarios: agreedTo } = agreed
    const recording = { ...order, scenarios: agreedTo, rehearsal, plan, ledger: opened.ledger, secrets, record: told }
    return recordAt(opened, recording).finally(agreed.end)
  })
}

/** Plays at one target; at a provider only what was planned and agreed to. */
async function at(
  name: string,
  call: ContractCall,
  played: Playing,
  play: (opened: Opened, order: PlayOrder) => Promise<ContractRun | Failure>,
): Promise<ContractRun | Failure> {
  const provider = providerIn(name)
  if (provider === undefined) {
    const opened = await open(name, call, played)
    if (isFailure(opened)) return opened
    return play(opened, { ...played.order, secrets: [...played.order.secrets, ...opened.secrets] })
  }
  const scenarios = played.order.scenarios.filter(({ kind }) => kind === 'portable')
  const agreed = await openAgreed(provider, call, played, { scenarios })
  if (isFailure(agreed)) return agreed
  const { opened, plan, rehearsal } = agreed
  const secrets = [...played.order.secrets, ...agreed.secrets]
  const { scenarios: agreedTo } = agreed
  const order = { ...played.order, scenarios: agreedTo, rehearsal, plan, ledger: opened.ledger, secrets }
  return play(opened, order).finally(agreed.end)
}

function commitHere(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    // Not in a repository: the take says so, and the check does not take it.
    return null
  }
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
  const scope = scopeOf(call, verb)
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
  tellRun(run, call)
  if (!scope.json && !scope.quiet) terminal.stderr.write(`kept in ${kept}\n`)
  const unwritten = writeReports(run, options)
  if (unwritten !== undefined) return unwritten
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

/** A target that is no provider, and what of it belongs into no file. */
type OpenedHere = Opened & { readonly secrets: readonly string[] }

async function open(name: string, call: ContractCall, { scope, order }: Playing): Promise<OpenedHere | Failure> {
  const { options } = call
  const pace = numberOf(options['pace'], '--pace')
  if (isFailure(pace)) return pace
  // The others have a receiver of their own, or none.
  const address = name.startsWith('custom:') ? await addressOf(call) : undefined
  if (isFailure(address)) return address
  const { root, quirks, fixtures, seed, url, token } = scope
  const opened = await openTarget(name, {
    fixtures,
    root,
    node: process.execPath,
    quirks,
    seed,
    url,
    token,
    pace,
    key: textOf(options['key']),
    receiver: address?.receiver,
    signal: order.signal,
    told: order.told,
  })
  const close = () => opened.close().finally(() => address?.receiver.close())
  return { ...opened, close, secrets: address?.secrets ?? [] }
}
