import type { Emulator } from '../emulator/index.js'
import type { Common } from './command.js'
import { type Failure, failure, failureOf } from './errors.js'
import type { StartSettings } from './settings.js'
import type { Terminal } from './terminal.js'

// The default port may move this far, and only under the eyes of a person.
const moves = 20

/** Binds the port, or says who has it. A port that was named is never moved. */
export async function bind(
  emulator: Emulator,
  { port: wanted, portGivenBy, portFrom, host }: StartSettings,
  { json, quiet }: Common,
  { interactive, stderr }: Terminal,
): Promise<number | Failure> {
  const mayMove = portGivenBy === 'default' && interactive && !json && !quiet
  const last = mayMove ? wanted + moves : wanted
  for (let port = wanted; port <= last; port++) {
    const bound = await tryPort(emulator, port, host)
    if (typeof bound === 'number') {
      if (port !== wanted) {
        const moved = `Port ${wanted} is taken${await sayHolder(wanted)}, so this one listens on ${bound}.`
        stderr.write(`\n  ${stderr.paint('bold', moved)}\n`)
      }
      return bound
    }
    if (bound.code !== 'E_PORT_TAKEN') return bound
  }
  return taken(wanted, portGivenBy === 'default' ? portFrom : `${portFrom} (you named it, so it was not moved)`)
}

async function tryPort(emulator: Emulator, port: number, host: string): Promise<number | Failure> {
  try {
    const { url } = await emulator.listen({ port, host })
    return Number(new URL(url).port || 80)
  } catch (error) {
    return failureOf(error)
  }
}

async function taken(port: number, where: string): Promise<Failure> {
  return failure('E_PORT_TAKEN', `Port ${port} is taken${await sayHolder(port)}.`, {
    where,
    fix: [
      'loradock --port 0              any free port',
      `loradock healthcheck --url http://127.0.0.1:${port}   see whether that is another loradock`,
    ],
  })
}

/** Loaded by those whose port is taken: it needs what starts other programs. */
async function sayHolder(port: number): Promise<string> {
  const { holderOf } = await import('./port-holder.js')
  return holderOf(port)
}
