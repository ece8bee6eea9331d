import { version, wallMs } from '../emulator/index.js'
import { type AnyInput, askBadly, askEither, askWell, type Caller } from './asking.js'
import { checksOf } from './checks.js'
import type { Answer } from './exchange.js'
import type { Finding } from './finding.js'
import { expectCalls, type HeardCall, hearArrivals, hookOf } from './hearing.js'
import { isObject } from './json.js'
import { pollUntil } from './polling.js'
import { sendRaw } from './raw.js'
import { reissue } from './reissue.js'
import type { Scenario, Stage } from './scenario.js'
import { type Missed, newSession, type Session } from './session.js'
import { msOf, type Span } from './span.js'
import type { WideSteps } from './steps.js'
import { askStore, downloadBadly, downloadFrom, knockAt, uploadBadly, uploadTo } from './storing.js'
import type { Json, Provider, Take } from './take.js'
import type { Steering, Target } from './target.js'

/** What came of one scenario at one target. */
export interface Played {
  readonly scenario: string
  readonly target: string
  /** `played`: to its end; `stopped`: a finding made it impossible to go on; `partial`: the rest is out of reach; `absent`: it does not run there. */
  readonly outcome: 'played' | 'stopped' | 'partial' | 'absent'
  readonly take: Take
  readonly findings: readonly Finding[]
  /** Steps that the scenario says are out of reach there. */
  readonly outOfReach: readonly Missed[]
  /** The first line of the take whose answer a rule may have made; `null`: no rule was set. */
  readonly injectedFrom: number | null
}

export interface PlayOptions {
  /** Distinguishes this run from all others; the same run at a fresh emulator gives the same take. */
  readonly run?: string
}

/**
 * Plays one scenario at one target, in a leg of its own.
 *
 * Never rejects for what a target does: that is a finding. Rejects for a bug in the scenario or the kit.
 */
export async function play(scenario: Scenario, target: Target, { run = 'local' }: PlayOptions = {}): Promise<Played> {
  const reach = scenario.targets[target.kind]
  if (reach === undefined) return absent(scenario, target)
  const leg = await target.leg({ scenario: scenario.name, run })
  const session = newSession({ scenario, target, leg, run })
  const inbox: HeardCall[] = []
  try {
    if (scenario.arrange !== null && leg.steering !== null) {
      await scenario.arrange(stageOf(session, inbox))
      session.restart()
    }
    await scenario.begin(stageOf(session, inbox))
    hearArrivals(session, inbox)
    return playedOf(session, session.missed.length > 0 ? 'partial' : 'played')
  } catch (error) {
    if (!session.isStop(error) && !isTripped(session, error)) throw error
    hearArrivals(session, inbox)
    const isPartial = session.missed.length > 0 && session.findings.every((one) => one.class === 'match')
    return playedOf(session, isPartial ? 'partial' : 'stopped')
  } finally {
    await leg.close()
  }
}

// A scenario reads answers as their document has them. Where one is found to be otherwise, it may trip over what is not there: that
// is what the target did, and told already.
function isTripped({ findings }: Session, error: unknown): boolean {
  return error instanceof TypeError && findings.some((one) => one.class === 'breaking')
}

function stageOf(session: Session, inbox: HeardCall[]): Stage {
  const novita = stepsOf({ session, provider: 'novita', account: '' }, inbox)
  const modelslab = stepsOf({ session, provider: 'modelslab', account: '' }, inbox)
  const both = { novita, modelslab, check: checksOf(session), wait: waiting(session) }
  const steps = { novita, modelslab, both }
  const again = (provider: Provider) => (lines: Take['lines'], sanitised: boolean) =>
    reissue({ session, provider, account: '' }, lines, sanitised, inbox)
  return { narrow: steps, battery: steps, wide: steps, again: { novita: again('novita'), modelslab: again('modelslab') } }
}

