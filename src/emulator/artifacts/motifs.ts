import { between, type Chance } from './chance.js'
import { clamp, cosine, ease, sine } from './curves.js'

/** The extent of a picture, scaled so that its area is 1: a square is 1 wide and 1 tall. */
export type Frame = { readonly wide: number; readonly tall: number }

/** The tone at a point of the frame: 0 is the darkest colour of the palette, 1 the lightest. */
export type Tone = (x: number, y: number) => number

/** Draws its parameters, then tells the tone of any point. */
export type Motif = (chance: Chance, frame: Frame) => Tone

/** What a picture can show; which of them is chosen by seed and prompt. */
export const motifs: readonly [Motif, ...Motif[]] = [waves, hills, rings, weave, discs, contours, facets]

/** Bands of water, darker towards the viewer, each with a bright crest. */
function waves(chance: Chance, { tall, wide }: Frame): Tone {
  const count = 6
  const step = tall / (count + 0.3)
  const perUnit = between(chance, 1.1, 1.7)
  const bands = Array.from({ length: count }, (_, band) => ({
    top: step * (band + 0.8),
    height: step * between(chance, 0.28, 0.42),
    perUnit: perUnit * between(chance, 0.85, 1.15),
    phase: chance(),
    tone: 0.62 - 0.62 * (band / (count - 1)),
  }))
  const glowAt = between(chance, 0.2, 0.8) * wide
  return (x, y) => {
    let tone = 0.84 + 0.16 * (1 - ease(0, 0.5, distance(x - glowAt, y)))
    for (const band of bands) {
      const depth = y - band.top - band.height * sine(x * band.perUnit + band.phase)
      if (depth >= 0) tone = band.tone + (depth < 0.018 ? 0.36 : 0.24 * (1 - ease(0, step, depth)))
    }
    return tone
  }
}

/** A sun over ridges that fade into the haze. */
function hills(chance: Chance, { wide, tall }: Frame): Tone {
  const count = 5
  const horizon = tall * between(chance, 0.38, 0.5)
  const sunX = wide * between(chance, 0.22, 0.78)
  const sunY = horizon - tall * between(chance, 0.1, 0.2)
  const sunRadius = between(chance, 0.09, 0.14)
  const ridges = Array.from({ length: count }, (_, ridge) => ({
    top: horizon + (tall - horizon) * (ridge / count),
    crest: ripple(chance, tall * (0.035 + 0.012 * ridge), between(chance, 0.8, 1.5)),
    tone: 0.58 - 0.58 * (ridge / (count - 1)),
  }))
  return (x, y) => {
    const fromSun = distance(x - sunX, y - sunY)
    let tone = 0.66 + 0.22 * ease(0, horizon, y) + 0.14 * (1 - ease(sunRadius, sunRadius * 3.2, fromSun))
    if (fromSun < sunRadius) tone = 1
    for (const ridge of ridges) {
      const depth = y - ridge.top - ridge.crest(x)
      if (depth >= 0) tone = ridge.tone + 0.16 * ease(0, tall / count, depth)
    }
    return tone
  }
}

/** Rings around a centre, a second centre bending them. */
function rings(chance: Chance, { wide, tall }: Frame): Tone {
  const centre = { x: wide * between(chance, 0.25, 0.75), y: tall * between(chance, 0.25, 0.75) }
  const other = { x: wide - centre.x, y: tall - centre.y }
  const pull = between(chance, 0.15, 0.4)
  const spacing = between(chance, 0.2, 0.28)
  return (x, y) => {
    const near = distance(x - centre.x, y - centre.y)
    const far = distance(x - other.x, y - other.y)
    const swing = 0.5 + 0.5 * cosine((near + pull * far) / spacing)
    return clamp(0.96 - 0.8 * near, 0.2, 1) * (0.5 + 0.5 * swing)
  }
}

