import { compareTakes } from '../../src/contracts/compare.js'
import type { Coverage } from '../../src/contracts/coverage.js'
import { type Difference, findingOf } from '../../src/contracts/difference.js'
import type { Finding } from '../../src/contracts/finding.js'
import { isObject, parseJson } from '../../src/contracts/json.js'
import { type Created, leaksOf, readLedger } from '../../src/contracts/ledger.js'
import { type Played, play } from '../../src/contracts/play.js'
import { withQuirks } from '../../src/contracts/quirks.js'
import { newRedactor } from '../../src/contracts/redact.js'
import { redactedRun } from '../../src/contracts/report/index.js'
import type { ContractRun, RunLeg } from '../../src/contracts/run-file.js'
import { png, type Scenario } from '../../src/contracts/scenario.js'
import loraHappy from '../../src/contracts/scenarios/modelslab/lora-happy.js'
import webhookPerStatus from '../../src/contracts/scenarios/modelslab/webhook-per-status.js'
import styleHappy from '../../src/contracts/scenarios/novita/style-happy.js'
import txt2imgHappy from '../../src/contracts/scenarios/novita/txt2img-happy.js'
import { operationOf } from '../../src/contracts/take.js'
import type { Target } from '../../src/contracts/target.js'
import { type EmulatorTargetOptions, emulatorTarget } from '../../src/contracts/targets/emulator.js'
import { type RemoteOptions, remoteTarget } from '../../src/contracts/targets/remote.js'
import { countsOf, exitCodeOf } from '../../src/contracts/verdict.js'
import { applyWaivers, readWaivers, waiverFor } from '../../src/contracts/waivers.js'

// A run in which something of every class is found, made by playing scenarios at servers that were bent on purpose. Only coverage and ages
// are made up here: they have no findings.

const today = '2026-11-21'
const drifted = 'custom:http://127.0.0.1:8080'
const firewalled = 'custom:http://127.0.0.1:8081'
const silent = 'custom:http://127.0.0.1:8082'
const limited = 'custom:http://127.0.0.1:8083'

/** Plays, compares, waives and counts as `loradock contract diff` does, at an emulator and at four bent servers. */
export async function driftedRun(): Promise<ContractRun> {
  const sound = await emulatorTarget({ options: { quirks: { 'modelslab.status-set': 'worker' } } })
  const bent = await bentTarget()
  const [firewall, dead, short] = [
    strangerTarget(firewalled, { fetch: async () => new Response('error code: 1010', { status: 403 }) }),
    strangerTarget(silent, {
      fetch: async () => {
        throw new Error('fetch failed', { cause: new Error('connect ECONNREFUSED') })
      },
    }),
    strangerTarget(limited, { maxCalls: 0 }),
  ]
  const orders: readonly (readonly [Scenario, Target])[] = [
    ...[styleHappy, txt2imgHappy, loraHappy, webhookPerStatus].flatMap((one) => [[one, sound] as const, [one, bent] as const]),
    [styleHappy, firewall],
    [styleHappy, dead],
    [styleHappy, short],
  ]
  const legs: PlayedLeg[] = []
  for (const [scenario, target] of orders) legs.push({ scenario, played: await play(scenario, target, { run: 'drift' }) })
  for (const target of [sound, bent, firewall, dead, short]) await target.close()
  const found = [...legs.flatMap(({ played }) => played.findings), ...compared(legs), ...leaked()]
  const { findings, waivers } = waived(found)
  const counts = { ...countsOf(findings), match: 61 }
  const run: ContractRun = {
    contract: 1,
    header: {
      run: 'drift',
      verb: 'diff',
      command: `loradock contract diff emulator ${drifted}`,
      kitVersion: '0.1.0',
      startedAt: `${today}T09:00:00.000Z`,
      tookMs: 4321,
      today,
      seed: 1,
      chosenQuirks: { 'modelslab.status-set': 'worker' },
      interrupted: null,
    },
    targets: [sound, bent, firewall, dead, short].map(({ kind, name, can }) => ({ kind, name, can })),
    pairs: [
      {
        left: 'emulator',
        right: 'schema',
        of: 'responses',
        size: 42,
        counts: countsIn(findings, 'emulator'),
        notes: [],
        leftOut: null,
      },
      { left: 'emulator', right: drifted, of: 'steps', size: 9, counts, notes: [`W-001, 30 days left`], leftOut: null },
      { left: 'emulator', right: 'specmatic', of: 'tests', size: 0, counts: null, notes: [], leftOut: 'no Java' },
    ],
    legs: legs.map(legOf),
    findings,
    counts,
    coverage,
    evidence: { live: 0, published: 7, doc: 54 },
    takes: {
      count: 9,
      oldestDays: 12,
      nextReview: '2027-02-01',
      pastDue: 0,
      ages: { '30': 9, '90': 0, '180': 0, more: 0 },
      provenance: { live: 0, published: 3, doc: 6 },
    },
    waivers,
    quirks: [
      { name: 'modelslab.status-set', row: '22', target: 'emulator', observed: 'worker', answers: 2, state: 'open' },
      { name: 'novita.submit-shape', row: '33', target: drifted, observed: 'union', answers: 1, state: 'open' },
    ],
    proposals: ['modelslab.status-set: let the quirk stay open, no live take shows it'],
    plan: null,
    ledger: { file: '.loradock/ledger/drift.jsonl', created: created(), spentUsd: 0, calls: 4 },
    verdict: {
      exitCode: exitCodeOf(counts, { compared: 61 }),
      word: 'LEAK',
      says: ['At custom:http://127.0.0.1:8081 every answer was 403: nothing is known about the behaviour behind it'],
      compared: 61,
    },
  }
  // Links in takes are signed: what reports hide, the file of a run does not hold either.
  return redactedRun(JSON.parse(JSON.stringify(run)), newRedactor([]))
}

