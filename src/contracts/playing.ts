import { compareLegs } from './diff.js'
import { findingOf } from './difference.js'
import { compareDocuments } from './documents.js'
import { isFine, judgedPairs, type LegsOrder, type PlayedLeg, playAll, proofsIn } from './leg.js'
import type { Opened } from './open.js'
import type { Plan } from './plan.js'
import { playUnderQuirks } from './quirk-runs.js'
import { provable } from './reasons.js'
import { type RecordOrder, recordLegs } from './record.js'
import { compareWithRecordings, pairOf } from './recorded.js'
import { finishedRun, type RunOrder, started } from './run.js'
import type { ContractRun, RunLedger } from './run-file.js'
import type { Scenario } from './scenario.js'
import type { Json } from './take.js'
import { countsOf } from './verdict.js'
import { goneIn, withdrawn, withoutGone } from './withdrawal.js'

export interface PlayOrder extends RunOrder, Pick<LegsOrder, 'begins' | 'ends'> {
  readonly scenarios: readonly Scenario[]
  /** What was agreed to before a run at a provider, and what was made there; asked once everything has been played. */
  readonly plan?: Plan
  readonly ledger?: () => RunLedger
}

/** Plays scenarios at one target; the documents and the timelines judge. */
export async function runAt(opened: Opened, order: PlayOrder): Promise<ContractRun> {
  const { startedAt } = started()
  const legs = await playedAt(opened, order)
  const closed = await opened.close()
  const recorded = compareWithRecordings(opened.kind === 'recording' ? [] : legs, order.fixtures)
  return finishedRun(order, {
    startedAt,
    legs,
    pairs: judgedPairs(opened.name, legs),
    findings: closed.findings ?? [],
    proofs: proofsOf(legs, recorded.agreed, order),
    ...(opened.kind === 'emulator' ? { provable: provable() } : {}),
    ...recordOf(order),
  })
}

/** Plays scenarios at an emulator, and the happy ones under every setting of the quirks, for what all of that covers. */
export async function coverAt(opened: Opened, order: PlayOrder): Promise<ContractRun> {
  const { startedAt } = started()
  const legs = await playAll({ ...order, target: opened.target })
  await opened.close()
  const { agreed } = compareWithRecordings(legs, order.fixtures)
  const underQuirks = await playUnderQuirks(order.scenarios, order)
  return finishedRun(order, {
    startedAt,
    legs,
    pairs: [...judgedPairs(opened.name, legs), underQuirks.pair],
    proofs: [...proofsOf(legs, agreed, order), ...underQuirks.proofs],
    provable: provable(),
  })
}

/** Plays scenarios at two targets and compares what came, step by step. */
export async function diffOf([one, other]: readonly [Opened, Opened], order: PlayOrder): Promise<ContractRun> {
  const { startedAt } = started()
  const left = partly(one, await playedAt(one, order, [other]))
  // Only what the first could play is played at the second: there is nothing to compare the rest with.
  const shared = order.scenarios.filter((scenario) => left.some((leg) => leg.scenario === scenario))
  const right = partly(other, await playedAt(other, { ...order, scenarios: shared }, [one]))
  const closed = [await one.close(), await other.close()]
  const all = compareLegs({ left, right, names: [one.name, other.name], fixtures: order.fixtures })
  const compared = { ...all, findings: withoutGone(all.findings, goneIn([...left, ...right])) }
  const legs = [...left, ...right]
  const recorded = compareWithRecordings(
    legs.filter(({ target: { kind } }) => kind === 'emulator'),
    order.fixtures,
  )
  return finishedRun(order, {
    startedAt,
    legs,
    pairs: [
      pairOf(one.name, other.name, 'steps', compared),
      ...[one, other]
        .filter(({ kind }) => kind !== 'recording')
        .flatMap(({ name, kind }) =>
          judgedPairs(
            name,
            legs.filter(({ target }) => target.kind === kind),
          ),
        ),
    ],
    findings: [...compared.findings, ...closed.flatMap(({ findings = [] }) => findings)],
    proposals: compared.proposals,
    proofs: proofsOf(legs, recorded.agreed, order),
    ...recordOf(order),
  })
}

