import { setTimeout as delay } from 'node:timers/promises'
import { stopwatchMs, version } from '../../emulator/index.js'
import { type Manner, newManner } from '../manner.js'
import type { ReceivedCall, Receiver } from '../receiver.js'
import type { Provider } from '../take.js'
import type { About, Arrival, Capabilities, CloseReport, Hook, Leg, LegOrder, NoAnswer, Target } from '../target.js'
import { nothingLeft } from '../target.js'

export interface RemoteOptions {
  readonly kind: 'real' | 'custom'
  /** `real:novita`, `custom:http://127.0.0.1:8080`. */
  readonly name: string
  /** Where each provider's API is; both the same for a server that serves both. */
  readonly origins: Readonly<Record<Provider, string>>
  readonly key: string
  /** Hosts that links in answers may lead to, beside those of the APIs; `*.` begins one that stands for its subdomains. */
  readonly linkHosts?: readonly string[]
  /** What the server can do beyond what every one can. */
  readonly can?: Partial<Capabilities>
  /** Receives webhook calls under an address that the server can reach; absent: none arrive. */
  readonly receiver?: Receiver
  /** Time between any two calls, and between two polls of one step. */
  readonly spacingMs?: number
  readonly pollSpacingMs?: number
  /** How long a busy server is waited for in all. */
  readonly patienceMs?: number
  /** Calls in all, over all legs. */
  readonly maxCalls?: number
  /** Asked before each call: a budget or a ledger that says no ends the scenario. */
  readonly before?: (request: Request, about: About) => Promise<NoAnswer | undefined>
  /** Told of each answer, before anything is made of it. */
  readonly after?: (response: Response, about: About) => Promise<void>
  readonly close?: () => Promise<CloseReport>
  /** How many times faster than the wall the server's time runs; a provider's is the wall's. */
  readonly pace?: number
  /** Once it is aborted nothing is waited for any more. */
  readonly signal?: AbortSignal
  /** For tests: what is asked and how time passes. */
  readonly fetch?: (request: Request) => Promise<Response>
  readonly sleep?: (ms: number) => Promise<void>
}

const usual: Capabilities = {
  account: false,
  advanceClock: false,
  observeAll: false,
  state: true,
  upload: true,
  webhooks: false,
  rules: false,
  quirks: false,
  cost: 'metered',
}

/**
 * A provider, or anybody's implementation, as a target. The only file of the kit that sleeps.
 *
 * One call in flight, spaced; a busy server is waited for as it asks; links lead to listed hosts only and never carry the key; redirects are
 * answers and are not followed.
 */
export function remoteTarget(options: RemoteOptions): Target {
  const { kind, name, receiver } = options
  const can = { ...usual, cost: kind === 'real' ? ('metered' as const) : ('theirs' as const), ...options.can }
  const line = newLine(options)
  return {
    kind,
    name,
    can: { ...can, webhooks: receiver !== undefined },
    leg: async (order) => newLeg(options, line, order),
    close: options.close ?? (async () => nothingLeft),
  }
}

type Line = (request: Request, about: About) => Promise<Response | NoAnswer>

/** The server's time: the wall's, or faster where the server says that it is. */
function clockOf({ pace = 1, signal, sleep }: RemoteOptions) {
  const doze = async (ms: number) => {
    // Woken by the end of the run, which is no failure.
    await delay(ms / pace, undefined, signal === undefined ? {} : { signal }).catch(() => {})
  }
  return { nowMs: () => stopwatchMs() * pace, sleep: sleep ?? doze }
}

async function newLeg(options: RemoteOptions, line: Line, order: LegOrder): Promise<Leg> {
  const { receiver } = options
  const { nowMs, sleep } = clockOf(options)
  const beganAt = nowMs()
  const now = () => Math.round(nowMs() - beganAt)
  // The address is a public one: what nobody can guess, nobody can call.
  const token = `${order.run}-${order.scenario.replaceAll('/', '-')}-${crypto.randomUUID().replaceAll('-', '')}`
  let arrived: Arrival[] = []
  const manner = newManner()
  const put = ({ method, headers, bytes, ageMs = 0 }: ReceivedCall) => {
    arrived.push({
      at: now() - Math.round(ageMs * (options.pace ?? 1)),
      method,
      headers,
      bytes,
      text: new TextDecoder().decode(bytes),
    })
  }
  const leave = receiver?.hear(token, put, manner.answer)
  return {
    origin: (provider) => options.origins[provider].replace(/\/+$/, ''),
    key: () => options.key,
    now,
    fetch: line,
    wait: async (ms) => {
      await sleep(ms)
      await receiver?.catchUp?.()
    },
    hook: receiver === undefined ? null : hookOf(receiver, token, manner),
    arrivals: () => {
      const taken = arrived
      arrived = []
      return taken
    },
    steering: null,
    close: async () => leave?.(),
  }
}

