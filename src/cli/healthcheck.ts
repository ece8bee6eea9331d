import { readFileSync } from 'node:fs'
import type { Common } from './command.js'
import { gather } from './config/file.js'
import { type Failure, failure, isFailure } from './errors.js'
import { exit } from './exit-codes.js'
import { flags } from './flags.js'
import { askReady } from './ready.js'
import type { Givens } from './settings.js'
import type { Terminal } from './terminal.js'

/** Asks the emulator that the settings of `start` describe whether it is ready. */
export async function healthcheck(
  given: Givens,
  options: Common & { readonly url?: string; readonly config?: string },
  terminal: Terminal,
): Promise<number | Failure> {
  const { url: named, json, quiet } = options
  const isNamed = named !== undefined && named !== ''
  // A probe asks for ever: what nobody reads is told at the start, once.
  const gathered = isNamed ? { givens: given } : await gather(given, { ...options, quiet: true }, terminal)
  if (isFailure(gathered)) return gathered
  const url = !isNamed ? addressOf(gathered.givens) : named.replace(/\/+$/, '')
  const answer = await askReady(url)
  if (answer.kind === 'ready') {
    if (json) terminal.stdout.write(`${JSON.stringify({ status: 'ready', version: answer.version, url })}\n`)
    else if (!quiet) terminal.stdout.write(`ready ${url} ${answer.version}\n`)
    return exit.done
  }
  const message = answer.kind === 'silent' ? `No emulator answers at ${url}.` : `What answers at ${url} is not a ready emulator.`
  return failure('E_UNREACHABLE', message, {
    where: answer.why,
    fix: [
      'loradock                                             start one',
      'loradock healthcheck --url http://127.0.0.1:PORT     or name the one you mean',
    ],
  })
}

function addressOf({ port, host, portFile }: Givens): string {
  const given = port?.texts.at(-1) ?? flags.port.usual
  const file = portFile?.texts.at(-1)
  const bound = Number(given) === 0 && file !== undefined ? writtenPort(file) : given
  return `http://${reachable(host?.texts.at(-1) ?? flags.host.usual)}:${bound}`
}

function writtenPort(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // No file yet: the emulator is not up, which asking port 0 then says.
    return '0'
  }
}

/** The address to call for an address that was bound: one that means "all" is no address to call. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
