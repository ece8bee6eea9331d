import type { Difference } from './difference.js'
import type { Json } from './take.js'

/** Which values of a field may follow which: a transition relation as data. A value without outgoing edges is never left. */
export interface Relation {
  readonly start: readonly string[]
  readonly edges: Readonly<Record<string, readonly Edge[]>>
}

/** The next value, or the next value where one alternative of a quirk holds. */
export type Edge = string | QuirkEdge

export interface QuirkEdge {
  readonly to: string
  readonly quirk: string
  readonly alternative: string
}

/** `strict` sees every transition; `loose` may have missed some between two polls. */
export type Mode = 'loose' | 'strict'

/** An edge that exists under one alternative of a quirk only. */
export function quirk(name: string, alternative: string, to: string): QuirkEdge {
  return { to, quirk: name, alternative }
}

/** The values with equal neighbours collapsed. */
export function collapsed<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, index) => index === 0 || value !== values[index - 1])
}

/** Every value the relation knows. */
export function valuesOf({ start, edges }: Relation): ReadonlySet<string> {
  return new Set([...start, ...Object.keys(edges), ...Object.values(edges).flatMap((some) => some.map(targetOf))])
}

/** A value that is never left. */
export function isEnd(relation: Relation, value: string): boolean {
  return (relation.edges[value] ?? []).length === 0
}

/** The values that may come after this one, however much later; itself only where a cycle leads back. */
export function reachable(relation: Relation, from: string, withQuirks = true): ReadonlySet<string> {
  const seen = new Set<string>()
  const ahead = [from]
  for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
    for (const edge of relation.edges[value] ?? []) {
      const to = targetOf(edge)
      if (seen.has(to) || (!withQuirks && typeof edge !== 'string')) continue
      seen.add(to)
      ahead.push(to)
    }
  }
  return seen
}

/** Judges the values of one field in the order in which they were seen. */
export function judgeRelation(path: string, relation: Relation, series: readonly Json[], mode: Mode): readonly Difference[] {
  const known = valuesOf(relation)
  const unknown = [...new Set(series.filter((value) => typeof value !== 'string' || !known.has(value)))]
  const steps = collapsed(series.filter((value): value is string => typeof value === 'string' && known.has(value)))
  return [
    ...unknown.map((value) => notKnown(path, value, known)),
    ...badStart(path, relation, steps, mode),
    ...steps.slice(1).flatMap((to, index) => badStep(path, relation, steps[index] ?? to, to, mode)),
  ]
}

function notKnown(path: string, value: Json, known: ReadonlySet<string>): Difference {
  const message = `${path} is ${JSON.stringify(value)}, which no source names`
  return { class: 'breaking', level: 'enum', path: `$.${path}`, kind: 'unknown-value', left: value, right: [...known], message }
}

function badStart(path: string, relation: Relation, [first]: readonly string[], mode: Mode): readonly Difference[] {
  const { start } = relation
  if (first === undefined || start.includes(first)) return []
  if (mode === 'loose' && start.some((value) => reachable(relation, value).has(first))) return []
  return [fault(path, 'start', first, [...start], `${path} was ${first} when it was first seen, not ${start.join(' or ')}`)]
}

function badStep(path: string, relation: Relation, from: string, to: string, mode: Mode): readonly Difference[] {
  if (isEnd(relation, from)) return [fault(path, 'left-end', to, from, `${path} was ${from}, which is final, and then ${to}`)]
  const edges = relation.edges[from] ?? []
  if (edges.includes(to)) return []
  const byQuirk = edges.find((edge): edge is QuirkEdge => typeof edge !== 'string' && edge.to === to)
  if (mode === 'loose' && reachable(relation, from, false).has(to)) return []
  if (byQuirk !== undefined) return [allowed(path, from, byQuirk)]
  if (!reachable(relation, from).has(to)) return [fault(path, 'not-in-relation', to, from, `${path} went from ${from} to ${to}`)]
  if (mode === 'loose') return []
  return [fault(path, 'skipped', to, from, `${path} went from ${from} straight to ${to}: what lies between was never seen`)]
}

function allowed(path: string, from: string, { to, quirk: name, alternative }: QuirkEdge): Difference {
  const message = `${path} went from ${from} to ${to}, as quirk ${name} with ${alternative} has it`
  const seen = { name, observed: alternative }
  return { class: 'match', level: 'timeline', path: `$.${path}`, kind: 'quirk', left: to, right: from, message, quirk: seen }
}

function fault(path: string, kind: string, left: Json, right: Json, message: string): Difference {
  return { class: 'breaking', level: 'timeline', path: `$.${path}`, kind, left, right, message }
}

function targetOf(edge: Edge): string {
  return typeof edge === 'string' ? edge : edge.to
}