/** Every step there is; what a scenario may use of them is in the type it gets. */
function stepsOf<P extends Provider>(caller: Caller & { readonly provider: P }, inbox: HeardCall[]): WideSteps<P> {
  const { session, account } = caller
  const steer = () => steeringOf(session)
  return {
    // The type is the document's; whether the answer has it, the judge has said by now.
    call: async (operation: string, input: AnyInput = {}) => parsed<never>(session, await askWell(caller, operation, input)),
    expectRefusal: (operation, input, want) => askBadly(caller, operation, input, want),
    ask: (operation: string, input: AnyInput = {}) => askEither(caller, operation, input),
    poll: (operation, input: AnyInput, how) => pollUntil(caller, operation, input, how),
    upload: (slot, bytes, how = {}) => uploadTo(session, slot, bytes, how),
    expectUploadRefusal: (slot, bytes, how) => uploadBadly(session, slot, bytes, how),
    download: (url) => downloadFrom(session, url),
    expectDownloadRefusal: (url, want) => downloadBadly(session, url, want),
    knock: (request, want) => knockAt(caller, request, want),
    send: async (operation, input) => parsed<Json>(session, await askWell(caller, operation, input)),
    store: (operation, url, how = {}) => askStore(session, operation, url, how),
    raw: (raw) => sendRaw(caller, raw),
    wait: waiting(session),
    expectWebhook: (webhook, how) => expectCalls(caller, String(webhook), how, inbox),
    get hook() {
      return hookOf(session)
    },
    check: checksOf(session),
    advance: (span) => steer().advance(msOf(span), account),
    next: () => steer().next(account),
    rule: (rule) => {
      if (!isSwitch(rule)) session.injectedFrom ??= session.lines.length
      return steer().rule(rule, account)
    },
    story: (name) => steer().story(name, account),
    quirk: (name, alternative) => steer().quirk(name, alternative, account),
    fail: (job) => steer().fail(job, account),
    journal: () => steer().journal(account),
    reset: () => steer().reset(account),
    account: (name) => (session.target.can.account ? stepsOf({ ...caller, account: name }, inbox) : noAccounts(session)),
    taken: () => session.lines,
  }
}

// Limits, purses, plans and stories are the emulator's own behaviour once they are switched on: it counts, and refuses by itself. Any
// other effect may put an answer in.
const switches: ReadonlySet<string> = new Set(['limit', 'credit', 'plan', 'scenario', 'deliveries'])

function isSwitch(rule: Json): boolean {
  const effect = isObject(rule) ? rule['then'] : undefined
  const names = isObject(effect) ? Object.keys(effect) : []
  return names.length > 0 && names.every((name) => switches.has(name))
}

function waiting(session: Session): (span: Span) => Promise<void> {
  return async (span) => {
    if (session.outOfReach('wait') === undefined) await session.leg.wait(msOf(span))
  }
}

function steeringOf(session: Session): Steering {
  const { steering } = session.leg
  if (steering !== null) return steering
  const message = `${session.target.name} has no clock and no rules that a scenario can move`
  const place = { class: 'unmeasured', level: 'timing', path: '$', kind: 'no-steering' } as const
  session.find({ ...place, left: null, right: null, message }, 'scenario')
  return session.stop()
}

function noAccounts(session: Session): never {
  const message = `${session.target.name} has one account, and the scenario needs another`
  const place = { class: 'unmeasured', level: 'presence', path: '$', kind: 'no-accounts' } as const
  session.find({ ...place, left: null, right: null, message }, 'scenario')
  return session.stop()
}

/** The JSON of an answer; a page in its place is told by the judge, and leaves nothing to go on with. */
function parsed<T>(session: Session, { text, json }: Answer): T {
  if (json === undefined && text !== '') return session.stop()
  const value: T = json === undefined ? null : JSON.parse(text)
  return value
}

function absent(scenario: Scenario, target: Target): Played {
  const take = takeOf(scenario, [])
  return {
    scenario: scenario.name,
    target: target.name,
    outcome: 'absent',
    take,
    findings: [],
    outOfReach: [],
    injectedFrom: null,
  }
}

function playedOf(session: Session, outcome: Played['outcome']): Played {
  const { scenario, target, lines, findings, missed, injectedFrom } = session
  const take = takeOf(scenario, lines)
  return { scenario: scenario.name, target: target.name, outcome, take, findings, outOfReach: missed, injectedFrom }
}

function takeOf({ name, provider }: Scenario, lines: Take['lines']): Take {
  const header = {
    take: 1,
    scenario: name,
    provider,
    provenance: 'played',
    partial: false,
    source: 'played by the contract kit',
    recordedAt: new Date(wallMs()).toISOString().slice(0, 10),
    reviewAfter: null,
    kitVersion: version,
    commit: null,
    client: 'loradock-contract',
    digest: null,
  } as const
  return { header, lines }
}