/** Compares two versions of an OpenAPI document by what they do to a client; nothing is played. */
export function diffDocuments([one, other]: readonly [DocumentFile, DocumentFile], order: RunOrder): ContractRun {
  const { differences, compared } = compareDocuments(one.document, other.document)
  const place = { provider: 'both', scenario: '', pair: [one.name, other.name], source: other.name, evidence: null } as const
  const rerun = `loradock contract diff --documents ${one.name} ${other.name}`
  const findings = differences.map((difference) => findingOf(difference, { ...place, step: difference.operation, rerun }))
  const wrong = new Set(findings.filter((finding) => !isFine(finding)).map(({ step }) => step))
  const counts = { ...countsOf(findings), match: compared.filter((name) => !wrong.has(name)).length }
  const size = compared.length
  const pair = { left: one.name, right: other.name, of: 'operations', size, counts, notes: [], leftOut: null }
  return finishedRun(order, { ...started(), legs: [], pairs: [pair], findings })
}

/** An OpenAPI document, and the file that it was read from. */
export interface DocumentFile {
  readonly name: string
  readonly document: Json
}

/** Plays scenarios that have committed takes and compares with them: whether the provider still does what they say. */
export async function verifyAt(opened: Opened, order: PlayOrder): Promise<ContractRun> {
  const { startedAt } = started()
  const legs = await playedAt(opened, order)
  const closed = await opened.close()
  const recorded = compareWithRecordings(legs, order.fixtures)
  return finishedRun(order, {
    startedAt,
    legs,
    pairs: [pairOf(opened.name, 'recordings', 'takes', recorded), ...judgedPairs(opened.name, legs)],
    findings: [...recorded.findings, ...(closed.findings ?? [])],
    proofs: proofsOf(legs, recorded.agreed, order),
    ...recordOf(order),
  })
}

/** Plays scenarios at a provider and writes takes of them: the only way in which one comes to be. */
export async function recordAt(opened: Opened, order: PlayOrder & { readonly record: RecordOrder }): Promise<ContractRun> {
  const { startedAt } = started()
  const legs = await playedAt(opened, order)
  const closed = await opened.close()
  const written = recordLegs(legs, order.record)
  return finishedRun(order, {
    startedAt,
    legs,
    pairs: judgedPairs(opened.name, legs),
    findings: [...written.findings, ...(closed.findings ?? [])],
    proofs: proofsOf(legs, new Map(), order),
    says: written.says,
    proposals: written.proposals,
    ...recordOf(order),
  })
}

/** Plays at one target. A fault of the kit's own must not leave there what was made: it ends, and others beside it, before it is thrown on. */
async function playedAt(opened: Opened, order: PlayOrder, beside: readonly Opened[] = []): Promise<readonly PlayedLeg[]> {
  try {
    return withdrawn(await playAll({ ...order, target: opened.target }))
  } catch (error) {
    for (const one of [opened, ...beside]) await one.close()
    throw error
  }
}

/** What was played of a part is a part: what it does not hold is out of reach and no difference. */
function partly({ isPartial }: Opened, legs: readonly PlayedLeg[]): readonly PlayedLeg[] {
  return legs.map((leg) => {
    if (isPartial?.(leg.scenario) !== true) return leg
    const { header, lines } = leg.played.take
    return { ...leg, played: { ...leg.played, take: { header: { ...header, partial: true }, lines } } }
  })
}

function proofsOf(
  legs: readonly PlayedLeg[],
  agreed: ReturnType<typeof compareWithRecordings>['agreed'],
  { today, rehearsal }: RunOrder,
) {
  return legs.flatMap((leg) => proofsIn(leg, agreed.get(leg.scenario.name) ?? new Map(), today, rehearsal))
}

function recordOf({ plan, ledger }: PlayOrder) {
  return { ...(plan === undefined ? {} : { plan }), ...(ledger === undefined ? {} : { ledger: ledger() }) }
}
