import { createHash } from 'node:crypto'

/** Draws the next number of a fixed sequence: at least 0, less than 1. */
export type Chance = () => number

/**
 * Begins a sequence of numbers that depends on the given parts and on nothing else (D8).
 *
 * The parts are joined as JSON, so that `('ab', 'c')` and `('a', 'bc')` differ; `1` and `'1'` are the same part.
 */
export function chanceFrom(...parts: readonly (string | number)[]): Chance {
  const digest = createHash('sha256')
    .update(JSON.stringify(parts.map(String)))
    .digest()
  let a = digest.readUInt32LE(0)
  let b = digest.readUInt32LE(4)
  let c = digest.readUInt32LE(8)
  let counter = digest.readUInt32LE(12)
  // sfc32, a small fast counting generator: 32-bit additions and shifts only, so every engine draws the same numbers.
  return () => {
    const drawn = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + drawn) >>> 0
    return drawn / 2 ** 32
  }
}

/** Draws a number between two bounds. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance()
}
