import { type Axis, axes } from '../coverage.js'
import type { Finding, FindingClass } from '../finding.js'
import type { ContractRun, RunPair } from '../run-file.js'
import { type Counts, findingClasses } from '../verdict.js'

// Sentences that more than one report says, so that all of them say the same.

/** The classes that leave a run green. */
export const fineClasses: ReadonlySet<FindingClass> = new Set(['match', 'additive', 'waived'])

/** The classes whose finding says that nothing could be judged, which is not a difference. */
export const notJudged: ReadonlySet<FindingClass> = new Set(['unmeasured', 'instrument', 'guard', 'leak'])

const decisive: readonly FindingClass[] = ['breaking', 'unknown', 'stale', 'unmeasured', 'instrument', 'guard', 'leak']
const always: ReadonlySet<FindingClass> = new Set(['breaking', 'unknown', 'stale', 'unmeasured'])

/** The findings a person should see first; within a class in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const order: readonly FindingClass[] = [
    'leak',
    'guard',
    'breaking',
    'unknown',
    'stale',
    'unmeasured',
    'instrument',
    'waived',
    'additive',
    'match',
  ]
  return findings.toSorted((one, other) => order.indexOf(one.class) - order.indexOf(other.class))
}

/** `214 match · 1 additive`: counts side by side, never added up; those of nothing are left out. */
export function sayCounts(counts: Counts): string {
  const said = findingClasses.filter((one) => counts[one] > 0).map((one) => `${counts[one]} ${one}`)
  return said.length === 0 ? 'nothing compared' : said.join(' · ')
}

/** `0 breaking · 0 unknown · 0 stale · 0 unmeasured`: what decides, nought included. */
export function sayDecisive(counts: Counts): string {
  const said = decisive.filter((one) => always.has(one) || counts[one] > 0)
  return said.map((one) => `${counts[one]} ${one}`).join(' · ')
}

/** `evidence   live 0 · published 7 · doc 54`, in every report: what the expectations rest on. */
export function sayEvidence({ evidence: { live, published, doc } }: ContractRun): string {
  return `live ${live} · published ${published} · doc ${doc}`
}

/** What that line means, for whoever sees it for the first time. */
export function explainEvidence({ evidence: { live } }: ContractRun): string {
  return live === 0
    ? "No expectation rests on an answer of the provider's own: all come from its pages and from captures others published."
    : `${live} proved ${live === 1 ? 'cell rests' : 'cells rest'} on answers that this kit recorded at the provider.`
}

export const axisNames = {
  called: 'operations',
  'success-shape': 'success shapes',
  'status-code': 'statuses',
  enum: 'enums',
  'request-enum': 'sent values',
  'webhook-status': 'webhooks',
  transition: 'transitions',
  refusal: 'refusals',
  quirk: 'quirks',
} as const satisfies Readonly<Record<Axis, string>>

/** `operations 18/18/18 · statuses 31/32/34`: proved, provable, documented; `null` where the run measured none. */
export function sayCoverage({ coverage }: ContractRun): string | null {
  if (coverage === null) return null
  return axes
    .map((axis) => `${axisNames[axis]} ${coverage[axis].proved}/${coverage[axis].provable}/${coverage[axis].documented}`)
    .join(' · ')
}

/** `9, the oldest 12 days old · next review 2027-02-01`. */
export function sayTakes({ takes: { count, oldestDays, nextReview, pastDue } }: ContractRun): string {
  if (count === 0) return 'none'
  const parts = [
    `${count}${oldestDays === null ? '' : `, the oldest ${days(oldestDays)} old`}`,
    ...(nextReview === null ? [] : [`next review ${nextReview}`]),
    ...(pastDue === 0 ? [] : [`${pastDue} past due`]),
  ]
  return parts.join(' · ')
}

/** `W-004 getStyleTraining $.extra, 61 days left`. */
export function sayWaivers({ waivers }: ContractRun): readonly string[] {
  return waivers.map(({ id, operation, path, daysLeft, excused }) => {
    const left = daysLeft < 0 ? `expired ${days(-daysLeft)} ago` : `${days(daysLeft)} left`
    return `${id} ${operation} ${path}, ${left}, excused ${excused}`
  })
}

/** What a pair's line says after its names: how much was compared and how it ended, or why it was not. */
export function sayPair({ of, size, counts, notes, leftOut }: RunPair): string {
  const outcome = leftOut === null ? (counts === null ? [] : [sayCounts(counts)]) : [`left out: ${leftOut}`]
  const head = leftOut === null ? [`${size} ${of}`] : []
  return [...head, ...outcome, ...notes].join(' · ')
}

/** A value in one line, cut where it gets long. */
export function shortJson(value: unknown, most = 120): string {
  // With a blank after each comma, so that a long list can be broken into lines.
  const text =
    value === undefined
      ? 'absent'
      : JSON.stringify(value, null, 1)
          .replace(/([[{])\n\s*|\n\s*(?=[\]}])/g, '$1')
          .replace(/\n\s*/g, ' ')
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

export function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

/** `24 m`, `3.2 s`, `40 ms`. */
export function sayMs(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${Math.round(ms / 100) / 10} s`
  const minutes = Math.floor(ms / 60_000)
  const seconds = Math.round((ms % 60_000) / 1000)
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} m`
  return seconds === 0 ? `${minutes} m` : `${minutes} m ${seconds} s`
}
