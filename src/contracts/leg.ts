import { stopwatchMs } from '../emulator/index.js'
import { proofsOf } from './cells.js'
import type { Proof } from './coverage.js'
import type { Finding } from './finding.js'
import { type Played, play } from './play.js'
import type { RunLeg, RunPair } from './run-file.js'
import type { Scenario } from './scenario.js'
import type { TakeFile } from './take-file.js'
import type { Target } from './target.js'
import { countsOf } from './verdict.js'

/** One scenario that was played at one target, and how long that took. */
export interface PlayedLeg {
  readonly scenario: Scenario
  readonly target: Target
  readonly played: Played
  readonly tookMs: number
}

export interface LegsOrder {
  readonly scenarios: readonly Scenario[]
  /** One for all, or one for each: a recording is of one scenario. */
  readonly target: Target | ((scenario: Scenario) => Target | undefined)
  readonly run: string
  readonly signal?: AbortSignal | undefined
  readonly begins?: ((scenario: Scenario) => void) | undefined
  readonly ends?: ((leg: PlayedLeg) => void) | undefined
}

/** Plays scenarios one after the other; those that do not run at the target are left out. */
export async function playAll({ scenarios, target: given, run, signal, begins, ends }: LegsOrder): Promise<readonly PlayedLeg[]> {
  const legs: PlayedLeg[] = []
  for (const scenario of scenarios) {
    const target = typeof given === 'function' ? given(scenario) : given
    if (target === undefined || scenario.targets[target.kind] === undefined) continue
    if (signal?.aborted === true) break
    begins?.(scenario)
    const beganAt = stopwatchMs()
    const played = await play(scenario, target, { run })
    const leg = { scenario, target, played, tookMs: Math.round(stopwatchMs() - beganAt) }
    legs.push(leg)
    ends?.(leg)
  }
  return legs
}

/** Answers and calls of a leg, each of which the documents had an opinion on. */
export function judgedIn({ played: { take } }: PlayedLeg): number {
  return take.lines.filter((line) => line.kind === 'arrival' || line.response !== null).length
}

export function runLegOf(leg: PlayedLeg): RunLeg {
  const { scenario, played, tookMs } = leg
  const { name, provider, behaviour, basis, cost } = scenario
  const { target, outcome, outOfReach, take } = played
  return { scenario: name, provider, behaviour, basis, cost, target, outcome, outOfReach, judged: judgedIn(leg), tookMs, take }
}

const fine: ReadonlySet<Finding['class']> = new Set(['match', 'additive', 'waived'])

/** Whether a finding is one that a run may end well with. */
export function isFine({ class: effect }: Pick<Finding, 'class'>): boolean {
  return fine.has(effect)
}

/** The judges of a target, one line each: what they looked at, and what of it agreed. */
export function judgedPairs(target: string, legs: readonly PlayedLeg[]): readonly RunPair[] {
  const findings = legs.flatMap(({ played }) => played.findings)
  const series = legs.flatMap(({ played: { take } }) => {
    const steps = take.lines.map(({ step }) => step)
    return [...new Set(steps)].filter((step) => steps.indexOf(step) !== steps.lastIndexOf(step))
  })
  const sizes = { schema: legs.reduce((sum, leg) => sum + judgedIn(leg), 0), timeline: series.length, scenario: legs.length }
  const of = { schema: 'responses', timeline: 'series', scenario: 'scenarios' } as const
  return (['schema', 'timeline', 'scenario'] as const).flatMap((judge) => {
    const own = findings.filter(({ pair: [, right] }) => right === judge)
    if (sizes[judge] === 0) return []
    const wrong = new Set(
      own.filter((one) => !isFine(one)).map(({ scenario, step }) => (judge === 'scenario' ? scenario : `${scenario} ${step}`)),
    )
    const wrongLines = judge === 'schema' ? linesAt(legs, wrong) : wrong.size
    const counts = { ...countsOf(own), match: Math.max(0, sizes[judge] - wrongLines) }
    return [{ left: target, right: judge, of: of[judge], size: sizes[judge], counts, notes: [], leftOut: null }]
  })
}

function linesAt(legs: readonly PlayedLeg[], places: ReadonlySet<string>): number {
  return legs.reduce(
    (sum, { scenario, played: { take } }) => sum + take.lines.filter(({ step }) => places.has(`${scenario.name} ${step}`)).length,
    0,
  )
}

/** The cells that a leg proves, each with the best committed take that its step agreed with; at a provider the leg itself is the evidence, in a rehearsal it is none. */
export function proofsIn(
  { played, target }: PlayedLeg,
  agreed: ReadonlyMap<string, TakeFile>,
  today: string,
  isRehearsal = false,
): readonly Proof[] {
  const { take, injectedFrom, findings } = played
  const faulty = new Set(
    findings.filter(({ pair: [, right], ...one }) => right === 'schema' && !isFine(one)).map(({ step }) => step),
  )
  const none = { evidence: null, day: null, stale: false }
  const evidence = (step: string) => {
    if (target.kind === 'real' && !isRehearsal) return { evidence: 'live' as const, day: today, stale: false }
    const header = agreed.get(step)?.take.header
    if (header === undefined || header.provenance === 'played') return none
    const { provenance, recordedAt, reviewAfter } = header
    return { evidence: provenance, day: recordedAt, stale: reviewAfter !== null && reviewAfter < today }
  }
  return proofsOf({ take, injectedFrom, faulty, evidence })
}
