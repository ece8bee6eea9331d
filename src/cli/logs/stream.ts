import { sleep, stopwatchMs } from '../../emulator/index.js'
import type { Client } from '../client.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { type LogEvent, revived } from './event.js'

// Long enough for a server that is started again at once, short enough for somebody who waits for the prompt.
const patienceMs = 3000
const betweenMs = 200

/** Names of the events that are read; a later version may send others, which nobody here knows how to show. */
const known: ReadonlySet<string> = new Set(['exchange', 'job', 'transition', 'attempt', 'clock', 'reset', 'bug'])

export interface Following {
  /** The stream has begun; what happens from now on is heard. */
  readonly begun: () => void
  readonly heard: (event: LogEvent) => void
  readonly signal: AbortSignal
}

/**
 * Follows the event stream until the signal says so, and takes it up again where it was when the connection is lost.
 *
 * @returns Why it cannot go on: the server never answered, or it is gone for good.
 */
export async function follow(client: Client, { begun, heard, signal }: Following): Promise<Failure | undefined> {
  let lastId: string | undefined
  let lostMs: number | undefined
  while (!signal.aborted) {
    const answer = await client.open('events', lastId === undefined ? {} : { 'last-event-id': lastId }, signal)
    if (signal.aborted) return undefined
    if (isFailure(answer)) {
      if (lastId === undefined || (answer.code !== 'E_UNREACHABLE' && answer.code !== 'E_READERS')) return answer
      lostMs ??= stopwatchMs()
      if (stopwatchMs() - lostMs >= patienceMs) return gone(client.url)
    } else {
      lostMs = undefined
      for await (const { id, type, data } of messagesOf(answer)) {
        lastId = id ?? lastId
        if (type === 'ready') begun()
        else if (type === 'missed') heard({ ...JSON.parse(data), type: 'missed' })
        else if (known.has(type)) heard(JSON.parse(data, revived))
      }
    }
    if (!signal.aborted) await sleep(betweenMs, signal)
  }
  return undefined
}

function gone(url: string): Failure {
  return failure('E_GONE', `The emulator at ${url} has stopped.`, {
    where: `nothing has answered there for ${patienceMs / 1000} seconds`,
    fix: ['loradock                       start one', 'loradock logs -f               follow it'],
  })
}

interface Message {
  readonly id: string | undefined
  readonly type: string
  readonly data: string
}

/** The messages of a stream of server-sent events; a connection that breaks ends them. */
async function* messagesOf({ body }: Response): AsyncIterable<Message> {
  if (body === null) return
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const message = messageOf(block)
        if (message.data !== '') yield message
      }
    }
  } catch {
    // What was lost is asked for again.
  }
}

function messageOf(block: string): Message {
  const fieldOf = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2))
  return { id: fieldOf('id')[0], type: fieldOf('event')[0] ?? '', data: fieldOf('data').join('\n') }
}
