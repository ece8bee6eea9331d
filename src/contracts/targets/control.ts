import { isList, isObject } from '../json.js'
import { operationAt } from '../operation.js'
import type { Json } from '../take.js'
import type { Journaled } from '../target.js'

/** The calls of the emulator's control API that the kit makes, each about one account. */
export interface Control {
  /** Makes the account's clock stand still; answers where it stands, in epoch milliseconds. */
  stand(account: string): Promise<number>
  advance(account: string, ms: number): Promise<Moved>
  next(account: string): Promise<Moved>
  rule(account: string, rule: Json): Promise<void>
  story(account: string, name: string): Promise<void>
  quirk(account: string, name: string, alternative: string): Promise<void>
  fail(account: string, job: string): Promise<void>
  journal(account: string): Promise<readonly Journaled[]>
  reset(account: string): Promise<void>
}

/** Where a clock stands after a move, in epoch milliseconds, and when webhook calls were made on the way. */
export interface Moved {
  readonly now: number
  readonly attempts: readonly number[]
  readonly happened: number
}

export interface ControlOptions {
  readonly origin: string
  readonly forward: (request: Request) => Promise<Response>
  readonly token: string | undefined
}

/** A client of the control API; what it is refused is a mistake in a scenario, and thrown as one. */
export function controlOf({ origin, forward, token }: ControlOptions): Control {
  const call = async (method: string, path: string, account: string, body?: Json): Promise<Json> => {
    const url = `${origin}/_/api/v1/${path}?account=${encodeURIComponent(account)}`
    const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` })
    headers.set('content-type', 'application/json')
    const answer = await forward(
      new Request(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    )
    const text = await answer.text()
    if (!answer.ok)
      throw new Error(`the emulator refused ${method} /_/api/v1/${path} with ${answer.status}: ${text.slice(0, 400)}`)
    const json: Json = text === '' ? null : JSON.parse(text)
    return json
  }
  return {
    stand: async (account) => {
      // An account is made by the first call with its key, whichever that is; this one reads only.
      const opening = new Request(`${origin}${operationAt('novita', 'getUser').path}`, {
        headers: { authorization: `Bearer ${account}` },
      })
      await (await forward(opening)).arrayBuffer()
      return instantIn(await call('PUT', 'clock', account, { mode: 'manual', pace: 1 }))
    },
    advance: async (account, ms) => movedBy(await call('POST', 'clock/advance', account, { by: ms })),
    next: async (account) => movedBy(await call('POST', 'clock/next', account)),
    rule: async (account, rule) => void (await call('POST', 'rules', account, rule)),
    story: async (account, name) => void (await call('PUT', 'scenario', account, { scenario: name })),
    quirk: async (account, name, alternative) => void (await call('PUT', 'quirks', account, { quirks: { [name]: alternative } })),
    fail: async (account, job) => void (await call('POST', `jobs/${job}/fail`, account, {})),
    journal: async (account) => journaledIn(await call('GET', 'exchanges', account)),
    reset: async (account) => void (await call('POST', 'reset', account, {})),
  }
}

function journaledIn(body: Json): readonly Journaled[] {
  const rows = isObject(body) && isList(body['exchanges']) ? body['exchanges'].filter(isObject) : []
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null)
  return rows.map((row) => ({ operation: text(row['operation']), status: Number(row['status']), rule: text(row['rule']) }))
}

function instantIn(body: Json): number {
  const now = isObject(body) ? body['now'] : undefined
  return typeof now === 'string' ? Date.parse(now) : Number(now)
}

function movedBy(body: Json): Moved {
  const happenings = isObject(body) && isList(body['happenings']) ? body['happenings'].filter(isObject) : []
  const attempts = happenings.filter((one) => one['what'] === 'attempt').map((one) => Date.parse(String(one['at'])))
  return { now: instantIn(body), attempts, happened: happenings.length }
}
