import type { Duration } from './domain/duration.js'
import type { JobKind, JobState } from './domain/job.js'
import type { Violation } from './domain/problem.js'
import type { GivenRule } from './domain/rule-check.js'

// What users see, apart from what makes it: the declarations shipped with the package reach nothing that is bundled away.

/** A fault or a plan override: which calls, what happens to them, how often and how long. */
export type Rule = GivenRule

type NoticeState = 'waiting' | 'held' | 'delivered' | 'refused' | 'dropped'

/** A job as it stands on its account's clock, with its whole timeline, the future included. */
export interface Job {
  readonly id: string
  readonly provider: string
  readonly kind: JobKind
  readonly type: string
  readonly name: string
  readonly state: JobState
  /** The provider's own word for it. */
  readonly word: string
  /** Percent of the running phase, 0 to 100. */
  readonly progress: number
  readonly acceptedAt: Date
  readonly modelName: string | null
  readonly transitions: readonly { readonly at: Date; readonly state: JobState; readonly word: string }[]
}

/** One request and its answer, with what the documents have against the request. */
export interface Exchange {
  readonly id: string
  readonly at: Date
  readonly service: string
  readonly operation: string | null
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
  readonly violations: readonly Violation[]
  readonly rule: string | null
  readonly note: string | null
}

/** One webhook call to be made, or made, with every attempt so far. */
export interface Notice {
  readonly id: string
  readonly jobId: string
  readonly word: string
  readonly dueAt: Date
  readonly to: string
  readonly state: NoticeState
  /** How many attempts repeated a call that had been heard: those that a receiver has to tell from a new one. */
  readonly duplicates: number
  readonly attempts: readonly Attempt[]
}

/** One try of a webhook call. */
export interface Attempt {
  readonly id: string
  readonly noticeId: string
  readonly jobId: string
  readonly at: Date
  readonly to: string
  /** The text that was sent. */
  readonly body: string
  readonly status: number | null
  /** The class of the failure, or `null` when a 2xx came in time. */
  readonly error: string | null
  readonly ms: number
  readonly rule: string | null
}

/** One upload slot and what became of it. */
export interface LedgerEntry {
  readonly assetId: string
  /** `null` when nothing was uploaded. */
  readonly bytes: number | null
  /** `png`, `jpeg` or `webp`; `null` for bytes that are none of them, or for none. */
  readonly format: string | null
  readonly usedBy: readonly string[]
  /** A job used the slot while nothing lay in it. */
  readonly usedBeforeUpload: boolean
}

/** Something that fell due while a clock moved. */
export interface Happening {
  readonly at: Date
  readonly what: 'transition' | 'attempt'
  readonly account: string
  readonly jobId: string
  readonly noticeId?: string
  /** One line for a person. */
  readonly text: string
}

/** A clock and how to move it. Every call resolves when each receiver has answered or run out of its deadline. */
export interface Clock {
  now(): Promise<Date>
  /** Moves forward and performs, in order, what falls due on the way. Rejects with `E_DURATION` for what is no length of time. */
  advance(by: Duration): Promise<readonly Happening[]>
  /** Performs the next thing due, however far away; `null` when nothing ever will be. */
  advanceToNext(): Promise<Happening | null>
  /** Moves to the instant a job reaches a state, `'ended'`, or a provider's word. Rejects with `E_NEVER` when its plan never does. */
  runUntil(jobId: string, state: string): Promise<readonly Happening[]>
  /** Until nothing finite is due. */
  settle(): Promise<readonly Happening[]>
  set(change: { readonly mode?: 'live' | 'manual'; readonly pace?: number }): Promise<void>
}

