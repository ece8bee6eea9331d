import { type Client, clientOf } from '../client.js'
import type { Outcome } from '../commands.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { eventLine, line } from '../lines.js'
import { prettyLog } from '../log.js'
import { showExchange } from '../shows.js'
import { endCodeOf, stopSignal } from '../signals.js'
import { type Steering, steer } from '../steer.js'
import type { Terminal } from '../terminal.js'
import { isWanted, type LogEvent, nameOf, type Wanted } from './event.js'
import { historyOf } from './history.js'
import { othersLog } from './show.js'
import { follow } from './stream.js'

export interface LogsFlags {
  readonly follow?: boolean
  readonly lines: string
  readonly service?: string
  readonly status?: string
}

/** Shows what happened, the last lines of it, and with `--follow` what happens from then on. */
export async function logs(request: string | undefined, options: Steering & LogsFlags, terminal: Terminal): Promise<Outcome> {
  if (request !== undefined) {
    const ask = (client: Client) => client.get(`exchanges/${encodeURIComponent(request)}`)
    return steer(options, terminal, ask, { show: showExchange })
  }
  const wanted = wantedOf(options)
  if (isFailure(wanted)) return wanted
  const count = /^\d+$/.test(options.lines) ? Number(options.lines) : undefined
  if (count === undefined) return wrong('--lines', `"${options.lines}" is no number of lines.`, 'loradock logs -n 20')
  const view = viewOf(options, wanted, count, terminal)
  const client = clientOf(options, terminal)
  if (options.follow === true) return followed(client, view, terminal)
  const events = await historyOf(client)
  if (isFailure(events)) return events
  const some = view.past(events)
  if (!some && !options.json) terminal.stdout.write('nothing to show\n')
  return exit.done
}

interface View {
  /** Shows the last of what was; `false`: nothing of it is wanted. */
  past(events: readonly LogEvent[]): boolean
  present(event: LogEvent): void
}

function viewOf({ json, service }: Steering & LogsFlags, wanted: Wanted, count: number, terminal: Terminal): View {
  const { write, pass } = json ? jsonWriter(terminal) : prettyWriter(terminal)
  // What steers is left out unless it is asked for: each look at the journal is an exchange as well.
  const isMeant = (event: LogEvent) => event.type !== 'exchange' || event.exchange.service !== 'control' || service === 'control'
  return {
    past: (events) => {
      const found = events.filter((event) => isMeant(event) && isWanted(event, wanted))
      const from = Math.max(0, found.length - count)
      for (const event of found.slice(0, from)) pass(event)
      for (const event of found.slice(from)) write(event)
      return found.length > 0
    },
    present: (event) => {
      if (isWanted(event, wanted)) write(event)
    },
  }
}

/** Listens first and reads the journal then, so that nothing falls between the two. */
async function followed(client: Client, view: View, { stdout }: Terminal): Promise<Outcome> {
  const stop = new AbortController()
  const stopped = stopSignal().then((signal) => {
    stop.abort()
    return endCodeOf(signal)
  })
  let waiting: LogEvent[] | undefined = []
  let refused: Failure | undefined
  let reading: Promise<void> | undefined
  const heard = (event: LogEvent) => {
    if (waiting === undefined) view.present(event)
    else waiting.push(event)
  }
  const read = async () => {
    const events = await historyOf(client)
    // An account that is followed need not be there yet.
    if (isFailure(events) && events.code !== 'E_ACCOUNT_UNKNOWN') {
      refused = events
      stop.abort()
    }
    const before = isFailure(events) ? [] : events
    view.past(before)
    const names = new Set(before.map(nameOf))
    const since = waiting ?? []
    waiting = undefined
    for (const event of since) if (!names.has(nameOf(event) ?? '')) heard(event)
  }
  const begun = () => {
    reading ??= read()
  }
  const ended = await follow(client, { begun, heard, signal: AbortSignal.any([stop.signal, stdout.closed]) })
  await reading
  return refused ?? ended ?? (stdout.closed.aborted ? exit.done : stopped)
}

function wantedOf({ service, status }: LogsFlags): Wanted | Failure {
  if (status === undefined) return { service, status }
  if (!/^[1-5](\d\d|xx)$/.test(status)) {
    return wrong('--status', `"${status}" is neither a status nor a class of them.`, 'loradock logs --status 4xx')
  }
  return { service, status: [Number(status.replace('xx', '00')), Number(status.replace('xx', '99'))] }
}

function wrong(where: string, message: string, fix: string): Failure {
  return failure('E_FLAG', message, { where, fix: [fix] })
}

interface Writer {
  write(event: LogEvent): void
  /** Takes note of an event that is not shown. */
  pass(event: LogEvent): void
}

function jsonWriter({ stdout }: Terminal): Writer {
  return {
    write: (event) => {
      const { type, ...facts } = event
      stdout.write(event.type === 'exchange' || event.type === 'attempt' ? (eventLine(event) ?? '') : line(type, facts))
    },
    pass: () => undefined,
  }
}

function prettyWriter({ stdout }: Terminal): Writer {
  const own = prettyLog(stdout)
  const others = othersLog(stdout)
  return {
    write: (event) => {
      if (event.type === 'exchange' || event.type === 'attempt') own(event)
      else others.write(event)
    },
    pass: others.pass,
  }
}
