import { playAll } from './leg.js'
import type { Intended } from './plan.js'
import type { Scenario } from './scenario.js'
import { operationOf } from './take.js'
import type { Target } from './target.js'
import { emulatorTarget } from './targets/emulator.js'

/**
 * What scenarios would call and how long they would take, found by playing them at an emulator in process: nothing is sent anywhere.
 *
 * Polls are counted as a provider has to be polled, by the clock; durations are the emulator's, so both are estimates.
 */
export async function intentsOf(scenarios: readonly Scenario[]): Promise<readonly Intended[]> {
  const emulator = await emulatorTarget()
  const legs = await playAll({
    scenarios: scenarios.filter(({ targets }) => targets.emulator !== undefined),
    target: unsteered(emulator),
    run: 'plan',
  })
  await emulator.close()
  return scenarios.flatMap(({ name, provider, cost, irreversible, provokes = false }) => {
    if (provider === 'both') return []
    const lines = legs.find(({ scenario }) => scenario.name === name)?.played.take.lines ?? []
    const operations = lines.flatMap((line) => (line.kind === 'exchange' ? [operationOf(line.step)] : []))
    const calls = [...new Set(operations)].map((operation) => ({
      operation,
      times: operations.filter((one) => one === operation).length,
    }))
    const instants = lines.map(({ at }) => at ?? 0)
    // Calls to a provider are a second apart.
    const tookMs = instants.length === 0 ? 0 : Math.max(...instants) - Math.min(...instants) + operations.length * 1000
    return [{ scenario: name, provider, cost, irreversible, provokes, calls, tookMs }]
  })
}

/** The emulator as somebody has it who cannot move its clock but by waiting. */
function unsteered(target: Target): Target {
  return {
    ...target,
    can: { ...target.can, observeAll: false, advanceClock: false },
    leg: async (order) => ({ ...(await target.leg(order)), steering: null }),
  }
}
