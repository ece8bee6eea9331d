import { intentsOf, type Plan, planOf } from '../../contracts/kit.js'
import { sayDuration } from '../../emulator/index.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { counted } from '../findings.js'
import type { Output } from '../terminal.js'
import { allowanceOf } from './real.js'
import { numberOf, scopeOf } from './scope.js'

/** `plan`: what a run at a provider would cost; nothing is called. */
export async function plan(call: ContractCall): Promise<Outcome> {
  const { words, options, terminal } = call
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const maxUsd = numberOf(options['maxUsd'], '--max-usd')
  if (isFailure(maxUsd)) return maxUsd
  const provider = words[0]?.replace(/^real:/, '')
  if (provider !== undefined && provider !== 'novita' && provider !== 'modelslab') {
    return failure('E_TARGET', `"${words[0]}" is no provider.`, {
      where: 'loradock contract plan',
      fix: ['loradock contract plan real:novita', 'loradock contract plan real:modelslab'],
    })
  }
  const scenarios = scope.scenarios.filter((one) => provider === undefined || one.provider === provider)
  const made = planOf(
    await intentsOf(scenarios),
    scope.fixtures.prices,
    allowanceOf(options, scope, provider, maxUsd ?? 0, options['refusals'] === true),
  )
  if (scope.json) terminal.stdout.write(`${JSON.stringify(made)}\n`)
  else writePlan(made, terminal.stdout)
  return exit.done
}

/** A plan in lines: what runs, what needs a flag, what cannot run there. */
export function writePlan({ runs, blocked, calls, usd, unpriced, tookMs, leaves }: Plan, out: Output): void {
  const money =
    usd > 0 || unpriced > 0
      ? `≈ ${usd.toFixed(2)} USD${unpriced > 0 ? ` and ${counted(unpriced, 'call')} without a documented price` : ''}`
      : 'at 0 USD'
  const left = leaves.length === 0 ? 'leaves nothing' : `leaves what no documented call removes: ${leaves.join(', ')}`
  out.write(
    `runs              ${counted(runs.length, 'scenario')}   ${money} · ≈ ${counted(calls, 'call')} · ≈ ${sayDuration(tookMs)} · ${left}\n`,
  )
  for (const { scenario, cost, usd: price } of runs)
    out.write(`                  ${scenario.padEnd(34)} ${cost.padEnd(11)} ${price > 0 ? `${price.toFixed(2)} USD` : ''}\n`)
  const local = blocked.filter(({ cost }) => cost === 'local')
  const needing = blocked.filter(({ cost }) => cost !== 'local')
  for (const [index, { scenario, cost, needs }] of needing.entries()) {
    out.write(`${(index === 0 ? 'needs' : '').padEnd(18)}${scenario.padEnd(34)} ${cost.padEnd(11)} ${needs.join(' ')}\n`)
  }
  if (local.length > 0) out.write(`cannot run there  ${counted(local.length, 'scenario')}   by type\n`)
}
