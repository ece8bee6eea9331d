import { sleep } from '../clock.js'
import type { Context } from '../context.js'
import type { Driver } from './advance.js'

/** The only background task: sends what falls due on live clocks. */
export interface Loop {
  /** Looks again at an account: a notice was added, or its clock moved. */
  wake(account: string): void
  /** Sends what is due in an account by now, on a manual clock too: its job was moved by a poll, not by its clock. */
  send(account: string): void
  /** Resolves once it has stopped; attempts under way are left to the poster's closing. */
  stop(): Promise<void>
}

const longestSleepMs = 60_000
// After a fault of ours, such as a full disk, the next look comes no sooner: one report a second rather than thousands.
const faultPauseMs = 1000

/** Starts the loop; it sleeps until the first notice of any live account is due, and asks the database about changed accounts only. */
export function startLoop({ accounts, store, tell }: Context, driver: Driver): Loop {
  const stopping = new AbortController()
  const changed = new Set<string>(accounts.keys())
  const dueAt = new Map<string, number>()
  let nap = new AbortController()

  const look = (account: string) => {
    const next =
      accounts.find(account)?.clock.mode === 'live' ? store.outbox.nextDueAt(account, Number.NEGATIVE_INFINITY) : undefined
    if (next === undefined) dueAt.delete(account)
    else dueAt.set(account, next)
  }
  const wake = (account: string) => {
    changed.add(account)
    nap.abort()
  }
  const send = (account: string) => {
    driver
      .deliverDue(account, () => wake(account))
      .catch(async (error: unknown) => {
        tell({ type: 'bug', message: `the webhook loop failed for account "${account}"`, error })
        await sleep(faultPauseMs, stopping.signal)
        wake(account)
      })
    // What is due is under way; the next look is for what comes later, or sooner if a lane ends.
    const later = store.outbox.nextDueAt(account, accounts.now(account))
    if (later === undefined) dueAt.delete(account)
    else dueAt.set(account, later)
  }
  /** Sends what is due and says how long there is nothing more to do. */
  const pass = (): number => {
    for (const account of changed) look(account)
    changed.clear()
    let waitMs = longestSleepMs
    for (const [account, at] of dueAt) {
      const inMs = at - accounts.now(account)
      if (inMs <= 0) send(account)
      else waitMs = Math.min(waitMs, inMs)
    }
    return waitMs
  }
  const passOrTell = (): number => {
    try {
      return pass()
    } catch (error) {
      tell({ type: 'bug', message: 'the webhook loop failed', error })
      return faultPauseMs
    }
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      nap = new AbortController()
      await sleep(passOrTell(), nap.signal)
    }
  }
  const running = run()
  // A lane that is busy leaves what came due meanwhile, and on a manual clock nobody else looks again: so this goes on till nothing is due.
  const sendAll = (account: string) => {
    const isDue = store.outbox.dueBy(account, accounts.now(account), 1, []).length > 0
    if (stopping.signal.aborted || !isDue) return
    driver
      .deliverDue(account, () => sendAll(account))
      .catch((error: unknown) => tell({ type: 'bug', message: `a poll's webhook calls failed for account "${account}"`, error }))
  }
  return {
    wake,
    send: sendAll,
    stop: async () => {
      stopping.abort()
      nap.abort()
      await running
    },
  }
}
