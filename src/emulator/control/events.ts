import type { Context } from '../context.js'
import { LoradockError } from '../error.js'
import type { Answer, Call } from '../http/service.js'
import { failureAnswer } from './failure.js'
import { createFeed } from './feed.js'
import type { ControlParts } from './parts.js'

/** The handler of the event stream. */
export function createEventStream(parts: ControlParts): (call: Call, context: Context) => Answer {
  const feed = createFeed(parts)
  return ({ query, incoming }, context) => {
    const headers = { 'cache-control': 'no-store' }
    const type = 'text/event-stream; charset=utf-8'
    // A stream that is not read would never end.
    if (incoming.method === 'HEAD') return { status: 200, headers, raw: { type, bytes: null } }
    const bytes = feed.open(context, query['account'], incoming.header('last-event-id'))
    if (bytes !== undefined) return { status: 200, headers, raw: { type, bytes } }
    const error = new LoradockError('E_READERS', 'As many readers as there may be follow the events of this server.', {
      where: incoming.pathname,
      fix: ['close one that nobody looks at'],
    })
    return failureAnswer(503, error)
  }
}
