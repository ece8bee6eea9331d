// ECMAScript leaves the last bits of Math.sin, Math.pow and Math.cbrt to the engine, and a picture must have the same bytes on every
// Node release (D8). So everything drawn here is made from + - * / and floor, and in other files square roots, which IEEE 754 fixes.

/** Rises from 0 to 1 and falls to -1 within one turn; off from the true sine by at most 0.0012, which no eye sees. */
export function sine(turns: number): number {
  const turn = turns - Math.floor(turns)
  const half = turn < 0.5 ? turn : turn - 0.5
  const arch = 16 * half * (0.5 - half)
  const bent = arch * (0.775 + 0.225 * arch)
  return turn < 0.5 ? bent : -bent
}

export function cosine(turns: number): number {
  return sine(turns + 0.25)
}

/** The cube root of a number from 0 to 1, by Newton's method with a fixed number of steps. */
export function cubeRoot(cube: number): number {
  if (cube <= 0) return 0
  let root = 1
  for (let step = 0; step < 24; step++) root = (2 * root + cube / (root * root)) / 3
  return root
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

/** Goes from 0 at `low` to 1 at `high` without a corner at either end. */
export function ease(low: number, high: number, value: number): number {
  const along = clamp((value - low) / (high - low), 0, 1)
  return along * along * (3 - 2 * along)
}
