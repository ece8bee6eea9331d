import { randomUUID } from 'node:crypto'
import { wallMs } from '../clock.js'
import type { Context } from '../context.js'
import type { Flaw } from '../domain/delivery.js'
import { nextTryAt } from '../domain/retry.js'
import type { Sender } from '../sender.js'
import type { Attempt, Notice } from '../store/outbox.js'
import type { CallResult, Poster } from './post.js'

/** What one try came to, for whoever waits for it. */
export interface Delivered {
  readonly notice: Notice
  readonly attempt: Omit<Attempt, 'sequence'>
  readonly detail: string | null
  /** When it is tried again, on the account's clock; `undefined`: never. */
  readonly retryAt: number | undefined
}

export interface Deliverer {
  /**
   * Makes one attempt of a notice, stores it, and plans the next if it was refused.
   *
   * @param edited - What is sent in place of the provider's body, this time.
   * @returns `undefined` when no attempt came of it: somebody else has the notice, or the emulator is closing.
   */
  deliver(notice: Notice, edited?: string): Promise<Delivered | undefined>
  /** Tells that the emulator is closing: nothing is sent any more. */
  stopped(): boolean
}

// The claim outlasts the receiver's deadline by this much, so that two attempts of one notice never overlap.
const leaseMarginMs = 5_000

export function createDeliverer(context: Context, senders: readonly Sender[], poster: Poster): Deliverer {
  const { store, accounts } = context
  let stopped = false
  const heardBefore = ({ account, sequence }: Notice) =>
    store.outbox.attempts(account, sequence).filter(({ error }) => error === null).length
  return {
    stopped: () => stopped,
    deliver: async (given, edited) => {
      if (stopped) return undefined
      const sender = senders.find((one) => one.provider === given.provider)
      const job = store.jobs.find(given.account, given.provider, given.job)
      if (sender === undefined || job === undefined) {
        store.outbox.change(given, { state: 'dropped' })
        return undefined
      }
      // What was due in a world that was forgotten or replaced meanwhile may lie ahead in this one.
      if (given.dueAt > accounts.now(given.account)) return undefined
      const policy = sender.policy(given.account, context)
      const lease = randomUUID()
      const notice = store.outbox.claim(given, lease, wallMs() + policy.deadlineMs + leaseMarginMs)
      if (notice === undefined) return undefined
      const flaw = flawOf(notice)
      const said: Notice = flaw.saysReady === true ? { ...notice, word: sender.readyWord(job) } : notice
      const rendered = sender.render(said, job, context)
      const body = edited === undefined ? cut(Buffer.from(rendered.body), flaw) : Buffer.from(edited)
      // The same identity on every attempt, a repeated one after a crash included: receivers can tell a repeat from a second call.
      const headers = { ...rendered.headers, 'x-loradock-notice': `ntc_${notice.sequence}` }
      const { account, url } = notice
      const result = await poster.post({ account, url, headers, body, deadlineMs: policy.deadlineMs })
      if (result.error === 'stopped') {
        // Our own end is no failure of the receiver's: with a data folder the call is made again after the next start.
        stopped = true
        store.outbox.giveBack(notice, lease)
        return undefined
      }
      const madeAt = accounts.now(notice.account)
      const heard = result.error === null && notice.tries > (flaw.deafTimes ?? 0)
      const before = flaw.repeats === undefined ? 0 : heardBefore(notice)
      // What was heard once stays delivered: a repeat that is refused is not tried again.
      const retryAt = heard || before > 0 ? undefined : nextTryAt(policy, notice.tries, madeAt)
      const isRepeated = heard && before < (flaw.repeats ?? 0)
      const state = isRepeated || retryAt !== undefined ? 'waiting' : heard || before > 0 ? 'delivered' : 'refused'
      const rule = edited === undefined ? notice.rule : 'edited by replay'
      const attempt = attemptOf({ ...notice, rule }, headers, body, madeAt, result, heard)
      if (!store.outbox.finish(notice, lease, attempt, { state, dueAt: retryAt ?? notice.dueAt })) return undefined
      const delivered = { notice, attempt, detail: result.detail, retryAt }
      context.tell({ type: 'attempt', ...delivered })
      return delivered
    },
  }
}

function flawOf(notice: Notice): Flaw {
  const flaw: Flaw = notice.extra === null ? {} : JSON.parse(notice.extra)
  return flaw
}

function cut(body: Buffer, { cutAt }: Flaw): Buffer {
  return cutAt === undefined ? body : body.subarray(0, Math.floor(body.length * cutAt))
}

function attemptOf(
  notice: Notice,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  madeAt: number,
  result: CallResult,
  heard: boolean,
): Omit<Attempt, 'sequence'> {
  return {
    account: notice.account,
    notice: notice.sequence,
    job: notice.job,
    madeAt,
    url: notice.url,
    headers: JSON.stringify(headers),
    body,
    status: result.status,
    error: heard ? null : (result.error ?? 'unheard'),
    answer: result.answer,
    tookMs: result.tookMs,
    rule: notice.rule,
  }
}
