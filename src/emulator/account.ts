import { readChoice } from './choice.js'
import { cleanliness } from './clean.js'
import { switchedTo } from './clock.js'
import { findingsOf } from './control/findings.js'
import { type Duration, readDuration } from './domain/duration.js'
import type { Assembled } from './emulator.js'
import { envOf } from './env.js'
import { LoradockError } from './error.js'
import { replayNotice } from './replay.js'
import { addRule } from './rule-book.js'
import type { Attempt as StoredAttempt } from './store/outbox.js'
import { ruleName } from './store/rules.js'
import type { Account, Clock, Happening } from './types.js'
import { attemptView, exchangeView, jobView, ledgerOf, noticeView, sequenceOf } from './views.js'
import { arrivalOf, type Happening as Happened } from './webhooks/advance.js'

const most = 10_000

export function accountHandle(parts: Assembled, key: string, origin: () => string): Account {
  const { context } = parts
  const { store, accounts } = context
  accounts.open(key)
  return {
    key,
    get env() {
      return envOf(origin(), key)
    },
    clock: accountClock(parts, key),
    use: async (scenario, parameters = {}) => {
      accounts.change(key, readChoice(scenario, parameters, 'account.use'))
    },
    rule: async (given) => {
      const { stored } = addRule(parts, () => key, given)
      return { id: ruleName(stored.sequence), remove: async () => context.rules.remove(stored.sequence) }
    },
    job: async (id) => jobView(findJob(parts, key, id), accounts.now(key)),
    jobs: async () => store.jobs.recent(key, most).map((job) => jobView(job, accounts.now(key))),
    exchanges: async () => store.exchanges.list({ account: key, limit: most }).map(exchangeView),
    notices: async () =>
      store.outbox
        .list(key, most)
        .toReversed()
        .map((notice) => noticeView(notice, store.outbox.attempts(key, notice.sequence))),
    ledger: async () => ledgerOf(key, context),
    waitForWebhook: async (match = () => true, { within = '5s' } = {}) => {
      const wanted = { text: 'A webhook call', notice: () => true, attempt: (one: StoredAttempt) => match(attemptView(one)) }
      return attemptView(await parts.waits.forAttempt(key, wanted, lengthOf(within)))
    },
    replay: async (noticeId, { to } = {}) => {
      const notice = store.outbox.find(key, sequenceOf(noticeId, 'ntc') ?? -1)
      if (notice === undefined)
        throw new LoradockError('E_NOTICE_UNKNOWN', `There is no notice ${noticeId}.`, { where: `account "${key}"` })
      return attemptView(await replayNotice(parts, notice, to === undefined ? {} : { to }))
    },
    ...cleanliness(key, parts.tolerated, async () => ({
      exchanges: store.exchanges.count(key),
      findings: findingsOf(key, context),
    })),
    reset: async () => {
      await parts.reset(key)
      accounts.open(key)
    },
  }
}

export function accountClock(parts: Assembled, key: string): Clock {
  const { context, driver } = parts
  const { accounts } = context
  return {
    now: async () => new Date(accounts.now(key)),
    advance: async (by) => (await driver.advanceBy(key, lengthFrom(accounts.now(key), by))).map(happeningOf),
    advanceToNext: async () => (await driver.advanceToNext(key)).map(happeningOf)[0] ?? null,
    runUntil: async (jobId, state) => {
      const job = findJob(parts, key, jobId)
      const arrival = arrivalOf(job, state, accounts.now(key))
      if ('never' in arrival) throw neverError(jobId, state, arrival.never)
      return (await driver.advanceTo(key, arrival.at)).map(happeningOf)
    },
    settle: async () => (await driver.settle(key)).map(happeningOf),
    set: async ({ mode, pace }) => {
      const { clock, pace: before } = accounts.open(key)
      accounts.change(key, { clock: mode === undefined ? clock : switchedTo(clock, mode), pace: pace ?? before })
    },
  }
}

