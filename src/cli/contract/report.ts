import { readFileSync, writeFileSync } from 'node:fs'
import { newRedactor } from '../../contracts/redact.js'
import { type Paint, readRun, reports } from '../../contracts/report/index.js'
import type { ContractRun } from '../../contracts/run-file.js'
import type { Common } from '../command.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import type { Terminal } from '../terminal.js'

/** The files that reports go to, and what goes to stdout instead of the report for a terminal. */
export interface ReportFlags {
  readonly junit?: string
  readonly md?: string
  readonly html?: string
  readonly har?: string
  /** GitHub's workflow commands on stdout. */
  readonly github?: boolean
  /** An earlier run, from which the Markdown report counts changes of coverage. */
  readonly before?: string
}

/** Renders the file of a run again: the verdict is the run's, so a report of a failed run is done all the same. */
export function reportFile(file: string, flags: ReportFlags & Common, terminal: Terminal): number | Failure {
  const run = runIn(file, terminal)
  if (isFailure(run)) return run
  const before = flags.before === undefined ? undefined : runIn(flags.before, terminal)
  if (before !== undefined && isFailure(before)) return before
  const failed = writeReports(run, flags, before)
  return failed ?? tellRun(run, flags, terminal)
}

/** Writes the files that were asked for. */
export function writeReports(run: ContractRun, { junit, md, html, har }: ReportFlags, before?: ContractRun): Failure | undefined {
  const wanted = [
    [junit, () => reports.junit(run)],
    [md, () => reports.md(run, before)],
    [html, () => reports.html(run)],
    [har, () => reports.har(run)],
  ] as const
  for (const [file, text] of wanted) {
    const failed = file === undefined ? undefined : written(file, text())
    if (failed !== undefined) return failed
  }
  return undefined
}

/** Writes the run to stdout: as JSON, as annotations, or for a person. */
export function tellRun(run: ContractRun, { json, quiet, github = false }: ReportFlags & Common, { stdout }: Terminal): number {
  const paint: Paint = (style, text) => stdout.paint(style, text)
  if (json) stdout.write(reports.json(run))
  else if (!quiet) stdout.write(reports.terminal(run, paint))
  if (github) stdout.write(reports.github(run))
  return exit.done
}

/** What no report may hold: the keys that this process was given. */
export function secretsIn({ env }: Terminal): readonly string[] {
  return ['NOVITA_API_KEY', 'MODELSLAB_API_KEY', 'LORADOCK_TOKEN'].flatMap((name) => env[name] ?? [])
}

/** The run in a file, or why it cannot be read. */
export function runIn(file: string, terminal: Terminal): ContractRun | Failure {
  const fix = ['loradock contract check --json > contract.json', `loradock contract report contract.json`]
  try {
    const run = readRun(readFileSync(file, 'utf8'), newRedactor(secretsIn(terminal)))
    return typeof run === 'string'
      ? failure('E_RUN_FILE', `This is not the file of a contract run: ${run}.`, { where: file, fix })
      : run
  } catch (error) {
    return failure('E_RUN_FILE', `The file of the run cannot be read: ${reasonOf(error)}.`, { where: file, fix })
  }
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
