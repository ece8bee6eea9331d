import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Context } from '../context.js'
import { broken, brokenBody, writeBroken } from './breakage.js'
import { endsOf } from './ends.js'
import type { Breakage, Incoming } from './service.js'

/** An answer that is ready to go out. */
export interface Outgoing {
  readonly status: number
  /** Lower-case names; `content-length` among them unless the body streams. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | Readable | null
  /** How the connection breaks on the way. */
  readonly breakage?: Breakage
}

/**
 * The answer as a web standard response, for whoever asks without a socket.
 *
 * Rejects, as `fetch` does, where no answer comes: with a `TypeError` whose cause has the code that a socket would have given.
 */
export async function toResponse(outgoing: Outgoing, incoming: Incoming, context: Context): Promise<Response> {
  const { status, headers, body, breakage } = outgoing
  if (breakage !== undefined && breakage.kind !== 'truncate') throw await broken(breakage.kind, endsOf(incoming, context))
  const whole = body instanceof Readable ? Readable.toWeb(body) : body
  if (breakage === undefined) return new Response(whole, { status, headers })
  const sent = new Response(whole)
  return new Response(brokenBody(new Uint8Array(await sent.arrayBuffer()), breakage.share), { status, headers })
}

/**
 * Writes the answer to a socket; `undefined` when there is nothing to wait for.
 *
 * Straight to Node's own response: the adapter's way through a global `Response` reads every body back as a stream, at a third of the
 * rate, and its faster way would replace the `Response` of the process we live in.
 */
export function writeTo(
  response: ServerResponse,
  outgoing: Outgoing,
  incoming: Incoming,
  context: Context,
): Promise<void> | undefined {
  const { status, headers, body, breakage } = outgoing
  if (breakage !== undefined) return writeBroken(response, outgoing, breakage, endsOf(incoming, context))
  response.writeHead(status, headers)
  // A client that leaves in the middle ends the stream early: the head is out, so there is nothing left to tell it.
  if (body instanceof Readable) return pipeline(body, response).catch(() => void response.destroy())
  // A text as long as its bytes is ASCII, which Node need not encode.
  if (typeof body === 'string' && Number(headers['content-length']) === body.length) writeText(response, body)
  else response.end(body ?? undefined)
  return undefined
}

/**
 * Sends head and text as one write, and at once: `end(text)` adds an empty text, which makes it a `writev`, a tenth dearer, and `write`
 * by itself holds the socket back until the next tick.
 */
function writeText(response: ServerResponse, text: string): void {
  const { socket } = response
  socket?.cork()
  response.write(text, 'latin1')
  socket?.uncork()
  response.end()
}
