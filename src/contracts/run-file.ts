import type { Coverage } from './coverage.js'
import type { Finding } from './finding.js'
import type { Created } from './ledger.js'
import type { Plan } from './plan.js'
import type { Basis, Cost } from './scenario.js'
import type { Missed } from './session.js'
import type { Provenance, Provider, Take } from './take.js'
import type { Capabilities, TargetKind } from './target.js'
import type { Counts } from './verdict.js'

/**
 * What one `loradock contract` run was and found: the one file from which every report is rendered (contract-kit section 15).
 *
 * Secrets are hidden before it is made. Times are milliseconds, instants ISO 8601, days `2026-11-21`.
 */
export interface ContractRun {
  /** The version of the form. */
  readonly contract: 1
  readonly header: RunHeader
  readonly targets: readonly RunTarget[]
  /** One line per pair that was compared, in the order in which it was; one that was left out says why. */
  readonly pairs: readonly RunPair[]
  /** One scenario at one target each; a diff has two per scenario. */
  readonly legs: readonly RunLeg[]
  /** Everything found, waivers applied; faults of files are among them, with the pair `[file, 'hygiene']`. */
  readonly findings: readonly Finding[]
  /** By class; `match` counts what was compared and agreed. Never to be added up. */
  readonly counts: Counts
  /** `null` where the verb measures none. */
  readonly coverage: Coverage | null
  /** Proved cells by the best source behind them, `live 0` included. */
  readonly evidence: Readonly<Record<Provenance, number>>
  readonly takes: TakeAges
  readonly waivers: readonly RunWaiver[]
  readonly quirks: readonly RunQuirk[]
  /** What a run suggests and a person decides: a quirk settled, a fact learned, a take to be recorded again. */
  readonly proposals: readonly string[]
  /** What was planned at a provider; `null` elsewhere. */
  readonly plan: Plan | null
  /** What was made at a provider and what became of it; `null` where nothing could be made. */
  readonly ledger: RunLedger | null
  readonly verdict: RunVerdict
}

export interface RunHeader {
  /** Distinguishes this run from all others; a part of keys and names. */
  readonly run: string
  /** `run`, `diff`, `check`, `record` or `verify`. */
  readonly verb: string
  /** The command as it was given, without secrets. */
  readonly command: string
  readonly kitVersion: string
  readonly startedAt: string
  readonly tookMs: number
  /** The day by which takes and waivers were judged. */
  readonly today: string
  readonly seed: number | null
  /** The alternatives that were chosen for the emulator. */
  readonly chosenQuirks: Readonly<Record<string, string>>
  /** It was ended before it was done, by `SIGINT` or `SIGTERM`. */
  readonly interrupted: string | null
}

export interface RunTarget {
  readonly kind: TargetKind
  readonly name: string
  readonly can: Capabilities
}

export interface RunPair {
  readonly left: string
  /** A target, a judge (`schema`, `timeline`, `scenario`), or what was done: `quirks`, `sequences`, `mutants`, `hygiene`. */
  readonly right: string
  /** What was counted: `responses`, `takes`, `operations`, `steps`, `settings`. */
  readonly of: string
  readonly size: number
  /** `match` counts what agreed; `null` where it was left out. */
  readonly counts: Counts | null
  /** Further facts of the line, such as `W-004, 61 days left` or `seed 1`. */
  readonly notes: readonly string[]
  /** Why it was not compared: a tool that is missing, no result file. */
  readonly leftOut: string | null
}

export interface RunLeg {
  readonly scenario: string
  readonly provider: Provider | 'both'
  readonly behaviour: string
  readonly basis: readonly Basis[]
  readonly cost: Cost
  readonly target: string
  readonly outcome: 'played' | 'stopped' | 'partial' | 'absent'
  /** Steps that the scenario says are out of reach there, with the reason. */
  readonly outOfReach: readonly Missed[]
  /** Answers and calls that were judged. */
  readonly judged: number
  readonly tookMs: number
  /** Every exchange and arrival, the API key hidden; `at` is on the target's clock. */
  readonly take: Take
}

/** How old the committed takes are, and where they come from. */
export interface TakeAges {
  readonly count: number
  readonly oldestDays: number | null
  readonly nextReview: string | null
  readonly pastDue: number
  /** Takes by age in days: at most 30, 90, 180, more. */
  readonly ages: Readonly<Record<'30' | '90' | '180' | 'more', number>>
  readonly provenance: Readonly<Record<Provenance, number>>
}

export interface RunWaiver {
  readonly id: string
  readonly operation: string
  readonly path: string
  readonly reason: string
  readonly daysLeft: number
  /** Findings of this run that it excused. */
  readonly excused: number
  /** File and line. */
  readonly source: string
}

/** A quirk as a target was seen to play it. */
export interface RunQuirk {
  readonly name: string
  readonly row: string | null
  readonly target: string
  readonly observed: string
  /** Answers that showed it. */
  readonly answers: number
  readonly state: string
}

export interface RunLedger {
  /** Where it lies. */
  readonly file: string
  readonly created: readonly Created[]
  readonly spentUsd: number
  readonly calls: number
}

export interface RunVerdict {
  readonly exitCode: 0 | 1 | 2 | 3 | 4 | 5
  /** `PASS`, `FAIL`, `UNMEASURED`, `GUARD` or `LEAK`. */
  readonly word: string
  /** Sentences for a person: that every answer was 401, that nothing was compared, that a run proved little. */
  readonly says: readonly string[]
  /** Comparisons and judgements made; 0 is never a pass. */
  readonly compared: number
}
