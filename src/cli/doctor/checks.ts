import { lookup } from 'node:dns/promises'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createEmulator, sayDuration, wallMs } from '../../emulator/index.js'
import { type Failure, failureOf, isFailure } from '../errors.js'
import { counted } from '../findings.js'
import { reachable } from '../healthcheck.js'
import { holderOf } from '../port-holder.js'
import { askReady } from '../ready.js'
import type { StartSettings } from '../settings.js'

/** What one check came to; a note is worth knowing and no fault. */
export interface Checked {
  readonly name: string
  readonly state: 'ok' | 'note' | 'fault'
  readonly what: string
  readonly where: string
  readonly fix: readonly string[]
}

const told =
  (state: Checked['state']) =>
  (name: string, what: string, where = '', fix: readonly string[] = []): Checked => ({ name, state, what, where, fix })
const ok = told('ok')
const note = told('note')
const fault = told('fault')

/** Node itself; one that is too old never comes here, since the entry refuses it. */
export function checkNode(): Checked {
  return ok('node', `${process.versions.node}, ${process.platform} ${process.arch}`)
}

/** The database, by opening one in memory. */
export async function checkNative(): Promise<Checked> {
  const opened = await openedOnce(undefined)
  return isFailure(opened) ? faultOf('native', opened) : ok('native', 'better-sqlite3 opens a database')
}

/** Every setting that start would have. */
export function checkSettings(settings: StartSettings | Failure, path: string | undefined): Checked {
  if (isFailure(settings)) return faultOf('settings', settings)
  return ok('settings', path === undefined ? 'no configuration file, and none is needed' : `${path} can be used`)
}

/** The port, by binding it for a moment. */
export async function checkPort({ port, host, portFrom }: StartSettings): Promise<Checked> {
  const refused = await bindingFault(port, host)
  if (refused === undefined) return ok('port', port === 0 ? 'any free port' : `${port} of ${host} is free`)
  if (refused !== 'EADDRINUSE') {
    return fault('port', `Port ${port} of ${host} cannot be bound: ${refused}.`, portFrom, [
      'loradock --host 127.0.0.1 --port 4650',
    ])
  }
  const url = `http://${reachable(host)}:${port}`
  const answer = await askReady(url)
  if (answer.kind === 'ready') return note('port', `${port} is held by loradock ${answer.version}, which is ready`, url)
  return fault('port', `Port ${port} is taken${holderOf(port)}.`, portFrom, ['loradock --port 0              any free port'])
}

function bindingFault(port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => done(undefined)))
  })
}

/** The data folder, as start would meet it; one that is not there yet is not made. */
export async function checkData({ options: { data } }: StartSettings): Promise<Checked> {
  if (data === undefined) return ok('data', 'in memory, gone at exit')
  if (!existsSync(join(data, 'loradock.db'))) {
    const folder = nearestFolder(resolve(data))
    const why = writingFault(folder)
    if (why === undefined) return ok('data', `${data} can be written, and is empty yet`)
    return fault('data', `The data folder ${data} cannot be written.`, why, [
      'loradock --data ./lora-data      a folder of your own',
    ])
  }
  const opened = await openedOnce(data)
  if (!isFailure(opened))
    return ok('data', `${data} holds ${counted(opened.jobs, 'job')} of ${counted(opened.accounts, 'account')}`)
  // Whoever runs the check while the emulator runs has nothing to mend.
  if (opened.code === 'E_DATA_HELD') return note('data', opened.message, opened.where, opened.fix)
  return faultOf('data', opened)
}

function nearestFolder(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : nearestFolder(dirname(path))
}

function writingFault(folder: string): string | undefined {
  try {
    rmSync(mkdtempSync(join(folder, '.loradock-doctor-')), { recursive: true })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function openedOnce(data: string | undefined): Promise<{ readonly accounts: number; readonly jobs: number } | Failure> {
  try {
    const emulator = await createEmulator({ data })
    const held = emulator.holdings()
    await emulator.close()
    return held
  } catch (error) {
    return failureOf(error)
  }
}

const hostName = 'host.docker.internal'

/** Whether a container can call back a program outside of it. */
export async function checkContainer(): Promise<Checked> {
  if (!isContainer()) return ok('container', 'not in a container: webhook calls reach localhost')
  const found = await lookup(hostName).catch(() => undefined)
  if (found !== undefined) return ok('container', `${hostName} is ${found.address}`)
  return note('container', `${hostName} is not known here: webhook calls cannot reach a program outside of this container.`, '', [
    'docker run --add-host=host.docker.internal:host-gateway …',
    'LORADOCK_WEBHOOK_REWRITE=localhost=host.docker.internal',
  ])
}

function isContainer(): boolean {
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return true
  try {
    return /docker|kubepods|containerd/.test(readFileSync('/proc/1/cgroup', 'utf8'))
  } catch {
    return false
  }
}

const oddMs = 60_000
// Before this was written: a clock that says so was never set.
const firstMs = Date.UTC(2026, 0, 1)

/** The machine's clock: links are signed and jobs dated by it, so one that is far off is seen by every client. */
export function checkClock(): Checked {
  const folder = mkdtempSync(join(tmpdir(), 'loradock-doctor-'))
  const file = join(folder, 'now')
  writeFileSync(file, '')
  const nowMs = wallMs()
  const apartMs = Math.abs(statSync(file).mtimeMs - nowMs)
  rmSync(folder, { recursive: true })
  const now = new Date(nowMs).toISOString()
  if (nowMs < firstMs) return fault('clock', `The clock says ${now}, which is past.`, '', ['set the clock of this machine'])
  if (apartMs < oddMs) return ok('clock', now)
  return fault('clock', `The clock and that of ${tmpdir()} are ${sayDuration(apartMs)} apart.`, now, [
    'set the clock of this machine',
  ])
}

const leastBytes = 64 * 1024 * 1024
const gib = 1024 ** 3

/** Room for what is uploaded, where it would be kept. */
export function checkDisk({ options: { data, maxUploadBytes = gib } }: StartSettings): Checked {
  const folder = data === undefined ? tmpdir() : nearestFolder(resolve(data))
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const what = `${(free / gib).toFixed(1)} GiB free in ${folder}`
  if (free < leastBytes) return fault('disk', `${what}.`, '', ['make room there', 'loradock --data FOLDER      on another disk'])
  return free < maxUploadBytes ? note('disk', `${what}: less than the largest upload allowed`) : ok('disk', what)
}

function faultOf(name: string, { message, where, fix }: Failure): Checked {
  return fault(name, message, where, fix)
}
