import type { Finding, FindingClass } from '../finding.js'
import type { ContractRun } from '../run-file.js'
import { curlOf } from './curl.js'
import { sayCoverage, sayDecisive, sayEvidence, sayMs, sayPair, sayTakes, sayWaivers, shortJson, worstFirst } from './telling.js'

/** Paints a text where colours are shown; the text as it is elsewhere. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', text: string) => string

/** A run for a person at a terminal: one line per pair, one block per finding, coverage, ages, verdict. */
export function terminalReport(run: ContractRun, paint: Paint = (_style, text) => text): string {
  const shown = worstFirst(run.findings.filter((one) => one.class !== 'match'))
  return [
    ...planLines(run, paint),
    ...pairLines(run, paint),
    ...shown.flatMap((finding) => ['', ...findingLines(run, finding, paint)]),
    ...(shown.length === 0 ? [] : ['']),
    ...missedLines(run, paint),
    ...factLines(run, paint),
    ...run.proposals.map((text) => `${label('proposal', paint)}${text}`),
    ...ledgerLines(run, paint),
    ...run.verdict.says.map((text) => paint('yellow', text)),
    verdictLine(run, paint),
    '',
  ].join('\n')
}

const width = 11

function label(name: string, paint: Paint): string {
  return paint('dim', name.padEnd(width))
}

function pairLines({ pairs }: ContractRun, paint: Paint): readonly string[] {
  const names = pairs.map(({ left, right }) => `${left} ↔ ${right}`)
  const longest = Math.max(0, ...names.map((name) => name.length))
  return pairs.map((pair, index) => {
    const line = `${(names[index] ?? '').padEnd(longest)}   ${sayPair(pair)}`
    return pair.leftOut === null ? line : paint('yellow', line)
  })
}

const marks: Readonly<Record<FindingClass, readonly [string, 'red' | 'yellow' | 'green' | 'dim']>> = {
  match: ['✓', 'green'],
  additive: ['+', 'dim'],
  waived: ['~', 'dim'],
  unknown: ['?', 'yellow'],
  breaking: ['✗', 'red'],
  stale: ['✗', 'red'],
  unmeasured: ['!', 'yellow'],
  instrument: ['!', 'yellow'],
  guard: ['✗', 'red'],
  leak: ['✗', 'red'],
}

function findingLines(run: ContractRun, finding: Finding, paint: Paint): readonly string[] {
  const { class: effect, level, scenario, step, path, pair, message, left, right, recording, evidence } = finding
  const [mark, style] = marks[effect]
  const verdict = finding.verdict === null ? '' : `   ${finding.verdict}`
  const head = `${paint(style, `${mark} ${effect} ${level}`)}  ${[scenario, step, path].filter((one) => one !== '').join(' · ')}${verdict}`
  const [one, other] = pair
  const longest = Math.max(one.length, other.length, recording === undefined ? 0 : 'recording'.length)
  const curl = curlOf(run, finding)
  return [
    head,
    `  ${message}`,
    `  ${one.padEnd(longest)}  ${shortJson(left)}`,
    `  ${other.padEnd(longest)}  ${shortJson(right)}`,
    ...(recording === undefined ? [] : [`  ${'recording'.padEnd(longest)}  ${shortJson(recording)}`]),
    paint('dim', `  evidence ${evidence ?? 'none'} · ${finding.source} · fingerprint ${finding.fingerprint}`),
    `  rerun  ${finding.rerun}`,
    ...(curl === null ? [] : [`  curl   ${curl.replace(/^curl /, '')}`]),
  ]
}

// What was foreseen not to run: nothing is skipped in silence.
function missedLines({ legs }: ContractRun, paint: Paint): readonly string[] {
  const reasons = legs.flatMap(({ target, outOfReach }) =>
    outOfReach.map(({ step, why }) => `${target}: ${step} out of reach (${why})`),
  )
  return [...new Set(reasons)].map((one) => {
    const times = reasons.filter((other) => other === one).length
    return paint('dim', times === 1 ? one : `${one} ×${times}`)
  })
}

function factLines(run: ContractRun, paint: Paint): readonly string[] {
  const coverage = sayCoverage(run)
  const waivers = sayWaivers(run)
  return [
    ...(coverage === null ? [] : [`${label('coverage', paint)}${paint('dim', 'proved/provable/documented')}   ${coverage}`]),
    `${label('evidence', paint)}${sayEvidence(run)}`,
    `${label('takes', paint)}${sayTakes(run)}`,
    ...waivers.map((text) => `${label('waiver', paint)}${text}`),
    ...run.quirks.filter(isNews(run)).map(({ name, target, observed, answers }) => {
      return `${label('quirk', paint)}${name} observed at ${target}: ${observed} (${answers})`
    }),
  ]
}

// What the emulator plays is our own choice; what others were seen to play is news.
function isNews({ targets }: ContractRun) {
  const others = new Set(targets.filter(({ kind }) => kind === 'real' || kind === 'custom').map(({ name }) => name))
  return ({ target }: ContractRun['quirks'][number]) => others.has(target)
}

function planLines({ plan }: ContractRun, paint: Paint): readonly string[] {
  if (plan === null) return []
  const money = `≈ ${plan.usd.toFixed(2)} USD${plan.unpriced > 0 ? ` and ${plan.unpriced} calls without a documented price` : ''}`
  const leaves = plan.leaves.length === 0 ? 'leaves nothing' : `leaves ${plan.leaves.join(', ')}`
  return [`${label('plan', paint)}${money} · ≈ ${plan.calls} calls · ≈ ${sayMs(plan.tookMs)} · ${leaves}`]
}

function ledgerLines({ ledger }: ContractRun, paint: Paint): readonly string[] {
  if (ledger === null) return []
  const proved = ledger.created.filter(({ state }) => state === 'proved').length
  const made = ledger.created.filter(({ state }) => state !== 'refused').length
  return [
    `${label('spent', paint)}≈ ${ledger.spentUsd.toFixed(2)} USD · created ${made} · removed ${proved} (proved by read) · ${ledger.file}`,
  ]
}

function verdictLine({ verdict: { word, exitCode }, counts, header }: ContractRun, paint: Paint): string {
  const style = exitCode === 0 ? 'green' : exitCode === 3 ? 'yellow' : 'red'
  const ended = header.interrupted === null ? '' : `   stopped by ${header.interrupted}`
  return `${paint(style, word)}   ${sayDecisive(counts)}${ended}   ${sayMs(header.tookMs)}   exit ${exitCode}`
}
