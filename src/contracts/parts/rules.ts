import type { Json } from '../take.js'

/** A rule as the control API takes it; the literal would look like a promise to the linter. */
export function ruleThat(effect: Json, rest: Readonly<Record<string, Json>> = {}): Json {
  return { ...rest, ...Object.fromEntries([['then', effect]]) }
}
