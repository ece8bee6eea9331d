import { renderPicture } from '../emulator/index.js'
import type { Checks } from './checks.js'
import type { Span } from './span.js'
import type { BatterySteps, Steps, WideSteps } from './steps.js'
import type { Provider, TakeLine } from './take.js'
import type { TargetKind } from './target.js'

/** What playing it at a provider costs or leaves behind (contract-kit section 12). */
export type Cost = 'none' | 'residue' | 'golden' | 'generation' | 'training' | 'battery' | 'local'

/** Where an expectation comes from: a page, a published capture, an SDK, S3's behaviour, the vendor's worker, or nowhere: our choice. */
export type Basis = 'doc' | 'pub' | 'sdk' | 's3' | 'wrk' | 'own'

/** One behaviour, to be played at targets. */
export interface Scenario {
  /** `novita/style-happy`: folder and file. */
  readonly name: string
  readonly provider: Provider | 'both'
  readonly kind: 'portable' | 'local' | 'battery'
  /** One sentence for a person: what is promised. */
  readonly behaviour: string
  readonly cost: Cost
  /** Something it makes cannot be removed by any documented call. */
  readonly irreversible: boolean
  /** Answers a provider's webhook calls badly, so that it calls again; absent: it does not. */
  readonly provokes?: boolean
  readonly basis: readonly Basis[]
  readonly sources: readonly string[]
  /** The quirks that its answers depend on. */
  readonly quirks: readonly string[]
  readonly targets: Readonly<Partial<Record<TargetKind, Reach>>>
  /** Makes what a provider's account has from its past, where that costs nothing; it is no part of the take. */
  readonly arrange: ((stage: Stage) => Promise<void>) | null
  /** Plays it with the steps that its kind may have. */
  begin(stage: Stage): Promise<void>
}

/** How much of a scenario runs at a kind of target; a kind that is absent is not played at at all. */
export type Reach = 'full' | OutOfReach

/** Steps (`upload`, `poll`, an operation's name…) that cannot run there; where one of them has an answer the scenario ends. */
export interface OutOfReach {
  readonly outOfReach: readonly string[]
  readonly why: string
}

/** The steps of one playing, by the kind of scenario and by provider. */
export interface Stage {
  readonly narrow: StepsByProvider
  readonly battery: BatteryByProvider
  readonly wide: WideByProvider
  /** Sends the requests of a take again; `sanitised` says that the recorder wrote it. */
  readonly again: Readonly<Record<Provider, (lines: readonly TakeLine[], sanitised: boolean) => Promise<void>>>
}

export interface StepsByProvider {
  readonly novita: Steps<'novita'>
  readonly modelslab: Steps<'modelslab'>
  readonly both: Both<Steps<'novita'>, Steps<'modelslab'>>
}

export interface BatteryByProvider {
  readonly novita: BatterySteps<'novita'>
  readonly modelslab: BatterySteps<'modelslab'>
  readonly both: Both<BatterySteps<'novita'>, BatterySteps<'modelslab'>>
}

export interface WideByProvider {
  readonly novita: WideSteps<'novita'>
  readonly modelslab: WideSteps<'modelslab'>
  readonly both: Both<WideSteps<'novita'>, WideSteps<'modelslab'>>
}

/** The steps of both providers, over the same account and clock. */
export interface Both<N, M> {
  readonly novita: N
  readonly modelslab: M
  readonly check: Checks
  wait(span: Span): Promise<void>
}

interface Told<P extends Provider | 'both'> {
  readonly provider: P
  readonly behaviour: string
  readonly basis: readonly Basis[]
  readonly sources?: readonly string[]
  readonly quirks?: readonly string[]
  /** Run before at targets with accounts of their own, which are empty; a real account has a past, and is never arranged. */
  arrange?(steps: WideByProvider[P]): Promise<void>
}

export interface PortableTold<P extends Provider | 'both'> extends Told<P> {
  readonly cost: Exclude<Cost, 'battery' | 'local'>
  readonly irreversible?: boolean
  /** Answers a provider's webhook calls badly, so that it calls again: played there only when that is asked for. */
  readonly provokes?: boolean
  readonly targets: Readonly<Partial<Record<TargetKind, Reach>>>
  run(steps: StepsByProvider[P]): Promise<void>
}

export interface LocalTold<P extends Provider | 'both'> extends Told<P> {
  readonly targets: Readonly<Partial<Record<Exclude<TargetKind, 'real'>, Reach>>>
  run(steps: WideByProvider[P]): Promise<void>
}

export interface BatteryTold<P extends Provider | 'both'> extends Told<P> {
  readonly targets: Readonly<Partial<Record<TargetKind, Reach>>>
  run(steps: BatteryByProvider[P]): Promise<void>
}

/**
 * A scenario that may be played at a provider too: it gets the narrow steps only, so faults, clock steps and refusals of metered calls
 * are impossible there by type.
 */
export const scenario = Object.assign(portable, { local, battery })

function portable<const P extends Provider | 'both'>(name: string, told: PortableTold<P>): Scenario {
  const { cost, irreversible = false, provokes = false } = told
  const begin = (stage: Stage) => told.run(stage.narrow[told.provider])
  return { ...common(name, told), kind: 'portable', cost, irreversible, provokes, begin }
}

/** A scenario that is never played at a provider: it may move clocks, set rules and have anything refused. */
function local<const P extends Provider | 'both'>(name: string, told: LocalTold<P>): Scenario {
  const begin = (stage: Stage) => told.run(stage.wide[told.provider])
  return { ...common(name, told), kind: 'local', cost: 'local', irreversible: false, begin }
}

/** A scenario that has metered creates refused; at a provider it runs under `record --refusals` only, each create at its full price. */
function battery<const P extends Provider | 'both'>(name: string, told: BatteryTold<P>): Scenario {
  const begin = (stage: Stage) => told.run(stage.battery[told.provider])
  return { ...common(name, told), kind: 'battery', cost: 'battery', irreversible: true, begin }
}

function common<P extends Provider | 'both'>(name: string, told: Told<P> & Pick<Scenario, 'targets'>) {
  const { provider, behaviour, basis, sources = [], quirks = [], targets } = told
  const arrange = told.arrange === undefined ? null : async (stage: Stage) => told.arrange?.(stage.wide[provider])
  return { name, provider, behaviour, basis, sources, quirks, targets, arrange }
}

/** A picture to upload: a real PNG of a generated pattern, the same for the same order. */
export function png(width: number, height: number, index = 0): Uint8Array {
  return pictureOf(`png ${width} ${height} ${index}`, () =>
    renderPicture({ format: 'png', width, height, seed: 'contract', prompt: 'training picture', index }),
  )
}

const rendered = new Map<string, Uint8Array>()

// Rendering takes longer than a whole scenario does, and the bytes are always the same.
function pictureOf(order: string, render: () => Uint8Array): Uint8Array {
  const bytes = rendered.get(order) ?? render()
  rendered.set(order, bytes)
  return bytes
}
