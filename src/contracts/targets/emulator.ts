import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.js'
import { newManner } from '../manner.js'
import { type ReceivedCall, type Receiver, startReceiver } from '../receiver.js'
import type { Arrival, Capabilities, Leg, LegOrder, NoAnswer, Target } from '../target.js'
import { nothingLeft } from '../target.js'
import { controlOf, type Moved } from './control.js'

export interface EmulatorTargetOptions {
  /** A running emulator; absent: one is made in process and asked without a socket. */
  readonly url?: string
  /** The control token of a running emulator that has one. */
  readonly token?: string
  /** How the emulator in process behaves. */
  readonly options?: EmulatorOptions
  /** The origin under which the running emulator reaches this machine, such as `http://host.docker.internal:4651`. */
  readonly hookOrigin?: string
  /** Stands between the kit and the emulator, links included: where mutants are. */
  readonly wire?: (request: Request, forward: Fetch) => Promise<Response>
  /** Stands between the emulator's deliveries and the kit: what one call becomes. */
  readonly relay?: (call: ReceivedCall, leg: LegOrder) => readonly ReceivedCall[]
}

export type Fetch = (request: Request) => Promise<Response>

const can: Capabilities = {
  account: true,
  advanceClock: true,
  observeAll: true,
  state: true,
  upload: true,
  webhooks: true,
  rules: true,
  quirks: true,
  cost: 'none',
}

/** The emulator as a target: every scenario has an account and a manual clock of its own, so that all of them may run at once. */
export async function emulatorTarget(given: EmulatorTargetOptions = {}): Promise<Target> {
  const inProcess = given.url === undefined ? await createEmulator(given.options) : undefined
  const origin = given.url?.replace(/\/+$/, '') ?? 'http://127.0.0.1:4650'
  const forward: Fetch = inProcess === undefined ? (request) => fetch(request) : (request) => inProcess.fetch(request)
  let opened: Promise<string> | undefined
  const socket = async () => {
    // Only where a scenario needs a socket is one opened: all others are asked in process.
    opened ??= inProcess === undefined ? Promise.resolve(origin) : inProcess.listen({ port: 0 }).then(({ url }) => url)
    const { hostname, port } = new URL(await opened)
    return { host: hostname, port: Number(port) }
  }
  const receiver = await startReceiver(given.hookOrigin === undefined ? {} : { origin: given.hookOrigin })
  return {
    kind: 'emulator',
    name: 'emulator',
    can,
    leg: (order) => newLeg({ order, origin, forward, receiver, given, socket }),
    close: async () => {
      await closeAll(receiver, inProcess)
      return nothingLeft
    },
  }
}

async function closeAll(receiver: Receiver, emulator: Emulator | undefined): Promise<void> {
  await receiver.close()
  await emulator?.close()
}

interface LegParts {
  readonly order: LegOrder
  readonly origin: string
  readonly forward: Fetch
  readonly receiver: Receiver
  readonly socket: NonNullable<Leg['socket']>
  readonly given: EmulatorTargetOptions
}

async function newLeg({ order, origin, forward, receiver, given, socket }: LegParts): Promise<Leg> {
  const token = `${order.run}-${order.scenario.replaceAll('/', '-')}`
  const keyOf = (account: string) => `ct-${token}${account === '' ? '' : `-${account}`}`
  const control = controlOf({ origin, forward, token: given.token })
  const startMs = await control.stand(keyOf(''))
  const others = new Set<string>()
  let nowMs = 0
  const post = mailbox()
  const manner = newManner()
  const put = (call: ReceivedCall) => {
    for (const one of given.relay === undefined ? [call] : given.relay(call, order)) post.put(one)
  }
  const leave = receiver.hear(token, put, manner.answer)
  const moved = ({ now, attempts, happened }: Moved): boolean => {
    nowMs = now - startMs
    post.stamp(
      attempts.map((at) => at - startMs),
      nowMs,
    )
    return happened > 0
  }
  return {
    origin: () => origin,
    key: (account) => {
      if (account !== '') others.add(keyOf(account))
      return keyOf(account)
    },
    now: () => nowMs,
    fetch: async (request) => answered(request, forward, given.wire),
    wait: async (ms) => {
      for (const key of others) moved(await control.advance(key, ms))
      moved(await control.advance(keyOf(''), ms))
    },
    hook: { url: receiver.url(token), ...manner },
    arrivals: () => post.take(nowMs),
    socket,
    steering: {
      advance: async (ms, account) => void moved(await control.advance(keyOf(account), ms)),
      next: async (account) => moved(await control.next(keyOf(account))),
      rule: (rule, account) => control.rule(keyOf(account), rule),
      story: (name, account) => control.story(keyOf(account), name),
      quirk: (name, alternative, account) => control.quirk(keyOf(account), name, alternative),
      fail: (job, account) => control.fail(keyOf(account), job),
      journal: (account) => control.journal(keyOf(account)),
      reset: async (account) => {
        await control.reset(keyOf(account))
        await control.stand(keyOf(account))
        nowMs = 0
      },
    },
    close: async () => leave(),
  }
}

async function answered(request: Request, forward: Fetch, wire: EmulatorTargetOptions['wire']): Promise<Response | NoAnswer> {
  try {
    return await (wire === undefined ? forward(request) : wire(request, forward))
  } catch (error) {
    const cause = error instanceof Error && isCoded(error.cause) ? error.cause.code : String(error)
    const message = `${request.method} ${new URL(request.url).pathname} got no answer: ${cause}`
    return { kind: 'no-answer', class: 'breaking', failure: cause, message }
  }
}

function isCoded(value: unknown): value is { readonly code: string } {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}

/** Calls as they come in; each gets its instant when it is known how far the clock had come. */
function mailbox() {
  let waiting: ReceivedCall[] = []
  let stamped: Arrival[] = []
  const stamp = (attemptsAt: readonly number[], nowMs: number): void => {
    stamped.push(...waiting.map((call, index) => arrivalOf(call, attemptsAt[index] ?? nowMs)))
    waiting = []
  }
  return {
    put: (call: ReceivedCall) => {
      waiting.push(call)
    },
    stamp,
    take: (nowMs: number): readonly Arrival[] => {
      stamp([], nowMs)
      const taken = stamped
      stamped = []
      return taken
    },
  }
}

function arrivalOf({ method, headers, bytes }: ReceivedCall, at: number): Arrival {
  return { at, method, headers, bytes, text: new TextDecoder().decode(bytes) }
}
