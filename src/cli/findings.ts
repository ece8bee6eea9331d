import { type Client, isRecord, rowsOf, textOf } from './client.js'
import { type Failure, isFailure } from './errors.js'
import type { Output } from './terminal.js'

/** What the control API finds about one account. */
export interface Found {
  readonly account: string
  readonly clean: boolean
  readonly exchanges: number
  readonly findings: readonly Record<string, unknown>[]
}

/** The findings of one account, or of every account there is. */
export async function findingsOf(client: Client, key: string | undefined): Promise<readonly Found[] | Failure> {
  const keys = key === undefined ? await accountsOf(client) : [key]
  if (isFailure(keys)) return keys
  const all: Found[] = []
  for (const account of keys) {
    const told = await client.get(`findings?account=${encodeURIComponent(account)}`)
    if (isFailure(told)) return told
    const { body } = told
    const findings = rowsOf(body, 'findings')
    all.push({ account, clean: body['clean'] === true, exchanges: Number(body['exchanges']), findings })
  }
  return all
}

async function accountsOf(client: Client): Promise<readonly string[] | Failure> {
  const told = await client.get('accounts')
  return isFailure(told) ? told : rowsOf(told.body, 'accounts').map(({ account }) => textOf(account))
}

/** A finding that came once or more often. */
export interface Grouped {
  readonly kind: string
  readonly isNote: boolean
  readonly text: string
  readonly fix: string | null
  readonly count: number
  /** The exchange or webhook call that showed it first. */
  readonly first: string
}

/** Joins findings that differ by their exchange only: a client that polls makes the same mistake a hundred times. */
export function grouped(findings: readonly Record<string, unknown>[]): readonly Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const { kind, isNote, text, fix, exchange, notice } of findings) {
    const said = textOf(text).replace(/ \(req_\d+\)/, '')
    const before = groups.get(said)
    const first = before?.first ?? textOf(exchange ?? notice)
    const fixed = fix === null ? null : textOf(fix)
    groups.set(said, {
      kind: textOf(kind),
      isNote: isNote === true,
      text: said,
      fix: fixed,
      first,
      count: (before?.count ?? 0) + 1,
    })
  }
  return [...groups.values()]
}

const mostShown = 20

/** Writes findings for a person, the like ones together, each with its fix. */
export function writeFindings(out: Output, found: readonly Found[]): void {
  for (const { account, clean, exchanges, findings } of found) {
    const count = findings.filter((one) => isRecord(one) && one['isNote'] !== true).length
    const verdict = clean ? 'is clean' : `is not clean: ${counted(count, 'finding')}`
    out.write(`account ${account === '' ? '(empty key)' : account} ${verdict} in ${counted(exchanges, 'exchange')}\n`)
    const groups = grouped(findings)
    for (const { kind, isNote, text, fix, count: times, first } of groups.slice(0, mostShown)) {
      const often = times === 1 ? '' : `  ×${times}`
      const where = first === '' ? '' : `  ${first}`
      out.write(`  ${(isNote ? 'note' : kind).padEnd(10)}  ${text}${often}${where}\n`)
      if (fix !== null) out.write(`${' '.repeat(14)}fix ${fix}\n`)
    }
    if (groups.length > mostShown) out.write(`  and ${groups.length - mostShown} more: --json shows them all\n`)
  }
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
