import type { Finding, FindingClass } from '../finding.js'
import type { ContractRun } from '../run-file.js'
import { curlOf } from './curl.js'
import { explainEvidence, sayDecisive, sayEvidence, shortJson, worstFirst } from './telling.js'

const kinds: Readonly<Record<FindingClass, 'error' | 'warning' | 'notice' | null>> = {
  match: null,
  additive: 'notice',
  waived: 'notice',
  unknown: 'warning',
  breaking: 'error',
  stale: 'error',
  unmeasured: 'warning',
  instrument: 'warning',
  guard: 'error',
  leak: 'error',
}

/** A run as GitHub's workflow commands: an annotation per finding at the line of its scenario, waiver or recording, the worst first. */
export function githubReport(run: ContractRun): string {
  const summary = `${sayDecisive(run.counts)}, exit ${run.verdict.exitCode}\nevidence ${sayEvidence(run)}. ${explainEvidence(run)}`
  const title = `loradock contract: ${run.verdict.word}`
  return [
    `::notice title=${property(title)}::${data(summary)}`,
    ...worstFirst(run.findings).flatMap((one) => annotation(run, one)),
    '',
  ].join('\n')
}

function annotation(run: ContractRun, finding: Finding): readonly string[] {
  const kind = kinds[finding.class]
  if (kind === null) return []
  const { class: effect, level, scenario, step, path, pair, left, right, message, evidence, source, fingerprint, rerun } = finding
  const [, file = source, line] = /^(.*?)(?::(\d+))?$/.exec(source) ?? []
  const curl = curlOf(run, finding)
  const text = [
    message,
    `${pair[0]}: ${shortJson(left)}`,
    `${pair[1]}: ${shortJson(right)}`,
    `evidence ${evidence ?? 'none'}, fingerprint ${fingerprint}`,
    `rerun: ${rerun}`,
    ...(curl === null ? [] : [curl]),
  ].join('\n')
  const place = [`file=${property(file)}`, ...(line === undefined ? [] : [`line=${line}`])]
  const title = `${effect} ${level}: ${[scenario, step, path].filter((one) => one !== '').join(' ')}`
  return [`::${kind} ${[...place, `title=${property(title)}`].join(',')}::${data(text)}`]
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
