import type { Proof } from './coverage.js'
import type { Finding } from './finding.js'
import { isFine, type PlayedLeg, playAll, proofsIn } from './leg.js'
import { pairwise, type Settings } from './pairwise.js'
import { kitQuirks } from './quirk-list.js'
import type { RunPair } from './run-file.js'
import type { Scenario } from './scenario.js'
import { emulatorTarget } from './targets/emulator.js'
import { countsOf } from './verdict.js'

/** The settings under which the emulator is played: every two alternatives of two quirks meet in one of them. */
export function quirkSettings(): readonly Settings[] {
  const choices = kitQuirks.flatMap(({ name, alternatives }) => {
    const [first, ...others] = Object.keys(alternatives)
    return first === undefined ? [] : [{ name, values: [first, ...others] as const }]
  })
  return pairwise(choices)
}

/** The scenarios that are played under every setting: whole stories, since a setting shows along the way, and callers who are nobody, whom only the server's own settings reach. */
export function storiesOf(scenarios: readonly Scenario[]): readonly Scenario[] {
  return scenarios.filter(({ name, targets }) => targets.emulator !== undefined && /(-happy|\/no-key)$/.test(name))
}

/** What came of playing under every setting. */
export interface UnderQuirks {
  readonly findings: readonly Finding[]
  readonly legs: readonly PlayedLeg[]
  readonly pair: RunPair
  /** What the legs show, and the alternatives under which every one of them went well. */
  readonly proofs: readonly Proof[]
}

/** Plays the happy paths under every setting: a scenario that needs one alternative without saying so shows here. */
export async function playUnderQuirks(
  scenarios: readonly Scenario[],
  { run, today, signal }: { readonly run: string; readonly today: string; readonly signal?: AbortSignal | undefined },
): Promise<UnderQuirks> {
  const settings = quirkSettings()
  const stories = storiesOf(scenarios)
  const failing: { readonly settings: Settings; readonly findings: readonly Finding[] }[] = []
  const all: PlayedLeg[] = []
  const played: Proof[] = []
  for (const [index, quirks] of settings.entries()) {
    if (signal?.aborted === true) break
    const target = await emulatorTarget({ options: { quirks } })
    const legs = await playAll({ scenarios: stories, target, run: `${run}q${index}`, signal })
    await target.close()
    all.push(...legs)
    const found = legs.flatMap(({ played: { findings } }) => findings.filter((one) => !isFine(one)))
    failing.push({ settings: quirks, findings: found })
    if (found.length === 0) played.push(...alternativesOf(quirks, legs))
  }
  const findings = unique(failing.flatMap(({ findings: some, settings: under }) => some.map((one) => ofSetting(one, under))))
  const held = failing.filter(({ findings: some }) => some.length === 0).length
  const counts = { ...countsOf(findings), match: held }
  const pair = {
    left: 'emulator',
    right: 'quirks',
    of: 'settings',
    size: failing.length,
    counts,
    notes: [`${kitQuirks.length} quirks`],
    leftOut: null,
  }
  const proofs = all.flatMap((leg) => proofsIn(leg, new Map(), today))
  return { findings, legs: all, pair, proofs: [...proofs, ...played] }
}

/** The alternatives of a setting that was played: those of the providers whose stories were told in it. */
function alternativesOf(settings: Settings, legs: readonly PlayedLeg[]): readonly Proof[] {
  const told = Object.entries(settings).filter(([name]) => legs.some(({ scenario }) => name.startsWith(`${scenario.provider}.`)))
  const none = { evidence: null, day: null, stale: false, injected: false }
  return told.map(([name, alternative]) => ({ axis: 'quirk', key: `${name} ${alternative}`, ...none }))
}

// The same fault under several settings is one finding; its rerun names the first of them.
function unique(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ fingerprint, scenario }: Finding) => `${fingerprint} ${scenario}`
  return findings.filter((one, index) => findings.findIndex((other) => key(other) === key(one)) === index)
}

function ofSetting(finding: Finding, settings: Settings): Finding {
  const provider = finding.scenario.split('/')[0] ?? ''
  const chosen = Object.entries(settings).filter(([name, value]) => name.startsWith(provider) && !isDefault(name, value))
  const flags = chosen.map(([name, value]) => ` --quirk ${name}=${value}`).join('')
  return {
    ...finding,
    pair: ['emulator', 'quirks'],
    rerun: `loradock contract run emulator --scenario ${finding.scenario}${flags}`,
  }
}

function isDefault(name: string, value: string): boolean {
  return kitQuirks.some((quirk) => quirk.name === name && quirk.default === value)
}
