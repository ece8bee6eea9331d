import { arbitrate, failsRun } from './arbitrate.js'
import { compareTakes, type StepDifference } from './compare.js'
import { findingOf } from './difference.js'
import { asExample } from './example.js'
import type { Finding } from './finding.js'
import { type Fixtures, takesOf } from './fixtures.js'
import { isFine, type PlayedLeg } from './leg.js'
import { withQuirks } from './quirks.js'
import type { RunPair } from './run-file.js'
import type { Provenance, Take } from './take.js'
import type { TakeFile } from './take-file.js'
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
  const differences = header.partial ? all.map(asExample) : all
  const judged = withQuirks(differences, [take, file.take], [leg.target.name, right])
  const steps = new Set(take.lines.map(({ step }) => step))
  const gone =
    leg.played.outcome !== 'played' ? [] : [...new Set(file.take.lines.map(({ step }) => step))].filter((one) => !steps.has(one))
  const verdict = leg.target.kind === 'emulator' ? ('emulator-or-recording' as const) : null
  const place = (step: string) => ({
    ...placeOf(leg, step, right, file.file),
    evidence: header.provenance === 'played' ? null : header.provenance,
    rerun: `loradock contract check --scenario ${leg.scenario.name} --step ${step.replace(/#\d+$/, '')}`,
  })
  const findings = [
    ...judged.map((one) => findingOf(one, { ...place(one.step), verdict: isFine(one) ? null : verdict, recording: one.right })),
    ...gone.map((step) => findingOf(stepGone(step, right), place(step))),
  ]
  return { steps: compared, findings }
}

function stepGone(step: string, right: string) {
  const message = `${right} has the step ${step}, which the scenario does not make any more`
  return { class: 'breaking', level: 'presence', path: '$', kind: 'step-gone', left: null, right: step, message } as const
}

export interface DiffOrder {
  readonly left: readonly PlayedLeg[]
  readonly right: readonly PlayedLeg[]
  readonly names: readonly [string, string]
  readonly fixtures: Fixtures
}

/** Compares the same scenarios at two targets, step by step; where one is a provider, the committed take says who is wrong. */
export function compareLegs({ left, right, names, fixtures }: DiffOrder): Compared & { readonly proposals: readonly string[] } {
  const pairs = left.flatMap((one) => right.filter((other) => other.scenario === one.scenario).map((other) => ({ one, other })))
  const compared = pairs.map(({ one, other }) => {
    const takes: readonly [Take, Take] = [one.played.take, other.played.take]
    const { compared: steps, differences: all, unmatched } = compareTakes(...takes)
    const differences = takes.some(({ header }) => header.partial) ? all.map(asExample) : all
    const whole = one.played.outcome === 'played' && other.played.outcome === 'played'
    const lone = whole ? unmatched.map(({ step, missingIn }) => ({ ...loneStep(step, missingIn, names), step })) : []
    const found = [...withQuirks(differences, takes, names), ...lone].map((difference) =>
      judged(difference, one, other, names, fixtures),
    )
    return { scenario: one.scenario.name, steps, found }
  })
  return {
    findings: compared.flatMap(({ found }) => found.map(({ finding }) => finding)),
    steps: compared.flatMap(({ scenario, steps }) => steps.map((step) => ({ scenario, step }))),
    agreed: new Map(),
    takes: 0,
    proposals: compared.flatMap(({ found }) => found.flatMap(({ proposal }) => proposal ?? [])),
  }
}

function loneStep(step: string, missingIn: 'left' | 'right', names: readonly [string, string]) {
  const who = missingIn === 'left' ? names[0] : names[1]
  const sides = missingIn === 'left' ? { left: null, right: step } : { left: step, right: null }
  return {
    class: 'unknown',
    level: 'presence',
    path: '$',
    kind: 'step-absent',
    ...sides,
    message: `${who} never came to ${step}`,
  } as const
}

