import { catalogue } from '../catalogue.js'
import type { Finding } from '../finding.js'
import { play } from '../play.js'
import { emulatorTarget } from '../targets/emulator.js'

/** One playing of the catalogue at the emulator as it is. */
export interface CleanRun {
  readonly seed: number
  /** How many scenarios were played. */
  readonly scenarios: number
  /** What was found although nothing is wrong: false alarms. */
  readonly alarms: readonly Finding[]
}

/** Plays the whole catalogue in a world of this seed: a check that finds something there would find it of any mutant. */
export async function playClean(seed: number): Promise<CleanRun> {
  const scenarios = catalogue.filter(({ targets }) => targets.emulator !== undefined)
  const target = await emulatorTarget({ options: { seed } })
  const alarms: Finding[] = []
  try {
    for (const scenario of scenarios) {
      const { findings } = await play(scenario, target, { run: `clean-${seed}` })
      alarms.push(...findings.filter((one) => one.class !== 'match'))
    }
  } finally {
    await target.close()
  }
  return { seed, scenarios: scenarios.length, alarms }
}
