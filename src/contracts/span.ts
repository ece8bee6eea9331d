import { type Duration, readDuration } from '../emulator/index.js'

/** A length of time: milliseconds, or a number with its unit, `'10s'`, `'45m'`. */
export type Span = Duration

/** Whole milliseconds; throws for what is no length of time, which is a mistake in a scenario. */
export function msOf(span: Span): number {
  const ms = readDuration(span)
  if (ms === undefined) throw new Error(`"${span}" is no length of time: write milliseconds, or a number with ms, s, m, h or d`)
  return ms
}
