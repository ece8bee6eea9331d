import type { Finding, FindingClass } from './finding.js'

/** Every class, the fine ones first; reports list counts in this order and never add them up. */
export const findingClasses = [
  'match',
  'additive',
  'waived',
  'unknown',
  'breaking',
  'stale',
  'unmeasured',
  'instrument',
  'guard',
  'leak',
] as const satisfies readonly FindingClass[]

export type Counts = Readonly<Record<FindingClass, number>>

/** What decides the exit code besides the findings. */
export interface RunFacts {
  /** Comparisons and judgements made; 0 means that nothing was compared. */
  readonly compared: number
  /** A usage or configuration error: nothing ran. */
  readonly usage?: boolean
  /** `breaking` lets `unknown` pass. */
  readonly failOn?: 'unknown' | 'breaking'
  readonly stale?: 'fail' | 'warn'
}

export function countsOf(findings: readonly Pick<Finding, 'class'>[]): Counts {
  const count = (wanted: FindingClass) => findings.filter((finding) => finding.class === wanted).length
  return {
    match: count('match'),
    additive: count('additive'),
    waived: count('waived'),
    unknown: count('unknown'),
    breaking: count('breaking'),
    stale: count('stale'),
    unmeasured: count('unmeasured'),
    instrument: count('instrument'),
    guard: count('guard'),
    leak: count('leak'),
  }
}

/**
 * The exit code of a run: 0 fine, 1 a difference, 2 usage, 3 unmeasured or nothing compared, 4 a guard, 5 a leak.
 *
 * Where several apply, 2 comes first, then 5, 4, 1, 3 (contract-kit section 10).
 */
export function exitCodeOf(counts: Counts, facts: RunFacts): 0 | 1 | 2 | 3 | 4 | 5 {
  if (facts.usage === true) return 2
  if (counts.leak > 0) return 5
  if (counts.guard > 0) return 4
  const unknown = facts.failOn === 'breaking' ? 0 : counts.unknown
  const stale = facts.stale === 'warn' ? 0 : counts.stale
  if (counts.breaking + unknown + stale > 0) return 1
  return counts.unmeasured + counts.instrument > 0 || facts.compared === 0 ? 3 : 0
}

/** What to say in words about a run whose answers all had one status that proves little. */
export function monotonous(statuses: readonly number[]): string | undefined {
  const [first] = statuses
  const tellsLittle = first === 401 || first === 403 || first === 404 || first === 410
  if (!tellsLittle || statuses.some((status) => status !== first)) return undefined
  return `every answer was ${first}: nothing is known about the behaviour behind it`
}
