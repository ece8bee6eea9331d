import type { Blobs } from './blobs/blobs.js'
import { movedTo, readClock, switchedTo } from './clock.js'
import type { ClockSetting } from './domain/clock-setting.js'
import type { DeliveryWishes } from './domain/delivery.js'
import type { Job } from './domain/job.js'
import type { PlanWishes } from './domain/plan.js'
import { askedBy, chosen, type Quirk } from './domain/quirk.js'
import { alphanumericFrom, drawBytes, uuidFrom } from './domain/random.js'
import { type Asks, asksOf, isScenario, type ScenarioName, suffixOf } from './domain/scenario.js'
import type { Settings } from './options.js'
import type { Rules } from './rules.js'
import type { Account } from './store/accounts.js'
import type { Exchange } from './store/exchanges.js'
import type { Store } from './store/open.js'
import type { Attempt, Notice } from './store/outbox.js'

/** The one bag that is handed down: memory, time, chance, and how to behave. */
export interface Context {
  readonly store: Store
  readonly blobs: Blobs
  readonly settings: Settings
  readonly accounts: Accounts
  readonly random: Random
  readonly links: Links
  readonly rules: Rules
  /** What a rule asks of the job that the call at hand makes; absent: no rule does. */
  readonly wishes?: RuleWishes
  /** Aborted when the emulator closes: whoever waits for anything stops then. */
  readonly closing: AbortSignal
  /** Tells why no picture can be had from a link, or `undefined` when one can; `withinMs` of real time are given to it. */
  readonly pictureFault: (link: string, withinMs: number) => Promise<string | undefined>
  /** Says what just happened to whoever listens; nobody has to. */
  readonly tell: (news: News) => void
}

/** What a rule asks of a job; what is absent is the scenario's to say. */
export interface RuleWishes {
  readonly rule: string
  readonly plan?: PlanWishes | undefined
  readonly deliveries?: DeliveryWishes | undefined
  readonly scenario: string | undefined
}

/** Presigned links to objects, made for the host that the caller used. */
export interface Links {
  /** A link that takes one object by PUT; it lives `seconds` on the account's clock. */
  upload(link: Link): string
  /** A link that gives one object by GET. */
  download(link: Link): string
}

export interface Link {
  readonly account: string
  readonly origin: string
  readonly bucket: string
  readonly objectKey: string
  readonly seconds: number
  /** Makes the link as it would have been made this long ago. */
  readonly ageMs?: number
}

/** What happens, as it happens. */
export type News =
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'clock'; readonly account: string }
  /** A poll moved a job: what it tells of is due, whatever the clock. */
  | { readonly type: 'poll'; readonly account: string; readonly job: Job }
  | {
      readonly type: 'attempt'
      readonly notice: Notice
      readonly attempt: Omit<Attempt, 'sequence'>
      readonly detail: string | null
      readonly retryAt: number | undefined
    }
  /** A job was ended before its plan did. */
  | { readonly type: 'ended'; readonly job: Job }
  /** An account was forgotten or replaced; absent: every one. */
  | { readonly type: 'reset'; readonly account: string | undefined }
  | { readonly type: 'bug'; readonly message: string; readonly error: unknown }

/** The accounts, kept in memory over their rows. */
export interface Accounts {
  /** The account of a key, made at its first use. */
  open(key: string): Account
  find(key: string): Account | undefined
  keys(): Iterable<string>
  change(key: string, change: Partial<Omit<Account, 'key'>>): Account
  /** Epoch milliseconds on an account's clock; `null` asks for the clock that new accounts start from. */
  now(key: string | null): number
  /** Moves the clock that new accounts start from. */
  moveWorld(toMs: number): void
  /** Changes how the clock that new accounts start from runs. */
  switchWorld(mode: 'live' | 'manual'): void
  /** The alternative of a quirk that holds for an account: its story's, else its own, else the server's, else the default. */
  quirk<Q extends Quirk>(key: string, quirk: Q): Q['alternatives'][number]
  /** The story that holds for an account: its own, else the suffix of its key, else the server's. */
  scenario(key: string): ScenarioName
  /** What that story asks for, with the parameters that the account chose. */
  asks(key: string): Asks
  /** Forgets what is kept in memory of one account or all, after their rows are gone or were replaced. */
  forget(key: string | undefined): void
  /** Grows whenever the account, or with `null` every account, is forgotten or replaced: what began before must not write after. */
  era(key: string | null): number
}

