import { createHash } from 'node:crypto'
import type { Finding, FindingClass, Level, Verdict } from './finding.js'
import { type Json, operationOf, type Provenance, type Provider } from './take.js'

/** A finding before it is known where it was found: what the pure parts of the kit return. */
export interface Difference {
  readonly class: FindingClass
  readonly level: Level
  /** A JSON path, `$` for the whole; `[]` stands for every element of a list. */
  readonly path: string
  readonly kind: string
  readonly left: Json
  readonly right: Json
  /** A sentence for a person. */
  readonly message: string
  /** The quirk that covers it, and the alternative seen. */
  readonly quirk?: { readonly name: string; readonly observed: string }
}

/** Where a difference was found. */
export interface Place {
  readonly provider: Provider | 'both'
  readonly scenario: string
  readonly step: string
  readonly pair: readonly [string, string]
  /** File and line, or the file of a take. */
  readonly source: string
  readonly evidence: Provenance | null
  readonly verdict?: Verdict | null
  readonly recording?: Json
  /** The command that reruns only this; made from the pair when absent. */
  readonly rerun?: string
}

/** Twelve hexadecimal digits over level, operation, path and kind: a decision about it survives moved lines and other runs. */
export function fingerprintOf(difference: Pick<Difference, 'level' | 'path' | 'kind'>, step: string): string {
  const parts = [difference.level, operationOf(step), difference.path, difference.kind]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}

/** The finding that a difference is at its place. */
export function findingOf(difference: Difference, place: Place): Finding {
  const { class: effect, level, path, kind, left, right, message } = difference
  const { provider, scenario, step, pair, source, evidence, verdict = null, recording } = place
  return {
    fingerprint: fingerprintOf(difference, step),
    class: effect,
    verdict,
    level,
    provider,
    scenario,
    step,
    path,
    kind,
    pair,
    left,
    right,
    ...(recording === undefined ? {} : { recording }),
    evidence,
    source,
    message,
    rerun: place.rerun ?? rerunOf(place),
  }
}

const judges: ReadonlySet<string> = new Set(['schema', 'timeline', 'scenario'])

function rerunOf({ pair: [left, right], scenario, step }: Place): string {
  const what = judges.has(right) ? `run ${left}` : `diff ${left} ${right}`
  return `loradock contract ${what} --scenario ${scenario} --step ${operationOf(step)}`
}
