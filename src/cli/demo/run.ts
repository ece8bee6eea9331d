import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isScenario, nearest, scenarioNames, scenarios } from '../../emulator/index.js'
import type { Common } from '../command.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { line } from '../lines.js'
import { showCursor } from '../progress.js'
import { endBy, stopSignal } from '../signals.js'
import type { Terminal } from '../terminal.js'
import * as read from '../values.js'
import { createClient } from './client.js'
import type { Flow, Played, StepFault } from './flow.js'
import { isFault } from './flow.js'
import { modelslab } from './modelslab.js'
import { novita } from './novita.js'
import { createReport } from './report.js'
import { openWorld, type World, type WorldOptions } from './world.js'

export interface DemoOptions extends Common {
  readonly provider: string | undefined
  readonly url?: string
  readonly out: string
  readonly clock: string
  readonly pace: string
  readonly scenario: string
}

/** Every provider's flow; one more is one line here. */
const flows: readonly Flow[] = [novita, modelslab]

/** Plays whole flows as an application would, keeps what they bring home, and names the step that went wrong. */
export async function demo(options: DemoOptions, terminal: Terminal): Promise<number | Failure> {
  const chosen = chosenFlows(options)
  if (isFailure(chosen)) return chosen
  const time = timeOf(options)
  if (isFailure(time)) return time
  const unwritable = makeFolder(options.out)
  if (unwritable !== undefined) return unwritable

  const url = (options.url ?? '').replace(/\/+$/, '') || undefined
  const stopping = stopSignal()
  const world = await openWorld({ url, ...time, scenario: options.scenario })
  const stopped = stopping.then((signal) => ({ signal }))
  try {
    const ended = await Promise.race([playAll(chosen, haltingAt(stopping, world), options, terminal), stopped])
    if (typeof ended === 'number') return ended
    if (terminal.stderr.isTerminal) terminal.stderr.write(`${showCursor}\n`)
    await world.close()
    return endBy(ended.signal)
  } finally {
    await world.close()
  }
}

/** A world whose waits never end once a wish to stop was heard: what is played stays where it is, and says nothing more. */
function haltingAt(stopping: Promise<unknown>, world: World): World {
  let isStopping = false
  stopping.then(() => {
    isStopping = true
  })
  const newWait = () => {
    const wait = world.newWait()
    return async (etaSeconds: number | undefined) => {
      await wait(etaSeconds)
      if (isStopping) await new Promise(() => {})
    }
  }
  return { ...world, newWait }
}

function chosenFlows({ provider, scenario }: DemoOptions): readonly Flow[] | Failure {
  if (!isScenario(scenario)) {
    const near = nearest(scenario, scenarioNames)
    return failure('E_SCENARIO', `Unknown scenario "${scenario}".${near === undefined ? '' : ` Did you mean "${near}"?`}`, {
      where: `--scenario ${scenario}`,
      fix: [`loradock demo --scenario ${near ?? 'happy'}`, 'loradock help scenarios'],
    })
  }
  const wanted = provider === undefined ? flows : flows.filter((flow) => flow.name === provider)
  if (wanted.length > 0) return wanted
  const names = flows.map((flow) => flow.name)
  const near = nearest(provider ?? '', names) ?? names[0]
  return failure('E_FLAG', `There is no demo of "${provider}"; there are demos of ${names.join(', ')}.`, {
    where: `loradock demo ${provider}`,
    fix: [`loradock demo ${near}`],
  })
}

function timeOf(options: DemoOptions): Pick<WorldOptions, 'clock' | 'pace'> | Failure {
  const clock = read.oneOf(['live', 'manual'])([options.clock])
  const pace = read.number([options.pace])
  const wrong = (flag: 'clock' | 'pace', why: string, usual: string) =>
    failure('E_FLAG', `${why}.`, { where: `--${flag} ${options[flag]}`, fix: [`loradock demo --${flag} ${usual}`] })
  if (read.isWrong(clock)) return wrong('clock', clock.wrong, 'manual')
  if (read.isWrong(pace)) return wrong('pace', pace.wrong, '60')
  if (pace.value <= 0) return wrong('pace', `A pace divides durations and is above 0, not ${pace.value}`, '60')
  return { clock: clock.value, pace: pace.value }
}

function makeFolder(out: string): Failure | undefined {
  try {
    mkdirSync(out, { recursive: true })
    return undefined
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error)
    return failure('E_OUT_UNWRITABLE', `The folder ${out} cannot be made.`, {
      where,
      fix: ['loradock demo --out ./loradock-demo'],
    })
  }
}

async function playAll(chosen: readonly Flow[], world: World, options: DemoOptions, terminal: Terminal): Promise<number> {
  const { stderr, stdout } = terminal
  const { json, quiet, out, scenario } = options
  const talk = (text: string) => {
    if (!json && !quiet) stderr.write(text)
  }
  talk(`${stderr.paint('bold', 'loradock')}  ${world.about}\n`)
  if (isScenario(scenario) && scenario !== 'happy') talk(`${' '.repeat(10)}scenario ${scenario}: ${scenarios[scenario].story}\n`)
  talk('\n')

  const client = createClient(world.url, world.key)
  const played: Played[] = []
  const faults: (StepFault & { readonly provider: string })[] = []
  for (const { name, title, play } of chosen) {
    const report = createReport(title, name, options, terminal)
    const ended = await play({ client, key: world.key, report, newWait: world.newWait })
    if (isFault(ended)) {
      report.fail(ended.message)
      faults.push({ ...ended, provider: title })
    } else played.push(ended)
  }
  const files = played.flatMap((one) => one.files)
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes)

  const sum = (count: (one: Played) => number) => played.reduce((total, one) => total + count(one), 0)
  const counts = { ...client.tally(), trainings: sum((one) => one.trainings), generations: sum((one) => one.generations) }
  const ok = faults.length === 0
  if (json) {
    const failed = faults.map(({ provider, step, message }) => ({ provider, step, message }))
    stdout.write(line('summary', { ok, ...counts, failed, out, files: files.map((file) => file.name) }))
  } else talk(summaryOf(counts, played, options))
  for (const { provider, step, message } of faults)
    stderr.write(`${stderr.paint('red', '✗')} ${provider}, step "${step}": ${message}\n`)
  return ok ? exit.done : exit.failed
}

interface Counts {
  readonly exchanges: number
  readonly violations: number
  readonly trainings: number
  readonly generations: number
}

function summaryOf(
  { exchanges, trainings, generations, violations }: Counts,
  played: readonly Played[],
  { out }: DemoOptions,
): string {
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  const counts = [
    plural(exchanges, 'exchange'),
    plural(trainings, 'training'),
    plural(generations, 'generation'),
    plural(violations, 'violation'),
  ]
  const files = played.flatMap((one) => one.files)
  const kept = (what: 'picture' | 'model file') => plural(files.filter((file) => file.what === what).length, what)
  const lines = [`\n  ${counts.join(' · ')}\n`]
  if (files.length > 0) {
    lines.push(`  Saved to ${out}: ${kept('picture')}, ${kept('model file')}\n`)
    lines.push('  Next: a bad day  loradock demo --scenario train-fails\n')
  }
  return lines.join('')
}
