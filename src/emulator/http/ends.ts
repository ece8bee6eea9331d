import type { Context } from '../context.js'
import type { Incoming } from './service.js'

/** Signals that nobody waits for an answer any more, or that none can be given. */
export interface Ends {
  /** Asked for only where something is waited for. */
  gone(): AbortSignal
  readonly closing: AbortSignal
}

/** What ends an exchange early: its caller leaves, or the emulator closes. */
export function endsOf(incoming: Pick<Incoming, 'gone'>, { closing }: Pick<Context, 'closing'>): Ends {
  return { gone: () => incoming.gone(), closing }
}

/**
 * Does work that stops when the client leaves or the emulator closes.
 *
 * By listeners that `closing` holds, and not by `AbortSignal.any`: whoever waits must be reachable from something that lives as long as the
 * emulator, since signals hold those that follow them only weakly.
 */
export async function untilEnd<T>({ gone, closing }: Ends, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const left = gone()
  const stop = new AbortController()
  const end = () => stop.abort(left.aborted ? left.reason : closing.reason)
  if (left.aborted || closing.aborted) end()
  left.addEventListener('abort', end, { once: true })
  closing.addEventListener('abort', end, { once: true })
  try {
    return await work(stop.signal)
  } finally {
    left.removeEventListener('abort', end)
    closing.removeEventListener('abort', end)
  }
}

/** Resolves when the client has left or the emulator closes. */
export function ended(ends: Ends): Promise<void> {
  return untilEnd(ends, (stop) => {
    if (stop.aborted) return Promise.resolve()
    return new Promise((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }))
  })
}
