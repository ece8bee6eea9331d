import { stringify } from 'yaml'
import { canonical, isList, isObject, mapLeaves, valuesAt } from './json.js'
import { operations } from './operations.gen.js'
import type { Scenario } from './scenario.js'
import { type ExchangeLine, type Json, operationOf, type Provider, type Take } from './take.js'
import { stateFields } from './volatile.js'

/** A scenario and what came of it at the emulator: the flow is read from its take. */
export interface ArazzoSource {
  readonly scenario: Pick<Scenario, 'name' | 'behaviour'> & { readonly provider: Provider }
  readonly take: Take
}

export interface ArazzoOptions {
  /** Where the OpenAPI documents lie, seen from the file: `./openapi`. */
  readonly openapi: string
  /** Seconds between two polls; a provider is asked every ten at most. */
  readonly everySeconds: number
}

/**
 * Writes polled scenarios as Arazzo 1.0.1, for tools that we did not write.
 *
 * Ids that one step mints and another sends are runtime expressions, the key is an input and never a literal. What the form cannot say stands
 * under `x-not-exported`: an upload to a link that an answer gives, webhook calls, refusals, the relation of states.
 */
export function arazzoOf(sources: readonly ArazzoSource[], { openapi, everySeconds }: ArazzoOptions): string {
  const polled = sources.filter(({ take }) => exchangesIn(take).some((line, _index, all) => isPolled(line, all)))
  const providers = [...new Set(polled.map(({ scenario }) => scenario.provider))]
  const document = {
    arazzo: '1.0.1',
    info: {
      title: 'loradock contract scenarios',
      version: '1.0.0',
      description:
        'Made by loradock contract export --arazzo from what the emulator answered. Nothing in it was compared with a provider.',
    },
    sourceDescriptions: providers.map((name) => ({ name, url: `${openapi}/${name}.yaml`, type: 'openapi' })),
    workflows: polled.map((source) => workflowOf(source, everySeconds)),
  }
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
}

function exchangesIn(take: Take): readonly ExchangeLine[] {
  return take.lines.filter((line) => line.kind === 'exchange')
}

function isPolled({ step }: ExchangeLine, all: readonly ExchangeLine[]): boolean {
  return stateFields[operationOf(step)] !== undefined && all.filter((line) => line.step === step).length > 1
}

interface Missing {
  readonly step: string
  readonly why: string
}

interface Flow {
  readonly workflowId: string
  readonly provider: Provider
  readonly everySeconds: number
  /** What the exported steps so far answered: where a value that is sent on comes from. */
  readonly minted: { readonly step: string; readonly body: Json }[]
  /** What later steps take from a step, by step and name. */
  readonly outputs: Map<string, Map<string, string>>
  /** Inputs besides the key, with a value of the documents that resolves. */
  readonly inputs: Map<string, Json>
}

function workflowOf({ scenario, take }: ArazzoSource, everySeconds: number) {
  const all = exchangesIn(take)
  const missing: Missing[] = missingIn(take, all)
  const left = new Set(missing.map(({ step }) => step))
  const hasUpload = all.some(({ step }) => operationOf(step) === 'putObject')
  const workflowId = idOf(scenario.name)
  const flow: Flow = { workflowId, provider: scenario.provider, everySeconds, minted: [], outputs: new Map(), inputs: new Map() }
  if (hasUpload) flow.inputs.set('assets_id', documentedAsset)
  const names = [...new Set(all.map(({ step }) => step))].filter((step) => !left.has(step))
  const steps = names.flatMap((step) => {
    const series = all.filter((line) => line.step === step)
    const made = stepOf(flow, step, series)
    for (const { response } of series.slice(-1)) if (response?.body !== undefined) flow.minted.push({ step, body: response.body })
    return made === undefined ? [] : [made]
  })
  return {
    workflowId,
    summary: scenario.behaviour,
    inputs: {
      type: 'object',
      required: ['key'],
      properties: {
        key: { type: 'string', format: 'password' },
        ...Object.fromEntries([...flow.inputs].map(([name, value]) => [name, { type: 'string', default: value }])),
      },
    },
    steps: steps.map((step) => ({ ...step, ...outputsOf(flow, step.stepId) })),
    ...(missing.length === 0 ? {} : { 'x-not-exported': missing }),
  }
}

// The document prints it as that of an uploaded picture (document, 2.1), and the emulator resolves what is printed (D10).
const documentedAsset = '34558688e2f42a0137ca2d5274a8cf43'

function missingIn(take: Take, all: readonly ExchangeLine[]): Missing[] {
  const calls = [...new Set(take.lines.filter(({ kind }) => kind === 'arrival').map(({ step }) => step))]
  const others = [...new Set(all.map(({ step }) => step))].flatMap((step): readonly Missing[] => {
    if (Object.hasOwn(operations.storage, operationOf(step)))
      return [{ step, why: 'a request to a link received at run time has no form' }]
    if (isPassing(step, all)) return [{ step, why: 'a state that is passed may be missed between two polls' }]
    const isRefused = all.some((line) => line.step === step && (line.response === null || line.response.status >= 400))
    return isRefused ? [{ step, why: 'a refusal is no step of a flow' }] : []
  })
  const relations = [...new Set(all.filter((line) => isPolled(line, all) && !isPassing(line.step, all)).map(({ step }) => step))]
  return [
    ...others,
    ...calls.map((step) => ({ step, why: 'a webhook call has no form' })),
    ...relations.map((step) => ({
      step: `${step} timeline`,
      why: 'which state may follow which has no form: only the last is waited for',
    })),
  ]
}

