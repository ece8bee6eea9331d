import { documentedCells } from './cells.gen.js'
import { axes, type Cell, type Proof } from './coverage.js'
import { canonical, isList, isObject, parseJson, valuesAt } from './json.js'
import { type DocumentName, operationsOf } from './operation.js'
import { webhooks } from './operations.gen.js'
import { loraRelation } from './parts/modelslab.js'
import { pictureTimeline, styleTimeline } from './parts/novita.js'
import { kitQuirks } from './quirk-list.js'
import { observedIn } from './quirks.js'
import type { Relation } from './relation.js'
import { type ExchangeLine, type Json, operationOf, type Provider, type Take, type TakeLine } from './take.js'

/** Every cell that there is to be covered: what the documents say, the edges of the relations, the alternatives of the quirks. */
export function documented(): readonly Cell[] {
  return axes.flatMap((axis) => keysOn(axis).map((key) => ({ axis, key })))
}

function keysOn(axis: Cell['axis']): readonly string[] {
  switch (axis) {
    case 'transition':
      return relations.flatMap(({ relation, name }) => edgesOf(relation).map((edge) => `${name} ${edge}`))
    case 'quirk':
      return kitQuirks.flatMap(({ name, alternatives }) => Object.keys(alternatives).map((one) => `${name} ${one}`))
    case 'called':
    case 'success-shape':
    case 'status-code':
    case 'enum':
    case 'request-enum':
    case 'webhook-status':
    case 'refusal':
      return documentedCells[axis]
  }
}

interface Walked {
  readonly name: string
  readonly document: Provider
  readonly operation: string
  readonly path: string
  readonly relation: Relation
}

const relations: readonly Walked[] = [
  ...walkedIn(styleTimeline.fields, 'novita', 'getStyleTraining'),
  ...walkedIn(styleTimeline.fields, 'novita', 'getSubjectTraining'),
  ...walkedIn(pictureTimeline.fields, 'novita', 'getTaskResult'),
  ...walkedIn({ messege: loraRelation }, 'modelslab', 'getTrainingStatus'),
  ...walkedIn({ training_status: loraRelation }, 'modelslab', 'receiveTrainingStatus'),
]

function walkedIn(fields: Readonly<Record<string, unknown>>, document: Provider, operation: string): readonly Walked[] {
  return Object.entries(fields).flatMap(([path, relation]) =>
    isRelation(relation) ? [{ name: `${document} ${operation} ${path}`, document, operation, path, relation }] : [],
  )
}

function isRelation(rule: unknown): rule is Relation {
  return typeof rule === 'object' && rule !== null && 'edges' in rule
}

function edgesOf({ edges }: Relation): readonly string[] {
  return Object.entries(edges).flatMap(([from, some]) =>
    some.map((edge) => `${from} > ${typeof edge === 'string' ? edge : edge.to}`),
  )
}

/** What is known of the answers of a leg besides the answers. */
export interface Shown {
  readonly take: Take
  /** From this line on a rule may have made the answers; `null`: none was set. */
  readonly injectedFrom: number | null
  /** Steps whose answers are not what their document says: they prove nothing. */
  readonly faulty: ReadonlySet<string>
  /** The best take that a step agreed with. */
  evidence(step: string): Pick<Proof, 'evidence' | 'day' | 'stale'>
}

/** The cells that the lines of one leg prove. */
export function proofsOf({ take: { header, lines }, injectedFrom, faulty, evidence }: Shown): readonly Proof[] {
  return lines.flatMap((line, index) => {
    if (faulty.has(line.step)) return []
    const injected = injectedFrom !== null && index >= injectedFrom
    const earlier = () => lines.slice(0, index).findLast((one) => isOfTheSame(one, line))
    const cells = cellsOf(line, earlier, header.provider)
    return cells.map((cell) => ({ ...cell, injected, ...evidence(line.step) }))
  })
}

// Two answers to one question are two sights of one job, whichever steps asked; of calls those of one step are.
function isOfTheSame(one: TakeLine, line: TakeLine): boolean {
  if (one.kind === 'arrival' || line.kind === 'arrival') return one.step === line.step
  return operationOf(one.step) === operationOf(line.step) && canonical(askedIn(one)) === canonical(askedIn(line))
}

function askedIn({ request: { path, query = {}, body = null } }: ExchangeLine): Json {
  return [path, query, body]
}

