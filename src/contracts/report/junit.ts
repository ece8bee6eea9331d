import type { Finding } from '../finding.js'
import type { ContractRun, RunLeg } from '../run-file.js'
import { curlOf } from './curl.js'
import { explainEvidence, fineClasses, notJudged, sayEvidence, sayPair, shortJson } from './telling.js'

interface Suite {
  readonly name: string
  readonly says: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly findings: readonly Finding[]
  readonly leg: RunLeg | undefined
}

/** A run as JUnit XML: a suite per pair, a case per scenario; what could not be measured is an error, not a failure. */
export function junitReport(run: ContractRun): string {
  const suites = suitesOf(run)
  const all = suites.flatMap(({ cases }) => cases)
  const counts = (cases: readonly Case[]) =>
    `tests="${cases.length}" failures="${cases.filter(isFailed).length}" errors="${cases.filter(isError).length}" skipped="${cases.filter(isSkipped).length}"`
  const { startedAt, tookMs, command, kitVersion } = run.header
  const properties = [
    ['command', command],
    ['kit version', kitVersion],
    ['evidence', sayEvidence(run)],
    ['what the evidence means', explainEvidence(run)],
    ['verdict', `${run.verdict.word}, exit ${run.verdict.exitCode}`],
  ] as const
  const head = properties.map(([name, value]) => `      <property name="${escaped(name)}" value="${escaped(value)}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="loradock contract" ${counts(all)} time="${tookMs / 1000}">`,
    ...suites.flatMap(({ name, says, cases }) => [
      `  <testsuite name="${escaped(name)}" ${counts(cases)} timestamp="${escaped(startedAt)}">`,
      '    <properties>',
      ...head,
      '    </properties>',
      ...cases.flatMap((one) => caseLines(run, name, one)),
      `    <system-out>${escaped(says)}</system-out>`,
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

const isTrouble = ({ class: effect }: Finding) => !fineClasses.has(effect)
const isError = ({ findings }: Case) => findings.some(({ class: effect }) => notJudged.has(effect))
const isFailed = (one: Case) => !isError(one) && one.findings.some(isTrouble)
const isSkipped = (one: Case) => one.leg?.outcome === 'absent' && !one.findings.some(isTrouble)

function caseLines(run: ContractRun, suite: string, one: Case): readonly string[] {
  const { name, findings, leg } = one
  const missed = leg?.outOfReach ?? []
  const notes = [
    ...missed.map(({ step, why }) => `out of reach: ${step} (${why})`),
    ...findings.filter((finding) => !isTrouble(finding)).map((finding) => sayFinding(run, finding)),
  ]
  const inner = [
    ...findings.filter(isTrouble).map((finding) => {
      const tag = notJudged.has(finding.class) ? 'error' : 'failure'
      const about = `type="${finding.class} ${finding.level}" message="${escaped(finding.message)}"`
      return `      <${tag} ${about}>${escaped(sayFinding(run, finding))}</${tag}>`
    }),
    ...(isSkipped(one) ? [`      <skipped message="${escaped(`does not run at ${leg?.target ?? 'this target'}`)}"/>`] : []),
    ...(notes.length === 0 ? [] : [`      <system-out>${escaped(notes.join('\n\n'))}</system-out>`]),
  ]
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}" time="${(leg?.tookMs ?? 0) / 1000}"`
  return inner.length === 0 ? [`${head}/>`] : [`${head}>`, ...inner, '    </testcase>']
}

function sayFinding(run: ContractRun, finding: Finding): string {
  const { class: effect, level, step, path, pair, left, right, message, evidence, source, fingerprint, rerun, verdict } = finding
  const curl = curlOf(run, finding)
  return [
    `${effect} ${level} at ${step} ${path}${verdict === null ? '' : ` (${verdict})`}`,
    message,
    `${pair[0]}: ${shortJson(left, 400)}`,
    `${pair[1]}: ${shortJson(right, 400)}`,
    `evidence ${evidence ?? 'none'}, ${source}, fingerprint ${fingerprint}`,
    `rerun: ${rerun}`,
    ...(curl === null ? [] : [curl]),
  ].join('\n')
}

/** The pairs of the run, then those that only findings name, such as a file and its hygiene. */
function suitesOf(run: ContractRun): readonly Suite[] {
  const told = new Set<Finding>()
  const suites = run.pairs.map((pair): Suite => {
    const own = run.findings.filter((finding) => !told.has(finding) && isOf(pair, finding))
    for (const finding of own) told.add(finding)
    const legs = run.legs.filter(({ target }) => target === pair.left)
    return { name: `${pair.left} ↔ ${pair.right}`, says: sayPair(pair), cases: casesOf(own, pair.leftOut === null ? legs : []) }
  })
  const rest = run.findings.filter((finding) => !told.has(finding))
  const names = [...new Set(rest.map(({ pair }) => pair.join(' ↔ ')))]
  const others = names.map((name): Suite => {
    return {
      name,
      says: name,
      cases: casesOf(
        rest.filter(({ pair }) => pair.join(' ↔ ') === name),
        [],
      ),
    }
  })
  return [...suites, ...others]
}

// The line of the recordings stands for every one of them, and that of the schema for the other judges of the same answers.
function isOf({ left, right }: ContractRun['pairs'][number], { pair: [one, other] }: Finding): boolean {
  if (one !== left) return false
  const isJudge = other === 'timeline' || other === 'scenario'
  return other === right || other.startsWith(`${right.replace(/s$/, '')}:`) || (right === 'schema' && isJudge)
}

function casesOf(findings: readonly Finding[], legs: readonly RunLeg[]): readonly Case[] {
  const nameOf = ({ scenario, source }: Finding) => (scenario === '' ? source : scenario)
  const names = [...new Set([...legs.map(({ scenario }) => scenario), ...findings.map(nameOf)])]
  return names.map((name) => ({
    name,
    findings: findings.filter((finding) => nameOf(finding) === name),
    leg: legs.find(({ scenario }) => scenario === name),
  }))
}

// Of the control characters XML 1.0 knows three; the others may not even be written as references.
function escaped(text: string): string {
  return [...text]
    .filter((one) => one >= ' ' || one === '\n' || one === '\t' || one === '\r')
    .join('')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