/** Broad ribbons, over and under, across the diagonals. */
function weave(chance: Chance, { wide, tall }: Frame): Tone {
  const perUnit = between(chance, 2.1, 2.9)
  const shift = chance()
  const lightAt = { x: wide * between(chance, 0.1, 0.9), y: tall * between(chance, 0, 0.4) }
  return (x, y) => {
    const down = (x + y) * perUnit + shift
    const up = (x - y) * perUnit + 64 + shift
    const downOver = (Math.floor(down) + Math.floor(up)) % 2 === 0
    const across = downOver ? down - Math.floor(down) : up - Math.floor(up)
    const along = downOver ? up - Math.floor(up) : down - Math.floor(down)
    const light = 0.26 * (1 - ease(0, 1.1, distance(x - lightAt.x, y - lightAt.y)))
    if (Math.min(across, 1 - across) < 0.08) return 0.04 + light * 0.5
    const stripe = Math.abs(across - 0.5) < 0.12 ? 0.13 : 0
    return (downOver ? 0.42 : 0.18) + stripe + light + 0.2 * sine(along / 2)
  }
}

/** Translucent discs before a soft sky. */
function discs(chance: Chance, { wide, tall }: Frame): Tone {
  const floating = Array.from({ length: 11 }, (_, disc) => ({
    x: wide * between(chance, 0, 1),
    y: tall * between(chance, 0, 1),
    radius: 0.3 - 0.021 * disc,
    tone: between(chance, 0.05, 0.75),
  }))
  return (x, y) => {
    let tone = 0.97 - 0.24 * (y / tall)
    for (const disc of floating) {
      const away = distance(x - disc.x, y - disc.y) / disc.radius
      if (away < 1) tone += (disc.tone - tone) * (0.42 + 0.3 * away * away)
    }
    return tone
  }
}

/** The height lines of a soft landscape. */
function contours(chance: Chance, _frame: Frame): Tone {
  const swells = Array.from({ length: 4 }, (_, swell) => {
    const heading = chance()
    const length = between(chance, 0.75, 1.2) / (1 + 0.35 * swell)
    return { x: cosine(heading) / length, y: sine(heading) / length, phase: chance(), height: 1 / (1.6 + swell) }
  })
  const most = swells.reduce((sum, swell) => sum + swell.height, 0)
  return (x, y) => {
    let height = 0
    for (const swell of swells) height += swell.height * sine(swell.x * x + swell.y * y + swell.phase + 0.06 * sine(x + y))
    return 0.52 + 0.6 * (height / most)
  }
}

/** Folded paper: triangles lit from one corner. */
function facets(chance: Chance, { wide, tall }: Frame): Tone {
  const side = between(chance, 0.16, 0.22)
  const fromLeft = chance() < 0.5
  const columns = Math.ceil(wide / side) + 1
  const rows = Math.ceil(tall / side) + 1
  const creases = Array.from(
    { length: columns * rows * 2 },
    (_, crease) => (crease % 2 === 0 ? -1 : 1) * between(chance, 0.03, 0.16),
  )
  return (x, y) => {
    const column = Math.floor(x / side)
    const row = Math.floor(y / side)
    const right = x / side - column
    const below = y / side - row
    const upper = (column + row) % 2 === 0 ? right + below < 1 : right > below
    const crease = creases[(row * columns + column) * 2 + (upper ? 1 : 0)] ?? 0
    const lit = (fromLeft ? column / columns : 1 - column / columns) * 0.35 + (row / rows) * 0.65
    return 0.95 - 0.85 * lit + crease
  }
}

/** A line that wanders up and down around zero: three sines, the slowest the strongest. */
function ripple(chance: Chance, height: number, perUnit: number): (x: number) => number {
  const phases = [chance(), chance(), chance()] as const
  return (x) =>
    height *
    (sine(x * perUnit + phases[0]) + 0.4 * sine(x * perUnit * 2.3 + phases[1]) + 0.12 * sine(x * perUnit * 4.1 + phases[2]))
}

/** Math.hypot is not exact in every engine; a square root is. */
function distance(x: number, y: number): number {
  return Math.sqrt(x * x + y * y)
}
