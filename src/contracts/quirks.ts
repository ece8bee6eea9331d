import type { StepDifference } from './compare.js'
import type { Difference } from './difference.js'
import { kitQuirks } from './quirk-list.js'
import { type Answer, signOf } from './quirk-signs.js'
import { type ExchangeLine, operationOf, type Take } from './take.js'

/** A contradiction in the sources: they cannot all be right, and no live take has settled it yet. */
export interface KitQuirk {
  /** The emulator's name for it, `novita.submit-shape`. */
  readonly name: string
  /** The row of the contradictions table, `novita-33`. */
  readonly row: string | null
  readonly alternatives: Alternatives
  /** What the emulator plays. */
  readonly default: string
  /** `open`, `settled-live <day>` or `settled-by-owner <day>`. */
  readonly state: string
}

export type Alternatives = Readonly<Record<string, Alternative>>

export interface Alternative {
  readonly sources: readonly string[]
  /** Made by us to satisfy every source at once: accepted from the emulator only. */
  readonly ours?: true
}

/** Which alternative a target plays in an answer; `undefined` when the answer cannot tell. */
export function observedIn(name: string, line: ExchangeLine): string | undefined {
  const sign = signOf(name)
  const operation = operationOf(line.step)
  const answer = answerOf(line)
  return sign === undefined || answer === undefined || !covers(sign.operations, operation) ? undefined : sign.read(answer)
}

/** Judges an alternative that a target plays: any that a source names is fine, ours only from the emulator. */
export function judgeObserved(quirk: KitQuirk, observed: string, target: string): Difference {
  const known = Object.keys(quirk.alternatives)
  const alternative = quirk.alternatives[observed]
  const common = { level: 'schema', path: '$', left: observed, right: known, quirk: { name: quirk.name, observed } } as const
  if (alternative === undefined) {
    const message = `quirk ${quirk.name}: ${target} plays ${observed}, which no source names`
    return { ...common, class: 'breaking', kind: 'no-alternative', message }
  }
  if (alternative.ours === true && !isEmulator(target)) {
    const message = `quirk ${quirk.name}: ${target} plays ${observed}, which only the emulator may`
    return { ...common, class: 'breaking', kind: 'ours', message }
  }
  return { ...common, class: 'match', kind: 'quirk', message: `quirk ${quirk.name}: ${target} plays ${observed}` }
}

/**
 * Turns the differences that a quirk explains into matches that name it, and adds what may not be played where it was seen.
 *
 * A difference is explained when it lies where the quirk shows, each side plays an alternative, and neither plays one of ours unless it is
 * the emulator.
 */
export function withQuirks(
  differences: readonly StepDifference[],
  [left, right]: readonly [Take, Take],
  [leftName, rightName]: readonly [string, string],
  quirks: readonly KitQuirk[] = kitQuirks,
): readonly StepDifference[] {
  const steps = [...new Set([...left.lines, ...right.lines].map(({ step }) => step))]
  const seen = steps.flatMap((step) => quirks.flatMap((quirk) => seenAt(quirk, step, left, right, leftName, rightName)))
  const explained = differences.map((difference) => {
    const quirk = seen.find((one) => one.step === difference.step && one.explains && underAny(one.paths, difference.path))
    if (quirk === undefined) return difference
    const message = `${difference.message} (quirk ${quirk.name}: ${leftName} ${quirk.mine}, ${rightName} ${quirk.theirs})`
    return { ...difference, class: 'match' as const, message, quirk: { name: quirk.name, observed: quirk.theirs } }
  })
  return [...explained, ...seen.flatMap(({ step, faults }) => faults.map((fault) => ({ ...fault, step })))]
}

/** What live takes suggest for a quirk: `settled-live <day>` when all of them show one alternative that a source names. */
export function proposedState(
  quirk: KitQuirk,
  observations: readonly { readonly alternative: string; readonly day: string }[],
): string | undefined {
  const seen = new Set(observations.map(({ alternative }) => alternative))
  const [only] = seen
  if (seen.size !== 1 || only === undefined || quirk.alternatives[only] === undefined) return undefined
  return `settled-live ${observations.map(({ day }) => day).toSorted()[0]}`
}

function seenAt(quirk: KitQuirk, step: string, left: Take, right: Take, leftName: string, rightName: string) {
  const sign = signOf(quirk.name)
  const [mine, theirs] = [left, right].map((take) => firstObserved(quirk.name, take, step))
  if (sign === undefined || mine === undefined || theirs === undefined) return []
  const faults = [judgeObserved(quirk, mine, leftName), judgeObserved(quirk, theirs, rightName)].filter(
    ({ class: effect }) => effect === 'breaking',
  )
  const explains = mine !== theirs && faults.length === 0
  return [{ step, name: quirk.name, paths: sign.paths, mine, theirs, explains, faults }]
}

function firstObserved(name: string, { lines }: Take, step: string): string | undefined {
  for (const line of lines) {
    const observed = line.kind === 'exchange' && line.step === step ? observedIn(name, line) : undefined
    if (observed !== undefined) return observed
  }
  return undefined
}

function answerOf({ response }: ExchangeLine): Answer | undefined {
  return response === null ? undefined : { status: response.status, body: response.body ?? null }
}

const covers = (operations: readonly string[] | 'all', operation: string) =>
  operations === 'all' || operations.includes(operation)
const isEmulator = (target: string) => target === 'emulator'
const underAny = (paths: readonly string[], path: string) =>
  paths.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`))
