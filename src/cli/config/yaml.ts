import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type Failure, failure } from '../errors.js'

/** A piece of a file that users write, with its place, as `file:line:column`. */
export type Piece =
  | { readonly kind: 'nothing'; readonly at: string }
  /** `value` is what YAML takes the text for: a number, a truth or a text. */
  | { readonly kind: 'text'; readonly at: string; readonly text: string; readonly value: unknown }
  | { readonly kind: 'list'; readonly at: string; readonly items: readonly Piece[] }
  | { readonly kind: 'map'; readonly at: string; readonly entries: readonly Entry[] }

export interface Entry {
  readonly key: string
  readonly at: string
  readonly value: Piece
}

/** What a file is to its readers, for the failure that tells it is no YAML. */
export interface FileKind {
  readonly code: string
  readonly name: string
  readonly fix: readonly string[]
}

const configuration: FileKind = {
  code: 'E_CONFIG',
  name: 'The configuration file',
  fix: ['loradock init --force        writes a fresh one over it'],
}

/** Reads YAML (and so JSON) into pieces that know where they stand. */
export function readYaml(text: string, path: string, { code, name, fix }: FileKind = configuration): Piece | Failure {
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
    return { kind: 'text', at, text: String(node.value), value: node.value }
  }
  const entryOf = (key: unknown, value: unknown, from: string): Entry => {
    const at = isNode(key) ? placeOf(key.range?.[0]) : from
    return { key: isScalar(key) ? String(key.value) : String(key), at, value: pieceOf(value, at) }
  }
  const [odd] = document.errors
  if (odd === undefined) return pieceOf(document.contents, placeOf())
  return failure(code, `${name} is not YAML: ${odd.message.replace(/\.?$/, '.')}`, { where: placeOf(odd.pos[0]), fix })
}

/** A piece as JSON has it. */
export function jsonOf(piece: Piece): unknown {
  switch (piece.kind) {
    case 'nothing':
      return null
    case 'text':
      return piece.value
    case 'list':
      return piece.items.map(jsonOf)
    case 'map':
      return Object.fromEntries(piece.entries.map(({ key, value }) => [key, jsonOf(value)]))
  }
}
