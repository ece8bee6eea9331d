import { readFileSync, writeFileSync } from 'node:fs'
import { type ContractRun, keyVariables, newRedactor, type Paint, readRun, reports } from '../../contracts/kit.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import type { Terminal } from '../terminal.js'
import { textOf } from './scope.js'

/** `report <file>`: the verdict is the run's own, so rendering a failed run is done all the same. */
export async function report(call: ContractCall): Promise<Outcome> {
  const { words, options, terminal } = call
  const run = runIn(words[0] ?? '', terminal)
  if (isFailure(run)) return run
  const earlier = textOf(options['before'])
  const before = earlier === undefined ? undefined : runIn(earlier, terminal)
  if (before !== undefined && isFailure(before)) return before
  const unwritten = writeReports(run, options, before)
  if (unwritten !== undefined) return unwritten
  tellRun(run, call)
  return exit.done
}

/** Writes the reports that were asked for to their files. */
export function writeReports(run: ContractRun, options: ContractCall['options'], before?: ContractRun): Failure | undefined {
  const wanted = [
    [textOf(options['junit']), () => reports.junit(run)],
    [textOf(options['md']), () => reports.md(run, before)],
    [textOf(options['html']), () => reports.html(run)],
    [textOf(options['har']), () => reports.har(run)],
  ] as const
  for (const [file, text] of wanted) {
    const failed = file === undefined ? undefined : written(file, text())
    if (failed !== undefined) return failed
  }
  return undefined
}

/** Writes a run to stdout: as JSON, as annotations, or for a person. */
export function tellRun(run: ContractRun, { options, terminal: { stdout } }: ContractCall): void {
  const paint: Paint = (style, text) => stdout.paint(style, text)
  if (options['json'] === true) stdout.write(reports.json(run))
  else stdout.write(reports.terminal(run, paint))
  if (options['github'] === true) stdout.write(reports.github(run))
}

function runIn(file: string, terminal: Terminal): ContractRun | Failure {
  const fix = ['loradock contract check --json > contract.json', 'loradock contract report contract.json']
  try {
    const run = readRun(readFileSync(file, 'utf8'), newRedactor(secretsIn(terminal)))
    return typeof run === 'string'
      ? failure('E_RUN_FILE', `This is not the file of a contract run: ${run}.`, { where: file, fix })
      : run
  } catch (error) {
    return failure('E_RUN_FILE', `The file of the run cannot be read: ${reasonOf(error)}.`, { where: file, fix })
  }
}

/** What no report may hold: the keys that this process was given. */
function secretsIn({ env }: Terminal): readonly string[] {
  return [...Object.values(keyVariables), 'LORADOCK_TOKEN'].flatMap((name) => env[name] ?? [])
}

function written(file: string, text: string): Failure | undefined {
  try {
    writeFileSync(file, text)
    return undefined
  } catch (error) {
    const fix = ['name a file in a folder that is there']
    return failure('E_REPORT_FILE', `The report cannot be written: ${reasonOf(error)}.`, { where: file, fix })
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return String(error)
}
