import { exit } from './exit-codes.js'
import type { Output } from './terminal.js'

/** Why a command could not do what it was asked: what happened, where, and lines that mend it. */
export interface Failure {
  readonly kind: 'failure'
  /** `E_…`, stable across versions; each has a page in `docs/errors/`. */
  readonly code: string
  readonly message: string
  /** The flag, variable, file or call at fault, or an empty text. */
  readonly where: string
  readonly fix: readonly string[]
  readonly stack?: string | undefined
}

export function failure(
  code: string,
  message: string,
  { where = '', fix = [] }: { readonly where?: string; readonly fix?: readonly string[] } = {},
): Failure {
  return { kind: 'failure', code, message, where, fix }
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'failure'
}

/** The failure that a thrown value tells of. Told by its shape, so that a command that needs no emulator loads none. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return bug(String(error), undefined)
  if (isMendable(error)) {
    const { code, message, where, fix, stack } = error
    return { kind: 'failure', code, message, where, fix, stack }
  }
  if (/bindings file|better_sqlite3\.node/.test(error.message) || missing.test(error.message)) return nativeFailure(error)
  return bug(error.message, error.stack)
}

interface Mendable extends Error {
  readonly code: string
  readonly where: string
  readonly fix: readonly string[]
}

function isMendable(error: Error): error is Mendable {
  return 'code' in error && typeof error.code === 'string' && 'where' in error && 'fix' in error
}

const missing = /^Cannot find (package|module) '[^']*better-sqlite3/

function nativeFailure({ message, stack }: Error): Failure {
  const { version, platform, arch } = process
  const isMissing = missing.test(message)
  const what = isMissing
    ? 'better-sqlite3, the database that loradock needs, is not installed.'
    : `better-sqlite3 is installed without its binary for Node ${version.slice(1)}, ${platform}, ${arch}.`
  const fix = [
    ...(isMissing ? ['npm install better-sqlite3                      in a project'] : []),
    'npm rebuild better-sqlite3                      in a project',
    'npx --allow-scripts=better-sqlite3 loradock     with npx, when npm blocks install scripts',
  ]
  return { ...failure('E_NATIVE', what, { where: message.split('\n')[0] ?? '', fix }), stack }
}

function bug(message: string, stack: string | undefined): Failure {
  const fix = ['run it again with --verbose and report what it prints: this is a fault of loradock']
  return { ...failure('E_BUG', message, { fix }), stack }
}

const usageCodes: ReadonlySet<string> = new Set([
  'E_ACCOUNT',
  'E_BASELINE',
  'E_BODY',
  'E_COMMAND',
  'E_CONFIG',
  'E_CONFIG_EXISTS',
  'E_DOCUMENT',
  'E_DURATION',
  'E_FINDING',
  'E_FLAG',
  'E_INPUT',
  'E_OPTION',
  'E_PORT_RANGE',
  'E_QUIRK',
  'E_RULE',
  'E_RUN_FILE',
  'E_SAMPLE',
  'E_SCENARIO',
  'E_SCENARIO_PARAMETER',
  'E_STAND_IN',
  'E_TARGET',
])

/** The exit code that goes with a failure: wrong usage, a guard that refused, or could not start or reach. */
export function exitCodeOf({ code }: Failure): number {
  if (code === 'E_CONSENT') return exit.refused
  return usageCodes.has(code) ? exit.usage : exit.unable
}

/** Writes a failure for a person, or as one JSON object for a program. The stack is shown when asked for. */
export function writeFailure(
  failed: Failure,
  out: Output,
  { json, verbose }: { readonly json: boolean; readonly verbose: boolean },
): void {
  const { code, message, where, fix, stack } = failed
  if (json) {
    const docs = `docs/errors/${code}.md`
    const traced = verbose && stack !== undefined ? { stack } : {}
    out.write(`${JSON.stringify({ error: { code, message, where, fix, docs, ...traced } })}\n`)
    return
  }
  const label = (name: string) => out.paint('dim', name.padEnd(5))
  out.write(`${out.paint('red', '✗')} ${withCode(message, code, out)}\n`)
  if (where !== '') out.write(`  ${label('where')}  ${where}\n`)
  for (const [index, line] of fix.entries()) out.write(`  ${label(index === 0 ? 'fix' : '')}  ${line}\n`)
  if (verbose && stack !== undefined) out.write(`${out.paint('dim', stack)}\n`)
}

/** Writes one line about something that is odd and stops nothing. */
export function writeWarning(code: string, message: string, out: Output): void {
  out.write(`${out.paint('yellow', '!')} ${withCode(message, code, out)}\n`)
}

const widest = 100

// The code stands at the right edge, where it does not come between a reader and the sentence.
function withCode(message: string, code: string, out: Output): string {
  const room = Math.min(out.columns, widest) - 2 - code.length
  const gap = Math.max(2, room - message.length)
  return `${message}${' '.repeat(gap)}${out.paint('dim', code)}`
}