/** One difference between two targets, arbitrated where the emulator stands against a provider. */
function judged(
  difference: StepDifference,
  one: PlayedLeg,
  other: PlayedLeg,
  names: readonly [string, string],
  fixtures: Fixtures,
): { readonly finding: Finding; readonly proposal?: string } {
  const { step } = difference
  const place = placeOf(one, step, names[1], sourceOf(one, step))
  const kinds = [one.target.kind, other.target.kind]
  if (isFine(difference) || !kinds.includes('emulator') || !kinds.includes('real')) {
    return { finding: findingOf(difference, { ...place, evidence: null }) }
  }
  const [emulator, real] = one.target.kind === 'emulator' ? [one, other] : [other, one]
  const [mine, theirs] =
    one.target.kind === 'emulator' ? [difference.left, difference.right] : [difference.right, difference.left]
  const recorded = recordedAt(difference, emulator, real, fixtures)
  const document = documentSays(difference, emulator, real)
  const verdict = arbitrate({
    emulator: mine,
    live: theirs,
    ...(recorded === undefined ? {} : { recording: recordedValue(recorded, mine, theirs), provenance: recorded.provenance }),
    ...(document === undefined ? {} : { document: document === 'emulator' ? mine : theirs }),
  })
  const teaches = verdict !== null && !failsRun(verdict)
  const finding = findingOf(teaches ? { ...difference, class: 'additive' } : difference, {
    ...place,
    evidence: recorded?.provenance ?? null,
    verdict,
    ...(recorded === undefined ? {} : { recording: recordedValue(recorded, mine, theirs) }),
  })
  return teaches
    ? { finding, proposal: `${verdict}: ${one.scenario.name} ${step} ${difference.path}: ${difference.message}` }
    : { finding }
}

interface Recorded {
  readonly provenance: Provenance
  readonly agreesWith: 'emulator' | 'live' | 'both' | 'neither'
  readonly value: Finding['left']
}

function recordedValue({ agreesWith, value }: Recorded, mine: Finding['left'], theirs: Finding['left']): Finding['left'] {
  if (agreesWith === 'emulator' || agreesWith === 'both') return mine
  return agreesWith === 'live' ? theirs : value
}

/** With whom the strongest committed take agrees at the place of a difference; `undefined` where no take holds the step. */
function recordedAt(at: StepDifference, emulator: PlayedLeg, real: PlayedLeg, fixtures: Fixtures): Recorded | undefined {
  for (const { take } of takesOf(fixtures, emulator.scenario.name)) {
    const { provenance } = take.header
    if (provenance === 'played') continue
    const [mine, theirs] = [compareTakes(emulator.played.take, take), compareTakes(real.played.take, take)]
    if (!mine.compared.includes(at.step) || !theirs.compared.includes(at.step)) continue
    const differing = ({ differences }: typeof mine) =>
      differences.find((one) => one.step === at.step && overlap(one.path, at.path))
    const [left, right] = [differing(mine), differing(theirs)]
    const agreesWith = left === undefined ? (right === undefined ? 'both' : 'emulator') : right === undefined ? 'live' : 'neither'
    return { provenance, agreesWith, value: left?.right ?? null }
  }
  return undefined
}

/** Whose answer the documents allow at the place, where they allow one of the two only. */
function documentSays({ step, path }: StepDifference, emulator: PlayedLeg, real: PlayedLeg): 'emulator' | 'live' | undefined {
  const against = ({ played: { findings } }: PlayedLeg) =>
    findings.some((one) => one.pair[1] === 'schema' && one.step === step && overlap(one.path, path))
  const [mine, theirs] = [against(emulator), against(real)]
  if (mine === theirs) return undefined
  return theirs ? 'emulator' : 'live'
}

function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

function placeOf({ scenario: { provider, name }, target }: PlayedLeg, step: string, right: string, source: string) {
  return { provider, scenario: name, step, pair: [target.name, right] as const, source }
}

function sourceOf({ played: { findings }, scenario: { name } }: PlayedLeg, step: string): string {
  return findings.find((one) => one.step === step)?.source ?? `src/contracts/scenarios/${name}.ts`
}

/** The line of a pair: what agreed, and what did not. */
export function pairOf(left: string, right: string, of: string, { steps, findings, takes }: Compared): RunPair {
  const wrong = new Set(findings.filter((one) => !isFine(one)).map(({ scenario, step }) => `${scenario} ${step}`))
  const match = steps.filter(({ scenario, step }) => !wrong.has(`${scenario} ${step}`)).length
  const size = of === 'takes' ? takes : steps.length
  return { left, right, of, size, counts: { ...countsOf(findings), match }, notes: [], leftOut: null }
}
