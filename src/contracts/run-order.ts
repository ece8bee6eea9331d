import type { Axis, Cell, Proof } from './coverage.js'
import type { Finding } from './finding.js'
import type { Fixtures } from './fixtures.js'
import type { PlayedLeg } from './leg.js'
import type { Plan } from './plan.js'
import type { RunLedger, RunPair } from './run-file.js'
import type { FileFault } from './take-file.js'

/** What a run was asked for. */
export interface RunOrder {
  readonly verb: string
  readonly command: string
  /** Distinguishes this run from all others. */
  readonly run: string
  readonly fixtures: Fixtures
  /** The day as `2026-11-21`. */
  readonly today: string
  readonly seed?: number | null
  readonly chosenQuirks?: Readonly<Record<string, string>>
  /** An operation: only what is found there is told. */
  readonly step?: string | undefined
  readonly failOn?: 'unknown' | 'breaking'
  readonly stale?: 'fail' | 'warn'
  /** Fingerprints that were known before: they are waived. */
  readonly baseline?: ReadonlySet<string> | undefined
  /** The provider is a server on this machine: nothing of the run is evidence. */
  readonly rehearsal?: boolean
  /** Never to be in the file, in any form. */
  readonly secrets?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** What a run came to, before it is judged as a whole. */
export interface RunParts {
  readonly legs: readonly PlayedLeg[]
  readonly pairs: readonly RunPair[]
  /** Beside those of the legs. */
  readonly findings?: readonly Finding[]
  readonly faults?: readonly FileFault[]
  readonly proofs?: readonly Proof[]
  /** What the scenarios could prove at this target; absent: nobody has counted, and it is what this run proved. */
  readonly provable?: readonly Cell[]
  /** Where fewer cells than these are proved, the run fails. */
  readonly floors?: Readonly<Partial<Record<Axis, number>>>
  readonly proposals?: readonly string[]
  readonly says?: readonly string[]
  readonly plan?: Plan | null
  readonly ledger?: RunLedger | null
  readonly startedAt: number
}
