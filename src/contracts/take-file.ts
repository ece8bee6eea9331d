import { createHash } from 'node:crypto'
import { parseJson } from './json.js'
import type { Json, Provenance, Take, TakeHeader, TakeLine } from './take.js'
import { daysBetween, headerOf, lineOf } from './take-form.js'

/** A take as it lies in a file. */
export interface TakeFile {
  readonly file: string
  readonly take: Take
  /** The digest over the lines as they are now. */
  readonly digest: string
}

/** Something wrong with a file of ours: a take, the waivers, the prices. */
export interface FileFault {
  readonly file: string
  /** Counted from 1; 0 for the file as a whole. */
  readonly line: number
  readonly kind: 'malformed' | 'edited' | 'undated' | 'stale' | 'useless' | 'fallen'
  readonly message: string
}

/** How many days ahead a take may be reviewed at the latest (contract-kit section 6.1). */
export const reviewWithinDays = { live: 180, doc: 365, published: 365 } as const satisfies Record<Provenance, number>

/** Reads a take, JSONL with its header first; when it cannot be read, every fault with its line. */
export function readTake(text: string, file: string): TakeFile | readonly FileFault[] {
  const rows = text.split('\n').map((row, index) => ({ row: row.replace(/\r$/, ''), line: index + 1 }))
  const [first, ...rest] = rows.filter(({ row }) => row.trim() !== '')
  if (first === undefined) return [fault(file, 1, 'malformed', 'the file is empty: a take begins with its header')]
  const header = formOf(first.row, headerOf)
  const lines = rest.map(({ row, line }) => ({ line, form: formOf(row, lineOf) }))
  const faults = [{ line: first.line, form: header }, ...lines].flatMap(({ line, form }) =>
    isFaulty(form) ? form.map((message) => fault(file, line, 'malformed', message)) : [],
  )
  if (faults.length > 0 || isFaulty(header)) return faults
  const take = { header, lines: lines.flatMap(({ form }) => (isFaulty(form) ? [] : [form])) }
  return { file, take, digest: digestOf(rest.map(({ row }) => row)) }
}

/** The text of a take, its digest filled in. */
export function printTake({ header, lines }: Take): string {
  const rows = lines.map((line) => JSON.stringify(line))
  return `${[JSON.stringify({ ...header, digest: digestOf(rows) } satisfies TakeHeader), ...rows].join('\n')}\n`
}

/**
 * What is wrong with a committed take that can be read: edited since it was written, undated, due for review.
 *
 * A `live` take is written by the recorder only, so it must carry the digest and the commit of the run that made it.
 *
 * @param today - The day as `2026-11-21`.
 */
export function judgeTakeFile({ file, take: { header }, digest }: TakeFile, today: string): readonly FileFault[] {
  const { provenance, recordedAt, reviewAfter } = header
  const bad = (kind: FileFault['kind'], message: string) => fault(file, 1, kind, message)
  if (provenance === 'played')
    return [bad('malformed', 'a take that was only played is not committed: record it, or name its source')]
  return [
    ...(header.digest === digest ? [] : [bad('edited', editedMessage(provenance, digest))]),
    ...(provenance === 'live' && header.commit === null ? [bad('edited', 'a live take names the commit that recorded it')] : []),
    ...(recordedAt > today ? [bad('undated', `recordedAt ${recordedAt} lies ahead of ${today}`)] : []),
    ...reviewFaults(provenance, recordedAt, reviewAfter, today).map(([kind, message]) => bad(kind, message)),
  ]
}

function reviewFaults(
  provenance: Provenance,
  recordedAt: string,
  reviewAfter: string | null,
  today: string,
): readonly (readonly ['undated' | 'stale', string])[] {
  const most = reviewWithinDays[provenance]
  if (reviewAfter === null) return [['undated', `reviewAfter is missing: a ${provenance} take is reviewed within ${most} days`]]
  const days = daysBetween(recordedAt, reviewAfter)
  if (days > most)
    return [['undated', `reviewAfter lies ${days} days after recordedAt; a ${provenance} take is reviewed within ${most}`]]
  return reviewAfter < today ? [['stale', `was to be reviewed by ${reviewAfter}: record it again, or read its source again`]] : []
}

function editedMessage(provenance: Provenance, digest: string): string {
  if (provenance === 'live') return 'the lines are not those the recorder wrote: nobody edits a live take, record it again'
  return `the digest is not that of the lines, which is ${digest}`
}

/** `sha256:…` over the lines after the header, each with its line feed. */
export function digestOf(rows: readonly string[]): string {
  return `sha256:${createHash('sha256')
    .update(rows.map((row) => `${row}\n`).join(''))
    .digest('hex')}`
}

function formOf<T extends TakeHeader | TakeLine>(
  row: string,
  form: (value: Json) => T | readonly string[],
): T | readonly string[] {
  const value = parseJson(row)
  return value === undefined ? ['the line is not JSON'] : form(value)
}

function isFaulty(form: TakeHeader | TakeLine | readonly string[]): form is readonly string[] {
  return Array.isArray(form)
}

function fault(file: string, line: number, kind: FileFault['kind'], message: string): FileFault {
  return { file, line, kind, message }
}
