import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** An answer that is ready to go out. */
export interface Outgoing {
  readonly status: number
  /** Lower-case names; `content-length` among them unless the body streams. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | Readable | null
}

/** The answer as a web standard response, for whoever asks without a socket. */
export function toResponse({ status, headers, body }: Outgoing): Response {
  return new Response(body instanceof Readable ? Readable.toWeb(body) : body, { status, headers })
}

/**
 * Writes the answer to a socket.
 *
 * Straight to Node's own response: the adapter's way through a global `Response` reads every body back as a stream, at a third of the
 * rate, and its faster way would replace the `Response` of the process we live in.
 */
export async function writeTo(response: ServerResponse, { status, headers, body }: Outgoing): Promise<void> {
  response.writeHead(status, headers)
  // A client that leaves in the middle ends the stream early: the head is out, so there is nothing left to tell it.
  if (body instanceof Readable) await pipeline(body, response).catch(() => response.destroy())
  else response.end(body ?? undefined)
}
