import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import {
  agrees,
  intentsOf,
  keyVariables,
  type OpenedReal,
  objections,
  openReal,
  type Plan,
  type Provider,
  planOf,
  type Scenario,
} from '../../contracts/kit.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { addressOf } from './address.js'
import { writePlan } from './plan.js'
import type { Playing } from './playing.js'
import { numberOf, type Scope, textOf } from './scope.js'

/** A provider that may be played at: planned, priced, agreed to, and with an address for webhook calls where one was given. */
export interface Agreed {
  readonly opened: OpenedReal
  readonly plan: Plan
  readonly scenarios: readonly Scenario[]
  readonly provider: Provider
  readonly key: string
  readonly rehearsal: boolean
  /** What no file may hold: the key, and where webhook calls are sent. */
  readonly secrets: readonly string[]
  end(): Promise<void>
}

export function providerIn(name: string): Provider | undefined {
  return name === 'real:novita' ? 'novita' : name === 'real:modelslab' ? 'modelslab' : undefined
}

/** Opens a provider once everything that must be said has been said; what is missing ends it before any call. */
export async function openAgreed(
  provider: Provider,
  call: ContractCall,
  { scope, order }: Playing,
  { scenarios, refusals = false }: { readonly scenarios: readonly Scenario[]; readonly refusals?: boolean },
): Promise<Agreed | Failure> {
  const { options, terminal } = call
  const maxUsd = numberOf(options['maxUsd'], '--max-usd')
  const pace = numberOf(options['pace'], '--pace')
  if (isFailure(maxUsd)) return maxUsd
  if (isFailure(pace)) return pace
  const allowance = allowanceOf(options, scope, provider, maxUsd ?? 0, refusals)
  const reachable = scenarios.filter((one) => one.provider === provider && one.targets.real !== undefined)
  const plan = planOf(await intentsOf(reachable), scope.fixtures.prices, allowance)
  const key = terminal.env[keyVariables[provider]] ?? ''
  const against = objections(provider, plan, {
    targets: [`real:${provider}`],
    real: terminal.env['LORADOCK_REAL'],
    hasKey: key !== '',
    keyElsewhere: textOf(options['key']) !== undefined,
    wanted: scope.wanted,
  })
  if (against.length > 0) return noConsent(provider, against)
  writePlan(plan, terminal.stderr)
  if (!agrees(plan, await typed(call, plan), options['yes'] === true)) {
    return noConsent(provider, [`type ${plan.usd.toFixed(2)} when you are asked, or give --yes where nobody can type`])
  }
  const address = await addressOf(call)
  if (isFailure(address)) return address
  const opened = openReal({
    provider,
    key,
    run: order.run,
    prices: scope.fixtures.prices,
    allowance,
    ledgerFile: join(scope.results, 'ledger.jsonl'),
    receiver: address?.receiver,
    standIn: textOf(options['standIn']),
    pace,
    signal: order.signal,
    told: order.told,
  })
  const runs = new Set(plan.runs.map(({ scenario }) => scenario))
  return {
    opened,
    plan,
    provider,
    key,
    scenarios: reachable.filter(({ name }) => runs.has(name)),
    rehearsal: textOf(options['standIn']) !== undefined,
    secrets: [key, ...(address?.secrets ?? [])],
    end: async () => address?.receiver.close(),
  }
}

export function allowanceOf(
  options: ContractCall['options'],
  { fixtures }: Scope,
  provider: Provider | undefined,
  maxUsd: number,
  refusals: boolean,
) {
  return {
    maxUsd,
    allowUnknownCost: options['allowUnknownCost'] === true,
    acceptIrreversible: options['acceptIrreversible'] === true,
    refusals,
    provokeRetries: options['provokeRetries'] === true,
    golden: fixtures.takes.some(({ take: { header } }) => header.provenance === 'live' && header.provider === provider),
  }
}

/** Why a provider is not called; the exit code is that of a guard. */
export function noConsent(provider: Provider, against: readonly string[]): Failure {
  return failure('E_CONSENT', `Nothing was sent to ${provider}: a run there has to be asked for.`, {
    where: `real:${provider}`,
    fix: against,
  })
}

async function typed({ options, terminal }: ContractCall, plan: Plan): Promise<string | undefined> {
  if (options['yes'] === true || !terminal.interactive || options['input'] === false) return undefined
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(`Type the amount to go on (${plan.usd.toFixed(2)}): `)
  asking.close()
  return answer
}
