import type { Finding } from './finding.js'
import { type Played, play } from './play.js'
import type { Scenario } from './scenario.js'
import type { Target } from './target.js'

/** What the suite needs of a test runner: vitest's own functions, or others of the same form. */
export interface Runner {
  test(name: string, body: () => Promise<void>): void
  afterAll(body: () => Promise<void>): void
}

export interface SuiteOptions {
  /** Where to play; a function is called once, before the first scenario. */
  readonly target: Target | (() => Promise<Target>)
  readonly scenarios: readonly Scenario[]
  /** `import * as vitest from 'vitest'`, handed in since a test runner cannot be imported twice. */
  readonly runner: Runner
  /** Hears what came of each scenario, for a coverage of one's own. */
  readonly onPlayed?: (played: Played) => void
}

/** Classes of findings that leave a scenario green. */
const fine: ReadonlySet<Finding['class']> = new Set(['match', 'additive', 'waived'])

/**
 * Registers one test per scenario; each fails with what was found, told so that it can be rerun alone.
 *
 * Scenarios that do not run at the target's kind pass as `absent`: `catalogue.filter` leaves them out beforehand.
 */
export function contractSuite({ target, scenarios, runner, onPlayed }: SuiteOptions): void {
  let opened: Promise<Target> | undefined
  const open = (): Promise<Target> => {
    opened ??= typeof target === 'function' ? target() : Promise.resolve(target)
    return opened
  }
  for (const scenario of scenarios) {
    runner.test(`${scenario.name}: ${scenario.behaviour}`, async () => {
      const played = await play(scenario, await open())
      onPlayed?.(played)
      const wrong = played.findings.filter((one) => !fine.has(one.class))
      if (wrong.length > 0) throw new Error(wrong.map(sayFinding).join('\n'))
    })
  }
  runner.afterAll(async () => {
    await (await opened)?.close()
  })
}

/** A finding in a few lines for a person. */
export function sayFinding(finding: Finding): string {
  const { class: effect, level, step, path, message, fingerprint, pair, rerun, source } = finding
  const head = `${effect} ${level} at ${step} ${path} (${pair.join(' against ')})`
  return `${head}\n  ${message}\n  ${source}\n  fingerprint ${fingerprint}    rerun: ${rerun}`
}
