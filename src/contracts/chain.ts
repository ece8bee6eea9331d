import { isList, isObject, parseJson } from './json.js'
import { operationsOf } from './operation.js'
import { newRebinding } from './rebind.js'
import type { ContractRun } from './run-file.js'
import type { ExchangeLine, Json, Provider } from './take.js'
import { operationOf } from './take.js'
import type { Target } from './target.js'

/** A failing leg with every request that led to what was found. */
export interface Chain {
  readonly fingerprint: string
  readonly scenario: string
  readonly provider: Provider
  readonly target: string
  readonly step: string
  readonly lines: readonly ExchangeLine[]
}

/** The chain of a finding in a run that was kept; `undefined` where the run has no such finding, or no request led to it. */
export function readChain(run: ContractRun, fingerprint: string): Chain | undefined {
  const finding = run.findings.find((one) => one.fingerprint === fingerprint && one.scenario !== '')
  const leg = run.legs.find(({ scenario, target }) => scenario === finding?.scenario && finding.pair.includes(target))
  if (finding === undefined || leg === undefined || leg.provider === 'both') return undefined
  const lines = leg.take.lines.filter((line): line is ExchangeLine => line.kind === 'exchange')
  const last = lines.findLastIndex(({ step }) => step === finding.step)
  const { scenario, provider, target } = leg
  return { fingerprint, scenario, provider, target, step: finding.step, lines: lines.slice(0, last + 1) }
}

/** A request of a chain that was sent again. */
export interface Resent {
  readonly step: string
  readonly before: number | null
  readonly after: number | null
  /** Its status or the fields of its answer are others now. */
  readonly changed: boolean
}

/** Sends the requests of a chain again, ids rebound to what is minted now; polls of one series are sent once each, as they were. */
export async function replayChain({ lines, provider, scenario }: Chain, target: Target, run: string): Promise<readonly Resent[]> {
  const leg = await target.leg({ scenario, run })
  const ids = newRebinding()
  const resent: Resent[] = []
  for (const { at, step, request, response } of lines) {
    if (at !== null && at > leg.now()) await leg.wait(at - leg.now())
    const url = new URL(leg.origin(provider) + ids.text(request.path))
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, ids.text(value))
    const body = request.body === undefined ? undefined : withKey(ids.json(request.body), leg.key('', provider))
    const headers = new Headers(request.headers)
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
    if (provider === 'novita') headers.set('authorization', `Bearer ${leg.key('', provider)}`)
    const init = {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    } as const
    const answer = await leg.fetch(new Request(url, init), { operation: operationOf(step), step })
    const now = answer instanceof Response ? { status: answer.status, body: parseJson(await answer.text()) ?? null } : null
    if (now !== null) ids.learn(response?.body ?? null, now.body)
    const changed = now?.status !== response?.status || shapeOf(now?.body ?? null) !== shapeOf(response?.body ?? null)
    resent.push({ step, before: response?.status ?? null, after: now?.status ?? null, changed })
  }
  await leg.close()
  return resent
}

function withKey(body: Json, key: string): Json {
  return isObject(body) && 'key' in body ? { ...body, key } : body
}

/** The names in an answer, at every depth: its values differ from run to run. */
function shapeOf(body: Json): string {
  if (isList(body)) return `[${shapeOf(body[0] ?? null)}]`
  if (!isObject(body)) return ''
  const fields = Object.keys(body).toSorted()
  return `{${fields.map((name) => name + shapeOf(body[name] ?? null)).join(' ')}}`
}

/** A chain as the source of a scenario, to be finished by hand: the calls in their order, ids taken from the answers before. */
export function sourceOfChain(chain: Chain, name: string): string {
  const { provider, scenario, fingerprint, lines } = chain
  const known = new Map<string, string>()
  const steps = lines.flatMap((line, index) => {
    const operation = operationOf(line.step)
    if (operationsOf(provider)[operation] === undefined)
      return [`    // ${line.request.method} ${operation}: not an operation of ${provider}, write it by hand`]
    const input = inputOf(line, provider, operation)
    const text = [...known].reduce((rest, [id, path]) => rest.replaceAll(`"${id}"`, path), JSON.stringify(input))
    const name = `answer${index + 1}`
    for (const [field, id] of idsIn(line.response?.body ?? null)) known.set(id, `${name}.${field}`)
    return [`    const ${name} = await call('${operation}', ${text})`]
  })
  return `import { scenario } from '../../scenario.js'

// Made by \`loradock contract replay ${fingerprint} --save\` from ${scenario}: say what is promised, and check it.
export default scenario.local('${name}', {
  provider: '${provider}',
  behaviour: 'what ${scenario} found as ${fingerprint}',
  basis: ['own'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call }) {
${steps.join('\n')}
  },
})
`
}

/** What of a taken request is its caller's: what fills its path, its query and its body, without the key. */
export function inputOf(
  { request }: ExchangeLine,
  provider: Provider,
  operation: string,
): { readonly path?: Json; readonly query?: Json; readonly body?: Json } {
  const pattern = operationsOf(provider)[operation]?.path.split('/') ?? []
  const parts = request.path.split('/')
  const path = Object.fromEntries(
    pattern.flatMap((part, index) => (/^\{.+\}$/.test(part) ? [[part.slice(1, -1), parts[index] ?? '']] : [])),
  )
  const body = isObject(request.body)
    ? Object.fromEntries(Object.entries(request.body).filter(([field]) => field !== 'key'))
    : undefined
  return {
    ...(Object.keys(path).length === 0 ? {} : { path }),
    ...(request.query === undefined ? {} : { query: request.query }),
    ...(body === undefined || Object.keys(body).length === 0 ? {} : { body }),
  }
}

function idsIn(body: Json): readonly (readonly [string, string])[] {
  if (!isObject(body)) return []
  return Object.entries(body).flatMap(([name, value]) =>
    /id$/.test(name) && typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  )
}