/** The clock of every account: each is moved by the same length, one after the other, and so is the one that new accounts start from. */
export function worldClock(parts: Assembled): Clock {
  const { accounts } = parts.context
  const each = async <T>(work: (clock: Clock) => Promise<readonly T[]>): Promise<readonly T[]> => {
    const happened: T[] = []
    for (const key of [...accounts.keys()]) happened.push(...(await work(accountClock(parts, key))))
    return happened
  }
  return {
    now: async () => new Date(accounts.now(null)),
    advance: async (by) => {
      for (const key of [null, ...accounts.keys()]) lengthFrom(accounts.now(key), by)
      const happened = await each((clock) => clock.advance(by))
      accounts.moveWorld(accounts.now(null) + lengthOf(by))
      return happened
    },
    advanceToNext: async () => {
      const next = [...accounts.keys()]
        .map((key) => ({ key, inMs: (parts.driver.nextAt(key) ?? Number.POSITIVE_INFINITY) - accounts.now(key) }))
        .toSorted((a, b) => a.inMs - b.inMs)[0]
      return next === undefined || !Number.isFinite(next.inMs) ? null : accountClock(parts, next.key).advanceToNext()
    },
    runUntil: async (jobId, state) => {
      const owner = [...accounts.keys()].find((key) => jobOf(parts, key, jobId) !== undefined)
      if (owner === undefined) throw unknownJob(jobId, 'any account')
      return accountClock(parts, owner).runUntil(jobId, state)
    },
    settle: () => each((clock) => clock.settle()),
    set: async (change) => {
      for (const key of [...accounts.keys()]) await accountClock(parts, key).set(change)
      if (change.mode !== undefined) accounts.switchWorld(change.mode)
    },
  }
}

/** A happening as its reader sees it. */
export function happeningOf(happened: Happened): Happening {
  const { what, at, account } = happened
  if (what === 'transition') {
    const { job, to } = happened
    return { at: new Date(at), what, account, jobId: job.id, text: `job ${job.id} ${to.word}` }
  }
  const { notice, attempt, detail } = happened.delivered
  const outcome = attempt.error === null ? String(attempt.status) : (detail ?? attempt.error)
  const text = `webhook ${notice.word} -> ${attempt.url} ${outcome}`
  return { at: new Date(at), what, account, jobId: notice.job, noticeId: `ntc_${notice.sequence}`, text }
}

function lengthOf(by: Duration): number {
  const ms = readDuration(by)
  if (ms !== undefined) return ms
  throw new LoradockError('E_DURATION', `"${by}" is no length of time: a clock moves forward by a finite one.`, {
    where: 'clock.advance',
    fix: ["await clock.advance('10m')", 'units: ms, s, m, h, d'],
  })
}

// 9999-12-31T23:59:59.999Z: no instant after it can be written as the documents write instants (RFC 3339 has four digits for a year).
const lastInstantMs = 253_402_300_799_999

function lengthFrom(now: number, by: Duration): number {
  const ms = lengthOf(by)
  if (now + ms <= lastInstantMs) return ms
  throw new LoradockError('E_DURATION', `"${by}" leads beyond the year 9999.`, { where: 'clock.advance', fix: ['a shorter one'] })
}

function jobOf({ context, services }: Assembled, account: string, id: string) {
  return services.map(({ name }) => context.store.jobs.find(account, name, id)).find((job) => job !== undefined)
}

function findJob(parts: Assembled, account: string, id: string) {
  const job = jobOf(parts, account, id)
  if (job === undefined) throw unknownJob(id, `account "${account}"`)
  return job
}

function unknownJob(id: string, where: string): LoradockError {
  return new LoradockError('E_JOB_UNKNOWN', `There is no job ${id}.`, { where, fix: ['loradock jobs list'] })
}

function neverError(id: string, state: string, why: string): LoradockError {
  return new LoradockError('E_NEVER', `Job ${id} will never be ${state}: ${why}.`, {
    where: `clock.runUntil("${id}", "${state}")`,
    fix: [state === 'ended' ? `loradock jobs fail ${id}` : `await clock.runUntil("${id}", "ended")`],
  })
}
