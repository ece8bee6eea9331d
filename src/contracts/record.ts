import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { version } from '../emulator/index.js'
import { findingOf } from './difference.js'
import type { Finding } from './finding.js'
import { isFine, type PlayedLeg } from './leg.js'
import { proposedBy } from './rates.js'
import { sanitise } from './sanitise.js'
import type { Take, TakeHeader } from './take.js'
import { printTake, readTake, reviewWithinDays } from './take-file.js'

export interface RecordOrder {
  /** The folder of committed takes, and the ignored one for raw takes. */
  readonly recordings: string
  readonly raw: string
  readonly run: string
  readonly today: string
  readonly commit: string | null
  /** Keys, addresses, tokens: nothing of them may be in a take that is committed. */
  readonly secrets: readonly string[]
  /** A rehearsal at a server on this machine: what it writes is evidence of nothing. */
  readonly rehearsal: boolean
}

export interface Written {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
  readonly says: readonly string[]
  /** What this take and earlier ones of its scenario, kept raw, propose together. */
  readonly proposals: readonly string[]
}

/** Writes a take for each leg that was played to its end: raw to the ignored folder first, then sanitised, and only if nothing survived. */
export function recordLegs(legs: readonly PlayedLeg[], order: RecordOrder): Written {
  return legs
    .map((leg) => recordLeg(leg, order))
    .reduce(
      (all, one) => ({
        files: [...all.files, ...one.files],
        findings: [...all.findings, ...one.findings],
        says: [...all.says, ...one.says],
        proposals: [...all.proposals, ...one.proposals],
      }),
      { files: [], findings: [], says: [], proposals: [] },
    )
}

function recordLeg(leg: PlayedLeg, order: RecordOrder): Written {
  const { name } = leg.scenario
  const missing = leg.played.findings.some((one) => !isFine(one) && one.class !== 'breaking' && one.class !== 'unknown')
  if (leg.played.outcome !== 'played' || missing) {
    return { ...nothing, says: [`${name} was not played to its end: no take is written of it`] }
  }
  const take: Take = { header: headerOf(leg, order), lines: leg.played.take.lines }
  const file = `${name}.${order.rehearsal ? 'rehearsal' : 'live'}.jsonl`
  write(join(order.raw, `${name}.${order.run}.jsonl`), printTake(take))
  const clean = sanitise(take, order.secrets)
  if (clean.kind === 'survivors') return { ...nothing, findings: [survived(leg, clean.message)] }
  const path = join(order.rehearsal ? order.raw : order.recordings, file)
  write(path, clean.text)
  const blanked = [...new Set(clean.notReissuable)]
  return {
    files: [path],
    findings: blanked.map((step) => blankedAt(leg, step)),
    says: [`wrote ${path}${order.rehearsal ? ': a rehearsal, which is evidence of nothing' : ''}`],
    proposals: proposedBy(name, rawTakes(name, order)),
  }
}

const nothing: Written = { files: [], findings: [], says: [], proposals: [] }

/** Every take of a scenario that was kept raw, at a provider or in rehearsals; never both together. */
function rawTakes(name: string, { raw, rehearsal }: RecordOrder): readonly Take[] {
  const folder = join(raw, dirname(name))
  const provenance = rehearsal ? 'played' : 'live'
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${basename(name)}.`) && file.endsWith('.jsonl') && !file.endsWith('.rehearsal.jsonl'))
    .toSorted()
    .flatMap((file) => {
      const read = readTake(readFileSync(join(folder, file), 'utf8'), file)
      return 'take' in read && read.take.header.provenance === provenance ? [read.take] : []
    })
}

function headerOf({ scenario: { name, provider } }: PlayedLeg, { today, commit, run, rehearsal }: RecordOrder): TakeHeader {
  const live = !rehearsal
  const review = new Date(Date.parse(today) + reviewWithinDays.live * 86_400_000).toISOString().slice(0, 10)
  return {
    take: 1,
    scenario: name,
    provider,
    provenance: live ? 'live' : 'played',
    partial: false,
    source: live ? `loradock contract record at ${provider}, run ${run}` : `a rehearsal at a server on this machine, run ${run}`,
    recordedAt: today,
    reviewAfter: live ? review : null,
    kitVersion: version,
    commit,
    client: 'loradock-contract',
    digest: null,
  }
}

function survived(leg: PlayedLeg, message: string): Finding {
  return findingOf(
    { class: 'guard', level: 'secret', path: '$', kind: 'survivor', left: null, right: null, message },
    placeOf(leg, 'record'),
  )
}

function blankedAt(leg: PlayedLeg, step: string): Finding {
  const message = `${step} had to be blanked so far that it cannot be sent again`
  return findingOf(
    { class: 'instrument', level: 'secret', path: '$', kind: 'blanked', left: null, right: null, message },
    placeOf(leg, step),
  )
}

function placeOf({ scenario: { name, provider }, target }: PlayedLeg, step: string) {
  const source = `src/contracts/scenarios/${name}.ts`
  return { provider, scenario: name, step, pair: [target.name, 'record'] as const, source, evidence: null }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { mode: 0o600 })
}
