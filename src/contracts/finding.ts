import type { Json, Provenance, Provider } from './take.js'

/** The effect of a finding; counts of classes stand side by side and are never added up. */
export type FindingClass =
  | 'match'
  | 'additive'
  | 'waived'
  | 'unknown'
  | 'breaking'
  | 'stale'
  | 'unmeasured'
  | 'instrument'
  | 'guard'
  | 'leak'

/** Who is wrong, by three-way arbitration. */
export type Verdict =
  | 'emulator-wrong'
  | 'provider-moved'
  | 'recording-stale'
  | 'emulator-or-recording'
  | 'doc-wrong'
  | 'noise'
  | 'learned'
  | 'withdrawn'

/** What was compared. */
export type Level =
  | 'status'
  | 'presence'
  | 'type'
  | 'enum'
  | 'format'
  | 'echo'
  | 'order'
  | 'paging'
  | 'timeline'
  | 'webhook'
  | 'artefact'
  | 'headers'
  | 'text'
  | 'timing'
  | 'schema'
  | 'host'
  | 'secret'

/** One difference at one place. */
export interface Finding {
  /** Twelve hexadecimal digits over level, operation, path and kind: it survives moved lines and other runs. */
  readonly fingerprint: string
  readonly class: FindingClass
  readonly verdict: Verdict | null
  readonly level: Level
  readonly provider: Provider | 'both'
  readonly scenario: string
  readonly step: string
  /** A JSON path in the answer or arrival, `$` for the whole. */
  readonly path: string
  /** What kind of difference: `absent`, `added`, `changed`, `not-documented`… */
  readonly kind: string
  /** The two sides that were compared; the second may be a judge: `schema`, `timeline`, `scenario`. */
  readonly pair: readonly [string, string]
  readonly left: Json
  readonly right: Json
  /** What the committed recording holds there; absent: there is none. */
  readonly recording?: Json
  readonly evidence: Provenance | null
  /** File and line of the scenario, waiver or recording it is about. */
  readonly source: string
  /** A sentence for a person. */
  readonly message: string
  /** The command that reruns only this. */
  readonly rerun: string
}
