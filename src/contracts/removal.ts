import { isObject, parseJson } from './json.js'
import type { Created, LedgerLine } from './ledger.js'
import { sweepable } from './ledger.js'
import { operationAt } from './operation.js'
import type { Provider } from './take.js'
import type { Leg } from './target.js'

interface Removal {
  /** Asked in turn; that one of them is refused, since what it would end has ended, is no matter. */
  readonly calls: readonly string[]
  /** A read that is refused once it is gone. */
  readonly proof: string
}

/** How a training is removed, where a document says how; the effect of both calls is undocumented, so only the read counts. */
const removals: Readonly<Record<Provider, Removal | null>> = {
  modelslab: { calls: ['cancelTraining', 'deleteTraining'], proof: 'getTrainingStatus' },
  novita: null,
}

/**
 * Removes what a ledger proves ours, and proves by a read that it is gone; what cannot be proved stays a leak.
 *
 * @param write - Takes each line before the next call is made.
 */
export async function removeCreated(created: readonly Created[], leg: Leg, write: (line: LedgerLine) => void): Promise<void> {
  for (const { provider, run, nth, id } of sweepable(created)) {
    const removal = removals[provider]
    if (removal === null || id === null) continue
    for (const operation of removal.calls) await ask(leg, provider, operation, id)
    write({ kind: 'removed', run, nth })
    if (await isGone(leg, provider, removal.proof, id)) write({ kind: 'proved', run, nth })
  }
}

async function ask(leg: Leg, provider: Provider, operation: string, id: string): Promise<Response | undefined> {
  const { method, path } = operationAt(provider, operation)
  const url = leg.origin(provider) + path.replace(/\{[^}]+\}/g, encodeURIComponent(id))
  const headers = { 'content-type': 'application/json' }
  const request = new Request(url, { method, headers, redirect: 'manual', body: JSON.stringify({ key: leg.key('', provider) }) })
  const answer = await leg.fetch(request, { operation, step: operation })
  return answer instanceof Response ? answer : undefined
}

/** Whether a read is refused for the want of the thing: not for the key, the limits or the state of the server. */
async function isGone(leg: Leg, provider: Provider, operation: string, id: string): Promise<boolean> {
  const answer = await ask(leg, provider, operation, id)
  if (answer === undefined) return false
  if (answer.status === 404 || answer.status === 410) return true
  const text = await answer.text()
  const body = parseJson(text)
  const refused = isObject(body) && (body['status'] === 'error' || body['status'] === 'failed')
  return answer.status === 200 && refused && !/\bkey\b|rate|limit|subscri|credit/i.test(text)
}
