import { sendable } from '../cells.js'
import { isList, isObject } from '../json.js'
import type { Json, Provider } from '../take.js'

/** A request made from data: `?name` of its query, and its body. */
export interface Sendable {
  readonly query: Readonly<Record<string, Json>>
  readonly body: Json
}

/**
 * Requests that send, between them, each documented value of each field of an operation: the first has the first value of every field, and
 * so on.
 *
 * @param base - A body that is accepted; objects that a value needs around it are there already.
 */
export function everyValue(provider: Provider, operation: string, base: Json): readonly Sendable[] {
  const all = sendable(provider).filter((one) => one.operation === operation)
  const paths = [...new Set(all.map(({ path }) => path))]
  const fields = paths.map((path) => ({ path, values: all.filter((one) => one.path === path).map(({ value }) => value) }))
  const most = Math.max(0, ...fields.map(({ values }) => values.length))
  return Array.from({ length: most }, (_, turn) => {
    const chosen = fields.map(({ path, values }) => ({ path, value: values[turn % values.length] ?? null }))
    const query = chosen.filter(({ path }) => path.startsWith('?')).map(({ path, value }) => [path.slice(1), value])
    const inBody = chosen.filter(({ path }) => !path.startsWith('?'))
    return {
      query: Object.fromEntries(query),
      body: inBody.reduce((body, { path, value }) => withValue(body, path.split('.'), value), base),
    }
  })
}

/** A body with another value at a path; where the path leads through a list, in its first member. */
function withValue(body: Json, [part = '', ...rest]: readonly string[], value: Json): Json {
  const name = part.replace(/\[\]$/, '')
  const own = isObject(body) ? body : {}
  const old = own[name] ?? null
  if (!part.endsWith('[]')) return { ...own, [name]: rest.length === 0 ? value : withValue(old, rest, value) }
  const first = isList(old) ? (old[0] ?? null) : null
  return { ...own, [name]: [rest.length === 0 ? value : withValue(first, rest, value)] }
}
