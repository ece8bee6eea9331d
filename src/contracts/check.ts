import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { takesOf } from './fixtures.js'
import { hygieneOf, resultPair } from './hygiene.js'
import { judgedPairs, type LegsOrder, type PlayedLeg, playAll, proofsIn } from './leg.js'
import { playUnderQuirks } from './quirk-runs.js'
import { provable } from './reasons.js'
import { compareWithRecordings, pairOf } from './recorded.js'
import { finishedRun, type RunOrder, type RunParts, started } from './run.js'
import type { ContractRun, RunPair } from './run-file.js'
import type { Scenario } from './scenario.js'
import type { Target } from './target.js'
import { emulatorTarget } from './targets/emulator.js'
import { prismTarget } from './targets/prism.js'
import { countsOf } from './verdict.js'
import { type WatchOptions, watched } from './watched.js'

export interface CheckOrder extends RunOrder, WatchOptions, Pick<LegsOrder, 'begins' | 'ends'> {
  readonly scenarios: readonly Scenario[]
  /** Every scenario was asked for: what no scenario makes any more is then looked for too. */
  readonly whole: boolean
  /** Where fewer cells are proved, the check fails; only with every scenario and the usual settings are they reached. */
  readonly floors?: RunParts['floors']
  /** The package: its documents, and the OpenAPI files for Prism. */
  readonly root: string
  /** Where other commands leave their results. */
  readonly results: string
  /** The program that runs Node scripts, and Prism's script where it is installed. */
  readonly node: string
  readonly prism: string | undefined
  /** A running emulator instead of one in process. */
  readonly url?: string | undefined
  readonly token?: string | undefined
  /** Told what is done besides playing. */
  readonly doing?: (what: string) => void
}

/** The offline set: the documents' judges, recordings, Prism where it is installed, quirks in pairs, and the files themselves. */
export async function checkOffline(order: CheckOrder): Promise<ContractRun> {
  const { scenarios, fixtures, today, run, signal, begins, ends, doing, whole } = order
  const { startedAt } = started()
  const starting = startPrism(order)
  const quirks = order.chosenQuirks ?? {}
  const target = watched(
    await emulatorTarget(
      order.url === undefined
        ? { options: { quirks } }
        : { url: order.url, ...(order.token === undefined ? {} : { token: order.token }) },
    ),
    order,
  )
  const legs = await playAll({ scenarios, target, run, signal, begins, ends })
  await target.close()
  const recorded = compareWithRecordings(legs, fixtures)
  const proofs = legs.flatMap((leg) => proofsIn(leg, recorded.agreed.get(leg.scenario.name) ?? new Map(), today))
  const prism = await atPrism(await starting, order)
  doing?.('quirks')
  const underQuirks = await playUnderQuirks(scenarios, { run, today, signal })
  doing?.('files')
  const hygiene = hygieneOf(fixtures, order.root, today)
  const ownTakes = new Set(scenarios.flatMap(({ name }) => takesOf(fixtures, name).map(({ file }) => file)))
  return finishedRun(
    { ...order, verb: 'check' },
    {
      startedAt,
      legs: [...legs, ...prism.legs],
      findings: [...recorded.findings, ...underQuirks.findings],
      faults: hygiene.faults.filter(({ file }) => whole || ownTakes.has(file)),
      proofs: [...proofs, ...underQuirks.proofs],
      provable: provable(),
      ...(order.floors === undefined ? {} : { floors: order.floors }),
      pairs: [
        ...judgedPairs('emulator', legs),
        recordingsPair(order, recorded),
        prism.pair,
        underQuirks.pair,
        ...(whole
          ? [resultPair(order.results, 'sequences', 'runs'), resultPair(order.results, 'mutants', 'declared'), hygiene.pair]
          : []),
      ],
    },
  )
}

function recordingsPair({ fixtures }: CheckOrder, recorded: Parameters<typeof pairOf>[3]): RunPair {
  const idle = fixtures.takes.length - recorded.takes
  const notes = idle === 0 ? [] : [`${idle} not compared: no step of theirs was played`]
  return { ...pairOf('emulator', 'recordings', 'takes', recorded), notes }
}

const prismScript = '@stoplight/prism-cli/dist/index.js'

/** Prism, if it is installed here or beside the kit. */
export function findPrism(folders: readonly string[]): string | undefined {
  return folders.flatMap((folder) => {
    try {
      const path = createRequire(join(folder, 'package.json')).resolve(prismScript)
      return existsSync(path) ? [path] : []
    } catch {
      // Not installed there: the report says what is left out.
      return []
    }
  })[0]
}

/** A mock that has started, or why there is none: everything else is checked without it. */
async function startPrism({ root, node, prism, scenarios }: CheckOrder): Promise<Target | string> {
  if (prism === undefined) return 'Prism is not installed: npm install --save-dev @stoplight/prism-cli@5.14.2'
  if (!scenarios.some(({ targets }) => targets.prism !== undefined)) return 'no scenario that was chosen runs there'
  const documents = { novita: join(root, 'openapi/novita.yaml'), modelslab: join(root, 'openapi/modelslab.yaml') }
  return prismTarget({ command: [node, prism], documents }).catch((error: unknown) => String(error).slice(0, 300))
}

async function atPrism(
  prism: Target | string,
  order: CheckOrder,
): Promise<{ readonly legs: readonly PlayedLeg[]; readonly pair: RunPair }> {
  const line = { left: 'emulator', right: 'prism', of: 'operations', notes: [] }
  if (typeof prism === 'string') return { legs: [], pair: { ...line, size: 0, counts: null, leftOut: prism } }
  order.doing?.('prism')
  const { scenarios, run, signal } = order
  const legs = await playAll({ scenarios, target: prism, run, signal })
  await prism.close()
  const steps = legs.flatMap(({ played: { take } }) => take.lines.map(({ step }) => step.replace(/#\d+$/, '')))
  const findings = legs.flatMap(({ played }) => played.findings)
  const wrong = new Set(findings.map(({ step }) => step.replace(/#\d+$/, '')))
  const size = new Set(steps).size
  return {
    legs,
    pair: { ...line, size, counts: { ...countsOf(findings), match: Math.max(0, size - wrong.size) }, leftOut: null },
  }
}
