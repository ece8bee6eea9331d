import type { Difference } from './difference.js'
import type { Level } from './finding.js'
import { canonical, isList, isObject, type JsonObject } from './json.js'
import { allows, followed, narrowed, type Shape, shapeOf } from './shape.js'
import type { Json } from './take.js'

/** Which way a value travels: what is a widening for the one who sends is a surprise for the one who reads. */
type Direction = 'request' | 'response'

/** What differs at one operation, or one webhook call, between two OpenAPI documents. */
export interface DocumentDifference extends Difference {
  readonly operation: string
}

export interface DocumentComparison {
  readonly differences: readonly DocumentDifference[]
  /** Operations and webhook calls that both documents have. */
  readonly compared: readonly string[]
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const

/**
 * Compares two versions of an OpenAPI document by what they do to a client (contract-kit section 8, "Direction matters").
 *
 * In a request a new optional field is additive, a newly required one and a narrowed one breaking. In an answer it is the other way round: a lost
 * field, a field that may be missing from now on and a new value break a reader, a new field does not. Webhook calls count as answers.
 */
export function compareDocuments(before: Json, after: Json): DocumentComparison {
  const [old, now] = [operationsIn(before), operationsIn(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  const compared = names.filter((name) => old.has(name) && now.has(name))
  const differences = names.flatMap((operation) => {
    const [one, other] = [old.get(operation), now.get(operation)]
    const found =
      one === undefined
        ? [told('additive', 'presence', '$', 'added', null, operation, `${operation} is new`)]
        : other === undefined
          ? [told('breaking', 'presence', '$', 'absent', operation, null, `${operation} is gone`)]
          : compareOperation({ ...one, document: before }, { ...other, document: after })
    return found.map((difference) => ({ ...difference, operation }))
  })
  return { differences, compared }
}

interface Described {
  readonly at: string
  readonly isCall: boolean
  readonly operation: JsonObject
  readonly parameters: readonly Json[]
}

function operationsIn(document: Json): ReadonlyMap<string, Described> {
  const found = new Map<string, Described>()
  for (const part of ['paths', 'webhooks'] as const) {
    const paths = isObject(document) ? document[part] : undefined
    for (const [path, item] of isObject(paths) ? Object.entries(paths) : []) {
      for (const method of methods) {
        const operation = isObject(item) ? item[method] : undefined
        if (!isObject(operation)) continue
        const at = `${method.toUpperCase()} ${path}`
        const id = typeof operation['operationId'] === 'string' ? operation['operationId'] : at
        const shared = isObject(item) && isList(item['parameters']) ? item['parameters'] : []
        const own = isList(operation['parameters']) ? operation['parameters'] : []
        found.set(id, { at, isCall: part === 'webhooks', operation, parameters: [...shared, ...own] })
      }
    }
  }
  return found
}

type Side = Described & { readonly document: Json }

function compareOperation(one: Side, other: Side): readonly Difference[] {
  const moved =
    one.at === other.at
      ? []
      : [told('breaking', 'presence', '$', 'moved', one.at, other.at, `it is ${other.at} now, not ${one.at}`)]
  const [asked, askedNow] = [requestOf(one), requestOf(other)]
  const direction = one.isCall ? 'response' : 'request'
  const request = compareShapes(asked, askedNow, one.isCall ? '$' : '$request', direction, one.document, other.document)
  return [...moved, ...request, ...(one.isCall ? [] : compareAnswers(one, other))]
}

/** Parameters and body as one value, `{ query, path, header, body }`; of a webhook call the body alone. */
function requestOf({ operation, parameters, document, isCall }: Side): Json {
  const body = followed(operation['requestBody'] ?? null, document)
  const schema = schemaIn(body)
  if (isCall) return schema ?? {}
  const places = ['query', 'path', 'header'] as const
  const given = parameters.map((one) => followed(one, document)).filter(isObject)
  const properties = places.flatMap((place) => {
    const own = given.filter((one) => one['in'] === place)
    const named = own.map((one) => [String(one['name']), one['schema'] ?? {}] as const)
    const required = own.filter((one) => one['required'] === true).map((one) => String(one['name']))
    return own.length === 0 ? [] : [[place, { type: 'object', properties: Object.fromEntries(named), required }] as const]
  })
  const needed = properties.flatMap(([place, { required }]) => (required.length > 0 ? [place] : []))
  const isNeeded = isObject(body) && body['required'] === true
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...(schema === undefined ? {} : { body: schema }) },
    required: [...needed, ...(isNeeded ? ['body'] : [])],
  }
}

function compareAnswers(one: Side, other: Side): readonly Difference[] {
  const [old, now] = [answersOf(one), answersOf(other)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((status) => {
    const [before, after] = [old.get(status), now.get(status)]
    const path = `$${status}`
    if (before === undefined) return [told('additive', 'status', path, 'added', null, status, `${status} is a new answer`)]
    if (after === undefined) return [told('unknown', 'status', path, 'absent', status, null, `${status} is answered no more`)]
    return compareShapes(before, after, path, 'response', one.document, other.document)
  })
}

function answersOf({ operation, document }: Side): ReadonlyMap<string, Json> {
  const responses = isObject(operation['responses']) ? Object.entries(operation['responses']) : []
  return new Map(responses.map(([status, response]) => [status, schemaIn(followed(response, document)) ?? {}]))
}

function schemaIn(described: Json): Json | undefined {
  const content = isObject(described) ? described['content'] : undefined
  const [media] = isObject(content) ? Object.entries(content).filter(([type]) => /json/.test(type)) : []
  return media !== undefined && isObject(media[1]) ? media[1]['schema'] : undefined
}

// Deeper than any document goes; a schema may hold itself.
const deepest = 12

function compareShapes(
  before: Json,
  after: Json,
  path: string,
  direction: Direction,
  old: Json,
  now: Json,
  depth = 0,
): readonly Difference[] {
  if (depth > deepest || (old === now && canonical(before) === canonical(after))) return []
  const [one, other] = [shapeOf(before, old), shapeOf(after, now)]
  const sends = direction === 'request'
  const own = [
    ...typesDiffer(one, other, path, sends),
    ...enumsDiffer(one, other, path, sends),
    ...boundsDiffer(one, other, path, sends),
  ]
  const names = [...new Set([...one.properties.keys(), ...other.properties.keys()])]
  const inside = names.flatMap((name) => {
    const at = `${path}.${name}`
    const [mine, theirs] = [one.properties.get(name), other.properties.get(name)]
    if (mine === undefined) return [appeared(at, other.required.has(name), sends)]
    if (theirs === undefined) return [vanished(at, sends)]
    return [
      ...needed(at, one.required.has(name), other.required.has(name), sends),
      ...compareShapes(mine, theirs, at, direction, old, now, depth + 1),
    ]
  })
  const rows =
    one.items === null || other.items === null
      ? []
      : compareShapes(one.items, other.items, `${path}[]`, direction, old, now, depth + 1)
  return [...own, ...inside, ...rows]
}

function appeared(path: string, isRequired: boolean, sends: boolean): Difference {
  if (sends && isRequired)
    return told('breaking', 'presence', path, 'required', null, 'required', `${path} is new and has to be sent`)
  return told('additive', 'presence', path, 'added', null, 'optional', `${path} is new`)
}

function vanished(path: string, sends: boolean): Difference {
  if (!sends) return told('breaking', 'presence', path, 'absent', 'there', null, `${path} is answered no more`)
  return told('unknown', 'presence', path, 'absent', 'there', null, `${path} is read no more: whoever sends it may be refused`)
}

function needed(path: string, was: boolean, is: boolean, sends: boolean): readonly Difference[] {
  if (was === is) return []
  const [left, right] = [was ? 'required' : 'optional', is ? 'required' : 'optional']
  if (sends === is) {
    const says = sends ? 'has to be sent from now on' : 'may be missing from now on'
    return [told('breaking', 'presence', path, sends ? 'required' : 'optional', left, right, `${path} ${says}`)]
  }
  return [told('additive', 'presence', path, right, left, right, `${path} is ${right} now`)]
}

function typesDiffer(one: Shape, other: Shape, path: string, sends: boolean): readonly Difference[] {
  const [left, right] = [[...one.types].toSorted(), [...other.types].toSorted()]
  if (canonical(left) === canonical(right)) return []
  // A request has to go on being taken, an answer has to go on being read.
  const isSafe = sends ? allows(other.types, one.types) : allows(one.types, other.types)
  const says = `${path} is ${right.join(' or ') || 'anything'}, not ${left.join(' or ') || 'anything'}`
  return [told(isSafe ? 'additive' : 'breaking', 'type', path, 'type', left, right, says)]
}

function enumsDiffer(one: Shape, other: Shape, path: string, sends: boolean): readonly Difference[] {
  const [left, right] = [one.values, other.values]
  if (left === null && right === null) return []
  const gone =
    left === null ? ['a value that is not listed'] : right === null ? [] : [...left].filter((value) => !right.has(value))
  const come =
    right === null ? ['a value that is not listed'] : left === null ? [] : [...right].filter((value) => !left.has(value))
  const [bad, good] = sends ? [gone, come] : [come, gone]
  const say = (verb: string, words: readonly string[]) => `${path} ${verb} ${words.join(', ')} from now on`
  const [badly, well] = sends ? ['does not take', 'takes'] : ['may be', 'is not']
  return [
    ...(bad.length === 0
      ? []
      : [told('breaking', 'enum', path, sends ? 'narrowed' : 'widened', null, [...bad], say(badly, bad))]),
    ...(good.length === 0
      ? []
      : [told('additive', 'enum', path, sends ? 'widened' : 'narrowed', null, [...good], say(well, good))]),
  ]
}

function boundsDiffer(one: Shape, other: Shape, path: string, sends: boolean): readonly Difference[] {
  return narrowed(one, other).map(({ name, before, after, isNarrower }) => {
    const effect = isNarrower === null ? 'unknown' : isNarrower === sends ? 'breaking' : 'additive'
    const kind = isNarrower === null ? 'changed' : isNarrower ? 'narrowed' : 'widened'
    // A reader of answers is not hurt by a longer text or a larger number, only surprised.
    const fair = effect === 'breaking' && !sends ? 'unknown' : effect
    return told(
      fair,
      'format',
      path,
      `${name}-${kind}`,
      before,
      after,
      `${name} of ${path} is ${after ?? 'open'}, not ${before ?? 'open'}`,
    )
  })
}

function told(
  effect: 'breaking' | 'additive' | 'unknown',
  level: Level,
  path: string,
  kind: string,
  left: Json,
  right: Json,
  message: string,
): Difference {
  return { class: effect, level, path, kind, left, right, message }
}
