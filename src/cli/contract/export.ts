import { type ArazzoSource, arazzoOf } from '../../contracts/arazzo.js'
import { catalogue } from '../../contracts/catalogue.js'
import { play } from '../../contracts/play.js'
import { emulatorTarget } from '../../contracts/targets/emulator.js'
import type { Common } from '../command.js'
import { type Failure, failure } from '../errors.js'
import { exit } from '../exit-codes.js'
import type { Terminal } from '../terminal.js'

export interface ExportFlags {
  readonly arazzo?: boolean
  readonly openapi: string
  readonly every: string
  readonly scenario?: readonly string[]
}

/** Plays polled scenarios at an emulator of its own and writes them to stdout in a form of others. */
export async function exportScenarios(flags: ExportFlags & Common, { stdout }: Terminal): Promise<number | Failure> {
  if (flags.arazzo !== true) {
    return failure('E_FLAG', 'There is no form to export to.', {
      where: 'contract export',
      fix: ['loradock contract export --arazzo'],
    })
  }
  const everySeconds = Number(flags.every)
  if (!(everySeconds > 0)) {
    return failure('E_FLAG', `"${flags.every}" is no number of seconds.`, { where: '--every', fix: ['--every 10'] })
  }
  const wanted = new Set(flags.scenario ?? [])
  const unknown = [...wanted].find((name) => !catalogue.some((one) => one.name === name))
  if (unknown !== undefined) {
    return failure('E_FLAG', `There is no contract scenario ${unknown}.`, {
      where: '--scenario',
      fix: ['loradock contract list'],
    })
  }
  stdout.write(arazzoOf(await sourcesOf(wanted), { openapi: flags.openapi, everySeconds }))
  return exit.done
}

async function sourcesOf(wanted: ReadonlySet<string>): Promise<readonly ArazzoSource[]> {
  const target = await emulatorTarget({ options: { seed: 1 } })
  try {
    const sources: ArazzoSource[] = []
    for (const scenario of catalogue) {
      const { name, behaviour, provider, kind } = scenario
      // Only what needs no arranging and no steering can be played by a stranger.
      if (provider === 'both' || kind !== 'portable' || scenario.arrange !== null || scenario.targets.emulator === undefined)
        continue
      if (wanted.size > 0 && !wanted.has(name)) continue
      const { take, outcome } = await play(scenario, target, { run: 'export' })
      if (outcome === 'played') sources.push({ scenario: { name, behaviour, provider }, take })
    }
    return sources
  } finally {
    await target.close()
  }
}
