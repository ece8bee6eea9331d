import type { Notice } from '../store/outbox.js'
import type { Deliverer } from './deliver.js'

/** Calls to one receiver one after the other, in their order; calls to different receivers side by side. One that hangs holds up nobody else. */
export interface Lanes {
  /**
   * Starts a lane for each receiver that has something due and no lane yet.
   *
   * @param due - What an account has due, but for the receivers named: those that have a lane.
   * @param ended - Is called as each lane ends well.
   * @throws What a lane threw; its receiver is free again then.
   */
  serve(account: string, due: (except: readonly string[]) => readonly Notice[], ended: () => void): Promise<void>
  /** Resolves when the account's lanes have ended, well or not. */
  ended(account: string): Promise<void>
  /** The same for every account. */
  idle(): Promise<void>
}

/** @param yields - Tells that an account's lanes are to end after the call under way: somebody waits to send the rest himself. */
export function createLanes(deliverer: Deliverer, yields: (account: string) => boolean): Lanes {
  const busy = new Map<string, Map<string, Promise<void>>>()
  const run = async (account: string, notices: readonly Notice[]) => {
    for (const notice of notices) {
      if (yields(account)) return
      await deliverer.deliver(notice)
    }
  }
  const all = (account: string) => [...(busy.get(account)?.values() ?? [])]
  return {
    serve: async (account, due, ended) => {
      const own = busy.get(account) ?? new Map<string, Promise<void>>()
      busy.set(account, own)
      const open = (url: string, notices: readonly Notice[]) => {
        const free = () => {
          own.delete(url)
          if (own.size === 0) busy.delete(account)
        }
        const work = run(account, notices).finally(free)
        own.set(url, work)
        return work.then(ended)
      }
      const started: Promise<void>[] = []
      // However much the first receivers have due, the others are asked for until there are none.
      for (let next = due([...own.keys()]); next.length > 0; next = due([...own.keys()])) {
        for (const [url, notices] of byReceiver(next)) started.push(open(url, notices))
      }
      if (own.size === 0) busy.delete(account)
      await Promise.all(started)
    },
    ended: async (account) => {
      await Promise.allSettled(all(account))
    },
    idle: async () => {
      await Promise.allSettled([...busy.keys()].flatMap(all))
    },
  }
}

function byReceiver(notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) {
    const group = groups.get(notice.url)
    if (group === undefined) groups.set(notice.url, [notice])
    else group.push(notice)
  }
  return groups
}
