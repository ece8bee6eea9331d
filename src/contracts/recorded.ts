import { failsRun } from './arbitrate.js'
import { compareTakes } from './compare.js'
import { findingOf } from './difference.js'
import { asExample, asMissed } from './example.js'
import type { Finding, Verdict } from './finding.js'
import { type Fixtures, takesOf } from './fixtures.js'
import { isFine, type PlayedLeg } from './leg.js'
import { withQuirks } from './quirks.js'
import type { RunPair } from './run-file.js'
import type { TakeHeader } from './take.js'
import type { TakeFile } from './take-file.js'
import type { TargetKind } from './target.js'
import { countsOf } from './verdict.js'

/** What comparing two sides came to. */
export interface Compared {
  readonly findings: readonly Finding[]
  /** Steps of which an answer was compared, by scenario. */
  readonly steps: readonly { readonly scenario: string; readonly step: string }[]
  /** Steps that agreed with a committed take, and with which. */
  readonly agreed: ReadonlyMap<string, ReadonlyMap<string, TakeFile>>
  readonly takes: number
}

const nothing: Compared = { findings: [], steps: [], agreed: new Map(), takes: 0 }

/** Compares each leg with every committed take of its scenario. */
export function compareWithRecordings(legs: readonly PlayedLeg[], fixtures: Fixtures): Compared {
  return legs.reduce<Compared>((all, leg) => {
    const agreed = new Map<string, TakeFile>()
    const found = takesOf(fixtures, leg.scenario.name).map((file) => ({ file, ...againstTake(leg, file) }))
    for (const { file, findings, steps } of found) {
      for (const step of steps) {
        const differs = findings.some((one) => one.step === step && !isFine(one))
        if (!differs && !agreed.has(step)) agreed.set(step, file)
      }
    }
    return {
      findings: [...all.findings, ...found.flatMap(({ findings }) => findings)],
      steps: [...all.steps, ...found.flatMap(({ steps }) => steps.map((step) => ({ scenario: leg.scenario.name, step })))],
      agreed: new Map([...all.agreed, [leg.scenario.name, agreed]]),
      takes: all.takes + found.filter(({ steps }) => steps.length > 0).length,
    }
  }, nothing)
}

/** Compares what was played with one committed take; a recorded step that the scenario no longer makes is a difference too. */
export function againstTake(leg: PlayedLeg, file: TakeFile) {
  const { take } = leg.played
  const { header } = file.take
  const right = `recording:${header.scenario}`
  const { compared, differences: all } = compareTakes(take, file.take)
  const sides = { left: isLoose(leg), right: false }
  const differences = all.map((one) => asMissed(header.partial ? asExample(one) : one, sides))
  const judged = withQuirks(differences, [take, file.take], [leg.target.name, right])
  const steps = new Set(take.lines.map(({ step }) => step))
  // A take of a scenario that is not played at recordings stands for itself.
  const isWhole = leg.played.outcome === 'played' && leg.scenario.targets.recording !== undefined
  const gone = isWhole ? [...new Set(file.take.lines.map(({ step }) => step))].filter((one) => !steps.has(one)) : []
  const { provenance } = header
  const verdict = takeVerdict(leg.target.kind, provenance)
  const teaches = verdict !== null && !failsRun(verdict)
  const place = (step: string) => ({
    ...placeOf(leg, step, right, file.file),
    evidence: header.provenance === 'played' ? null : header.provenance,
    rerun: `loradock contract ${leg.target.kind === 'real' ? `verify ${leg.target.name}` : 'check'} --scenario ${leg.scenario.name} --step ${step.replace(/#\d+$/, '')}`,
  })
  const findings = [
    ...judged.map((one) => {
      // Who plays what nobody may is wrong whatever a page says, and teaches nothing.
      const differs = !isFine(one) && one.quirk === undefined
      const at = { ...place(one.step), verdict: differs ? verdict : null, recording: one.right }
      return findingOf(teaches && differs ? { ...one, class: 'additive' } : one, at)
    }),
    ...gone.map((step) => findingOf(stepGone(step, right), place(step))),
  ]
  return { steps: compared, findings }
}

/** Who is wrong where only one side and a take were asked; a page that was copied weighs less than a capture. */
function takeVerdict(kind: TargetKind, provenance: TakeHeader['provenance']): Verdict | null {
  if (kind === 'emulator') return 'emulator-or-recording'
  if (kind !== 'real') return null
  return provenance === 'doc' ? 'doc-wrong' : 'provider-moved'
}

function stepGone(step: string, right: string) {
  const message = `${right} has the step ${step}, which the scenario does not make any more`
  return { class: 'breaking', level: 'presence', path: '$', kind: 'step-gone', left: null, right: step, message } as const
}

/** The line of a pair: what agreed, and what did not. */
export function pairOf(left: string, right: string, of: string, { steps, findings, takes }: Compared): RunPair {
  const wrong = new Set(findings.filter((one) => !isFine(one)).map(({ scenario, step }) => `${scenario} ${step}`))
  const match = steps.filter(({ scenario, step }) => !wrong.has(`${scenario} ${step}`)).length
  const size = of === 'takes' ? takes : steps.length
  return { left, right, of, size, counts: { ...countsOf(findings), match }, notes: [], leftOut: null }
}

/** Whether it is polled by the clock, so that a state may pass unseen. */
export const isLoose = ({ target }: PlayedLeg) => !target.can.observeAll && target.kind !== 'recording'

export function placeOf({ scenario: { provider, name }, target }: PlayedLeg, step: string, right: string, source: string) {
  return { provider, scenario: name, step, pair: [target.name, right] as const, source }
}
