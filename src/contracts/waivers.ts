import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Finding } from './finding.js'
import type { FileFault } from './take-file.js'
import { daysBetween, isDay } from './take-form.js'

/** A finding accepted until a day, at one pair of targets only. */
export interface Waiver {
  readonly id: string
  readonly pair: readonly [string, string]
  readonly operation: string
  readonly path: string
  readonly kind: string
  readonly reason: string
  readonly issue: string
  /** The last day on which it holds. */
  readonly expires: string
  readonly fingerprint: string
  /** Where it stands in its file. */
  readonly line: number
}

export interface WaiverFile {
  readonly file: string
  readonly waivers: readonly Waiver[]
  readonly faults: readonly FileFault[]
}

/** How many days ahead a waiver may expire (contract-kit section 11). */
export const waiveWithinDays = 180

const names = ['id', 'operation', 'path', 'kind', 'reason', 'issue', 'expires', 'fingerprint'] as const

/** Reads `fixtures/waivers.yaml`: a list, each entry with its line; an entry that lacks something is a fault and waives nothing. */
export function readWaivers(text: string, file: string): WaiverFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const [error] = document.errors
  if (error !== undefined) {
    return { file, waivers: [], faults: [bad(file, lines.linePos(error.pos[0]).line, 'malformed', error.message)] }
  }
  const { contents } = document
  if (contents === null) return { file, waivers: [], faults: [] }
  if (!isSeq(contents)) return { file, waivers: [], faults: [bad(file, 1, 'malformed', 'the file must be a list of waivers')] }
  const entries = contents.items.map((item) => {
    const line = isMap(item) ? lines.linePos(item.range?.[0] ?? 0).line : 1
    return entryOf(isMap(item) ? item.toJSON() : {}, file, line)
  })
  return { file, waivers: entries.flatMap(({ waiver }) => waiver ?? []), faults: entries.flatMap(({ faults }) => faults) }
}

/**
 * Excuses what waivers name, last of all, so that no token is renumbered by an excuse.
 *
 * Only differences can be waived: what was not measured, a guard and a leak cannot. A waiver that has expired, that reaches too far ahead or
 * that excused nothing is a fault and fails the run.
 *
 * @param today - The day as `2026-11-21`.
 */
export function applyWaivers(
  findings: readonly Finding[],
  { file, waivers, faults }: WaiverFile,
  today: string,
): { readonly findings: readonly Finding[]; readonly faults: readonly FileFault[] } {
  const judged = waivers.map((waiver) => ({ waiver, fault: faultOf(waiver, file, today) }))
  const valid = judged.flatMap(({ waiver, fault }) => (fault === undefined ? [waiver] : []))
  const excused = findings.map((finding) => {
    const waiver = valid.find((one) => excuses(one, finding))
    return waiver === undefined
      ? finding
      : { ...finding, class: 'waived' as const, message: `${finding.message} (${waiver.id}: ${waiver.reason})` }
  })
  const useless = valid
    .filter((waiver) => !findings.some((finding) => excuses(waiver, finding)))
    .map(({ id, line }) => bad(file, line, 'useless', `${id} excused nothing: what it waived is gone, delete it`))
  return { findings: excused, faults: [...faults, ...judged.flatMap(({ fault }) => fault ?? []), ...useless] }
}

/** The days a waiver still holds; negative once it has expired. */
export function daysLeft({ expires }: Pick<Waiver, 'expires'>, today: string): number {
  return daysBetween(today, expires)
}

/** The entry that would waive a finding, complete but for its reason and issue. */
export function waiverFor({ pair, step, path, kind, fingerprint }: Finding, id: string, expires: string): string {
  return [
    `- id: ${id}`,
    `  pair: [${pair.map((one) => JSON.stringify(one)).join(', ')}]`,
    `  operation: ${step.replace(/#\d+$/, '')}`,
    `  path: ${JSON.stringify(path)}`,
    `  kind: ${kind}`,
    '  reason: ""',
    '  issue: ""',
    `  expires: ${expires}`,
    `  fingerprint: "${fingerprint}"`,
    '',
  ].join('\n')
}

function excuses(waiver: Waiver, finding: Finding): boolean {
  const waivable = finding.class === 'breaking' || finding.class === 'unknown'
  const samePair = waiver.pair[0] === finding.pair[0] && waiver.pair[1] === finding.pair[1]
  const samePlace = waiver.fingerprint === finding.fingerprint && waiver.path === finding.path && waiver.kind === finding.kind
  return waivable && samePair && samePlace && finding.step.replace(/#\d+$/, '') === waiver.operation
}

function faultOf({ id, expires, line }: Waiver, file: string, today: string): FileFault | undefined {
  const days = daysBetween(today, expires)
  if (days < 0) return bad(file, line, 'stale', `${id} expired on ${expires}: mend what it waives, or argue for another term`)
  if (days <= waiveWithinDays) return undefined
  return bad(file, line, 'undated', `${id} expires in ${days} days; a waiver holds for at most ${waiveWithinDays}`)
}

function entryOf(
  entry: Readonly<Record<string, unknown>>,
  file: string,
  line: number,
): { readonly waiver?: Waiver; readonly faults: readonly FileFault[] } {
  const text = (name: (typeof names)[number]) => {
    const value = entry[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const id = text('id') || 'a waiver'
  const pair: readonly unknown[] = Array.isArray(entry['pair']) ? entry['pair'] : []
  const [left, right] = pair
  const isPair = pair.length === 2 && typeof left === 'string' && typeof right === 'string'
  const missing = [
    ...names.filter((name) => text(name) === '').map((name) => bad(file, line, 'malformed', `${id} has no ${name}`)),
    ...(isPair ? [] : [bad(file, line, 'malformed', `${id} names no pair of two targets`)]),
    ...(text('expires') === '' || isDay(text('expires'))
      ? []
      : [bad(file, line, 'undated', `${id} expires on no day of the calendar`)]),
  ]
  if (missing.length > 0 || typeof left !== 'string' || typeof right !== 'string') return { faults: missing }
  const [operation, path, kind, reason] = [text('operation'), text('path'), text('kind'), text('reason')]
  const [issue, expires, fingerprint] = [text('issue'), text('expires'), text('fingerprint')]
  return { waiver: { id, pair: [left, right], operation, path, kind, reason, issue, expires, fingerprint, line }, faults: [] }
}

function bad(file: string, line: number, kind: FileFault['kind'], message: string): FileFault {
  return { file, line, kind, message }
}
