import { stopwatchMs, version, wallMs } from '../emulator/index.js'
import { documented } from './cells.js'
import { type Cell, type Coverage, coverageOf, evidenceCounts, fallen, type Proof } from './coverage.js'
import { findingOf } from './difference.js'
import type { Finding } from './finding.js'
import { agesOf } from './fixtures.js'
import { type PlayedLeg, runLegOf } from './leg.js'
import { kitQuirks } from './quirk-list.js'
import { observedIn, proposedState } from './quirks.js'
import { reasonsByCell } from './reasons.js'
import { newRedactor } from './redact.js'
import type { ContractRun, RunPair, RunQuirk, RunWaiver } from './run-file.js'
import type { RunOrder, RunParts } from './run-order.js'
import { operationOf } from './take.js'
import type { FileFault } from './take-file.js'
import { countsOf, exitCodeOf, findingClasses, monotonous } from './verdict.js'
import { applyWaivers, daysLeft, type WaiverFile } from './waivers.js'

export type { RunOrder, RunParts } from './run-order.js'

/** Starts the stopwatch of a run. */
export function started(): { readonly startedAt: number } {
  return { startedAt: stopwatchMs() }
}

/** Judges a run as a whole: waivers last, counts side by side, one exit code; nothing compared is 3, never 0. */
export function finishedRun(order: RunOrder, parts: RunParts): ContractRun {
  const { fixtures, today, step, secrets = [], signal } = order
  const { legs, pairs, proofs, proposals = [], says = [] } = parts
  const found = [...legs.flatMap(({ played }) => played.findings), ...(parts.findings ?? [])]
    .filter((one) => step === undefined || operationOf(one.step) === operationOf(step))
    .map((one) => known(one, order.baseline))
  const targets = legs.map(({ target }) => target.name)
  const waivers = waiversFor(fixtures.waivers, order, [...targets, ...pairs.flatMap(({ left, right }) => [left, right])])
  const waived = applyWaivers(found, waivers, today)
  const coverage = proofs === undefined ? null : coverageBy(proofs, parts.provable)
  const faults = [...(parts.faults ?? []), ...waived.faults, ...lowIn(order, coverage, parts.floors)]
  const findings = [...waived.findings, ...faults.map(faultFinding)]
  const match = pairs.reduce((sum, { counts }) => sum + (counts?.match ?? 0), 0)
  const counts = { ...countsOf(findings), match }
  const compared = pairs.reduce((sum, { size, counts: own }) => sum + (own === null ? 0 : size), 0)
  const exitCode = exitCodeOf(counts, { compared, failOn: order.failOn ?? 'unknown', stale: order.stale ?? 'fail' })
  const run: ContractRun = {
    contract: 1,
    header: {
      run: order.run,
      verb: order.verb,
      command: order.command,
      kitVersion: version,
      startedAt: new Date(wallMs() - (stopwatchMs() - parts.startedAt)).toISOString(),
      tookMs: Math.round(stopwatchMs() - parts.startedAt),
      today,
      seed: order.seed ?? null,
      chosenQuirks: order.chosenQuirks ?? {},
      interrupted: signal?.aborted === true ? String(signal.reason) : null,
    },
    targets: [...new Map(legs.map(({ target: { kind, name, can } }) => [name, { kind, name, can }])).values()],
    pairs: pairs.map((pair) => recounted(pair, found, waived.findings)),
    legs: legs.map(runLegOf),
    findings,
    counts,
    coverage,
    evidence: evidenceCounts(proofs ?? []),
    takes: agesOf(fixtures, today),
    waivers: fixtures.waivers.waivers.map((one): RunWaiver => {
      const excused = waived.findings.filter((f) => f.class === 'waived' && f.fingerprint === one.fingerprint).length
      const { id, operation, path, reason, line } = one
      return { id, operation, path, reason, daysLeft: daysLeft(one, today), excused, source: `${fixtures.waivers.file}:${line}` }
    }),
    quirks: quirksIn(legs),
    proposals: [...proposals, ...(order.rehearsal === true ? [] : settledIn(legs, today))],
    plan: parts.plan ?? null,
    ledger: parts.ledger ?? null,
    verdict: {
      exitCode,
      word: words[exitCode],
      says: [...says, ...rehearsed(order), ...stoppedBy(signal), ...saysOf(legs, compared)],
      compared,
    },
  }
  // Through the redactor as a whole: a secret may stand in any text of it.
  const clean: ContractRun = JSON.parse(JSON.stringify(newRedactor(secrets).json(JSON.parse(JSON.stringify(run)))))
  return clean
}

const words = ['PASS', 'FAIL', 'USAGE', 'UNMEASURED', 'GUARD', 'LEAK'] as const

function known(finding: Finding, baseline: ReadonlySet<string> | undefined): Finding {
  const waivable = finding.class === 'breaking' || finding.class === 'unknown'
  if (!waivable || baseline?.has(finding.fingerprint) !== true) return finding
  return { ...finding, class: 'waived', message: `${finding.message} (in the baseline)` }
}

/** Waivers of pairs that this run did not play excuse nothing here, and are no fault of it. */
function waiversFor(file: WaiverFile, { verb, step }: RunOrder, played: readonly string[]): WaiverFile {
  if (verb === 'check') return file
  const waivers = file.waivers.filter(({ pair: [left, right], operation }) => {
    return played.includes(left) && played.includes(right) && (step === undefined || step === operation)
  })
  return { ...file, waivers, faults: [] }
}