/** The emulator behind a wire and a relay that bend what comes: the same scenarios, and somebody else's server. */
async function bentTarget(): Promise<Target> {
  const preview = `data:image/png;base64,${Buffer.from(png(64, 64)).toString('base64')}`
  const wire: EmulatorTargetOptions['wire'] = async (request, forward) => {
    const answer = await forward(request)
    const place = `${request.method} ${new URL(request.url).pathname}`
    const bend = bends.find(({ at }) => at.test(place))
    if (bend === undefined) return answer
    const { status, headers } = answer
    return new Response(bend.change(await answer.text(), preview), { status: bend.status ?? status, headers })
  }
  const target = await emulatorTarget({
    wire,
    relay: (call) => (new TextDecoder().decode(call.bytes).includes('training_success') ? [call, call] : [call]),
  })
  return { ...target, kind: 'custom', name: drifted }
}

interface Bend {
  readonly at: RegExp
  readonly status?: number
  change(text: string, preview: string): string
}

const bends: readonly Bend[] = [
  { at: /^POST .*lora_fine_tune$/, change: (text) => changed(text, ({ model_id: _, ...rest }) => rest) },
  { at: /^POST .*style$/, status: 201, change: (text) => text },
  { at: /^GET .*style$/, change: (text) => text.replace('"TRAINING"', '"WARMING_UP"') },
  { at: /^POST .*txt2img$/, change: (text, preview) => changed(text, (body) => ({ ...body, preview })) },
  { at: /^GET .*task-result$/, change: (text) => text.replace(/"image_type":"jpeg"/g, '"image_type":"png"') },
  { at: /fine_tune_status/, change: (text) => text.replace('trained_model_uploaded', 'training_started') },
]

function changed(text: string, change: (body: Record<string, unknown>) => unknown): string {
  const body = parseJson(text)
  return isObject(body) ? JSON.stringify(change({ ...body })) : text
}

function strangerTarget(name: string, more: Partial<RemoteOptions>): Target {
  const origin = name.replace('custom:', '')
  const origins = { novita: origin, modelslab: origin }
  return remoteTarget({ kind: 'custom', name, origins, key: 'drift-key', sleep: async () => {}, ...more })
}

interface PlayedLeg {
  readonly scenario: Scenario
  readonly played: Played
}

