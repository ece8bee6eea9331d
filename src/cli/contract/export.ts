import { type ArazzoSource, arazzoOf, emulatorTarget, play, type Scenario } from '../../contracts/kit.js'
import type { Outcome } from '../commands.js'
import type { ContractCall } from '../contract.js'
import { failure, isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { scopeOf, textOf } from './scope.js'

/** `export --arazzo`: plays polled scenarios at an emulator of its own and writes them to stdout in a form of others. */
export async function exportScenarios(call: ContractCall): Promise<Outcome> {
  const { options, terminal } = call
  if (options['arazzo'] !== true) {
    const fix = ['loradock contract export --arazzo']
    return failure('E_FLAG', 'There is no form to export to.', { where: 'loradock contract export', fix })
  }
  const every = textOf(options['every']) ?? '10'
  const everySeconds = Number(every)
  if (!(everySeconds > 0))
    return failure('E_FLAG', `"${every}" is no number of seconds.`, { where: '--every', fix: ['--every 10'] })
  const scope = scopeOf(call)
  if (isFailure(scope)) return scope
  const openapi = textOf(options['openapi']) ?? './openapi'
  terminal.stdout.write(arazzoOf(await sourcesOf(scope.scenarios), { openapi, everySeconds }))
  return exit.done
}

async function sourcesOf(scenarios: readonly Scenario[]): Promise<readonly ArazzoSource[]> {
  const target = await emulatorTarget({ options: { seed: 1 } })
  try {
    const sources: ArazzoSource[] = []
    for (const scenario of scenarios) {
      const { name, behaviour, provider, kind } = scenario
      // Only what needs no arranging and no steering can be played by a stranger.
      if (provider === 'both' || kind !== 'portable' || scenario.arrange !== null || scenario.targets.emulator === undefined)
        continue
      const { take, outcome } = await play(scenario, target, { run: 'export' })
      if (outcome === 'played') sources.push({ scenario: { name, behaviour, provider }, take })
    }
    return sources
  } finally {
    await target.close()
  }
}
