import type { Dispatcher } from 'undici'
import { startDeadline } from '../clock.js'

/** What is sent: where to, and what. */
export interface Request {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** What came back: the status, `null` where none did, the first bytes of the answer, and what kept the rest away. */
export interface Exchanged {
  readonly status: number | null
  readonly answer: Buffer
  readonly broken?: unknown
}

/** No answer came in time. */
export class OutOfTime extends Error {
  override readonly name = 'TimeoutError'
}

/** The answer is longer than is read. */
export class OverlongAnswer extends Error {
  constructor(limitBytes: number) {
    super(`the answer is longer than ${limitBytes} bytes`)
  }
}

/**
 * Makes one request and reads at most `limitBytes` of its answer, all within `deadlineMs` of real time; a redirect is an answer like any
 * other.
 *
 * Over undici's dispatcher itself: a stream, an abort signal and their listeners took a third of what we add to a call.
 */
export function exchange(
  dispatcher: Dispatcher,
  { url, method, headers = {}, body }: Request,
  deadlineMs: number,
  limitBytes: number,
): Promise<Exchanged> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let bytes = 0
    let status: number | null = null
    let controller: Dispatcher.DispatchController | undefined
    let gaveUp: Error | undefined
    const end = (broken?: unknown) => {
      stopDeadline()
      const answer = Buffer.concat(chunks).subarray(0, limitBytes)
      resolve(broken === undefined ? { status, answer } : { status, answer, broken })
    }
    const giveUp = (reason: Error) => {
      gaveUp = reason
      controller?.abort(reason)
      end(reason)
    }
    const stopDeadline = startDeadline(deadlineMs, () => giveUp(new OutOfTime('no answer within the deadline')))
    const options = { origin: url.origin, path: `${url.pathname}${url.search}`, method, headers, body: body ?? null }
    dispatcher.dispatch(
      { ...options, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart: (started) => {
          controller = started
          // It waited for a connection all the time it had.
          if (gaveUp !== undefined) started.abort(gaveUp)
        },
        onResponseStart: (_controller, statusCode) => {
          // Interim answers come here too.
          if (statusCode >= 200) status = statusCode
        },
        onResponseData: (_controller, chunk) => {
          bytes += chunk.byteLength
          chunks.push(chunk)
          if (bytes > limitBytes) giveUp(new OverlongAnswer(limitBytes))
        },
        onResponseEnd: () => end(),
        onResponseError: (_controller, error) => end(error),
      },
    )
  })
}
