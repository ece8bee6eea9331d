import type { Provider } from './take.js'

/** What a scenario costs at a real target (contract-kit section 12). */
export type CostClass = 'none' | 'residue' | 'golden' | 'generation' | 'training' | 'battery' | 'local'

/** A documented price of one call; `usd: null` says that no source prints one, which is not the same as free. */
export interface Price {
  readonly provider: Provider
  readonly operation: string
  readonly usd: number | null
  /** Whether a documented call removes what this one leaves. */
  readonly removable: boolean
  readonly source: string
  readonly readAt: string
}

/** What is to be played: a scenario and the calls it makes. */
export interface Intended {
  readonly scenario: string
  readonly provider: Provider
  readonly cost: CostClass
  readonly irreversible: boolean
  /** It answers webhook calls badly, so that the provider calls again. */
  readonly provokes?: boolean
  readonly calls: readonly { readonly operation: string; readonly times: number }[]
  /** How long it takes at the provider, in milliseconds; an estimate. */
  readonly tookMs: number
}

/** What the caller has agreed to. */
export interface Allowance {
  readonly maxUsd: number
  readonly allowUnknownCost: boolean
  readonly acceptIrreversible: boolean
  /** `record --refusals`: the only command that plays what should be refused and might be charged. */
  readonly refusals: boolean
  /** A golden take is at hand, so that what reads it costs nothing more. */
  readonly golden: boolean
  /** `--provoke-retries`: webhook calls may be answered badly. */
  readonly provokeRetries?: boolean
}

export const noAllowance: Allowance = {
  maxUsd: 0,
  allowUnknownCost: false,
  acceptIrreversible: false,
  refusals: false,
  golden: false,
}

export interface PlannedScenario extends Intended {
  /** The documented prices of its calls, added up. */
  readonly usd: number
  /** Calls whose price no source prints. */
  readonly unpriced: readonly string[]
  /** What its calls leave behind that no documented call removes. */
  readonly leaves: readonly string[]
  /** What has to be given before it may run; empty: it runs. */
  readonly needs: readonly string[]
}

export interface Plan {
  readonly runs: readonly PlannedScenario[]
  readonly blocked: readonly PlannedScenario[]
  readonly calls: number
  readonly usd: number
  readonly unpriced: number
  readonly tookMs: number
  readonly leaves: readonly string[]
}

/**
 * Says what a run at a real target would call, cost and leave behind, and touches nothing.
 *
 * Without an allowance only scenarios of class `none` run. The budget holds for the whole run: a scenario that would exceed it is blocked.
 */
export function planOf(intended: readonly Intended[], prices: readonly Price[], allowance: Allowance = noAllowance): Plan {
  const priced = intended.map((one) => ({ ...one, ...costOf(one, prices) }))
  const runs: PlannedScenario[] = []
  const blocked: PlannedScenario[] = []
  let left = allowance.maxUsd
  for (const one of priced) {
    const needs = needsOf(one, allowance, left)
    if (needs.length === 0) left -= one.usd
    const list = needs.length === 0 ? runs : blocked
    list.push({ ...one, needs })
  }
  return {
    runs,
    blocked,
    calls: sum(runs.flatMap(({ calls }) => calls.map(({ times }) => times))),
    usd: sum(runs.map(({ usd }) => usd)),
    unpriced: runs.flatMap(({ unpriced }) => unpriced).length,
    tookMs: sum(runs.map(({ tookMs }) => tookMs)),
    leaves: [...new Set(runs.flatMap(({ leaves }) => leaves))],
  }
}

function costOf({ provider, calls, cost }: Intended, prices: readonly Price[]) {
  const found = calls.map(({ operation, times }) => ({
    operation,
    times,
    price: prices.find((one) => one.provider === provider && one.operation === operation),
  }))
  // A golden scenario reads for nothing; one that makes a job of its own to hear of it is charged for that job.
  const charged = cost === 'none' || cost === 'local' ? [] : found.filter(({ price }) => price !== undefined)
  return {
    usd: sum(charged.map(({ times, price }) => times * (price?.usd ?? 0))),
    unpriced: charged.flatMap(({ operation, price }) => (price?.usd === null ? [operation] : [])),
    leaves: charged.flatMap(({ operation, price }) => (price?.removable === false ? [operation] : [])),
  }
}

type Costed = Intended & ReturnType<typeof costOf>

function needsOf(one: Costed, allowance: Allowance, left: number): readonly string[] {
  switch (one.cost) {
    case 'local':
      return ['cannot run at a provider, by type']
    case 'none':
      return []
    case 'golden':
      return [
        ...(allowance.golden ? [] : ['a golden take']),
        ...(one.usd > 0 || one.unpriced.length > 0 ? flagsFor(one, allowance, left) : []),
      ]
    case 'battery':
      return [...(allowance.refusals ? [] : ['record --refusals']), ...flagsFor(one, allowance, left)]
    case 'residue':
    case 'generation':
    case 'training':
      return flagsFor(one, allowance, left)
  }
}

function flagsFor(
  { usd, unpriced, leaves, irreversible, provokes, cost }: Costed,
  allowance: Allowance,
  left: number,
): readonly string[] {
  const marks = leaves.length > 0 || irreversible || cost === 'residue'
  const unknown = unpriced.length > 0 || (usd === 0 && cost !== 'residue')
  return [
    ...(usd > left ? [`--max-usd ${(usd + allowance.maxUsd - left).toFixed(2)}`] : []),
    ...(unknown && !allowance.allowUnknownCost ? ['--allow-unknown-cost'] : []),
    ...(marks && !allowance.acceptIrreversible ? ['--accept-irreversible'] : []),
    ...(provokes === true && allowance.provokeRetries !== true ? ['--provoke-retries'] : []),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
