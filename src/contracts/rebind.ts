import { isList, isObject } from './json.js'
import type { Json } from './take.js'

/** Ids of one side and what the other side minted in their place. */
export interface Rebinding {
  /** Learns from two answers to the same request. */
  learn(before: Json, after: Json): void
  /** A request of the one side in the words of the other. */
  text(text: string): string
  json(value: Json): Json
}

// Shorter texts are words and numbers, which mean the same on both sides.
const shortestId = 8

/** Makes requests that were recorded usable again: what was minted since replaces what the recording holds. */
export function newRebinding(): Rebinding {
  const known = new Map<string, string>()
  const learn = (before: Json, after: Json): void => {
    if (isList(before) && isList(after)) for (const [index, one] of before.entries()) learn(one, after[index] ?? null)
    else if (isObject(before) && isObject(after))
      for (const [name, one] of Object.entries(before)) learn(one, after[name] ?? null)
    else if (isId(before) && isId(after) && String(before) !== String(after)) known.set(String(before), String(after))
  }
  const text = (said: string) => [...known].reduce((rest, [before, after]) => rest.replaceAll(before, after), said)
  const json = (value: Json): Json => {
    if (typeof value === 'string') return text(value)
    if (isList(value)) return value.map(json)
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, json(one)])) : value
  }
  return { learn, text, json }
}

function isId(value: Json): value is string | number {
  return (
    (typeof value === 'string' && value.length >= shortestId && !/\s/.test(value)) ||
    (typeof value === 'number' && value > 99_999)
  )
}
