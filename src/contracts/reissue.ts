import { ask, type Caller } from './asking.js'
import { inputOf } from './chain.js'
import { type Fixtures, takesOf } from './fixtures.js'
import { type HeardCall, hearArrivals, noHook } from './hearing.js'
import { canonical, isObject, mapLeaves, valuesAt } from './json.js'
import { operationsOf } from './operation.js'
import type { CostClass } from './plan.js'
import { newRebinding } from './rebind.js'
import type { Scenario } from './scenario.js'
import { type ArrivalLine, type ExchangeLine, type Json, operationOf, type Provider, type TakeLine } from './take.js'
import type { TakeFile } from './take-file.js'
import { stateFields } from './volatile.js'

/** Committed takes that no scenario has the name of, each as one: its requests are sent again, in their order. */
export function reissues({ takes }: Pick<Fixtures, 'takes'>, scenarios: readonly Scenario[]): readonly Scenario[] {
  const names = new Set(scenarios.map(({ name }) => name))
  const alone = takes.filter(({ take: { header } }) => !names.has(header.scenario))
  // Of several takes of one name the strongest is asked again, and compared with all.
  return [...new Set(alone.map(({ take: { header } }) => header.scenario))].flatMap((name) => {
    const [file] = takesOf({ takes }, name)
    return file === undefined ? [] : (scenarioOfTake(file) ?? [])
  })
}

function scenarioOfTake({ take: { header, lines }, file }: TakeFile): Scenario | undefined {
  const { scenario: name, provider } = header
  if (provider === 'both') return undefined
  const operations = lines.map(({ step }) => operationOf(step))
  return {
    name,
    provider,
    behaviour: `what ${file} holds, asked again`,
    kind: 'portable',
    cost: costOf(operations),
    irreversible: operations.some((one) => /^create|^putObject$/.test(one)) && provider === 'novita',
    basis: [header.provenance === 'doc' ? 'doc' : 'pub'],
    sources: [header.source],
    quirks: [],
    targets: { emulator: 'full', real: 'full' },
    arrange: null,
    begin: (stage) => stage.again[provider](lines, header.provenance === 'live'),
  }
}

function costOf(operations: readonly string[]): Extract<CostClass, 'training' | 'generation' | 'residue' | 'none'> {
  const asks = (pattern: RegExp) => operations.some((one) => pattern.test(one))
  if (asks(/^create.+Training/)) return 'training'
  if (asks(/^create(?!TrainingAsset)/)) return 'generation'
  return asks(/^createTrainingAsset$|^putObject$|^crop/) ? 'residue' : 'none'
}

// A take tells when each poll was made; one that was copied from a page does not.
const longestMs = 3_600_000
const shortestMs = 600_000
const betweenPollsMs = 10_000

/**
 * Sends the requests of a take again, ids rebound to what is minted now, and polls until the last state that the take saw.
 *
 * What cannot be sent again is an `instrument` finding: a read is left out, and behind anything else the chain ends, since the rest rests on it.
 *
 * @param sanitised - The recorder wrote the take, so that texts and addresses in its requests are placeholders.
 */
export async function reissue(caller: Caller, lines: readonly TakeLine[], sanitised: boolean, inbox: HeardCall[]): Promise<void> {
  const { session, provider } = caller
  const exchanges = lines.filter((line): line is ExchangeLine => line.kind === 'exchange')
  const ids = newRebinding()
  const minted = new Set<string>()
  for (const series of seriesIn(exchanges)) {
    const [first] = series
    if (first === undefined) continue
    session.enter(operationOf(first.step))
    const why = unsendable(first, provider, minted, sanitised)
    if (why !== undefined) {
      const place = {
        class: 'instrument',
        level: 'presence',
        path: '$',
        kind: 'not-sent-again',
        left: null,
        right: null,
      } as const
      session.find({ ...place, message: `${first.step} cannot be sent again: ${why}` }, 'recording', first.step)
      if (first.request.method === 'GET') continue
      return session.stop()
    }
    for (const id of series.flatMap(({ response }) => leavesOf(response?.body ?? null))) minted.add(id)
    await askSeries(caller, series, ids)
  }
  await hearAgain(caller, lines.filter((line): line is ArrivalLine => line.kind === 'arrival').length, inbox)
}

type Rebinding = ReturnType<typeof newRebinding>

async function askSeries(caller: Caller, series: readonly ExchangeLine[], ids: Rebinding): Promise<void> {
  const { leg } = caller.session
  const last = series.at(-1)
  const states = new Set(series.map(stateOf))
  const sendsTill = async (line: ExchangeLine, isLast: (answer: ExchangeLine['response']) => boolean, endsAt: number) => {
    for (;;) {
      const { status, json = null } = await ask(caller, operationOf(line.step), inputAgain(caller, line, ids), line.step)
      const response = { status, body: json }
      const twin = series.find((one) => stateOf(one) === stateOf({ ...line, response })) ?? line
      ids.learn(twin.response?.body ?? null, json)
      if (isLast(response) || leg.now() >= endsAt) return
      await leg.wait(betweenPollsMs)
    }
  }
  if (last !== undefined && stateFields[operationOf(last.step)] !== undefined && states.size > 0) {
    const [from, to] = [series[0]?.at ?? null, last.at]
    const tookMs = from === null || to === null ? longestMs : Math.max(shortestMs, 3 * (to - from))
    return sendsTill(last, (response) => stateOf({ ...last, response }) === stateOf(last), leg.now() + tookMs)
  }
  for (const line of series) {
    if (line.at !== null && line.at > leg.now()) await leg.wait(line.at - leg.now())
    await sendsTill(line, () => true, 0)
  }
}

