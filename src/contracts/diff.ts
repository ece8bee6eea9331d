import { arbitrate, failsRun } from './arbitrate.js'
import { type Comparison, compareTakes, type StepDifference } from './compare.js'
import { findingOf } from './difference.js'
import { asExample, asMissed } from './example.js'
import type { Finding } from './finding.js'
import { type Fixtures, takesOf } from './fixtures.js'
import { isFine, type PlayedLeg } from './leg.js'
import { withQuirks } from './quirks.js'
import { type Compared, isLoose, placeOf } from './recorded.js'
import type { Provenance, Take } from './take.js'

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
    const { compared: steps, differences: all, unmatched } = compareEither(one, other)
    const differences = takes.some(({ header }) => header.partial) ? all.map(asExample) : all
    const whole = one.played.outcome === 'played' && other.played.outcome === 'played'
    const lone = whole ? unmatched.map(({ step, missingIn }) => ({ ...loneStep(step, missingIn, names), step })) : []
    const found = [...withQuirks(differences, takes, names), ...lone].map((difference) =>
      judged(difference, one, other, fixtures),
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

/** What a provider or somebody's server lacks is lost to a reader who has it from the other side; what it has more hurts nobody. */
function compareEither(one: PlayedLeg, other: PlayedLeg): Comparison {
  const { kind } = other.target
  if (kind !== 'real' && kind !== 'custom') {
    const straight = compareTakes(one.played.take, other.played.take)
    const sides = { left: isLoose(one), right: isLoose(other) }
    return { ...straight, differences: straight.differences.map((difference) => asMissed(difference, sides)) }
  }
  const turned = compareTakes(other.played.take, one.played.take)
  const sides = { left: isLoose(other), right: isLoose(one) }
  const differences = turned.differences
    .map((given) => asMissed(given, sides))
    .map((difference) => ({
      ...difference,
      left: difference.right,
      right: difference.left,
      message: `${other.target.name}: ${difference.message}`,
    }))
  const unmatched = turned.unmatched.map(({ step, missingIn }) => ({
    step,
    missingIn: missingIn === 'left' ? ('right' as const) : ('left' as const),
  }))
  return { ...turned, differences, unmatched }
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
  fixtures: Fixtures,
): { readonly finding: Finding; readonly proposal?: string } {
  const { step } = difference
  const place = placeOf(one, step, other.target.name, sourceOf(one, step))
  const kinds = [one.target.kind, other.target.kind]
  // Who plays what nobody may is wrong whatever the other side and a take say.
  if (isFine(difference) || difference.quirk !== undefined || !kinds.includes('emulator') || !kinds.includes('real')) {
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
  const wrong = verdict === 'emulator-wrong' ? ofEmulator(difference) : difference
  const finding = findingOf(teaches ? { ...difference, class: 'additive' } : wrong, {
    ...place,
    evidence: recorded?.provenance ?? null,
    verdict,
    ...(recorded === undefined ? {} : { recording: recordedValue(recorded, mine, theirs) }),
  })
  return teaches
    ? { finding, proposal: `${verdict}: ${one.scenario.name} ${step} ${difference.path}: ${difference.message}` }
    : { finding }
}

/** Seen from the provider's side a field that only it has is new; where the emulator is wrong it is the emulator that lacks it. */
function ofEmulator(difference: StepDifference): StepDifference {
  if (difference.level !== 'presence') return difference
  return { ...difference, class: difference.kind === 'added' ? 'breaking' : 'additive' }
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

function sourceOf({ played: { findings }, scenario: { name } }: PlayedLeg, step: string): string {
  return findings.find((one) => one.step === step)?.source ?? `src/contracts/scenarios/${name}.ts`
}
