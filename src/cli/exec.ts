import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { pathToFileURL } from 'node:url'
import { createEmulator, type Emulator, envOf, stopwatchMs } from '../emulator/index.js'
import { type Client, clientOf } from './client.js'
import type { Common } from './command.js'
import { applyFile } from './config/apply.js'
import { gather } from './config/file.js'
import { renamed } from './env.js'
import { type Failure, failure, failureOf, isFailure } from './errors.js'
import { exit } from './exit-codes.js'
import { counted, type Found, findingsOf, grouped } from './findings.js'
import { reachable } from './healthcheck.js'
import { eventLine, line } from './lines.js'
import { prettyLog } from './log.js'
import { type Givens, readSettings, type StartSettings } from './settings.js'
import { endBy, type StopSignal } from './signals.js'
import type { Terminal } from './terminal.js'

export interface ExecOptions extends Common {
  readonly config?: string
  readonly key: string
  readonly map?: readonly string[]
  readonly redirect?: boolean
  readonly failOnViolations?: boolean
}

/** Runs a command beside an emulator of its own, passes its exit code on, and says what was found about its requests. */
export async function exec(
  given: Givens,
  [command = '', ...args]: readonly string[],
  options: ExecOptions,
  terminal: Terminal,
): Promise<number | Failure> {
  const child = passSignals()
  const refused = options.redirect === true ? refusedRedirect(terminal) : undefined
  if (refused !== undefined) return refused
  const gathered = await gather(given, options, terminal)
  if (isFailure(gathered)) return gathered
  const settings = readSettings(thrownAway(given, gathered.givens), terminal.env['LORADOCK_TOKEN'])
  if (isFailure(settings)) return settings

  const emulator = await createEmulator(settings.options)
  try {
    const odd = await applyFile(emulator, gathered.file, options, terminal)
    if (odd !== undefined) return odd
    const url = await listen(emulator, settings)
    const counts = countIn(emulator)
    logIn(emulator, settings, terminal)
    sayReady(url, emulator, options, terminal)
    const env = childEnv(url, emulator, options, terminal)
    if (isFailure(env)) return env
    const ended = await child.run(command, args, env)
    if (isFailure(ended)) return ended
    const client = clientOf({ url }, { ...terminal, env: { ...terminal.env, LORADOCK_TOKEN: emulator.settings.token } })
    return await summed(ended, [command, ...args], { client, counts, emulator, options, terminal })
  } catch (error) {
    return failureOf(error)
  } finally {
    await emulator.close()
  }
}

// A throw-away emulator: an address or a folder is its own only where a flag says so, not because the file of a longer-lived one does.
function thrownAway(given: Givens, gathered: Givens): Givens {
  const { port, portFile, data, host, ...rest } = gathered
  const own = { port, portFile, data, host }
  const kept = Object.entries(own).filter(([, one]) => one?.by === 'flag')
  const free = given.port?.by === 'flag' ? {} : { port: { texts: ['0'], by: 'default' as const } }
  return { ...rest, ...Object.fromEntries(kept), ...free }
}

async function listen(emulator: Emulator, { port, host }: StartSettings): Promise<string> {
  const { url } = await emulator.listen({ port, host })
  return `http://${reachable(host)}:${new URL(url).port || 80}`
}

function refusedRedirect({ env }: Terminal): Failure | undefined {
  if (env['NODE_ENV'] !== 'production') return undefined
  return failure('E_REDIRECT_PRODUCTION', 'Calls are not redirected where NODE_ENV is production.', {
    where: '--redirect with NODE_ENV=production in the environment',
    fix: ['NODE_ENV=test loradock exec --redirect -- …', 'or name the base URLs: loradock env'],
  })
}

function childEnv(url: string, emulator: Emulator, options: ExecOptions, { env }: Terminal): NodeJS.ProcessEnv | Failure {
  const names = renamed(envOf(url, options.key), options.map ?? [])
  if (isFailure(names)) return names
  const { token } = emulator.settings
  // Under their own names as well, so that no real key of the shell is sent to anybody by a slip.
  const own = {
    ...env,
    ...envOf(url, options.key),
    ...names,
    LORADOCK_URL: url,
    ...(token === undefined ? {} : { LORADOCK_TOKEN: token }),
  }
  if (options.redirect !== true) return own
  // By its URL, so that it is found in a project that has no loradock.
  const preload = `--import=${pathToFileURL(createRequire(import.meta.url).resolve('loradock/redirect'))}`
  return { ...own, NODE_OPTIONS: [env['NODE_OPTIONS'] ?? '', preload].join(' ').trim() }
}

interface Ended {
  readonly code: number
  readonly ms: number
}

/** Hears signals from now on: they go to the command, and end this process only while there is none. */
function passSignals(): { run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended | Failure> } {
  let child: ChildProcess | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly StopSignal[]) {
    process.on(signal, () => {
      if (child === undefined) endBy(signal)
      // Ctrl-C on a terminal goes to the whole group: the command has had it already.
      if (signal !== 'SIGINT' || process.stdin.isTTY !== true) child.kill(signal)
    })
  }
  return {
    run: (command, args, env) =>
      new Promise((resolve) => {
        const startedMs = stopwatchMs()
        child = spawn(command, args, { env, stdio: 'inherit' })
        child.once('error', (error) => resolve(notStarted(command, error)))
        child.once('exit', (code, signal) => {
          const ms = stopwatchMs() - startedMs
          resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), ms })
        })
      }),
  }
}

