import { type Answer, exchange, type Order } from './exchange.js'
import { isObject } from './json.js'
import { type LooseInput, operationAt } from './operation.js'
import type { Session } from './session.js'
import type { Extras, MisaskedInput, Refusal, Refused } from './steps.js'
import type { Json, Provider } from './take.js'

/** Whose API is asked, with whose key. */
export interface Caller {
  readonly session: Session
  readonly provider: Provider
  readonly account: string
}

/** Everything a request may be made of. */
export type AnyInput = LooseInput & Extras & Partial<MisaskedInput> & { readonly deviates?: string }

/** One exchange of an operation, well or badly ended. */
export function ask(caller: Caller, operation: string, input: AnyInput, step: string, expectsRefusal = false): Promise<Answer> {
  return exchange(caller.session, orderOf(caller, operation, input, step, expectsRefusal))
}

/** One exchange that must go well, else the scenario ends with a finding. */
export async function askWell(caller: Caller, operation: string, input: AnyInput): Promise<Answer> {
  const { session } = caller
  const names = [operation, 'call', ...(input.keyForm === undefined ? [] : [`${input.keyForm} key`])]
  if (session.outOfReach(...names) !== undefined) return session.stop()
  const answer = await ask(caller, operation, input, session.enter(operation))
  if (!isRefusal(answer)) return answer
  return refused(session, operation, answer)
}

/** A finding about an answer that should have gone well; the scenario cannot go on. */
export function refused(session: Session, operation: string, { status, json, text }: Answer): never {
  // Nothing is known of a service behind a key that it does not take, or behind a limit that others have used up.
  const unmeasured = session.target.can.cost === 'metered' && [401, 402, 403, 429].includes(status)
  const left = json ?? text.slice(0, 200)
  const message = `${operation} was refused with ${status}: ${JSON.stringify(left).slice(0, 300)}`
  const effect = unmeasured ? 'unmeasured' : 'breaking'
  session.find(
    { class: effect, level: 'status', path: '$', kind: 'refused', left, right: 'an answer that went well', message },
    'scenario',
  )
  return session.stop()
}

/** ModelsLab refuses with HTTP 200 as well: the body's own `status` says so (openapi/modelslab.yaml, ErrorAnswer and FailedAnswer). */
export function isRefusal({ status, json }: Answer): boolean {
  if (status >= 400) return true
  return isObject(json) && (json['status'] === 'error' || json['status'] === 'failed')
}

/** One exchange that must be refused; what is refused as it should be is no finding. */
export async function askBadly(caller: Caller, operation: string, input: MisaskedInput, want: Refusal): Promise<Refused | null> {
  const { session } = caller
  const special = [...(input.key === 'void' ? ['void key'] : []), ...(input.text === undefined ? [] : ['unreadable body'])]
  const names = [operation, 'expectRefusal', ...special]
  if (session.outOfReach(...names) !== undefined) return null
  const answer = await ask(caller, operation, input, session.enter(operation), true)
  checkRefusal(session, operation, answer, want)
  return refusedBy(answer)
}

/** One exchange that may end either way. */
export async function askEither(caller: Caller, operation: string, input: AnyInput): Promise<Refused> {
  const { session } = caller
  if (session.outOfReach(operation, 'ask') !== undefined) return session.stop()
  return refusedBy(await ask(caller, operation, input, session.enter(operation)))
}

/** A refusal as a scenario sees it. */
export function refusedBy({ status, json, text }: Answer): Refused {
  return { status, body: json ?? text }
}

/** Compares a refusal with what it should be: a status, and what its text contains. */
export function checkRefusal(
  session: Session,
  what: string,
  answer: Answer,
  { status, says }: Refusal,
  isRefused = isRefusal(answer),
): void {
  const wanted = [status].flat()
  const find = (level: 'status' | 'text', kind: string, message: string, left: Json, right: Json) =>
    session.find({ class: 'breaking', level, path: '$', kind, left, right, message }, 'scenario')
  if (!isRefused)
    find('status', 'accepted', `${what} was accepted with ${answer.status} and should be refused`, answer.status, wanted)
  else if (!wanted.includes(answer.status))
    find('status', 'other-status', `${what} was refused with ${answer.status}, not ${wanted.join(' or ')}`, answer.status, wanted)
  if (says !== undefined && !answer.text.toLowerCase().includes(says.toLowerCase()))
    find('text', 'says-not', `the refusal of ${what} does not say "${says}"`, answer.json ?? answer.text.slice(0, 200), says)
}

const voidKey = 'void-key-that-nobody-has'

function orderOf(caller: Caller, operation: string, input: AnyInput, step: string, expectsRefusal: boolean): Order {
  const { session, provider, account } = caller
  const { method, path } = operationAt(provider, operation)
  const secret = input.key === 'none' ? '' : input.key === 'void' ? voidKey : session.leg.key(account, provider)
  const url = new URL(session.leg.origin(provider) + filled(path, recordOf(input.path)))
  for (const [name, value] of Object.entries(recordOf(input.query))) url.searchParams.set(name, String(value))
  const headers = new Headers(input.headers)
  const body = bodyOf(caller, input, secret)
  const text = input.text ?? (body === undefined ? undefined : JSON.stringify(body))
  if (text !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  if (provider === 'novita' && secret !== '' && !headers.has('authorization'))
    headers.set('authorization', written(secret, input.keyForm))
  const request = new Request(url, {
    method: input.method ?? method,
    headers,
    redirect: 'manual',
    ...(text === undefined ? {} : { body: text }),
  })
  const deviates = expectsRefusal || input.deviates !== undefined
  return {
    document: provider,
    operation,
    step,
    request,
    query: recordOf(input.query),
    ...(body === undefined ? takenText(input.text) : { body }),
    secret,
    deviates,
  }
}

// What is too large for a server is too large for a take as well: there it is told by its digest.
const longestTaken = 65_536

function takenText(text: string | undefined): Pick<Order, 'body' | 'bytes'> {
  if (text === undefined) return {}
  return text.length > longestTaken ? { bytes: new TextEncoder().encode(text) } : { body: { $text: text } }
}

// All three are in use: the bare key by novita-sdk, the semicolon by the page's own txt2img command (openapi/novita.yaml, apiKey).
function written(secret: string, form: Extras['keyForm'] = 'bearer'): string {
  switch (form) {
    case 'bearer':
      return `Bearer ${secret}`
    case 'bare':
      return secret
    case 'semicolon':
      return `Bearer ${secret};`
  }
}

/** ModelsLab reads its key from the body (openapi/modelslab.yaml, KeyRequest), so every call there has one. */
function bodyOf({ provider }: Caller, input: AnyInput, secret: string): Json | undefined {
  if (input.text !== undefined) return undefined
  const body = input.body === undefined ? undefined : asJson(input.body)
  if (provider === 'novita') return body
  const own = isObject(body) ? body : {}
  return input.key === 'none' ? own : { key: secret, ...own }
}

function filled(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function asJson(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value))
  return json
}
