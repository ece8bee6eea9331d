import type { Difference } from './difference.js'
import { isEnd, type Mode, type Relation, reachable } from './relation.js'
import type { Json } from './take.js'

/** A state as it was polled. */
export interface PolledState {
  /** When it was asked for, in milliseconds of the target's clock since the start. */
  readonly at: number
  readonly state: string
}

/** A state as a webhook call told it. */
export interface ToldState {
  readonly at: number
  readonly state: string
  /** The id in the call's body; `null` where it has none. */
  readonly id: string | null
}

export interface Told {
  readonly relation: Relation
  readonly polled: readonly PolledState[]
  readonly arrivals: readonly ToldState[]
  /** The id the acceptance gave; absent: calls carry none. */
  readonly id?: string
  /** States that must have been told, such as every polled one; absent: a lost call is not judged. */
  readonly expected?: readonly string[]
  /** `strict` on a clock that stands still: a poll of the same instant counts as later. */
  readonly mode: Mode
}

/**
 * Judges what webhook calls said against what polls said: same order, never ahead, nothing after the end, each once (contract-kit section 5).
 *
 * A call may come late. It is ahead when a later poll still showed a state from which its own has yet to be reached.
 */
export function judgeArrivals(told: Told): readonly Difference[] {
  return [...wrongIds(told), ...outOfOrder(told), ...ahead(told), ...afterTheEnd(told), ...repeated(told), ...lost(told)]
}

function wrongIds({ arrivals, id }: Told): readonly Difference[] {
  if (id === undefined) return []
  return arrivals
    .filter((arrival) => arrival.id !== id)
    .map((arrival) => fault('echo', 'other-id', arrival.id, id, `a call carries the id ${arrival.id}, the acceptance gave ${id}`))
}

function outOfOrder({ relation, arrivals }: Told): readonly Difference[] {
  return arrivals.slice(1).flatMap((arrival, index) => {
    const before = arrivals[index]?.state ?? arrival.state
    if (before === arrival.state || isEnd(relation, before)) return []
    const back = reachable(relation, arrival.state).has(before) && !reachable(relation, before).has(arrival.state)
    return back
      ? [fault('webhook', 'order', arrival.state, before, `a call said ${arrival.state} after one that said ${before}`)]
      : []
  })
}

function ahead({ relation, polled, arrivals, mode }: Told): readonly Difference[] {
  const later = (poll: PolledState, arrival: ToldState) => (mode === 'strict' ? poll.at >= arrival.at : poll.at > arrival.at)
  return arrivals.flatMap((arrival) => {
    const contradicts = polled.find(
      (poll) => later(poll, arrival) && poll.state !== arrival.state && reachable(relation, poll.state).has(arrival.state),
    )
    if (contradicts === undefined) return []
    const message = `a call said ${arrival.state} at ${arrival.at} ms, a poll at ${contradicts.at} ms still ${contradicts.state}`
    return [fault('webhook', 'ahead', arrival.state, contradicts.state, message)]
  })
}

function afterTheEnd({ relation, arrivals }: Told): readonly Difference[] {
  const end = arrivals.findIndex(({ state }) => isEnd(relation, state))
  const last = arrivals[end]
  if (last === undefined) return []
  return arrivals
    .slice(end + 1)
    .filter(({ state }) => state !== last.state)
    .map(({ state }) => fault('webhook', 'after-end', state, last.state, `a call said ${state} after the end, ${last.state}`))
}

function repeated({ arrivals }: Told): readonly Difference[] {
  return arrivals
    .filter(({ state }, index) => arrivals.findIndex((one) => one.state === state) !== index)
    .map(({ state }) => fault('webhook', 'duplicate', state, state, `${state} was told more than once`))
}

function lost({ arrivals, expected = [] }: Told): readonly Difference[] {
  return [...new Set(expected)]
    .filter((state) => !arrivals.some((arrival) => arrival.state === state))
    .map((state) => fault('webhook', 'lost', null, state, `no call said ${state}`))
}

function fault(level: Difference['level'], kind: string, left: Json, right: Json, message: string): Difference {
  return { class: 'breaking', level, path: '$', kind, left, right, message }
}
