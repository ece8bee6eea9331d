import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { accountHandle, worldClock } from './account.js'
import type { Quirk } from './domain/quirk.js'
import { isScenario, scenarioNames } from './domain/scenario.js'
import { type Assembled, assemble, optionError } from './emulator.js'
import { LoradockError } from './error.js'
import { eventOf } from './events.js'
import { withLength } from './http/incoming.js'
import { type EmulatorOptions, faultsOf, type OptionFault, type Settings } from './options.js'
import { outlookOf } from './outlook.js'
import { allQuirks, providerNames, providers } from './providers/index.js'
import type { EmulatorEvent, EmulatorHandle, Outlook } from './types.js'

// What the command line needs besides: pictures to upload, readers for what comes back, and the one clock there is.
export { readImageHeader } from './artifacts/image-header.js'
export { renderPicture } from './artifacts/picture.js'
export { readSafetensors } from './artifacts/safetensors.js'
export { sleep, stopwatchMs, wallMs } from './clock.js'
export { type Duration, readDuration, sayDuration } from './domain/duration.js'
export type { JobKind, JobState } from './domain/job.js'
export { nearest } from './domain/nearest.js'
export type { Violation } from './domain/problem.js'
export type { Quirk } from './domain/quirk.js'
export { isScenario, scenarioNames, scenarios } from './domain/scenario.js'
export { envOf } from './env.js'
export { LoradockError } from './error.js'
export { isLoopback } from './http/loopback.js'
export type { EmulatorOptions, OptionFault, Settings } from './options.js'
export type {
  Account,
  Attempt,
  Clock,
  EmulatorEvent,
  EmulatorHandle,
  Exchange,
  Happening,
  Job,
  LedgerEntry,
  Notice,
  Outlook,
  Rule,
  Upload,
} from './types.js'
export { version } from './version.js'

/** Every scenario there is, in the order in which they are listed, with its parameters at their defaults. */
export const outlooks = (): readonly Outlook[] => scenarioNames.filter(isScenario).map((name) => outlookOf(name))

/** Every contradiction between the documents that is a switch here. */
export const quirks: readonly Quirk[] = allQuirks

/** Where an emulator is to be reached; the defaults are any free port of 127.0.0.1. */
export interface ListenOptions {
  readonly port?: number
  readonly host?: string
  /** What the control API is to ask for from now on. Beyond loopback there always is one: the one of `createEmulator`, else one that is made. */
  readonly token?: string
}

/** A bound socket: its origin, Node's own server (for supertest), and the token of the control API, where it has one. */
export interface Listens {
  readonly url: string
  readonly server: Server
  readonly token: string | undefined
}

/** A running emulator: both providers' APIs, the object store behind their links, and the clocks of its accounts. */
export interface Emulator extends EmulatorHandle, AsyncDisposable {
  /** The origin it listens on. Throws `E_NOT_LISTENING` before `listen()`. */
  readonly url: string
  /** How it behaves, every default filled in; the seed is the one in use, given, kept or drawn. */
  readonly settings: Settings
  /** Whose APIs are served, and the path prefixes that are theirs alone. */
  readonly providers: readonly { readonly name: string; readonly prefixes: readonly string[] }[]
  /** Answers a request without a socket; links in the answer carry the host of the request's URL. */
  fetch(request: Request): Promise<Response>
  /**
   * Binds a socket and resolves once it is bound.
   *
   * Rejects with `E_PORT_TAKEN` (a port that was named is never moved), `E_PORT_RANGE`, `E_HOST`, or `E_OPTION` for an empty token.
   */
  listen(where?: ListenOptions): Promise<Listens>
  /** Hears what happens, as it happens, until the returned function is called. */
  subscribe(listener: (event: EmulatorEvent) => void): () => void
  /** How much is kept: accounts made so far, and their jobs. */
  holdings(): { readonly accounts: number; readonly jobs: number }
  /** Writes everything into a folder that `data` can open; it must not be there yet, or be empty. Rejects with `E_SNAPSHOT`. */
  snapshot(folder: string): Promise<void>
  /** Replaces everything by what a snapshot holds. Rejects with `E_SNAPSHOT…`, and nothing was changed then. */
  restore(folder: string): Promise<void>
  /** Ends deliveries and sockets and removes temporary files. */
  close(): Promise<void>
}

/**
 * Makes an emulator that is ready when the promise resolves; nothing is bound until `listen()`.
 *
 * In process the clock is manual, the pace 1 and the seed 1, so that the same calls give the same bytes.
 *
 * @throws LoradockError for an option that cannot be used or a data folder that cannot be opened.
 * @example await using emulator = await createEmulator()
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  return emulatorOf(assemble(options))
}

/** What is wrong with the options, all of it, before anything is opened; empty when they can be used. */
export function checkOptions(options: EmulatorOptions): readonly OptionFault[] {
  return faultsOf(options, known)
}

const known = { quirks: allQuirks, providers: providerNames }

function emulatorOf(parts: Assembled): Emulator {
  let url: string | undefined
  let unnamed = 0
  const origin = () => {
    if (url !== undefined) return url
    throw new LoradockError('E_NOT_LISTENING', 'This emulator has no address: nothing is bound before listen().', {
      where: 'emulator.url or account.env',
      fix: ['await emulator.listen()', 'or ask it without a socket: emulator.fetch(new Request(…))'],
    })
  }
  const close = async () => {
    url = undefined
    await parts.close()
  }
  return {
    get url() {
      return origin()
    },
    settings: parts.context.settings,
    providers: providers
      .filter(({ service }) => parts.context.settings.providers.includes(service.name))
      .map(({ service: { name, prefixes } }) => ({ name, prefixes })),
    clock: worldClock(parts),
    account: (key) => {
      unnamed += key === undefined ? 1 : 0
      return accountHandle(parts, key ?? `account-${unnamed}`, origin)
    },
    fetch: async (request) => parts.app.fetch(await withLength(request)),
    listen: async ({ port = 0, host = '127.0.0.1', token } = {}) => {
      const [fault] = faultsOf({ token }, known)
      if (fault !== undefined) throw optionError([fault])
      const listening = await parts.listen({ port, host, token })
      if ('kind' in listening) throw listenError(listening)
      url = listening.url
      return { url, server: listening.server, token: parts.context.settings.token }
    },
    subscribe: (listener) =>
      parts.subscribe((news) => {
        const event = eventOf(news, parts.context)
        if (event !== undefined) listener(event)
      }),
    holdings: () => ({ accounts: [...parts.context.accounts.keys()].length, jobs: parts.context.store.jobs.count() }),
    snapshot: async (folder) => parts.snapshots.save(resolve(folder)),
    restore: (folder) => parts.snapshots.load(resolve(folder)),
    reset: () => parts.reset(),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** What to say when a socket cannot be bound. */
export function listenError({ code, port, host }: { code: string; port: number; host: string }): LoradockError {
  const where = `port ${port} of ${host}`
  switch (code) {
    case 'EADDRINUSE':
      return new LoradockError('E_PORT_TAKEN', `Port ${port} is taken.`, {
        where: `${where} (a port that was named is never moved)`,
        fix: [
          'loradock --port 0              any free port',
          'loradock status                see whether that is another loradock',
        ],
      })
    case 'EACCES':
      return new LoradockError('E_PORT_RANGE', `Port ${port} may not be bound by this user.`, {
        where,
        fix: ['loradock --port 4650'],
      })
    default:
      return new LoradockError('E_HOST', `Cannot listen on ${host}: ${code}.`, { where, fix: ['loradock --host 127.0.0.1'] })
  }
}
