import type { Account, Attempt, Clock, Exchange, Happening, Job, LedgerEntry, Notice } from '../emulator/index.js'
import {
  cleanliness,
  type Duration,
  envOf,
  type Found,
  LoradockError,
  readDuration,
  stopwatchMs,
  type Tolerated,
} from '../emulator/values.js'
import type { Caller } from './caller.js'

// As many rows as in process.
const most = 10_000

/** What the accounts of one emulator have in common. */
export interface Shared {
  readonly call: Caller
  readonly url: string
  readonly tolerated: Tolerated
}

/** The world of one API key, over the control API. */
export function accountOf({ call, url, tolerated }: Shared, key: string): Account {
  const get = <T>(path: string) => call<T>({ method: 'GET', path, account: key })
  return {
    key,
    env: envOf(url, key),
    clock: clockOf(call, key),
    use: async (scenario, parameters = {}) => {
      await call({ method: 'PUT', path: 'scenario', account: key, body: { scenario, parameters } })
    },
    rule: async (rule) => {
      const { id } = (await call<{ rule: { id: string } }>({ method: 'POST', path: 'rules', account: key, body: rule })).rule
      return { id, remove: () => removeRule(call, id) }
    },
    job: async (id) => (await get<{ job: Job }>(`jobs/${encodeURIComponent(id)}`)).job,
    jobs: async () => (await get<{ jobs: readonly Job[] }>(`jobs?limit=${most}`)).jobs,
    exchanges: async () => {
      const { exchanges } = await get<{ exchanges: readonly Listed[] }>(`exchanges?limit=${most}`)
      return exchanges.map(({ account: _whose, jobId: _about, refusal: _said, ...exchange }) => exchange)
    },
    notices: async () => (await get<{ notices: readonly Notice[] }>(`notices?limit=${most}`)).notices,
    ledger: async () => (await get<{ slots: readonly LedgerEntry[] }>('ledger')).slots,
    waitForWebhook: (match = () => true, { within = '5s' } = {}) => waitForWebhook(call, key, match, within),
    replay: (noticeId, { to } = {}) => {
      const path = `notices/${encodeURIComponent(noticeId)}/replay`
      return call<Attempt>({ method: 'POST', path, account: key, body: to === undefined ? {} : { to } })
    },
    ...cleanliness(key, tolerated, () => get<Found>('findings')),
    reset: async () => {
      tolerated.delete(key)
      await call({ method: 'POST', path: 'reset', account: key, body: {} })
      // As in process it is there at once: what is asked at an unknown route belongs to an account only when there is one.
      await call({ method: 'POST', path: 'accounts', body: { account: key } })
    },
  }
}

/** Waits for each attempt after the last one seen, until one matches or the time is over. */
async function waitForWebhook(
  call: Caller,
  account: string,
  match: (attempt: Attempt) => boolean,
  within: Duration,
): Promise<Attempt> {
  const startedMs = stopwatchMs()
  const wholeMs = readDuration(within)
  let after = {}
  for (;;) {
    // What is no length of time is the server's to refuse.
    const left = wholeMs === undefined ? String(within) : Math.max(0, wholeMs - Math.floor(stopwatchMs() - startedMs))
    const body = { webhook: after, within: left }
    const { attempt } = await call<{ attempt: Attempt }>({ method: 'POST', path: 'wait', account, body })
    if (match(attempt)) return attempt
    after = { after: attempt.id }
  }
}

async function removeRule(call: Caller, id: string): Promise<void> {
  try {
    await call({ method: 'DELETE', path: `rules/${id}` })
  } catch (error) {
    // As in process: one that a reset has removed is gone already.
    if (!(error instanceof LoradockError && error.code === 'E_RULE_UNKNOWN')) throw error
  }
}

interface Moved {
  readonly now: Date
  readonly happenings: readonly Happening[]
}

function clockOf(call: Caller, account: string): Clock {
  return {
    ...movesOf(call, account),
    now: async () => (await call<{ now: Date }>({ method: 'GET', path: 'clock', account })).now,
    set: async (change) => {
      await call({ method: 'PUT', path: 'clock', account, body: change })
    },
  }
}

/** The clock of every account, over the control API. */
export function worldClockOf(call: Caller): Clock {
  return {
    ...movesOf(call, undefined),
    now: async () => (await call<{ now: Date }>({ method: 'GET', path: 'accounts' })).now,
    set: async (change) => {
      await call({ method: 'PUT', path: 'clocks', body: change })
    },
  }
}

function movesOf(call: Caller, account: string | undefined): Omit<Clock, 'now' | 'set'> {
  const move = async (path: string, body: unknown = {}) =>
    (await call<Moved>({ method: 'POST', path: `clock/${path}`, account, body })).happenings
  return {
    // JSON has no infinite numbers: as a text it is refused with the same words as in process.
    advance: (by) => move('advance', { by: typeof by === 'number' && !Number.isFinite(by) ? String(by) : by }),
    advanceToNext: async () => (await move('next'))[0] ?? null,
    runUntil: (job, state) => move('run-until', { job, state }),
    settle: () => move('settle'),
  }
}

/** What a list of all accounts says of an exchange, and one account's own does not. */
type Listed = Exchange & { readonly account: string | null; readonly jobId: string | null; readonly refusal: string | null }