/** The counts of a line after waivers. */
function recounted(pair: RunPair, before: readonly Finding[], after: readonly Finding[]): RunPair {
  if (pair.counts === null) return pair
  const waived = before.filter((one, index) => one.class !== 'waived' && after[index]?.class === 'waived' && isOf(pair, one))
  if (waived.length === 0) return pair
  const { breaking, unknown } = countsOf(waived)
  const counts = {
    ...pair.counts,
    breaking: pair.counts.breaking - breaking,
    unknown: pair.counts.unknown - unknown,
    waived: pair.counts.waived + waived.length,
  }
  return { ...pair, counts }
}

function isOf({ left, right }: RunPair, { pair }: Finding): boolean {
  return pair[0] === left && (pair[1] === right || (/^recordings?$/.test(right) && pair[1].startsWith('recording:')))
}

function coverageBy(proofs: readonly Proof[], provable: readonly Cell[] | undefined): Coverage {
  // The reasons are the emulator's: of another target it is known only that nothing was seen.
  if (provable !== undefined) return coverageOf({ documented: documented(), provable, proofs, reasons: reasonsByCell() })
  const shown = proofs.filter(({ injected }) => !injected)
  return coverageOf({ documented: documented(), provable: shown, proofs, otherwise: 'not shown by what was played' })
}

/** Axes that fell, as faults of the file that has the floors; of a run that was stopped nothing is asked. */
function lowIn({ signal }: RunOrder, coverage: Coverage | null, floors: RunParts['floors'] = {}): readonly FileFault[] {
  if (coverage === null || signal?.aborted === true) return []
  return fallen(coverage, floors).map((message) => ({ file: 'src/contracts/floors.ts', line: 1, kind: 'fallen', message }))
}

const faultClass = {
  malformed: 'breaking',
  edited: 'breaking',
  undated: 'stale',
  stale: 'stale',
  useless: 'stale',
  fallen: 'breaking',
} as const

/** A fault of a file of ours as a finding: it has no target. */
function faultFinding({ file, line, kind, message }: FileFault): Finding {
  const difference = { class: faultClass[kind], level: 'schema', path: '$', kind, left: file, right: null, message } as const
  return findingOf(difference, {
    provider: 'both',
    scenario: '',
    step: file,
    pair: [file, 'hygiene'],
    source: `${file}:${Math.max(1, line)}`,
    evidence: null,
    rerun: 'loradock contract check',
  })
}

function quirksIn(legs: readonly PlayedLeg[]): readonly RunQuirk[] {
  const seen = legs.flatMap(({ played: { take }, target }) =>
    take.lines.flatMap((line) =>
      line.kind === 'arrival'
        ? []
        : kitQuirks.flatMap((quirk) => {
            const observed = observedIn(quirk.name, line)
            return observed === undefined ? [] : [{ quirk, observed, target: target.name }]
          }),
    ),
  )
  const keyOf = ({ quirk, observed, target }: (typeof seen)[number]) => `${quirk.name} ${target} ${observed}`
  return [...new Set(seen.map(keyOf))].toSorted().flatMap((key) => {
    const all = seen.filter((one) => keyOf(one) === key)
    return all.slice(0, 1).map(({ quirk: { name, row, state }, target, observed }) => {
      return { name, row, target, observed, answers: all.length, state }
    })
  })
}

function settledIn(legs: readonly PlayedLeg[], today: string): readonly string[] {
  const live = quirksIn(legs.filter(({ target }) => target.kind === 'real'))
  return kitQuirks.flatMap((quirk) => {
    const observations = live
      .filter(({ name }) => name === quirk.name)
      .map(({ observed }) => ({ alternative: observed, day: today }))
    const state = proposedState(quirk, observations)
    return state === undefined ? [] : [`${quirk.name}: ${observations[0]?.alternative ?? ''}, ${state}`]
  })
}

function rehearsed({ rehearsal }: RunOrder): readonly string[] {
  return rehearsal === true ? ['a rehearsal at a server on this machine: it shows nothing about a provider'] : []
}

function stoppedBy(signal: AbortSignal | undefined): readonly string[] {
  return signal?.aborted === true ? [`stopped by ${String(signal.reason)}: what was not played is not known`] : []
}

function saysOf(legs: readonly PlayedLeg[], compared: number): readonly string[] {
  // At the emulator a refusal is what its scenario is about; elsewhere a run of nothing else shows nothing.
  const away = legs.filter(({ target: { kind } }) => kind === 'real' || kind === 'custom')
  const byTarget = [...new Set(away.map(({ target }) => target.name))].flatMap((name) => {
    const lines = legs.filter(({ target }) => target.name === name).flatMap(({ played }) => played.take.lines)
    const said = monotonous(
      lines.flatMap((line) => (line.kind === 'exchange' && line.response !== null ? [line.response.status] : [])),
    )
    return said === undefined ? [] : [`${name}: ${said}`]
  })
  return [...(compared === 0 ? ['nothing was compared, so nothing is known'] : []), ...byTarget]
}

/** The classes with at least one finding, in the order of reports: `214 match · 1 additive`. */
export function sayCounts(counts: ContractRun['counts']): string {
  const said = findingClasses.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`)
  return said.length === 0 ? 'nothing' : said.join(' · ')
}
