/** The text that stands for a secret wherever one would be read. */
export const hidden = '***'

/**
 * Finds a secret in a text in every form in which one travels: as it is, percent-encoded, escaped in JSON, in base64 at any alignment, and in
 * any mixture of the first three.
 *
 * @returns A global pattern; `undefined` for a text too short to be told from an accident.
 */
export function patternOf(secret: string): RegExp | undefined {
  if (secret.length < shortest) return undefined
  const spelled = [...secret].map((character) => `(?:${formsOf(character).join('|')})`).join('')
  const encoded = [0, 1, 2].flatMap((offset) => base64At(secret, offset)).filter((form) => form.length >= shortest)
  return new RegExp([spelled, ...encoded.map(escaped)].join('|'), 'g')
}

/** Shorter texts occur by accident in any answer. */
export const shortest = 4

// The patterns of one character. A text within a text is escaped more than once, so any number of backslashes and `%25` may stand before it.
function formsOf(character: string): readonly string[] {
  const bytes = [...Buffer.from(character)].map((byte) => byte.toString(16).padStart(2, '0'))
  const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index).toString(16).padStart(4, '0'))
  const percent = bytes.map((hex) => `%(?:25)*${anyCase(hex)}`).join('')
  const unicode = units.map((hex) => `\\\\+u${anyCase(hex)}`).join('')
  const inJson = JSON.stringify(character).slice(1, -1)
  const control = inJson.length > 1 ? [`\\\\+${escaped(inJson.slice(1))}`] : []
  return [unicode, percent, ...control, `\\\\*${escaped(character)}`, ...(character === ' ' ? ['\\+'] : [])]
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

// The secret may stand anywhere in what was encoded, as a key in "user:key": the characters at both ends that hold other bits are left out.
function base64At(secret: string, offset: number): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)])
  const text = bytes.toString('base64').replace(/=+$/, '')
  const core = text.slice(Math.ceil((offset * 8) / 6), bytes.length % 3 === 0 ? undefined : -1)
  return [...new Set([core, core.replaceAll('+', '-').replaceAll('/', '_')])]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