/** Whether the same job is polled again later: then this poll waited for a state on the way. */
function isPassing(step: string, all: readonly ExchangeLine[]): boolean {
  const line = all.find((one) => one.step === step)
  if (line === undefined || !isPolled(line, all)) return false
  const asked = ({ request }: ExchangeLine) => canonical([request.path, request.query ?? null])
  const later = all.slice(all.findLastIndex((one) => one.step === step) + 1)
  return later.some((one) => asked(one) === asked(line) && isPolled(one, all))
}

function stepOf(flow: Flow, step: string, series: readonly ExchangeLine[]) {
  const [line] = series
  const last = series.at(-1)
  if (line === undefined || last?.response == null) return undefined
  const { provider, everySeconds } = flow
  const operation = operationOf(step)
  const { body } = line.request
  const parameters = parametersOf(flow, line)
  const isSeries = series.length > 1
  return {
    stepId: stepIdOf(flow, step),
    operationId: `$sourceDescriptions.${provider}.${operation}`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { contentType: 'application/json', payload: sentBody(flow, body) } }),
    successCriteria: [
      { condition: `$statusCode == ${last.response.status}` },
      ...(isSeries ? stateCriteria(operation, last.response.body ?? null) : []),
    ],
    ...(isSeries ? { onFailure: [{ name: 'ask-again', type: 'retry', retryAfter: everySeconds, retryLimit: 400 }] } : {}),
  }
}

function parametersOf(flow: Flow, { step, request: { path, query = {} } }: ExchangeLine) {
  const template = templateOf(flow.provider, operationOf(step))
  const parts = path.split('/')
  const inPath = template.split('/').flatMap((part, index) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    return name === undefined ? [] : [{ name, in: 'path', value: sentValue(flow, decodeURIComponent(parts[index] ?? '')) }]
  })
  const inQuery = Object.entries(query).map(([name, value]) => ({ name, in: 'query', value: sentValue(flow, value) }))
  const key = flow.provider === 'novita' ? [{ name: 'Authorization', in: 'header', value: 'Bearer {$inputs.key}' }] : []
  return [...key, ...inPath, ...inQuery]
}

function templateOf(provider: Provider, operation: string): string {
  const known: Readonly<Record<string, { readonly path: string }>> = operations[provider]
  return known[operation]?.path ?? ''
}

function sentBody(flow: Flow, body: Json): Json {
  return mapLeaves(withoutHook(body), (leaf) => (leaf === '<key>' ? '$inputs.key' : sentValue(flow, leaf)))
}

// Nobody listens where the kit did.
function withoutHook(body: Json): Json {
  if (!isObject(body)) return body
  const kept = Object.entries(body).filter(([name]) => name !== 'webhook')
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutHook(one)]))
}

/** A value that an earlier answer holds as the expression that leads there; numbers and short words agree by accident. */
function sentValue(flow: Flow, value: Json): Json {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text.length < 7) return value
  for (const { step, body } of flow.minted) {
    const pointer = pointerTo(body, text)
    if (pointer === undefined) continue
    const name = pointer.split('/').findLast((part) => /\D/.test(part)) ?? 'value'
    if (flow.inputs.has(name)) return `$inputs.${name}`
    const known = flow.outputs.get(step) ?? new Map<string, string>()
    flow.outputs.set(step, known.set(name, pointer))
    return `$steps.${stepIdOf(flow, step)}.outputs.${name}`
  }
  return value
}

function pointerTo(body: Json, wanted: string, at = ''): string | undefined {
  // An id that an answer gives as a number is a text in the path.
  if (body === wanted || (typeof body === 'number' && String(body) === wanted)) return at
  const members = isList(body)
    ? body.map((one, index) => [String(index), one] as const)
    : isObject(body)
      ? Object.entries(body)
      : []
  for (const [name, one] of members) {
    const found = pointerTo(one, wanted, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    if (found !== undefined) return found
  }
  return undefined
}

function stateCriteria(operation: string, body: Json) {
  return (stateFields[operation] ?? []).flatMap((path) =>
    valuesAt(body, path)
      .slice(0, 1)
      .map((value) => ({ condition: `$response.body#/${path.replace('[]', '.0').replaceAll('.', '/')} == ${quoted(value)}` })),
  )
}

const quoted = (value: Json) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value))

function outputsOf(flow: Flow, stepId: string) {
  const own = [...flow.outputs].find(([step]) => stepIdOf(flow, step) === stepId)?.[1]
  if (own === undefined) return {}
  return { outputs: Object.fromEntries([...own].map(([name, pointer]) => [name, `$response.body#${pointer}`])) }
}

// With the flow's name in it: readers have been seen to mix up steps that are called alike in two flows.
function stepIdOf({ workflowId }: Flow, step: string): string {
  return `${workflowId}_${idOf(step)}`
}

function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-')
}