function cellsOf(line: TakeLine, earlier: () => TakeLine | undefined, of: Provider | 'both'): readonly Cell[] {
  const operation = operationOf(line.step)
  const document = documentOf(operation, line, of)
  const key = `${document} ${asked(document, operation)}`
  const body = bodyOf(line)
  const walked = edgesWalked(document, operation, earlier, body)
  if (line.kind === 'arrival') return [...wordsIn('webhook-status', key, body), ...walked]
  const { response } = line
  if (response === null) return []
  const { status } = response
  // A path that no document has says how a provider tells so, and is no operation.
  const known = Object.hasOwn(operationsOf(document), operation)
  const well = status < 300 && !(isObject(body) && (body['status'] === 'error' || body['status'] === 'failed'))
  const ofOperation = [
    { axis: 'called' as const, key },
    { axis: 'called' as const, key: `${document} ${operation}` },
    { axis: 'status-code' as const, key: `${key} ${status}` },
    ...(well && body !== null && document !== 'storage' ? [{ axis: 'success-shape' as const, key }] : []),
    ...(status >= 400 ? [{ axis: 'refusal' as const, key: `${key} ${status}` }] : []),
    ...wordsIn('enum', key, body),
    ...(well ? wordsSent(key, line) : []),
  ]
  return [
    ...(known ? ofOperation : []),
    ...(well ? [] : wordsIn('enum', `${document} errors`, spelt(body))),
    ...walked,
    ...alternativesIn(line),
  ]
}

/** The document an operation is in; names that both providers have are told apart by the path. */
export function documentOf(operation: string, line: TakeLine, of: Provider | 'both'): DocumentName {
  if (Object.hasOwn(operationsOf('storage'), operation)) return 'storage'
  if (of !== 'both') return of
  if (line.kind === 'arrival') return webhooks.novita.some((name) => name === operation) ? 'novita' : 'modelslab'
  return line.request.path.startsWith('/api/') ? 'modelslab' : 'novita'
}

function asked(document: DocumentName, operation: string): string {
  return operationsOf(document)[operation]?.aliasOf ?? operation
}

function wordsIn(axis: 'enum' | 'webhook-status', key: string, body: Json): readonly Cell[] {
  const all: readonly string[] = documentedCells[axis]
  return all
    .filter((cell) => cell.startsWith(`${key} `) && says(cell.slice(key.length + 1), body))
    .map((cell) => ({ axis, key: cell }))
}

function wordsSent(key: string, { request: { query = {}, body = null } }: ExchangeLine): readonly Cell[] {
  return documentedCells['request-enum']
    .filter((cell) => cell.startsWith(`${key} `))
    .filter((cell) => {
      const { path, value } = sentValue(cell)
      return path.startsWith('?') ? query[path.slice(1)] === value : valuesAt(body, path).some((one) => one === value)
    })
    .map((cell) => ({ axis: 'request-enum', key: cell }))
}

/** A field of a request and a value that its document has for it; the path of a parameter begins with a question mark. */
export function sentValue(cell: string): { readonly operation: string; readonly path: string; readonly value: Json } {
  const [, operation = '', path = '', ...value] = cell.split(' ')
  return { operation, path, value: parseJson(value.join(' ')) ?? null }
}

/** What the documents let be sent to a provider: each value of each field. */
export function sendable(provider: Provider): readonly ReturnType<typeof sentValue>[] {
  return documentedCells['request-enum'].filter((cell) => cell.startsWith(`${provider} `)).map(sentValue)
}

// One word under either of its names (modelslab.error-key).
function spelt(body: Json): Json {
  return isObject(body) && 'messege' in body ? { ...body, message: body['messege'] } : body
}

function says(word: string, body: Json): boolean {
  const space = word.indexOf(' ')
  return valuesAt(body, word.slice(0, space)).some((value) => value === word.slice(space + 1))
}

function edgesWalked(
  document: DocumentName,
  operation: string,
  earlier: () => TakeLine | undefined,
  after: Json,
): readonly Cell[] {
  const own = relations.filter((one) => one.document === document && one.operation === operation)
  const line = own.length === 0 ? undefined : earlier()
  if (line === undefined) return []
  const before = bodyOf(line)
  return own.flatMap(({ name, path, relation }) => {
    const [from, to] = [valuesAt(before, path)[0], valuesAt(after, path)[0]]
    const edge = `${String(from)} > ${String(to)}`
    return edgesOf(relation).includes(edge) ? [{ axis: 'transition' as const, key: `${name} ${edge}` }] : []
  })
}

function alternativesIn(line: ExchangeLine): readonly Cell[] {
  return kitQuirks.flatMap(({ name }) => {
    const observed = observedIn(name, line)
    return observed === undefined ? [] : [{ axis: 'quirk' as const, key: `${name} ${observed}` }]
  })
}

function bodyOf(line: TakeLine): Json {
  if (line.kind === 'arrival') return parseJson(line.request.text) ?? null
  const body = line.response?.body ?? null
  return isObject(body) || isList(body) ? body : null
}
