import { axes, type ContractRun, type Finding, isFine, type RunPair, sayCounts } from '../../contracts/kit.js'
import { sayDuration } from '../../emulator/index.js'
import { counted } from '../findings.js'
import type { Output } from '../terminal.js'

/** Shows a run on stdout: a line per pair, a block per finding, coverage, evidence, ages, and the verdict last. */
export function showRun(run: ContractRun, out: Output): void {
  for (const pair of run.pairs) out.write(`${lineOf(pair, out)}\n`)
  const wrong = run.findings.filter((one) => !isFine(one))
  for (const finding of wrong.slice(0, mostShown)) out.write(blockOf(finding, out))
  if (wrong.length > mostShown) out.write(`  and ${wrong.length - mostShown} more: --json has them all\n`)
  const waived = run.findings.filter((one) => one.class === 'waived' || one.class === 'additive')
  for (const one of waived.slice(0, mostShown))
    out.write(`  ${out.paint('dim', `${one.class.padEnd(9)} ${one.scenario} ${one.step} ${one.path}  ${one.message}`)}\n`)
  for (const one of notPlayed(run)) out.write(`  ${out.paint('dim', one)}\n`)
  if (run.coverage !== null) out.write(`${coverageLine(run.coverage)}\n`)
  out.write(`${label('evidence')}live ${run.evidence.live} · published ${run.evidence.published} · doc ${run.evidence.doc}\n`)
  if (run.takes.count > 0)
    out.write(
      `${label('takes')}oldest ${counted(run.takes.oldestDays ?? 0, 'day')} · next review ${run.takes.nextReview ?? 'none'}\n`,
    )
  for (const one of run.proposals) out.write(`${label('proposes')}${one}\n`)
  if (run.ledger !== null) out.write(`${ledgerLine(run.ledger)}\n`)
  for (const one of run.verdict.says) out.write(`${out.paint('yellow', '!')} ${one}\n`)
  out.write(`${verdictLine(run, out)}\n`)
}

const mostShown = 20
const label = (name: string) => name.padEnd(11)

function lineOf({ left, right, of, size, counts, notes, leftOut }: RunPair, out: Output): string {
  const names = left === right ? left : `${left} ↔ ${right}`
  if (counts === null) return `${names.padEnd(26)} ${out.paint('dim', `left out: ${leftOut ?? ''}`)}`
  return `${names.padEnd(26)} ${`${String(size).padStart(5)} ${of}`.padEnd(18)} ${[sayCounts(counts), ...notes].join('   ')}`
}

function blockOf(finding: Finding, out: Output): string {
  const {
    class: effect,
    level,
    scenario,
    step,
    path,
    message,
    verdict,
    fingerprint,
    rerun,
    source,
    left,
    right,
    recording,
    evidence,
    pair,
  } = finding
  const where = scenario === '' ? source : `${scenario}  ${step}  ${path}`
  const sides =
    scenario === ''
      ? []
      : [
          `${pair[0]} ${short(left)} · ${pair[1]} ${short(right)}${recording === undefined ? '' : ` · recording ${short(recording)}`}`,
        ]
  const verdictText = verdict === null ? '' : `    ${verdict}${evidence === null ? '' : ` (${evidence})`}`
  const lines = [
    `  ${out.paint('red', '✗')} ${out.paint('bold', effect)} ${level}  ${where}${verdictText}`,
    `    ${message}`,
    ...sides.map((one) => `    ${out.paint('dim', one)}`),
    `    ${out.paint('dim', `fingerprint ${fingerprint}    ${source}`)}`,
    `    ${out.paint('dim', `rerun: ${rerun}`)}`,
  ]
  return `${lines.join('\n')}\n`
}

function short(value: Finding['left']): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** What was foreseen not to run, and what stopped early: nothing is skipped in silence. */
function notPlayed({ legs }: ContractRun): readonly string[] {
  const reasons = legs.flatMap(({ target, outOfReach }) =>
    outOfReach.map(({ step, why }) => `${target}: ${step} out of reach (${why})`),
  )
  const names = [...new Set(reasons)]
  return names.slice(0, mostShown).map((one) => {
    const times = reasons.filter((other) => other === one).length
    return times === 1 ? one : `${one} ×${times}`
  })
}

function coverageLine(coverage: NonNullable<ContractRun['coverage']>): string {
  const said = axes.map((axis) => `${axis} ${coverage[axis].proved}/${coverage[axis].provable}/${coverage[axis].documented}`)
  return `coverage   proved/provable/documented   ${said.join(' · ')}`
}

function ledgerLine({ created, spentUsd, calls, file }: NonNullable<ContractRun['ledger']>): string {
  const made = created.filter(({ state }) => state !== 'refused').length
  const proved = created.filter(({ state }) => state === 'proved').length
  return `spent ≈ ${spentUsd.toFixed(2)} USD · ${counted(calls, 'call')} · created ${made} · removed ${proved} (proved by read) · ledger ${file}`
}

function verdictLine({ counts, verdict, header }: ContractRun, out: Output): string {
  const { exitCode, word } = verdict
  const figures = `${counts.breaking} breaking · ${counts.unknown} unknown · ${counts.stale} stale · ${counts.unmeasured + counts.instrument} unmeasured`
  const stopped = header.interrupted === null ? '' : ` · stopped by ${header.interrupted}`
  return `${out.paint(exitCode === 0 ? 'green' : 'red', word)}   ${figures}${stopped}   ${sayDuration(header.tookMs)}   exit ${exitCode}`
}
