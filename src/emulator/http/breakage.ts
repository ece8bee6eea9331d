import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { type Ends, ended } from './ends.js'
import type { Outgoing } from './send.js'
import type { Breakage } from './service.js'

/** Breaks the connection of a response as a rule asks for. */
export async function writeBroken(response: ServerResponse, outgoing: Outgoing, breakage: Breakage, ends: Ends): Promise<void> {
  const { socket } = response
  switch (breakage.kind) {
    case 'reset':
      socket?.resetAndDestroy()
      return
    case 'empty':
      // Sends FIN once what was written before is out.
      socket?.destroySoon()
      return
    case 'hang':
      await ended(ends)
      socket?.destroy()
      return
    case 'truncate':
      response.writeHead(outgoing.status, outgoing.headers)
      await writePart(response, outgoing, breakage.share)
      socket?.destroySoon()
  }
}

/** The head promises all of the bytes; what follows is a part of them. */
async function writePart(response: ServerResponse, { body, headers }: Outgoing, share: number): Promise<void> {
  const write = (part: Uint8Array) => new Promise<void>((resolve) => response.write(part, () => resolve()))
  if (body === null) {
    response.flushHeaders()
    return
  }
  if (!(body instanceof Readable)) {
    const bytes = Buffer.from(body)
    return write(bytes.subarray(0, Math.floor(bytes.length * share)))
  }
  let left = Math.floor(Number(headers['content-length'] ?? 0) * share)
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk)
      await write(bytes.subarray(0, left))
      left -= bytes.length
      if (left <= 0 || response.destroyed) return
    }
  } catch {
    // The bytes could not be read to their end, which is where this was going.
  }
}

/** What `fetch` rejects with where a connection breaks before an answer; where it hangs, only when the caller leaves. */
export async function broken(kind: Exclude<Breakage['kind'], 'truncate'>, ends: Ends): Promise<unknown> {
  if (kind === 'hang') {
    await ended(ends)
    const gone = ends.gone()
    if (gone.aborted) return gone.reason
  }
  const [code, message] = kind === 'reset' ? ['ECONNRESET', 'read ECONNRESET'] : ['UND_ERR_SOCKET', 'other side closed']
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })
}

/** A body that ends in an error after a share of its bytes, as one does whose connection was cut. */
export function brokenBody(bytes: Uint8Array, share: number): ReadableStream<Uint8Array> {
  const part = bytes.subarray(0, Math.floor(bytes.length * share))
  let isSent = part.length === 0
  return new ReadableStream({
    // The part first: an error would throw away what is still in the queue.
    pull: (controller) => {
      if (!isSent) controller.enqueue(part)
      else {
        const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
        controller.error(new TypeError('terminated', { cause }))
      }
      isSent = true
    },
  })
}
