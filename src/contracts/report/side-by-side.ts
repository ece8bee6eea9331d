import type { Finding } from '../finding.js'
import { isList, isObject, type JsonObject } from '../json.js'
import type { Json } from '../take.js'
import { shortJson } from './telling.js'

/** One line of two JSON texts beside each other; `null` where a side has none. */
export interface Row {
  readonly depth: number
  /** With `[]` for every element of a list, as in findings. */
  readonly path: string
  readonly left: string | null
  readonly right: string | null
  /** `hit`: what the finding is about; `other`: it differs too, which may be an id or a time. */
  readonly mark: 'same' | 'other' | 'hit'
  /** The right side is what a judge expects, not a line of a body. */
  readonly expects?: boolean
}

type Bare = Omit<Row, 'mark' | 'expects'>

/**
 * Two bodies line by line, equal fields beside each other.
 *
 * @param bodies - `undefined` where a side has no body: a judge is no server, so its expectation stands at the place of the finding.
 */
export function rowsOf(
  finding: Finding,
  { left, right }: { readonly left: Json | undefined; readonly right: Json | undefined },
): readonly Row[] {
  const bare = aligned({ left, right, path: '$', depth: 0, name: '' })
  const isCompared = left !== undefined && right !== undefined
  const rows = bare.map((row): Row => ({ ...row, mark: markOf(row, finding, isCompared) }))
  if (!hasHit(rows)) return finding.path === '$' ? rows : [...rows, ghost(finding)]
  if (isCompared) return rows
  return rows.map((row) =>
    row.mark === 'hit' && row.right === null
      ? { ...row, right: finding.right === null ? null : shortJson(finding.right), expects: true }
      : row,
  )
}

const hasHit = (rows: readonly Row[]) => rows.some(({ mark }) => mark === 'hit')

// A field that is in neither body still has its line: what is absent is what there is to see.
function ghost({ path, left, right }: Finding): Row {
  const said = (value: Json) => (value === null ? null : shortJson(value))
  return { depth: 0, path, left: said(left), right: said(right), mark: 'hit' }
}

function markOf({ path, left, right }: Bare, finding: Finding, isCompared: boolean): Row['mark'] {
  if (path === finding.path && path !== '$') return 'hit'
  return isCompared && left !== right ? 'other' : 'same'
}

interface Pair {
  readonly left: Json | undefined
  readonly right: Json | undefined
  readonly path: string
  readonly depth: number
  /** `"name": `, or nothing in lists and at the top. */
  readonly name: string
}

function aligned(pair: Pair): readonly Bare[] {
  const { left, right, path, depth, name } = pair
  const [objects, lists] = [sided(pair, isObject), sided(pair, isList)]
  if (objects !== undefined) return nested(pair, '{}', memberPairs(objects.left, objects.right, path, depth))
  if (lists !== undefined) return nested(pair, '[]', elementPairs(lists.left, lists.right, path, depth))
  // Of two kinds at once: one below the other, each on its side.
  if (isNested(left) || isNested(right)) {
    return [...aligned({ ...pair, right: undefined }), ...aligned({ ...pair, left: undefined })]
  }
  const text = (value: Json | undefined) => (value === undefined ? null : `${name}${leafText(value)}`)
  return left === undefined && right === undefined ? [] : [{ depth, path, left: text(left), right: text(right) }]
}

const isNested = (value: Json | undefined) => isObject(value) || isList(value)

/** Both sides where each is of the kind or absent, and one at least is of it. */
function sided<T extends Json>({ left, right }: Pair, is: (value: Json | undefined) => value is T) {
  const [one, other] = [is(left) ? left : undefined, is(right) ? right : undefined]
  const fits = (one !== undefined || left === undefined) && (other !== undefined || right === undefined)
  return fits && (one !== undefined || other !== undefined) ? { left: one, right: other } : undefined
}

function nested({ left, right, path, depth, name }: Pair, brackets: string, inner: readonly Pair[]): readonly Bare[] {
  const [open = '', close = ''] = brackets
  const text = (value: Json | undefined, said: string) => (value === undefined ? null : said)
  const rows = inner.flatMap(aligned)
  const both = (said: string, at: string): Bare => ({ depth, path: at, left: text(left, said), right: text(right, said) })
  if (rows.length === 0) return [both(`${name}${brackets}`, path)]
  return [both(`${name}${open}`, path), ...rows, both(close, '')]
}

function memberPairs(left: JsonObject | undefined, right: JsonObject | undefined, path: string, depth: number): readonly Pair[] {
  const names = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])]
  return names.map((name) => ({
    left: left?.[name],
    right: right?.[name],
    path: `${path}.${name}`,
    depth: depth + 1,
    name: `${JSON.stringify(name)}: `,
  }))
}

function elementPairs(left: readonly Json[] = [], right: readonly Json[] = [], path: string, depth: number): readonly Pair[] {
  return [...Array(Math.max(left.length, right.length)).keys()].map((index) => {
    return { left: left[index], right: right[index], path: `${path}[]`, depth: depth + 1, name: '' }
  })
}

// A picture or a model in a text is shown as one, or by its size: thousands of letters help nobody.
function leafText(value: Json): string {
  const text = JSON.stringify(value)
  return text.length <= 240 ? text : `${text.slice(0, 80)}…" (${text.length - 2} characters)`
}
