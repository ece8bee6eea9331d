import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'

/** The built command line, as users run it; `npm ci` and the tests' own set-up build it. */
export const binary = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

const running: ChildProcess[] = []
const folders: string[] = []

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    }
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of the test's own, removed after it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loradock-test-'))
  folders.push(folder)
  return folder
}

type Env = Readonly<Record<string, string>>

/** This process's environment without what would change how loradock behaves. */
function cleanEnv(more: Env): NodeJS.ProcessEnv {
  const odd = /^(LORADOCK_|NO_COLOR$|FORCE_COLOR$|CI$|NODE_OPTIONS$)/
  const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !odd.test(name)))
  // A program that is killed cannot remove its temporary folder, so it has it in one of the test's own.
  return { ...plain, TMPDIR: newFolder(), ...more }
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end. */
export function run(args: readonly string[], options: { env?: Env; cwd?: string } = {}): Promise<Ended> {
  return runFile(binary, args, options)
}

/** The same, of a command line that was built elsewhere. */
export function runFile(
  file: string,
  args: readonly string[],
  { env = {}, cwd }: { env?: Env; cwd?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [file, ...args], {
    env: cleanEnv(env),
    cwd: cwd ?? newFolder(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return ended(child)
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
}

export type Line = Readonly<Record<string, unknown>>

/** A command that runs until it is told to stop. */
export interface Running {
  /** The next line on the stream that is read, as it is. */
  nextText(): Promise<string>
  kill(signal: NodeJS.Signals): void
  readonly ended: Promise<Ended>
}

/** Starts a command and reads one of its streams line by line. */
export function launch(
  args: readonly string[],
  { env = {}, cwd, read = 'stdout' }: { env?: Env; cwd?: string; read?: 'stdout' | 'stderr' } = {},
): Running {
  const child = spawn(process.execPath, [binary, ...args], {
    env: cleanEnv(env),
    cwd: cwd ?? newFolder(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const end = ended(child)
  const lines = createInterface({ input: child[read] })[Symbol.asyncIterator]()
  const nextText = async () => {
    const { done, value } = await lines.next()
    if (done) throw new Error(`it ended: ${(await end).stderr}`)
    return value
  }
  return { nextText, kill: (signal) => child.kill(signal), ended: end }
}

export interface Served extends Running {
  readonly url: string
  readonly ready: Line
  /** The next line on stdout. */
  next(): Promise<Line>
}

/** Starts an emulator on a free port and resolves once it says that it is ready. */
export async function serve(args: readonly string[] = [], options: { env?: Env; cwd?: string } = {}): Promise<Served> {
  const launched = launch(['--json', '--port', '0', ...args], options)
  const next = async (): Promise<Line> => {
    const line: Line = JSON.parse(await launched.nextText())
    return line
  }
  const ready = await next()
  return { ...launched, next, url: String(ready['url']), ready }
}
