import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { version } from '../emulator/index.js'
import { findingOf } from './difference.js'
import type { Finding } from './finding.js'
import { isFine, type PlayedLeg } from './leg.js'
import { sanitise } from './sanitise.js'
import type { Take, TakeHeader } from './take.js'
import { printTake, reviewWithinDays } from './take-file.js'

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
      }),
      { files: [], findings: [], says: [] },
    )
}

function recordLeg(leg: PlayedLeg, order: RecordOrder): Written {
  const { name } = leg.scenario
  const missing = leg.played.findings.some((one) => !isFine(one) && one.class !== 'breaking' && one.class !== 'unknown')
  if (leg.played.outcome !== 'played' || missing) {
    return { files: [], findings: [], says: [`${name} was not played to its end: no take is written of it`] }
  }
  const take: Take = { header: headerOf(leg, order), lines: leg.played.take.lines }
  const file = `${name}.${order.rehearsal ? 'rehearsal' : 'live'}.jsonl`
  write(join(order.raw, `${name}.${order.run}.jsonl`), printTake(take))
  const clean = sanitise(take, order.secrets)
  if (clean.kind === 'survivors') return { files: [], findings: [survived(leg, clean.message)], says: [] }
  const path = join(order.rehearsal ? order.raw : order.recordings, file)
  write(path, clean.text)
  const blanked = [...new Set(clean.notReissuable)]
  return {
    files: [path],
    findings: blanked.map((step) => blankedAt(leg, step)),
    says: [`wrote ${path}${order.rehearsal ? ': a rehearsal, which is evidence of nothing' : ''}`],
  }
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
