import { renameSync, writeFileSync } from 'node:fs'
import { createEmulator, type Emulator, envOf, version } from '../emulator/index.js'
import { banner } from './banner.js'
import { bind } from './bind.js'
import type { Common } from './command.js'
import { gather } from './config/file.js'
import { type Failure, failure, isFailure } from './errors.js'
import { exit } from './exit-codes.js'
import { reachable } from './healthcheck.js'
import { eventLine, line } from './lines.js'
import { prettyLog } from './log.js'
import { type Givens, readSettings, type StartSettings } from './settings.js'
import { stopSignal } from './signals.js'
import type { Terminal } from './terminal.js'

/** Runs an emulator until it is told to stop, which is its normal end. Nothing says it is ready before it is bound. */
export async function start(
  given: Givens,
  common: Common & { readonly config?: string },
  terminal: Terminal,
): Promise<number | Failure> {
  const { stdout, env } = terminal
  const gathered = await gather(given, common, terminal)
  if (isFailure(gathered)) return gathered
  const { givens, file } = gathered
  const settings = readSettings(givens, env['LORADOCK_TOKEN'])
  if (isFailure(settings)) return settings

  const stopping = stopSignal()
  const emulator = await createEmulator(settings.options)
  // What reads rules and accounts is loaded by those who have a file.
  const refused = file && (await (await import('./config/apply.js')).applyFile(emulator, file, common, terminal))
  const port = refused ?? (await bind(emulator, settings, common, terminal))
  const unbound = isFailure(port) ? port : writePort(settings.portFile, port)
  if (isFailure(port) || unbound !== undefined) {
    await emulator.close()
    return unbound ?? exit.unable
  }
  const url = `http://${reachable(settings.host)}:${port}`
  listenIn(emulator, settings.log, common, terminal)
  sayReady(emulator, url, settings, common, terminal)

  const signal = await stopping
  if (common.json) stdout.write(line('stopping', { signal }))
  await emulator.close()
  return exit.done
}

function writePort(file: string | undefined, port: number): Failure | undefined {
  if (file === undefined) return undefined
  try {
    // Whoever waits for the file finds it whole.
    writeFileSync(`${file}.${process.pid}`, `${port}\n`)
    renameSync(`${file}.${process.pid}`, file)
    return undefined
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error)
    return failure('E_PORT_FILE', `The port cannot be written to ${file}.`, { where, fix: ['loradock --port-file ./port.txt'] })
  }
}

type Log = 'pretty' | 'json' | 'off'

/** Under `--json` the events go to stdout, so the log is off unless it is asked for. */
function logOf(asked: StartSettings['log'], { json, quiet }: Common, { stderr }: Terminal): Log {
  if (asked !== undefined) return asked
  if (json || quiet) return 'off'
  return stderr.isTerminal ? 'pretty' : 'json'
}

function listenIn(emulator: Emulator, asked: StartSettings['log'], common: Common, terminal: Terminal): void {
  const { stdout, stderr } = terminal
  const log = logOf(asked, common, terminal)
  if (log === 'pretty') emulator.subscribe(prettyLog(stderr))
  if (log === 'json') emulator.subscribe((event) => stderr.write(eventLine(event) ?? ''))
  if (common.json) emulator.subscribe((event) => stdout.write(eventLine(event) ?? ''))
}

function sayReady(emulator: Emulator, url: string, settings: StartSettings, common: Common, terminal: Terminal): void {
  const { stdout, stderr, pid } = terminal
  const { data = null, clock, pace, scenario, seed, token = null } = emulator.settings
  const facts = { url, control: `${url}/_/api/v1`, pid, version, data, clock, pace, scenario, seed }
  const ready = (shown: string | null) => line('ready', { ...facts, token: shown, env: envOf(url, 'test') })
  // Who reads our stdout started us; a log is read by others as well, and tells no secret that was handed in.
  const told = settings.tokenMade ? token : null
  if (common.json) stdout.write(ready(token))
  if (common.json || common.quiet) return
  stderr.write(logOf(settings.log, common, terminal) === 'json' ? ready(told) : banner(emulator, { url, token: told }, stderr))
}
