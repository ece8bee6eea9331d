import { stateAt } from './domain/job.js'
import { drawBytes, shareFrom } from './domain/random.js'
import { isAbout, isOver, judge, paid, type Rule, type RuledCall, type RuleEffect, type Tally } from './domain/rule.js'
import type { Asks, ScenarioName } from './domain/scenario.js'
import type { Account } from './store/accounts.js'
import type { Store } from './store/open.js'
import { ruleName, type StoredRule } from './store/rules.js'

/** The rules of all accounts: which of them a call meets, and what they remember. */
export interface Rules {
  /** Whether any rule might be about an account's calls. */
  has(account: string): boolean
  /** Counts a call with every rule that is about it; `undefined` where none is. */
  decide(account: string, call: CallFacts): Decision | undefined
  /** @param account - Whose calls; `null`: every account's. */
  add(account: string | null, rule: Rule): StoredRule
  remove(sequence: number): void
}

/** What the pipe knows of a call. */
export type CallFacts = Omit<RuledCall, 'queued' | 'draw'>

export interface Decision {
  /** The first rule that fires: the account's own before those of its scenario, the oldest first. */
  readonly fired: FiredRule | undefined
  /** Takes from the purses what the job costs that the call has made. */
  pay(): void
}

export interface FiredRule {
  /** For the journal: `rul_3`, or `scenario flaky`. */
  readonly name: string
  readonly effect: RuleEffect
  readonly retryAfterSeconds: number | null
}

interface Active {
  readonly name: string
  /** What it is counted under. */
  readonly key: string
  readonly rule: Rule
  /** When it was made; `null`: it counts from the first call it meets. */
  readonly addedAt: number | null
}

interface AccountsSeen {
  find(key: string): Account | undefined
  now(key: string | null): number
  scenario(key: string): ScenarioName
  asks(key: string): Asks
}

// More than any queue holds: a limit is reached long before.
const mostSteps = 10_000

/** Keeps in memory which rules an account has, so that one without any costs its calls two look-ups. */
export function rulesOf(store: Store, accounts: AccountsSeen, settings: { readonly seed: number }): Rules {
  const known = new Map<string, { readonly account: Account; readonly active: readonly Active[] }>()

  const activeOf = (key: string): readonly Active[] => {
    const account = accounts.find(key)
    if (account === undefined) return []
    const found = known.get(key)
    // An account that was changed, or forgotten and made again, is another value.
    if (found?.account === account) return found.active
    const own = store.rules.list(key).map(({ sequence, account: owner, rule, addedAt }): Active => {
      const name = ruleName(sequence)
      return { name, key: name, rule, addedAt: owner === null ? null : addedAt }
    })
    const name = `scenario ${accounts.scenario(key)}`
    const told = (accounts.asks(key).rules ?? []).map(
      (rule, index): Active => ({ name, key: `${name} ${index}`, rule, addedAt: null }),
    )
    const active = [...own, ...told]
    known.set(key, { account, active })
    return active
  }

  return {
    has: (account) => activeOf(account).length > 0,
    decide: (account, facts) => {
      const about = activeOf(account).filter(({ rule }) => isAbout(rule, whole(facts, '')))
      return about.length === 0 ? undefined : decide(account, facts, about)
    },
    add: (account, rule) => {
      const stored = store.rules.insert({ account, rule, addedAt: accounts.now(account) })
      known.clear()
      return stored
    },
    remove: (sequence) => {
      store.rules.remove(sequence)
      known.clear()
    },
  }

  function decide(account: string, facts: CallFacts, about: readonly Active[]): Decision {
    const now = accounts.now(account)
    const bills: { readonly key: string; readonly subject: string; readonly cost: number }[] = []
    let fired: FiredRule | undefined
    for (const { name, key, rule, addedAt } of about) {
      const subject = rule.per === 'path' ? facts.path : ''
      const before = store.rules.tally(account, key, subject) ?? newTally(addedAt ?? now)
      if (isOver(rule, before, now)) continue
      const verdict = judge(rule, before, now, whole(facts, `${account}\n${key}`, account))
      // A call is counted by each rule that is about it, and answered by the first that fires.
      const lost = fired !== undefined && verdict.fires
      store.rules.keepTally(account, key, subject, lost ? { ...before, met: verdict.tally.met } : verdict.tally)
      if (verdict.cost > 0 && !verdict.fires) bills.push({ key, subject, cost: verdict.cost })
      if (verdict.fires) fired ??= { name, effect: rule.effect, retryAfterSeconds: verdict.retryAfterSeconds }
    }
    const pay = () => {
      for (const { key, subject, cost } of bills) {
        const tally = store.rules.tally(account, key, subject)
        if (tally !== undefined) store.rules.keepTally(account, key, subject, paid(tally, cost, now))
      }
    }
    return { fired, pay }
  }

  /** The call with what only a rule asks for. Draws have a row of their own, so that a rule changes no id that a job gets. */
  function whole(facts: CallFacts, drawer: string, account = ''): RuledCall {
    return {
      ...facts,
      draw: (met) => shareFrom(drawBytes(settings.seed, drawer, met)),
      queued: () => queuedJobs(store, account, facts.service, accounts.now(account)),
    }
  }
}

function newTally(since: number): Tally {
  return { met: 0, fired: 0, since, spent: 0, windowAt: null }
}

/**
 * How many jobs stand in a provider's queue: generations that have not ended, and trainings that have not begun.
 *
 * That a training which has begun holds no place is a guess: no document says.
 */
function queuedJobs({ jobs }: Store, account: string, provider: string, now: number): number {
  const waiting = jobs.steps(account, now, Number.MAX_SAFE_INTEGER, mostSteps).filter(({ job }) => {
    if (job.provider !== provider) return false
    const state = stateAt(job, now)
    return state === 'queued' || (state === 'running' && job.kind === 'generation')
  })
  return new Set(waiting.map(({ job }) => job.id)).size
}