function hookOf({ url, deaf, answersAlike }: Receiver, token: string, manner: Manner): Hook {
  return {
    url: url(token),
    ...manner,
    ...(deaf === undefined ? {} : { deaf }),
    ...(answersAlike === undefined ? {} : { answersAlike }),
  }
}

/** The one line that all calls of a target wait in. */
function newLine(options: RemoteOptions): Line {
  const { spacingMs = 1000, pollSpacingMs = 10_000, maxCalls = 2000 } = options
  const { nowMs, sleep } = clockOf(options)
  const lastAt = new Map<string, number>()
  let calls = 0
  let previous: Promise<unknown> = Promise.resolve()
  const pauseFor = async (name: string, ms: number) => {
    const since = lastAt.get(name)
    if (since !== undefined) await sleep(Math.max(0, since + ms - nowMs()))
  }
  const next: Line = async (request, about) => {
    const refusal = refusalOf(request, options) ?? (await options.before?.(request, about))
    if (refusal !== undefined) return refusal
    if (calls >= maxCalls) return noAnswer('guard', 'call limit', `the limit of ${maxCalls} calls is reached`)
    await pauseFor('', spacingMs)
    await pauseFor(`${about.step} ${request.url}`, pollSpacingMs)
    calls += 1
    const answer = await patiently(request, options)
    for (const name of ['', `${about.step} ${request.url}`]) lastAt.set(name, nowMs())
    if (answer instanceof Response) await options.after?.(answer.clone(), about)
    return answer
  }
  return (request, about) => {
    const turn = previous.then(() => next(request, about))
    previous = turn.catch(() => {})
    return turn
  }
}

/** Why a request may not go out; `undefined` when it may. */
function refusalOf(request: Request, { origins, linkHosts = [], key }: RemoteOptions): NoAnswer | undefined {
  const { host, origin, href } = new URL(request.url)
  if (Object.values(origins).some((one) => new URL(one).origin === origin)) return undefined
  const isListed = linkHosts.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name))
  if (!isListed)
    return { ...noAnswer('breaking', 'foreign host', `an answer leads to ${host}, which is not on the list`), level: 'host' }
  const carriesKey = [...request.headers.values()].some((value) => value.includes(key)) || href.includes(encodeURIComponent(key))
  return carriesKey ? noAnswer('guard', 'key to a storage host', `the API key would have gone to ${host}`) : undefined
}

/** Asks again while the server says that it is busy: as long as it asks for, else longer each time, and not for ever. */
async function patiently(request: Request, options: RemoteOptions): Promise<Response | NoAnswer> {
  const { patienceMs = 120_000 } = options
  const { sleep } = clockOf(options)
  let left = patienceMs
  for (let tries = 0; ; tries++) {
    const answer = await sent(request.clone(), options)
    if (!(answer instanceof Response) || (answer.status !== 429 && answer.status !== 503)) return answer
    const asked = Number(answer.headers.get('retry-after')) * 1000
    const pauseMs = asked > 0 ? asked : 2000 * 2 ** tries
    if (pauseMs > left)
      return noAnswer('unmeasured', String(answer.status), `still ${answer.status} after ${(patienceMs - left) / 1000} s`)
    left -= pauseMs
    await sleep(pauseMs)
  }
}

async function sent(request: Request, options: RemoteOptions): Promise<Response | NoAnswer> {
  const { pace = 1 } = options
  // The signal goes beside the request: Node 20 forgets one inside it once the request is collected.
  const ask = options.fetch ?? ((one: Request) => fetch(one, { signal: AbortSignal.timeout(Math.max(3000, 60_000 / pace)) }))
  // A nameless request has been answered 403 with the text "error code: 1010" (openapi/novita.yaml, F3).
  request.headers.set('user-agent', `loradock-contract/${version}`)
  try {
    const answer = await ask(new Request(request, { redirect: 'manual' }))
    if (answer.status !== 403 || !(await answer.clone().text()).includes('error code: 1010')) return answer
    return noAnswer('instrument', '1010', 'a firewall in front of the API refused the client, not the API')
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return noAnswer('unmeasured', cause, `${request.method} ${new URL(request.url).pathname} got no answer: ${cause}`)
  }
}

function noAnswer(effect: NoAnswer['class'], failure: string, message: string): NoAnswer {
  return { kind: 'no-answer', class: effect, failure, message }
}
