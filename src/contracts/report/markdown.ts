import { axes } from '../coverage.js'
import type { Finding } from '../finding.js'
import type { ContractRun } from '../run-file.js'
import { curlOf } from './curl.js'
import {
  axisNames,
  explainEvidence,
  sayDecisive,
  sayEvidence,
  sayPair,
  sayTakes,
  sayWaivers,
  shortJson,
  worstFirst,
} from './telling.js'

// A job summary is cut at a megabyte and a comment at 65536 characters: what is over this many is counted, and is in the other reports.
const mostFindings = 50

/**
 * A run as Markdown, for a job summary or a pull request: verdict, table of findings, coverage, ages.
 *
 * @param before - An earlier run: coverage then says what has changed since.
 */
export function markdownReport(run: ContractRun, before?: ContractRun): string {
  const findings = worstFirst(run.findings.filter((one) => one.class !== 'match'))
  return [
    `## ${run.verdict.exitCode === 0 ? '✅' : '❌'} ${run.verdict.word}: ${sayDecisive(run.counts)}`,
    '',
    `\`${run.header.command}\`, ${run.header.today}, exit ${run.verdict.exitCode}`,
    '',
    `**Evidence** ${sayEvidence(run)}. ${explainEvidence(run)}`,
    ...run.verdict.says.map((text) => `\n> ${cell(text)}`),
    '',
    '| Compared | |',
    '| --- | --- |',
    ...run.pairs.map((pair) => `| ${cell(`${pair.left} ↔ ${pair.right}`)} | ${cell(sayPair(pair))} |`),
    '',
    ...findingTable(findings.slice(0, mostFindings)),
    ...(findings.length > mostFindings
      ? [`And ${findings.length - mostFindings} more: the HTML and JSON reports have them all.`, '']
      : []),
    ...findings.slice(0, mostFindings).flatMap((finding) => detailLines(run, finding)),
    ...coverageTable(run, before),
    `**Takes** ${sayTakes(run)}`,
    ...sayWaivers(run).map((text) => `\n**Waiver** ${cell(text)}`),
    ...run.proposals.map((text) => `\n**Proposal** ${cell(text)}`),
    '',
  ].join('\n')
}

function findingTable(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['No findings.', '']
  const rows = findings.map(
    ({ class: effect, level, scenario, step, path, pair, left, right, evidence, verdict, fingerprint }) => {
      const where = [scenario, step, path]
        .filter((one) => one !== '')
        .map(code)
        .join(' ')
      const sides = `${cell(pair[0])} ${code(shortJson(left, 60))}<br>${cell(pair[1])} ${code(shortJson(right, 60))}`
      return `| ${effect} ${level} | ${where} | ${sides} | ${evidence ?? 'none'} | ${verdict ?? ''} | ${code(fingerprint)} |`
    },
  )
  return [
    '| Finding | Where | Both sides | Evidence | Verdict | Fingerprint |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ]
}

function detailLines(run: ContractRun, finding: Finding): readonly string[] {
  const { fingerprint, message, source, rerun } = finding
  const curl = curlOf(run, finding)
  return [
    `<details><summary><code>${fingerprint}</code> ${html(message)}</summary>`,
    '',
    `${cell(source)}`,
    '',
    fence([rerun, ...(curl === null ? [] : [curl])].join('\n')),
    '',
    '</details>',
    '',
  ]
}

function coverageTable({ coverage }: ContractRun, before: ContractRun | undefined): readonly string[] {
  if (coverage === null) return []
  const rows = axes.map((axis) => {
    const { proved, provable, documented } = coverage[axis]
    const change = proved - (before?.coverage?.[axis].proved ?? proved)
    return `| ${axisNames[axis]} | ${proved}${change === 0 ? '' : ` (${change > 0 ? '+' : '−'}${Math.abs(change)})`} | ${provable} | ${documented} |`
  })
  return ['| Coverage | Proved | Provable | Documented |', '| --- | --: | --: | --: |', ...rows, '']
}

// Values come from a server: nothing of them may become markup, or end the row.
function cell(text: string): string {
  return html(text)
    .replace(/([\\`*_[\]|~#])/g, '\\$1')
    .replace(/\s+/g, ' ')
}

function code(text: string): string {
  return `<code>${html(text).replaceAll('|', '&#124;').replaceAll('`', '&#96;').replace(/\s+/g, ' ')}</code>`
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}sh\n${text}\n${ticks}`
}
