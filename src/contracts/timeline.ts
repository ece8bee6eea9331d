import type { Difference } from './difference.js'
import { isList, sameJson, typeOf, valuesAt } from './json.js'
import { judgeRelation, type Mode, type Relation } from './relation.js'
import type { Json } from './take.js'

/** What must hold over a series of answers to the same question; data, one entry per field (contract-kit section 5). */
export interface Timeline {
  /** By path in the answer: `task_status`, `extra.progress_percent`, `models[].model_status`. */
  readonly fields: Readonly<Record<string, FieldRule>>
  /** What must hold between the fields of one answer. */
  readonly invariants?: readonly Invariant[]
}

export type FieldRule = Relation | Steady | WhileRule

/** `growing`: each text starts with the one before; `alwaysList`: never absent, never null. */
export type Steady = 'nonDecreasing' | 'growing' | 'constant' | 'alwaysList'

/** A rule that ends with the last answer for which `during` holds, as a progress that is 0 again once the task has finished. */
export interface WhileRule {
  readonly rule: Steady
  readonly during: (answer: Json) => boolean
}

export interface Invariant {
  readonly kind: 'only-when' | 'when'
  readonly path: string
  readonly value: Json
  readonly holds: (answer: Json) => boolean
}

/** The value may be at the path only when the condition holds: `SERVING` only when the task says `SUCCESS`. */
export function onlyWhen(path: string, value: Json, holds: (answer: Json) => boolean): Invariant {
  return { kind: 'only-when', path, value, holds }
}

/** When the value is at the path, the condition holds as well: `FAILED` has no models. */
export function when(path: string, value: Json, holds: (answer: Json) => boolean): Invariant {
  return { kind: 'when', path, value, holds }
}

/** The same timeline for bodies that call its fields by other names, as a webhook call does; fields without a new name are left out. */
export function renamed(timeline: Timeline, names: Readonly<Record<string, string>>): Timeline {
  const fields = Object.entries(timeline.fields).flatMap(([path, rule]) => {
    const name = names[path]
    return name === undefined ? [] : [[name, rule] as const]
  })
  return { fields: Object.fromEntries(fields) }
}

/**
 * Judges a series of answers, oldest first.
 *
 * `loose` closes every relation transitively, since a state may be missed between two polls; `strict` asks for every transition, once and in
 * order, which only a clock that stands still between them can promise.
 *
 * @returns What does not hold, and a `match` with its quirk where a step is allowed by one alternative of a quirk only.
 */
export function judgeTimeline(timeline: Timeline, answers: readonly Json[], mode: Mode): readonly Difference[] {
  return [
    ...Object.entries(timeline.fields).flatMap(([path, rule]) => judgeField(path, rule, answers, mode)),
    ...(timeline.invariants ?? []).flatMap((invariant) => judgeInvariant(invariant, answers)),
  ]
}

/** A series that never reached the answer it was polled for. */
export function unreached(answers: readonly Json[], wanted: string): Difference {
  const last = answers.at(-1) ?? null
  return fault('timeline', '$', 'deadline', last, wanted, `the deadline passed after ${answers.length} answers without ${wanted}`)
}

function judgeField(path: string, rule: FieldRule, answers: readonly Json[], mode: Mode): readonly Difference[] {
  if (typeof rule === 'string') return judgeSteady(path, rule, answers)
  if ('rule' in rule) return judgeSteady(path, rule.rule, answers.slice(0, answers.findLastIndex(rule.during) + 1))
  return seriesAt(path, answers).flatMap((series) => judgeRelation(path, rule, series, mode))
}

/** One series per element where the path crosses a list: each model has its own life. */
function seriesAt(path: string, answers: readonly Json[]): readonly (readonly Json[])[] {
  const found = answers.map((answer) => valuesAt(answer, path))
  const width = Math.max(0, ...found.map((values) => values.length))
  return Array.from({ length: width }, (_, index) => found.flatMap((values) => values.slice(index, index + 1)))
}

function judgeSteady(path: string, rule: Steady, answers: readonly Json[]): readonly Difference[] {
  switch (rule) {
    case 'alwaysList':
      return answers.flatMap((answer) => notAList(path, answer)).slice(0, 1)
    case 'constant':
      return pairsAt(path, answers)
        .filter(([before, after]) => !sameJson(before, after))
        .map(([before, after]) =>
          fault('timeline', `$.${path}`, 'not-constant', after, before, `${path} changed between two answers`),
        )
    case 'growing':
      return pairsAt(path, answers)
        .filter(([before, after]) => typeof before === 'string' && typeof after === 'string' && !after.startsWith(before))
        .map(([before, after]) =>
          fault('timeline', `$.${path}`, 'not-growing', after, before, `${path} no longer starts with what it said before`),
        )
    case 'nonDecreasing':
      return pairsAt(path, answers)
        .filter(([before, after]) => typeof before === 'number' && typeof after === 'number' && after < before)
        .map(([before, after]) =>
          fault('timeline', `$.${path}`, 'decreased', after, before, `${path} went from ${before} to ${after}`),
        )
  }
}

function notAList(path: string, answer: Json): readonly Difference[] {
  const [value] = valuesAt(answer, path)
  if (isList(value)) return []
  if (value === undefined)
    return [fault('presence', `$.${path}`, 'absent', null, [], `${path} is absent from an answer of the series`)]
  return [
    fault('type', `$.${path}`, 'not-a-list', typeOf(value), 'list', `${path} is ${typeOf(value)} in an answer of the series`),
  ]
}

function pairsAt(path: string, answers: readonly Json[]): readonly (readonly [Json, Json])[] {
  return seriesAt(path, answers).flatMap((series) =>
    series.slice(1).map((after, index): readonly [Json, Json] => [series[index] ?? null, after]),
  )
}

function judgeInvariant({ kind, path, value, holds }: Invariant, answers: readonly Json[]): readonly Difference[] {
  const broken = answers.find((answer) => valuesAt(answer, path).some((one) => sameJson(one, value)) && !holds(answer))
  if (broken === undefined) return []
  const shown = `${path} is ${JSON.stringify(value)}`
  const message =
    kind === 'only-when' ? `${shown}, which it may be only when its condition holds` : `${shown}, and its condition does not hold`
  return [fault('timeline', `$.${path}`, kind, broken, value, message)]
}

function fault(level: Difference['level'], path: string, kind: string, left: Json, right: Json, message: string): Difference {
  return { class: 'breaking', level, path, kind, left, right, message }
}
