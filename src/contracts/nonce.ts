import { setTimeout as delay } from 'node:timers/promises'
import type { Receiver } from './receiver.js'

/** Whether what is sent to the public address arrives here: asked before money is spent on a run that waits for calls. */
export async function hearsNonce(receiver: Receiver, nonce: string, withinMs = 10_000): Promise<boolean> {
  const signal = new AbortController()
  const arrived = new Promise<boolean>((resolve) => {
    const leave = receiver.hear(nonce, ({ bytes }) => {
      leave()
      resolve(new TextDecoder().decode(bytes) === nonce)
    })
  })
  const sent = fetch(receiver.url(nonce), { method: 'POST', body: nonce, redirect: 'manual', signal: signal.signal })
  const failed = sent.then(
    ({ ok }) => ok && arrived,
    () => false,
  )
  const late = delay(withinMs, false, { signal: signal.signal, ref: true }).catch(() => false)
  void fetching(receiver, signal.signal)
  const heard = await Promise.race([failed, late])
  signal.abort()
  return heard
}

/** What is kept elsewhere has to be fetched, until it is here or too late. */
async function fetching({ catchUp }: Receiver, signal: AbortSignal): Promise<void> {
  while (catchUp !== undefined && !signal.aborted) {
    await catchUp()
    await delay(250, undefined, { signal }).catch(() => {})
  }
}
