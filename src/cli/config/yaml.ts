import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type Failure, failure } from '../errors.js'

/** A piece of a configuration file with its place, as `file:line:column`. */
export type Piece =
  | { readonly kind: 'nothing'; readonly at: string }
  | { readonly kind: 'text'; readonly at: string; readonly text: string }
  | { readonly kind: 'list'; readonly at: string; readonly items: readonly Piece[] }
  | { readonly kind: 'map'; readonly at: string; readonly entries: readonly Entry[] }

export interface Entry {
  readonly key: string
  readonly at: string
  readonly value: Piece
}

/** Reads YAML (and so JSON) into pieces that know where they stand. */
export function readYaml(text: string, path: string): Piece | Failure {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (offset = 0) => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const pieceOf = (value: unknown, from: string): Piece => {
    const node = isAlias(value) ? value.resolve(document) : value
    const at = isNode(value) ? placeOf(value.range?.[0]) : from
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => pieceOf(item, at)) }
    if (isMap(node)) return { kind: 'map', at, entries: node.items.map(({ key, value: held }) => entryOf(key, held, at)) }
    if (!isScalar(node) || node.value === null) return { kind: 'nothing', at }
    return { kind: 'text', at, text: String(node.value) }
  }
  const entryOf = (key: unknown, value: unknown, from: string): Entry => {
    const at = isNode(key) ? placeOf(key.range?.[0]) : from
    return { key: isScalar(key) ? String(key.value) : String(key), at, value: pieceOf(value, at) }
  }
  const [odd] = document.errors
  if (odd === undefined) return pieceOf(document.contents, placeOf())
  return failure('E_CONFIG', `The configuration file is not YAML: ${odd.message.replace(/\.?$/, '.')}`, {
    where: placeOf(odd.pos[0]),
    fix: ['loradock init --force        writes a fresh one over it'],
  })
}
