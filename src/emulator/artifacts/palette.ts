import { between, type Chance } from './chance.js'
import { clamp, cosine, cubeRoot, sine } from './curves.js'

/** Red, green and blue, each a whole number from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** How many colours a palette has: what four bits can name. */
export const paletteSize = 16

/** A colour as the eye orders it (Oklab in polar form): lightness and chroma from 0 to 1, hue in turns. */
type Tint = { readonly lightness: number; readonly chroma: number; readonly hue: number }

/** Mixes sixteen colours from dark to light that belong together: one hue, and relatives of it at both ends. */
export function paletteFrom(chance: Chance): readonly Colour[] {
  const hue = between(chance, khaki.to, 1 + khaki.from)
  const kinship = pick(chance, kinships)
  const mood = pick(chance, moods)
  const turn = (chance() < 0.5 ? -1 : 1) * between(chance, kinship.nearest, kinship.farthest)
  const dark: Tint = { lightness: mood.darkest, chroma: between(chance, 0.07, 0.11), hue: cleanDark(hue, turn) }
  const middle: Tint = { lightness: (mood.darkest + mood.lightest) / 2, chroma: between(chance, 0.13, 0.18), hue }
  const light: Tint = { lightness: mood.lightest, chroma: between(chance, 0.04, 0.08), hue: hue + turn / 2 }
  return Array.from({ length: paletteSize }, (_, step) => blend(dark, middle, light, step / (paletteSize - 1)))
}

/** An arc of the colour circle, in turns. */
type Arc = { readonly from: number; readonly to: number }

// Between orange and green lies yellow, which is only pleasant when light: half-light it is khaki, dark it is mud.
const khaki: Arc = { from: 0.2, to: 0.36 }
const mud: Arc = { from: 0.03, to: 0.44 }

/** The hue of the dark end; off the muddy arc, by the side on which the middle hue lies. */
function cleanDark(middle: number, turn: number): number {
  const hue = middle - turn / 2
  const turned = hue - Math.floor(hue)
  if (turned <= mud.from || turned >= mud.to) return turned
  return middle < 0.7 ? mud.to : mud.from
}

// How far the two ends stand apart on the colour circle, in turns: neighbours, a wider fan, and (nearly) complements.
type Kinship = { readonly nearest: number; readonly farthest: number }
const kinships: readonly [Kinship, ...Kinship[]] = [
  { nearest: 0.08, farthest: 0.16 },
  { nearest: 0.2, farthest: 0.3 },
  { nearest: 0.4, farthest: 0.5 },
]

// Full range, dusk, and morning.
type Mood = { readonly darkest: number; readonly lightest: number }
const moods: readonly [Mood, ...Mood[]] = [
  { darkest: 0.27, lightest: 0.95 },
  { darkest: 0.2, lightest: 0.86 },
  { darkest: 0.4, lightest: 0.97 },
]

function pick<T>(chance: Chance, list: readonly [T, ...T[]]): T {
  return list[Math.floor(chance() * list.length)] ?? list[0]
}

/** Walks from dark to light past the middle on a curve through Oklab: straight lines there cross no mud and no rainbow. */
function blend(dark: Tint, middle: Tint, light: Tint, along: number): Colour {
  const weights = [(1 - along) * (1 - along), 2 * along * (1 - along), along * along] as const
  const mix = (part: (tint: Tint) => number) => weights[0] * part(dark) + weights[1] * part(middle) + weights[2] * part(light)
  const greenRed = mix((tint) => tint.chroma * cosine(tint.hue))
  const blueYellow = mix((tint) => tint.chroma * sine(tint.hue))
  return displayable(
    mix((tint) => tint.lightness),
    greenRed,
    blueYellow,
  )
}

/** Greys a colour that a screen cannot show until it can, keeping lightness and hue. */
function displayable(lightness: number, greenRed: number, blueYellow: number): Colour {
  for (let strength = 1; strength > 0; strength -= 1 / 32) {
    const [red, green, blue] = linearLight(lightness, greenRed * strength, blueYellow * strength)
    if (Math.min(red, green, blue) >= 0 && Math.max(red, green, blue) <= 1) return [coded(red), coded(green), coded(blue)]
  }
  const grey = coded(clamp(lightness * lightness * lightness, 0, 1))
  return [grey, grey, grey]
}

/** Oklab to linear sRGB; the constants are those of its definition (Björn Ottosson, "A perceptual color space", 2020). */
function linearLight(lightness: number, greenRed: number, blueYellow: number): Colour {
  const long = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow)
  const medium = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow)
  const short = cube(lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow)
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function cube(value: number): number {
  return value * value * value
}

/** Linear light to the byte sRGB stores for it (IEC 61966-2-1); x^(1/2.4) is the cube root of x^(5/4). */
function coded(light: number): number {
  const curved = light <= 0.0031308 ? 12.92 * light : 1.055 * cubeRoot(light * Math.sqrt(Math.sqrt(light))) - 0.055
  return Math.round(255 * curved)
}
