import type { Finding } from '../finding.js'
import { isObject, valuesAt } from '../json.js'
import { operations } from '../operations.gen.js'
import type { ContractRun, RunLeg } from '../run-file.js'
import { type ArrivalLine, type ExchangeLine, type Json, operationOf, type Provider, type TakeLine } from '../take.js'

/** What a finding is about: the exchange or webhook call on each side, where the run has it. */
export interface Sides {
  readonly left: TakeLine | null
  readonly right: TakeLine | null
}

/** The exchange or webhook call that a finding was found in, and its counterpart where two targets were compared. */
export function sidesOf(run: ContractRun, finding: Finding): Sides {
  const { pair, scenario } = finding
  const [left, right] = pair.map((target) => run.legs.find((leg) => leg.scenario === scenario && leg.target === target))
  return { left: lineOf(left, finding, finding.left), right: lineOf(right, finding, finding.right) }
}

// Polls share their step: of a series it is the answer that holds the value that was found, else the last one.
function lineOf(leg: RunLeg | undefined, { step, path }: Finding, value: Json): TakeLine | null {
  const lines = (leg?.take.lines ?? []).filter((line) => line.step === step)
  const wanted = JSON.stringify(value)
  const inside = path.replace(/^\$\.?/, '')
  const holds = (line: TakeLine) => {
    const body = bodyOf(line)
    if (body === undefined) return false
    return (inside === '' ? [body] : valuesAt(body, inside)).some((one) => JSON.stringify(one) === wanted)
  }
  return lines.find(holds) ?? lines.at(-1) ?? null
}

/** The JSON that came: of an answer, or of a webhook call. */
export function bodyOf(line: TakeLine): Json | undefined {
  if (line.kind === 'exchange') return line.response?.body
  return callOf(line)
}

function callOf({ request: { text } }: ArrivalLine): Json {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    // Kept as it came: that it is not JSON is what there is to see.
    return text
  }
}

/** The line that asks the same again, the key and the address as variables; `null` for what no client sends, as a webhook call. */
export function curlOf(run: ContractRun, finding: Finding): string | null {
  const { left, right } = sidesOf(run, finding)
  const line = left ?? right
  if (line === null || line.kind !== 'exchange') return null
  return curlLine(line, providerOf(line, finding))
}

function providerOf({ step }: ExchangeLine, { provider }: Finding): Provider {
  if (provider !== 'both') return provider
  return Object.hasOwn(operations.modelslab, operationOf(step)) ? 'modelslab' : 'novita'
}

function curlLine({ step, request }: ExchangeLine, provider: Provider): string {
  const { method, path, query, headers, body } = request
  const upper = provider.toUpperCase()
  const isBytes = isObject(body) && isObject(body['$bytes'])
  // A signed link holds for minutes and for what it was made for: the next one comes from the answer that hands it out.
  if (Object.hasOwn(operations.storage, operationOf(step))) {
    return `curl -i -X ${method} "$SIGNED_URL"${isBytes ? ' --data-binary @picture.png' : ''}`
  }
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`
  const isNovita = provider === 'novita'
  const type = headers?.['content-type'] ?? (body === undefined ? undefined : 'application/json')
  return [
    `curl -i -X ${method} "$${upper}_BASE_URL"${shellQuoted(path + search)}`,
    ...(isNovita ? [`-H "Authorization: Bearer $${upper}_API_KEY"`] : []),
    ...(type === undefined ? [] : [`-H ${shellQuoted(`Content-Type: ${type}`)}`]),
    ...(body === undefined ? [] : [`-d ${shellQuoted(JSON.stringify(body)).replaceAll('<key>', `'"$${upper}_API_KEY"'`)}`]),
  ].join(' ')
}

/** A text as one word of a POSIX shell. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