function compared(legs: readonly PlayedLeg[]): readonly Finding[] {
  return legs.flatMap(({ scenario, played }) => {
    const other = legs.find((one) => one.scenario === scenario && one.played.target === drifted)
    if (played.target !== 'emulator' || other === undefined) return []
    const { differences } = compareTakes(played.take, other.played.take)
    return withQuirks(differences, [played.take, other.played.take], ['emulator', drifted]).map((one) =>
      foundAt(one, scenario, one.step, drifted),
    )
  })
}

function foundAt(difference: Difference, { name, provider }: Scenario, step: string, right: string): Finding {
  const source = `src/contracts/scenarios/${name}.ts`
  return findingOf(difference, { provider, scenario: name, step, pair: ['emulator', right], source, evidence: 'doc' })
}

/** A ledger in which one training was never proved gone. */
function created(): readonly Created[] {
  const line = { run: 'drift', nth: 1, provider: 'modelslab', operation: 'createLoraTraining', name: null, removable: true }
  return readLedger(
    [
      { ...line, kind: 'intent' },
      { ...line, kind: 'made', id: 'Xk2p9' },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n'),
  )
}

const leaked = () => leaksOf(created(), false).map((one) => foundAt(one, loraHappy, 'createLoraTraining', drifted))

/** One difference is waived; a second waiver has expired. */
function waived(found: readonly Finding[]): Pick<ContractRun, 'findings' | 'waivers'> {
  const first = found.find((one) => one.class === 'breaking' && one.level === 'echo')
  if (first === undefined) throw new Error('nothing was found that could be waived')
  const file = 'fixtures/waivers.yaml'
  const argued = (entry: string) =>
    entry.replace('reason: ""', 'reason: the image type is being argued about').replace('issue: ""', 'issue: "#12"')
  const text = [waiverFor(first, 'W-001', '2026-12-21'), waiverFor(first, 'W-002', '2026-11-01')].map(argued).join('')
  const { findings, faults } = applyWaivers(found, readWaivers(text, file), today)
  const stale = faults.map(({ line, kind, message }) => ({
    ...foundAt(
      { class: 'stale', level: 'presence', path: '$', kind, left: null, right: null, message },
      styleHappy,
      '',
      'hygiene',
    ),
    scenario: '',
    pair: [file, 'hygiene'] as const,
    source: `${file}:${line}`,
    evidence: null,
    rerun: 'loradock contract check',
  }))
  const { step, path } = first
  const waiver = {
    id: 'W-001',
    operation: operationOf(step),
    path,
    reason: 'the image type is being argued about',
    daysLeft: 30,
    excused: 1,
  }
  return { findings: [...findings, ...stale], waivers: [{ ...waiver, source: `${file}:1` }] }
}

function legOf({ scenario, played }: PlayedLeg): RunLeg {
  const { name, provider, behaviour, basis, cost } = scenario
  const { target, outcome, outOfReach, take } = played
  return {
    scenario: name,
    provider,
    behaviour,
    basis,
    cost,
    target,
    outcome,
    outOfReach,
    judged: take.lines.length,
    tookMs: 12,
    take,
  }
}

function countsIn(findings: readonly Finding[], left: string): ContractRun['counts'] {
  return { ...countsOf(findings.filter(({ pair }) => pair[0] === left && pair[1] === 'schema')), match: 42 }
}

const coverage: Coverage = {
  called: axis(9, 14, 18, ['novita listModels']),
  'success-shape': axis(9, 14, 18, []),
  'status-code': axis(11, 20, 34, ['novita getStyleTraining 429', 'modelslab createLoraTraining 500']),
  enum: axis(21, 39, 41, ['novita getStyleTraining task_status CANCELED']),
  'request-enum': axis(12, 12, 12, []),
  'webhook-status': axis(8, 8, 8, []),
  transition: axis(14, 19, 21, ['modelslab messege deploying_model to training_failed']),
  refusal: axis(0, 6, 9, []),
  quirk: axis(2, 18, 36, []),
}

function axis(proved: number, provable: number, documented: number, keys: readonly string[]): Coverage['called'] {
  return {
    proved,
    provable,
    documented,
    onDemand: 0,
    empty: keys.map((key) => ({ key, reason: 'no scenario' })),
    undocumented: [],
  }
}
