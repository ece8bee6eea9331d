import { lookup } from 'node:dns'
import { stopwatchMs } from '../clock.js'
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
}

/** Makes webhook calls; `close` ends its connections. */
export interface Poster {
  post(call: Post): Promise<CallResult>
  close(): Promise<void>
}

const answerLimitBytes = 20_000

/** The address was judged while connecting, and refused. */
class BlockedAddress extends Error {}

/**
 * A poster over undici that judges the address really connected, follows no redirect, ignores proxies, and reads at most
 * 20 000 bytes of an answer.
 */
export function createPoster(rules: TargetRules): Poster {
  // undici costs 70 to 90 ms to load, so it is loaded by the first call and not at start.
  let loading: Promise<Line> | undefined
  const line = () => {
    loading ??= openLine(rules)
    return loading
  }
  return {
    post: async (call) => {
      const started = stopwatchMs()
      const target = targetOf(call.url, rules)
      if (target.kind === 'blocked') return failure('blocked', target.why, started)
      const { request, agentFor } = await line()
      try {
        const answer = await request(target.url, {
          method: 'POST',
          headers: call.headers,
          body: call.body,
          dispatcher: agentFor(target.port, target.hostAllowed),
          signal: AbortSignal.timeout(call.deadlineMs),
          headersTimeout: 0,
          bodyTimeout: 0,
        })
        return await resultOf(answer, started)
      } catch (error) {
        const [kind, detail] = classify(error)
        return failure(kind, detail, started)
      }
    },
    close: async () => {
      if (loading !== undefined) await (await loading).close()
    },
  }
}

type Undici = typeof import('undici')

interface Line {
  readonly request: Undici['request']
  agentFor(port: number, hostAllowed: boolean): InstanceType<Undici['Agent']>
  close(): Promise<void>
}

async function openLine(rules: TargetRules): Promise<Line> {
  const { Agent, request } = await import('undici')
  const agents = new Map<string, InstanceType<Undici['Agent']>>()
  return {
    request,
    // A connector learns the name it connects to but not the port, so there is an agent for each port whose judgement differs.
    agentFor: (port, hostAllowed) => {
      const own = rules.ownPorts().has(port)
      const name = `${own ? port : 'other'} ${hostAllowed}`
      const found = agents.get(name)
      if (found !== undefined) return found
      const connect = { lookup: judgedLookup(rules, own ? port : 0, hostAllowed), timeout: 10_000 }
      const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 4_000, connect })
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
function judgedLookup(rules: TargetRules, port: number, hostAllowed: boolean) {
  return (hostname: string, options: { all?: boolean }, callback: LookupCallback): void => {
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return callback(error, [])
      const why = addresses.map(({ address }) => refusalOf(address, port, hostAllowed, rules)).find((one) => one !== undefined)
      if (why !== undefined) return callback(new BlockedAddress(`${hostname} resolves to ${why}`), [])
      const [first] = addresses
      if (options.all === true || first === undefined) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

async function resultOf(
  answer: { statusCode: number; body: AsyncIterable<Uint8Array> & { destroy(): unknown } },
  started: number,
): Promise<CallResult> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body) {
    bytes += chunk.byteLength
    if (bytes > answerLimitBytes) {
      answer.body.destroy()
      const cut = Buffer.concat([...chunks, chunk]).subarray(0, answerLimitBytes)
      return {
        ...failure('too-large', `the answer is longer than ${answerLimitBytes} bytes`, started),
        status: answer.statusCode,
        answer: cut,
      }
    }
    chunks.push(chunk)
  }
  const status = answer.statusCode
  const error = status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? 'redirect' : 'non-2xx'
  const detail =
    error === 'redirect' ? `${status}: redirects are not followed` : error === null ? null : `the receiver answered ${status}`
  return { status, error, detail, answer: Buffer.concat(chunks), tookMs: stopwatchMs() - started }
}

function failure(error: CallError, detail: string, started: number): CallResult {
  return { status: null, error, detail, answer: null, tookMs: stopwatchMs() - started }
}

function classify(error: unknown): readonly [CallError, string] {
  const chain = causesOf(error)
  const said = chain.at(-1)?.message ?? String(error)
  const codes = chain.map((one) => ('code' in one ? String(one.code) : one.name))
  const has = (...wanted: readonly string[]) => codes.some((code) => wanted.includes(code))
  if (chain.some((one) => one instanceof BlockedAddress)) return ['blocked', said]
  if (has('TimeoutError', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', '23')) return ['timeout', 'no answer within the deadline']
  if (has('ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL')) return ['dns', said]
  if (has('ECONNREFUSED')) return ['refused', said]
  if (codes.some((code) => /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|UNABLE_TO_|SELF_SIGNED|EPROTO)/.test(code))) return ['tls', said]
  if (has('ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET')) return ['reset', said]
  if (codes.some((code) => code.startsWith('HPE_'))) return ['bad-answer', said]
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