/** The world of one API key. Tests that hold different accounts never see each other. */
export interface Account {
  readonly key: string
  /** Base URLs and keys of both providers, for an application under test. */
  readonly env: Readonly<Record<string, string>>
  readonly clock: Clock
  /**
   * Chooses a scenario for the jobs accepted from now on.
   *
   * @param parameters - What of it is to differ from its defaults, such as `{ at: 0.73 }`; a length of time is written as elsewhere (`'5m'`).
   * @throws LoradockError `E_SCENARIO` or `E_SCENARIO_PARAMETER`; nothing was changed then.
   */
  use(scenario: string, parameters?: Readonly<Record<string, number | string>>): Promise<void>
  /** Adds a fault or a plan override; it goes before the scenario. Rejects with `E_RULE` for what is no rule. */
  rule(rule: Rule): Promise<{ readonly id: string; remove(): Promise<void> }>
  job(id: string): Promise<Job>
  jobs(): Promise<readonly Job[]>
  exchanges(): Promise<readonly Exchange[]>
  notices(): Promise<readonly Notice[]>
  ledger(): Promise<readonly LedgerEntry[]>
  /**
   * The first webhook call that matches, made already or to come; absent: any.
   *
   * Rejects with `E_WAIT` when none comes within `within` of real time (5 s unless given), and at once on a manual clock on which nothing
   * more is due, with what is due next.
   */
  waitForWebhook(match?: (attempt: Attempt) => boolean, options?: { readonly within?: Duration }): Promise<Attempt>
  /** Takes findings whose line matches as expected, until the account is reset. */
  tolerate(finding: RegExp): void
  /** Rejects with `E_UNCLEAN` and a line per finding: violations, unknown routes, refused webhook calls, uploads used too early. */
  assertClean(): Promise<void>
  /** Sends a notice once more, to its own URL or another. */
  replay(noticeId: string, options?: { readonly to?: string }): Promise<Attempt>
  reset(): Promise<void>
}

/** What a running emulator offers, in process or over its control API. */
export interface EmulatorHandle {
  /** The origin it is reached at. */
  readonly url: string
  /** The clock of every account, moved one after the other; later accounts start where it stands. */
  readonly clock: Clock
  /** The world of one API key; without a key, one that no other call returns. */
  account(key?: string): Account
  /** Forgets every account: rows, bytes, clocks. */
  reset(): Promise<void>
}

/** What happens in an emulator, as it happens, in the words of its public views. */
export type EmulatorEvent =
  | {
      readonly type: 'exchange'
      /** `null` where the caller was not known. */
      readonly account: string | null
      readonly exchange: Exchange
      /** The job that the exchange was about, as it stands on its account's clock. */
      readonly job: Job | null
      /** What lies in the slot that the exchange wrote to or read from. */
      readonly upload: Upload | null
      /** The beginning of an answer that refuses; `null` for any other. */
      readonly refusal: string | null
    }
  | {
      readonly type: 'job'
      readonly account: string
      readonly job: Job
      /** What its planned durations were divided by. */
      readonly pace: number
      /** Why it will end badly, where its plan says so. */
      readonly reason: string | null
    }
  | {
      readonly type: 'attempt'
      readonly account: string
      readonly word: string
      readonly attempt: Omit<Attempt, 'id'>
      /** What went wrong, in more words than the error class. */
      readonly detail: string | null
      /** When it is tried again, on the account's clock; `null`: never. */
      readonly retryAt: Date | null
    }
  | { readonly type: 'bug'; readonly message: string; readonly error: unknown }

/** The stored object of an upload slot; format and size in pixels are `null` for bytes that are no picture. */
export interface Upload {
  readonly assetId: string
  readonly bytes: number
  readonly format: string | null
  readonly width: number | null
  readonly height: number | null
}

/** A scenario as it is shown; instants count from a job's acceptance, at pace 1. */
export interface Outlook {
  readonly name: string
  readonly story: string
  /** The providers that can tell it; with any other all is well. */
  readonly for: readonly string[]
  readonly parameters: readonly {
    readonly name: string
    readonly unit: 'share' | 'duration' | 'count'
    readonly about: string
    /** The one in force; every value here is written as a person does: `0.4`, `25m`. */
    readonly value: string
    readonly default: string
    readonly least: string
    readonly most: string
  }[]
  /** What it asks of plans, webhook calls, quirks, uploads and, as rules, of calls; empty for nothing. */
  readonly asks: Readonly<Record<string, unknown>>
  readonly timelines: readonly {
    readonly provider: string
    readonly kind: JobKind
    readonly steps: readonly {
      readonly afterMs: number
      readonly after: string
      readonly state: JobState
      readonly word: string
    }[]
  }[]
}
