import type { JobKind } from './domain/job.js'
import type { Assembled } from './emulator.js'
import { LoradockError } from './error.js'
import { withLength } from './http/incoming.js'
import { providers } from './providers/index.js'
import type { SampleAsk } from './providers/provider.js'

/** A job that is started for somebody who has no client at hand. */
export interface SampleOrder {
  /** The key its calls are made with. */
  readonly account: string
  readonly provider: string
  readonly kind: JobKind
  readonly webhook: string | null
  /** What the calls are addressed to: links in their answers are built on it. */
  readonly origin: string
  /** Aborted when nobody waits for it any more. */
  readonly signal: AbortSignal
}

const shownLength = 300

/**
 * Starts a job by the calls that a client of its provider makes, so that journal, ledger, rules and webhook calls are as a client's.
 *
 * @returns The provider's id of the job.
 * @throws LoradockError `E_SAMPLE` for a provider that is not there or a webhook that it would not call; `E_SAMPLE_REFUSED` when the
 * provider does not accept it, as under a scenario or a rule: with its answer.
 */
export async function startSample({ app }: Assembled, order: SampleOrder): Promise<string> {
  const { account: key, provider, kind, webhook, origin, signal } = order
  const sample = providers.find(({ service }) => service.name === provider)?.sampleJob
  if (sample === undefined) {
    const known = providers.map(({ service }) => service.name).join(', ')
    throw new LoradockError('E_SAMPLE', `There is no provider "${provider}".`, {
      where: 'provider',
      fix: [`providers: ${known}`],
    })
  }
  if (webhook !== null && !sample.callsBack(kind)) {
    throw new LoradockError('E_SAMPLE', `${provider} makes no webhook call about a ${kind}.`, {
      where: 'webhook',
      fix: ['leave it out'],
    })
  }
  let last = 'nothing was asked'
  const ask = async ({ method, at, json, bytes, headers = {} }: SampleAsk) => {
    const type = json === undefined ? {} : { 'content-type': 'application/json' }
    const body = json === undefined ? (bytes === undefined ? null : Buffer.from(bytes)) : JSON.stringify(json)
    const request = new Request(new URL(at, origin), { method, headers: { ...type, ...headers }, body, signal })
    const answer = await app.fetch(await withLength(request))
    const text = await answer.text()
    last = `${method} ${new URL(request.url).pathname} was answered ${answer.status} ${text.slice(0, shownLength)}`
    return { status: answer.status, body: jsonOf(text) }
  }
  let id: string | undefined
  try {
    id = await sample.start(kind, { key, webhook, ask })
  } catch (error) {
    // What a rule does to a connection; anything else is a fault of ours.
    if (!(error instanceof TypeError) && !signal.aborted) throw error
    last = `the connection broke: ${error instanceof Error ? error.message : String(error)}`
  }
  if (id !== undefined) return id
  throw new LoradockError('E_SAMPLE_REFUSED', `${provider} did not accept the ${kind}: ${last}.`, {
    where: `account "${key}"`,
    fix: ['loradock scenario use happy', 'GET /_/api/v1/rules lists what stands in its way'],
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