/** Chance that is the same for the same seed, account and number of draws (D8). */
export interface Random {
  uuid(account: string): string
  /** Lower-case hexadecimal digits, at most 64. */
  hex(account: string, length: number): string
  /** Letters and digits, at most 32. */
  alphanumeric(account: string, length: number): string
  /** A whole number from `low` to `high`, both included. */
  integer(account: string, low: number, high: number): number
}

export function randomOf(store: Store, settings: Pick<Settings, 'seed'>): Random {
  const draw = (account: string) => drawBytes(settings.seed, account, store.accounts.nextDraw(account))
  return {
    uuid: (account) => uuidFrom(draw(account)),
    hex: (account, length) => draw(account).toString('hex').slice(0, length),
    alphanumeric: (account, length) => alphanumericFrom(draw(account), length),
    integer: (account, low, high) => low + (draw(account).readUIntBE(0, 6) % (high - low + 1)),
  }
}

/** @param start - Reads the clock that new accounts start from as it was left, or as it is in a new world. */
export function accountsOf(store: Store, settings: Settings, start: () => ClockSetting, tell: Context['tell']): Accounts {
  const known = new Map(store.accounts.all().map((account) => [account.key, account]))
  const eras = new Map<string, number>()
  let worldEra = 0
  let world = start()

  const setWorld = (clock: ClockSetting) => {
    world = clock
    store.world.write('clock', JSON.stringify(clock))
  }
  const open = (key: string): Account => {
    const found = known.get(key)
    if (found !== undefined) return found
    const account: Account = { key, clock: world, pace: settings.pace, scenario: null, parameters: {}, quirks: {} }
    store.accounts.insert(account)
    known.set(key, account)
    return account
  }
  const scenario = (key: string): ScenarioName => {
    const names = [known.get(key)?.scenario, settings.keys?.has(key) ? undefined : suffixOf(key), settings.scenario]
    return names.find((name): name is ScenarioName => typeof name === 'string' && isScenario(name)) ?? 'happy'
  }
  // Every call asks; an account that is changed is another object.
  const told = new WeakMap<Account, Asks>()
  const asks = (key: string): Asks => {
    const account = known.get(key)
    const before = account && told.get(account)
    if (before !== undefined) return before
    const name = scenario(key)
    const asked = asksOf(name, account?.scenario === name ? account.parameters : {})
    if (account !== undefined) told.set(account, asked)
    return asked
  }
  return {
    open,
    find: (key) => known.get(key),
    keys: () => known.keys(),
    change: (key, change) => {
      const account = { ...open(key), ...change }
      store.accounts.update(account)
      // A story that is chosen, be it once more, begins anew.
      if (change.scenario !== undefined) store.rules.restart(key)
      known.set(key, account)
      if (change.clock !== undefined) tell({ type: 'clock', account: key })
      return account
    },
    now: (key) => readClock((key === null ? undefined : known.get(key)?.clock) ?? world),
    moveWorld: (toMs) => setWorld(movedTo(world, toMs)),
    switchWorld: (mode) => setWorld(switchedTo(world, mode)),
    quirk: (key, quirk) => {
      const asked = askedBy(asks(key).quirks, quirk)
      if (asked !== undefined) return asked
      const own = known.get(key)?.quirks
      return chosen(quirk, own?.[quirk.name] === undefined ? settings.quirks : own)
    },
    scenario,
    asks,
    forget: (key) => {
      if (key === undefined) {
        known.clear()
        for (const account of store.accounts.all()) known.set(account.key, account)
        world = start()
        worldEra += 1
      } else {
        known.delete(key)
        eras.set(key, (eras.get(key) ?? 0) + 1)
      }
    },
    era: (key) => worldEra + (key === null ? 0 : (eras.get(key) ?? 0)),
  }
}