/** Waits for as many calls as the take has, where there is an address for them. */
async function hearAgain({ session }: Caller, count: number, inbox: HeardCall[]): Promise<void> {
  const { leg } = session
  const heard = () => session.lines.filter(({ kind }) => kind === 'arrival').length
  const endsAt = leg.now() + shortestMs
  for (;;) {
    hearArrivals(session, inbox)
    if (heard() >= count || leg.now() >= endsAt) return
    await leg.wait(betweenPollsMs)
  }
}

/** The input of a recorded request, in the words of what is minted now; a webhook goes to where calls arrive today. */
function inputAgain({ session, provider }: Caller, line: ExchangeLine, ids: Rebinding) {
  const { path, query, body } = inputOf(line, provider, operationOf(line.step))
  const again = (value: Json | undefined) => (value === undefined ? undefined : ids.json(value))
  const called = (value: Json | undefined) =>
    value === undefined
      ? undefined
      : mapLeaves(value, (leaf, at) => (isWebhook(leaf, at) ? (session.leg.hook ?? noHook(session)).url : leaf))
  const { headers } = line.request
  const text = isObject(line.request.body) ? line.request.body['$text'] : undefined
  return {
    path: again(path),
    query: again(query),
    ...(typeof text === 'string' ? { text } : body === undefined ? {} : { body: called(again(body)) }),
    ...(headers === undefined ? {} : { headers }),
    deviates: 'as it was recorded',
  }
}

const isWebhook = (leaf: Json, path: string) => typeof leaf === 'string' && /\.webhook(\.url)?$/.test(path) && URL.canParse(leaf)

/** Why a request cannot be sent again as it was; `undefined`: it can. */
function unsendable(line: ExchangeLine, provider: Provider, minted: ReadonlySet<string>, sanitised: boolean): string | undefined {
  const operation = operationOf(line.step)
  const { body } = line.request
  if (operationsOf(provider)[operation] === undefined) return 'its address is the object store’s and made anew each time'
  if (isObject(body) && '$bytes' in body) return 'only the hash of its bytes is kept'
  if (sanitised && isObject(body) && '$text' in body) return 'its text was replaced when it was recorded'
  const isRefused = (line.response?.status ?? 0) >= 400 || isRefusalBody(line.response?.body)
  if (provider === 'novita' && [401, 403].includes(line.response?.status ?? 0)) return 'the take does not hold under which key'
  const input = inputOf(line, provider, operation)
  if (sanitised && addressesIn(input.body ?? null)) return 'an address in it was replaced when it was recorded'
  const strange = isRefused ? [] : idsOf(input).filter((id) => !minted.has(id))
  return strange.length === 0 ? undefined : `nothing in the take has made ${strange.join(', ')}`
}

function isRefusalBody(body: Json | undefined): boolean {
  return isObject(body) && (body['status'] === 'error' || body['status'] === 'failed')
}

/** What in a request somebody has to have made before: ids in its path, and those that bodies and queries name as such. */
function idsOf({ path, query, body }: ReturnType<typeof inputOf>): readonly string[] {
  const named = [query ?? null, body ?? null].flatMap((one) =>
    ['task_id', 'training_id', 'assets_id', 'request_id', 'lora_model', 'image_dataset_items[].assets_id'].flatMap((name) =>
      valuesAt(one, name),
    ),
  )
  const inPath = isObject(path) ? Object.values(path) : []
  return [...inPath, ...named].flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
}

/** Whether a body has an address other than that of a webhook, which is ours anew. */
function addressesIn(body: Json): boolean {
  let found = false
  mapLeaves(body, (leaf, path) => {
    found ||= typeof leaf === 'string' && /^https?:/.test(leaf) && !isWebhook(leaf, path)
    return leaf
  })
  return found
}

function leavesOf(value: Json): readonly string[] {
  const found: string[] = []
  mapLeaves(value, (leaf) => {
    if (leaf !== null && leaf !== '') found.push(String(leaf))
    return leaf
  })
  return found
}

function seriesIn(lines: readonly ExchangeLine[]): readonly (readonly ExchangeLine[])[] {
  const steps = [...new Set(lines.map(({ step }) => step))]
  return steps.map((step) => lines.filter((line) => line.step === step))
}

function stateOf({ step, response }: Pick<ExchangeLine, 'step' | 'response'>): string {
  const fields = stateFields[operationOf(step)] ?? []
  const body = response?.body ?? null
  return `${response?.status ?? ''} ${fields.map((path) => canonical(valuesAt(body, path))).join(' ')}`
}
