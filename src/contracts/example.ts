import type { StepDifference } from './compare.js'
import { type Json, operationOf } from './take.js'
import { stateFields, volatiles } from './volatile.js'

/**
 * A value that differs from what a page or a capture prints is no difference where the printed one is of another request: it says what an
 * answer looks like, not what this one holds.
 *
 * Presence, type and form are compared all the same, and so are states, and ids that should be the same here and there.
 */
export function asExample(difference: StepDifference): StepDifference {
  // What a source leaves out of its example is no news: whether a field is invented, the documents' judge says.
  if (difference.class === 'additive' && difference.kind === 'added') return { ...difference, class: 'match' }
  if (!isValue(difference) || !isAnother(difference)) return difference
  return { ...difference, class: 'match', message: `${difference.message} (printed for another request)` }
}

function isValue({ level, path, kind, class: effect }: StepDifference): boolean {
  if (effect !== 'breaking') return false
  return (level === 'echo' && kind === 'changed') || (level === 'enum' && kind === 'changed') || path.endsWith('.$signed.ext')
}

function isAnother({ step, path, left, right }: StepDifference): boolean {
  const operation = operationOf(step)
  const within = volatiles.some(
    (rule) => rule.as === 'set' && rule.of?.includes(operation) === true && path.startsWith(`$.${rule.path}[]`),
  )
  if (within) return true
  const isState = (stateFields[operation] ?? []).some((field) => path === `$.${field}`)
  return !isState && tokenKind(left) === tokenKind(right) && (tokenKind(left) === undefined || tokenKind(left) === 'cursor')
}

function tokenKind(value: Json): string | undefined {
  return typeof value === 'string' ? /^<([a-z]+):\d+(?:\|[a-z0-9-]+)?>$/.exec(value)?.[1] : undefined
}

/** A state that was not seen where polls are apart in time may have come and gone between two of them (contract-kit section 5, loose). */
export function asMissed(
  difference: StepDifference,
  looseSides: { readonly left: boolean; readonly right: boolean },
): StepDifference {
  const { kind, message } = difference
  const isMissed = (kind === 'state-absent' && looseSides.left) || (kind === 'state-added' && looseSides.right)
  return isMissed ? { ...difference, class: 'match', message: `${message} (it may lie between two polls)` } : difference
}
