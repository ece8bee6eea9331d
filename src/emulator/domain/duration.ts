/** A length of time: a number of milliseconds, or a number with its unit, such as `'90s'` or `'12m'`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

// A hundred years: far beyond what a test waits for, and far below where dates end.
const longestMs = 36_525 * 86_400_000

/**
 * Reads a duration into whole milliseconds.
 *
 * @returns Milliseconds, or `undefined` when the text is not a length of time, or it is negative or longer than a hundred years.
 */
export function readDuration(value: number | string): number | undefined {
  const found = typeof value === 'number' ? [value, value, 'ms'] : /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(value.trim())
  const unit = units[found?.[2] ?? 'ms']
  if (found?.[1] === undefined || unit === undefined) return undefined
  // Instants are whole milliseconds everywhere, and 1.15 s is a little less than 1150 ms to a computer.
  const ms = Math.round(Number(found[1]) * unit)
  return ms >= 0 && ms <= longestMs ? ms : undefined
}

/** Writes milliseconds for a person: the two largest units that say something. */
export function sayDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`
  const parts = [
    [Math.floor(ms / 86_400_000), 'd'],
    [Math.floor(ms / 3_600_000) % 24, 'h'],
    [Math.floor(ms / 60_000) % 60, 'm'],
    [Math.floor(ms / 1000) % 60, 's'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