function notStarted(command: string, error: Error): Failure {
  const isUnknown = 'code' in error && error.code === 'ENOENT'
  return failure('E_EXEC', `The command ${command} could not be started${isUnknown ? ': there is no such program' : ''}.`, {
    where: error.message,
    fix: [
      'loradock exec -- npm test',
      "loradock exec -- sh -c 'npm test && npm run e2e'      what a shell does, a shell has to do",
    ],
  })
}

interface Counts {
  exchanges: number
  attempts: number
  /** Calls of nobody known to no route: the findings of an account have them only where it is the only one. */
  readonly strays: Readonly<Record<string, unknown>>[]
}

function countIn(emulator: Emulator): Readonly<Counts> {
  const counts: Counts = { exchanges: 0, attempts: 0, strays: [] }
  emulator.subscribe((event) => {
    if (event.type === 'attempt') counts.attempts += 1
    if (event.type !== 'exchange' || event.exchange.service === 'control') return
    counts.exchanges += 1
    const { id: exchange, method, path, operation, note } = event.exchange
    if (event.account !== null || operation !== null) return
    counts.strays.push({
      kind: 'no-route',
      isNote: false,
      text: `${method} ${path} ${note ?? ''}`,
      fix: null,
      exchange,
      notice: null,
    })
  })
  return counts
}

// The command has the terminal to itself: requests are shown only where that was asked for.
function logIn(emulator: Emulator, { log }: StartSettings, { stderr }: Terminal): void {
  if (log === 'pretty') emulator.subscribe(prettyLog(stderr))
  if (log === 'json') emulator.subscribe((event) => stderr.write(eventLine(event) ?? ''))
}

function sayReady(url: string, { settings }: Emulator, { json, quiet, key }: ExecOptions, { stderr }: Terminal): void {
  const { clock, pace, data = null, seed } = settings
  if (json) stderr.write(line('ready', { url, clock, pace, data, seed, env: envOf(url, key) }))
  else if (!quiet) say(stderr, `ready on ${url.replace('http://', '')} (${data ?? 'in memory'}, ${clock} clock, pace ${pace})`)
}

interface Scene {
  readonly client: Client
  readonly counts: Readonly<Counts>
  readonly emulator: Emulator
  readonly options: ExecOptions
  readonly terminal: Terminal
}

async function summed({ code, ms }: Ended, command: readonly string[], scene: Scene): Promise<number | Failure> {
  const { client, counts, emulator, options, terminal } = scene
  const found = await findingsOf(client, undefined)
  if (isFailure(found)) return found
  const { jobs } = emulator.holdings()
  const { exchanges, attempts, strays } = counts
  const findings = [...found.flatMap((one) => one.findings), ...(found.length === 1 ? [] : strays)]
  const deviations = findings.filter(({ kind }) => kind === 'violation' || kind === 'no-route').length
  const passed = code === exit.done && options.failOnViolations === true && deviations > 0 ? exit.failed : code
  if (options.json) {
    const facts = { exchanges, attempts, jobs, deviations, ms: Math.round(ms), findings, childExit: code, exit: passed }
    terminal.stderr.write(line('summary', facts))
  } else if (!options.quiet) saySummary(findings, { exchanges, attempts, jobs, deviations }, terminal)
  if (!options.json && !options.quiet) {
    const turned = passed === code ? '' : ', turned into 1 by --fail-on-violations'
    say(terminal.stderr, `exit code ${code} (from ${command.join(' ')})${turned}`)
  }
  return passed
}

const mostShown = 20

function saySummary(
  findings: Found['findings'],
  { exchanges, attempts, jobs, deviations }: Readonly<Record<'exchanges' | 'attempts' | 'jobs' | 'deviations', number>>,
  { stderr }: Terminal,
): void {
  const groups = grouped(findings)
  const unused = groups.filter(({ kind, isNote }) => kind === 'upload' && isNote).length
  const parts = [
    counted(exchanges, 'exchange'),
    counted(jobs, 'job'),
    counted(attempts, 'webhook attempt'),
    counted(deviations, 'violation'),
  ]
  say(stderr, [...parts, ...(unused === 0 ? [] : [`${counted(unused, 'upload')} never used`])].join(' · '))
  const worth = groups.filter(({ isNote }) => !isNote)
  for (const { text, fix, count, first } of worth.slice(0, mostShown)) {
    say(stderr, `${text}${fix === null ? '' : ` (${fix})`}  ×${count}${first === '' ? '' : `  ${first}`}`)
  }
  if (worth.length > mostShown) say(stderr, `and ${worth.length - mostShown} more: loradock exec --json shows them all`)
}

function say({ write, paint }: Terminal['stderr'], text: string): void {
  write(`${paint('bold', 'loradock')}  ${text}\n`)
}
