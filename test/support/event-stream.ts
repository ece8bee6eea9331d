import { get, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

/** One event of a stream, with its data read. */
export interface StreamedEvent {
  readonly id: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A reader of server-sent events over a socket of its own; it leaves when the test ends. */
export async function openEvents(url: string, { lastId, query = '' }: { lastId?: string; query?: string } = {}) {
  const headers = lastId === undefined ? {} : { 'last-event-id': lastId }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}/_/api/v1/events${query}`, { headers, agent: false }, resolve).on('error', reject)
  })
  const seen: StreamedEvent[] = []
  let text = ''
  let comments = 0
  let ended = false
  let wake = () => {}
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end)
      text = text.slice(end + 2)
      if (block.startsWith(':')) comments += 1
      else seen.push(eventOf(block))
    }
    wake()
  })
  const finish = () => {
    ended = true
    wake()
  }
  response.on('error', finish).on('close', finish)
  onTestFinished(() => {
    response.destroy()
  })
  /** Resolves once the condition holds of what was seen; rejects when the stream ends before. */
  const until = async (holds: () => boolean) => {
    while (!holds()) {
      if (ended) throw new Error(`the stream ended after ${JSON.stringify(seen)}`)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return {
    status: response.statusCode,
    type: response.headers['content-type'],
    response,
    seen,
    comments: () => comments,
    until,
    /** The first so many events. */
    first: async (count: number) => {
      await until(() => seen.length >= count)
      return seen.slice(0, count)
    },
    ended: async () => {
      await until(() => ended).catch(() => undefined)
      return ended
    },
    leave: () => response.destroy(),
  }
}

function eventOf(block: string): StreamedEvent {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  return { id: fields['id'] ?? '', type: fields['event'] ?? '', data: JSON.parse(fields['data'] ?? 'null') }
}
