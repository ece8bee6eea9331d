import { sleep, stopwatchMs } from './clock.js'
import type { Context, News } from './context.js'
import { isEnd, type Job as JobFacts, reachesAt, stateAt, stepAt } from './domain/job.js'
import { LoradockError } from './error.js'
import type { Attempt as StoredAttempt, Notice as StoredNotice } from './store/outbox.js'
import type { Exchange } from './types.js'
import { exchangeView } from './views.js'

/** Waiting for what a client, a receiver or time will do, in real time and never for ever. */
export interface Waits {
  /** An exchange that was made already, or the next one. `account` absent: of anybody. */
  forExchange(account: string | undefined, wanted: (exchange: Exchange) => boolean, withinMs: number): Promise<Exchange>
  /**
   * An attempt that was made already, or the next one.
   *
   * On a manual clock what is due at its instant is sent first; then nothing more comes by itself, so it rejects at once.
   *
   * @param about - What is waited for, in words for a person, and which notices may bring it.
   */
  forAttempt(account: string, about: WantedAttempt, withinMs: number): Promise<StoredAttempt>
  /** A job that has reached a state, `'ended'` or a provider's word. Rejects at once where its plan never does. */
  forJob(find: () => JobFacts, goal: string, withinMs: number): Promise<JobFacts>
}

export interface WantedAttempt {
  readonly text: string
  attempt(attempt: StoredAttempt, notice: StoredNotice): boolean
  /** Whether a call that was not made yet may be the one. */
  notice(notice: StoredNotice): boolean
}

export interface WaitParts {
  readonly context: Context
  readonly closing: AbortSignal
  listen(listener: (news: News) => void): () => void
  /** Sends what is due at the instant of the account's clock, after whatever moves it at this moment. */
  nudge(account: string): Promise<unknown>
  isMoving(account: string): boolean
}

interface Wanted<T> {
  /** Whose clock brings it; absent: none does. */
  readonly account: string | undefined
  readonly text: string
  look(): T | undefined
  /** Milliseconds until time itself brings it, where that is known. */
  inMs?(): number | undefined
  /** Why it does not come by itself on a clock that stands still. */
  stuck(): string
}

const mostRows = 10_000

export function createWaits({ context, closing, listen, nudge, isMoving }: WaitParts): Waits {
  const { store, accounts } = context
  const isManual = (account: string) => accounts.find(account)?.clock.mode === 'manual'
  const iso = (at: number) => new Date(at).toISOString()

  async function until<T>({ account, text, look, inMs, stuck }: Wanted<T>, withinMs: number): Promise<T> {
    const endMs = stopwatchMs() + withinMs
    const ear = newEar(listen, closing)
    let nudging: Promise<unknown> | undefined
    const fail = (why: string) =>
      new LoradockError('E_WAIT', `${text} did not come: ${why}.`, {
        where: account === undefined ? 'any account' : `account "${account}"`,
        fix: account === undefined ? [] : ['loradock clock next', 'loradock webhooks list'],
      })
    try {
      for (;;) {
        const heard = ear.next()
        const found = look()
        if (found !== undefined) return found
        const leftMs = endMs - stopwatchMs()
        if (closing.aborted) throw fail('the emulator is closing')
        if (ear.wasReset(account)) throw fail('its account was forgotten or replaced meanwhile')
        if (leftMs <= 0) throw fail(`nothing of the kind within ${withinMs} ms`)
        const nap = new AbortController()
        const pause = sleep(Math.min(leftMs, inMs?.() ?? leftMs), nap.signal)
        const stands = account !== undefined && isManual(account)
        if (stands) {
          nudging ??= nudge(account).finally(() => {
            nudging = undefined
          })
        }
        await Promise.race([heard, pause, ...(nudging === undefined ? [] : [nudging])]).finally(() => nap.abort())
        if (!stands || nudging !== undefined) continue
        const sent = look()
        if (sent !== undefined) return sent
        if (stopwatchMs() < endMs && !isMoving(account) && isManual(account)) throw fail(stuck())
      }
    } finally {
      ear.close()
    }
  }

  return {
    forExchange: (account, wanted, withinMs) => {
      let after = 0
      const look = () => {
        const listed = store.exchanges.list({ account, after, limit: mostRows })
        after = listed.at(-1)?.sequence ?? after
        return listed
          .filter(({ service }) => service !== 'control')
          .map(exchangeView)
          .find(wanted)
      }
      // No clock brings a request: only its client does.
      return until({ account: undefined, text: 'An exchange', look, stuck: () => '' }, withinMs)
    },
    forAttempt: (account, { text, attempt, notice }, withinMs) => {
      let seen = 0
      const look = () => {
        const fresh = store.outbox.recentAttempts(account, seen === 0 ? mostRows : 200).filter(({ sequence }) => sequence > seen)
        seen = fresh[0]?.sequence ?? seen
        return fresh.toReversed().find((one) => {
          const of = store.outbox.find(account, one.notice)
          return of !== undefined && attempt(one, of)
        })
      }
      const stuck = () => {
        const next = store.outbox
          .list(account, mostRows)
          .filter((one) => one.state === 'waiting' && notice(one))
          .toSorted((a, b) => a.dueAt - b.dueAt || a.sequence - b.sequence)[0]
        const now = `the clock stands at ${iso(accounts.now(account))}`
        return next === undefined
          ? `no such call is planned; ${now}`
          : `${now}, and the next one, ntc_${next.sequence} (${next.word} of job ${next.job}), is due at ${iso(next.dueAt)}`
      }
      return until({ account, text, look, stuck }, withinMs)
    },
    forJob: (find, goal, withinMs) => {
      const { account, id } = find()
      const arrival = () => {
        const job = find()
        const at = reachesAt(job, goal)
        if (at !== undefined) return { job, at }
        const last = job.plan.transitions.at(-1) ?? job.plan.transitions[0]
        const way = isEnd(last.state) ? `its plan ends in ${last.state}` : `its plan stays ${last.state}`
        throw new LoradockError('E_NEVER', `Job ${id} will never be ${goal}: ${way}.`, {
          where: `account "${account}"`,
          fix: [goal === 'ended' ? `loradock jobs fail ${id}` : 'wait for "ended"'],
        })
      }
      const look = () => {
        const { job, at } = arrival()
        return at <= accounts.now(account) ? job : undefined
      }
      const inMs = () => Math.max(1, arrival().at - accounts.now(account))
      const stuck = () => {
        const { job, at } = arrival()
        const now = accounts.now(account)
        return `the clock stands at ${iso(now)}, where it is ${stateAt(job, now)} (${stepAt(job, now).word}); it gets there at ${iso(at)}`
      }
      return until({ account, text: `Job ${id} ${goal}`, look, inMs, stuck }, withinMs)
    },
  }
}

/** Listens for news as long as somebody waits. */
function newEar(listen: WaitParts['listen'], closing: AbortSignal) {
  const resets = new Set<string | undefined>()
  let wake = () => {}
  const stop = listen((news) => {
    if (news.type === 'reset') resets.add(news.account)
    wake()
  })
  const onClosing = () => wake()
  closing.addEventListener('abort', onClosing, { once: true })
  return {
    next: () =>
      new Promise<void>((resolve) => {
        wake = resolve
      }),
    wasReset: (account: string | undefined) => resets.has(undefined) || (account !== undefined && resets.has(account)),
    close: () => {
      stop()
      closing.removeEventListener('abort', onClosing)
    },
  }
}
