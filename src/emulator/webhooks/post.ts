import { type LookupAddress, lookup } from 'node:dns'
import { stopwatchMs } from '../clock.js'
import { exchange, OverlongAnswer } from './exchange.js'
import { refusalOf, type TargetRules, targetOf } from './target.js'

/** How a call ended that brought no 2xx, as the journal says it. */
export type CallError =
  | 'refused'
  | 'dns'
  | 'tls'
  | 'timeout'
  | 'reset'
  | 'non-2xx'
  | 'redirect'
  | 'too-large'
  | 'blocked'
  | 'bad-answer'
  /** Our own end: the poster was closed meanwhile. Never stored. */
  | 'stopped'

/** What came of one call: the answer's status and first bytes, or the class of its failure with a sentence. */
export interface CallResult {
  readonly status: number | null
  readonly error: CallError | null
  readonly detail: string | null
  readonly answer: Buffer | null
  readonly tookMs: number
}

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly deadlineMs: number
  /** Whose call it is, for a receiver of our own; absent: nobody's. */
  readonly account?: string | undefined
}

/** Something to be read. */
export interface Get {
  readonly url: string
  readonly deadlineMs: number
  /** How much of it is read at most. */
  readonly limitBytes: number
}

/** Makes webhook calls; `close` ends its connections. */
export interface Poster {
  post(call: Post): Promise<CallResult>
  close(): Promise<void>
}

/** Reads what links lead to as well. */
export interface Caller extends Poster {
  get(call: Get): Promise<CallResult>
}

const answerLimitBytes = 20_000
const reuseWithinMs = 200

/** Finds the addresses of a host name. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

/** The address was judged while connecting, and refused. */
class BlockedAddress extends Error {}

/**
 * A poster over undici that judges the address really connected, follows no redirect, ignores proxies, and reads at most
 * 20 000 bytes of an answer.
 *
 * @param resolve - Looks host names up; the machine's own resolver unless a test brings another.
 */
export function createPoster(rules: TargetRules, resolve: Resolve = lookup): Caller {
  // undici costs 70 to 90 ms to load, so it is loaded by the first call and not at start.
  let loading: Promise<Line> | undefined
  let closed = false
  const verdictOf = (error: unknown): Verdict => (closed ? ['stopped', 'the emulator is closing'] : classify(error))
  const line = () => {
    loading ??= openLine(rules, resolve)
    return loading
  }
  const send = async (url: string, deadlineMs: number, limitBytes: number, sent: Sent): Promise<CallResult> => {
    const started = stopwatchMs()
    const target = targetOf(url, rules)
    if (target.kind === 'blocked') return failure(['blocked', target.why], started)
    const { agentFor } = await line()
    if (closed) return failure(verdictOf(undefined), started)
    const dispatcher = agentFor(target.port, target.hostAllowed)
    const { status, answer, broken } = await exchange(dispatcher, { url: target.url, ...sent }, deadlineMs, limitBytes)
    const tookMs = stopwatchMs() - started
    if (status === null) return failure(verdictOf(broken), started)
    const [error, detail] = broken === undefined ? verdictOn(status) : verdictOf(broken)
    return { status, error, detail, answer, tookMs }
  }
  return {
    post: ({ url, deadlineMs, headers, body }) => send(url, deadlineMs, answerLimitBytes, { method: 'POST', headers, body }),
    get: ({ url, deadlineMs, limitBytes }) => send(url, deadlineMs, limitBytes, { method: 'GET' }),
    close: async () => {
      closed = true
      if (loading !== undefined) await (await loading).close()
    },
  }
}

type Sent = { readonly method: 'GET' } | (Pick<Post, 'headers' | 'body'> & { readonly method: 'POST' })

type Undici = typeof import('undici')

interface Line {
  agentFor(port: number, hostAllowed: boolean): InstanceType<Undici['Agent']>
  close(): Promise<void>
}

async function openLine(rules: TargetRules, resolve: Resolve): Promise<Line> {
  const { Agent } = await import('undici')
  const agents = new Map<string, InstanceType<Undici['Agent']>>()
  return {
    // A connector learns the name it connects to but not the port, so there is an agent for each port whose judgement differs.
    agentFor: (port, hostAllowed) => {
      const own = rules.ownPorts().has(port)
      const name = `${own ? port : 'other'} ${hostAllowed}`
      const found = agents.get(name)
      if (found !== undefined) return found
      const connect = { lookup: judgedLookup(rules, own ? port : 0, hostAllowed, resolve), timeout: 10_000 }
      // A receiver may end an idle connection at the very moment we use it, and where a provider retries nothing that call would be
      // lost for no reason of the receiver's. So one is used again only at once, by the next call of a burst: no server ends it so soon.
      const agent = new Agent({ keepAliveTimeout: reuseWithinMs, keepAliveMaxTimeout: reuseWithinMs, connect })
      agents.set(name, agent)
      return agent
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

type LookupCallback = (error: Error | null, address: string | { address: string; family: number }[], family?: number) => void

/** Resolves a name and judges what it resolved to, in the same step that connects: a name cannot change in between. */
function judgedLookup(rules: TargetRules, port: number, hostAllowed: boolean, resolve: Resolve) {
  return (hostname: string, options: { all?: boolean }, callback: LookupCallback): void => {
    resolve(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return callback(error, [])
      const why = addresses.map(({ address }) => refusalOf(address, port, hostAllowed, rules)).find((one) => one !== undefined)
      if (why !== undefined) return callback(new BlockedAddress(`"${hostname}": ${why}`), [])
      const [first] = addresses
      if (options.all === true || first === undefined) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

type Verdict = readonly [error: CallError, detail: string] | readonly [error: null, detail: null]

function verdictOn(status: number): Verdict {
  if (status >= 200 && status < 300) return [null, null]
  if (status >= 300 && status < 400) return ['redirect', `${status}: redirects are not followed`]
  return ['non-2xx', `the receiver answered ${status}`]
}

function failure([error, detail]: Verdict, started: number): CallResult {
  return { status: null, error, detail, answer: null, tookMs: stopwatchMs() - started }
}

function classify(error: unknown): Verdict {
  const chain = causesOf(error)
  const said = chain.at(-1)?.message ?? String(error)
  const codes = chain.flatMap((one) => [one.name, 'code' in one ? String(one.code) : ''])
  const has = (...wanted: readonly string[]) => codes.some((code) => wanted.includes(code))
  if (chain.some((one) => one instanceof BlockedAddress)) return ['blocked', said]
  if (has('TimeoutError', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT')) return ['timeout', 'no answer within the deadline']
  if (has('ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL')) return ['dns', said]
  if (has('ECONNREFUSED')) return ['refused', said]
  if (codes.some((code) => /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|UNABLE_TO_|SELF_SIGNED|EPROTO)/.test(code))) return ['tls', said]
  if (has('UND_ERR_HEADERS_OVERFLOW') || error instanceof OverlongAnswer) return ['too-large', said]
  if (has('ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET')) return ['reset', said]
  if (has('HTTPParserError')) return ['bad-answer', said]
  return ['refused', said]
}

function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let at: unknown = error; at instanceof Error && chain.length < 5; at = at.cause) {
    chain.push(at)
    // Happy eyeballs: undici joins what each address said.
    if (at instanceof AggregateError) chain.push(...at.errors.filter((one): one is Error => one instanceof Error))
  }
  return chain
}
