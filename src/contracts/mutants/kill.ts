import { catalogue } from '../catalogue.js'
import type { Finding } from '../finding.js'
import { play } from '../play.js'
import type { Scenario } from '../scenario.js'
import { type EmulatorTargetOptions, emulatorTarget } from '../targets/emulator.js'
import { modelslabMutants } from './modelslab.js'
import type { Mutant } from './mutant.js'
import { generationMutants } from './novita-generations.js'
import { listMutants } from './novita-lists.js'
import { refusalMutants } from './novita-refusals.js'
import { trainingMutants } from './novita-trainings.js'
import { storeMutants } from './store.js'
import { webhookMutants } from './webhooks.js'

/** Every mutant, by its number. */
export const mutants: readonly Mutant[] = [
  ...trainingMutants,
  ...listMutants,
  ...generationMutants,
  ...refusalMutants,
  ...storeMutants,
  ...modelslabMutants,
  ...webhookMutants,
].toSorted((a, b) => a.number - b.number)

/** What came of a mutant. */
export interface Killing {
  readonly mutant: Mutant
  /** `killed`: by its named check; `survived`: by no check, or by others only; `no control`: the scenario fails without it as well. */
  readonly outcome: 'killed' | 'survived' | 'no control'
  /** What was found, one line each, as `level kind path`. */
  readonly found: readonly string[]
}

/**
 * Plays each mutant's scenario, first at the emulator as it is and then with the mutant in between.
 *
 * A control that fails kills nothing: what it finds would be found of any mutant.
 */
export async function killAll(
  chosen: readonly Mutant[],
  told: (killing: Killing) => void,
  scenarios: readonly Scenario[] = catalogue,
): Promise<readonly Killing[]> {
  const controls = new Map<string, readonly Finding[]>()
  const killings: Killing[] = []
  for (const mutant of chosen) {
    const control = controls.get(mutant.scenario) ?? (await foundAt(scenarios, mutant.scenario, {}))
    controls.set(mutant.scenario, control)
    const found = control.length > 0 ? control : await foundAt(scenarios, mutant.scenario, mutant.between())
    const outcome = control.length > 0 ? 'no control' : found.some((one) => isNamed(mutant, one)) ? 'killed' : 'survived'
    const killing = { mutant, outcome, found: [...new Set(found.map(sayShortly))] } as const
    told(killing)
    killings.push(killing)
  }
  return killings
}

function isNamed({ levels, kind }: Mutant, found: Finding): boolean {
  return levels.includes(found.level) && (kind === undefined || kind.test(found.kind))
}

async function foundAt(
  scenarios: readonly Scenario[],
  name: string,
  between: EmulatorTargetOptions,
): Promise<readonly Finding[]> {
  const scenario = scenarios.find((one) => one.name === name)
  if (scenario === undefined) throw new Error(`no scenario ${name}`)
  const target = await emulatorTarget(between)
  try {
    const { findings } = await play(scenario, target)
    return findings.filter((one) => one.class === 'breaking')
  } finally {
    await target.close()
  }
}

function sayShortly({ level, kind, path, step }: Finding): string {
  return `${level} ${kind} ${path} at ${step}`
}
