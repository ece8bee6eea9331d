import { createHash } from 'node:crypto'
import { shortest } from './secret.js'

/** Replaces values by others of the same form: the same value always by the same, also inside longer texts. */
export interface Replacements {
  of(value: string): string
  ofNumber(value: number): number
  /** A sentence: its ids replaced as everywhere, its other letters and digits blanked. */
  ofText(text: string): string
  /** What was replaced and could be recognised elsewhere: ids, tokens, keys. */
  replaced(): readonly string[]
}

export function newReplacements(): Replacements {
  const known = new Map<string, string>()
  const of = (value: string) => {
    if (value === '') return ''
    const found = known.get(value)
    if (found !== undefined) return found
    const made = sameForm(value, known.size + 1)
    known.set(value, made)
    return made
  }
  return {
    of,
    ofNumber: (value) => (Number.isInteger(value) && Math.abs(value) > 99_999 ? Number(of(String(value))) : Math.sign(value)),
    ofText: (text) => {
      const ids = [...known.keys()].filter((id) => isId(id) && text.includes(id)).sort((one, other) => other.length - one.length)
      const [id] = ids
      if (id === undefined)
        return text
          .replace(/\p{Lu}/gu, 'X')
          .replace(/\p{Ll}/gu, 'x')
          .replace(/\d/g, '0')
      return text
        .split(id)
        .map((part) => newBlank(part))
        .join(of(id))
    },
    replaced: () => [...known.keys()].filter(isId),
  }
}

const newBlank = (text: string) => text.replace(/\p{L}/gu, 'x').replace(/\d/g, '0')

/** Long enough, and without spaces: something that is worth looking for in what is about to be written. */
export function isId(value: string): boolean {
  const looksMinted = /[0-9]/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value))
  return value.length >= 2 * shortest && !/\s/.test(value) && looksMinted
}

function sameForm(value: string, nth: number): string {
  const stream = digestOf(nth)
  const trained = /^model_\d{10}_[0-9A-F]{10}(\.safetensors)?$/.exec(value)
  if (trained !== null) return `model_${epoch(nth)}_${stream.slice(0, 10).toUpperCase()}${trained[1] ?? ''}`
  if (/^1\d{9}$/.test(value)) return String(epoch(nth))
  if (/^1\d{12}$/.test(value)) return String(epoch(nth) * 1000)
  if (/^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(value)) return `someone${nth}@example.com`
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(value)) return `192.0.2.${nth % 256}`
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return uuidOf(stream)
  const hex = /^(?=.*[a-f])[0-9a-f]{8,}$/.test(value)
  return [...value]
    .map((character, index) => sameClass(character, Number.parseInt(stream[index % 64] ?? '0', 16), hex, index))
    .join('')
}

// A first digit is never 0, so that a number keeps its length.
function sameClass(character: string, draw: number, hex: boolean, index: number): string {
  if (hex) return draw.toString(16)
  if (/[0-9]/.test(character)) return String(index === 0 ? 1 + (draw % 9) : draw % 10)
  if (/[A-Z]/.test(character)) return String.fromCharCode(65 + draw)
  if (/[a-z]/.test(character)) return String.fromCharCode(97 + draw)
  return /[\x20-\x7e]/.test(character) ? character : 'x'
}

function uuidOf(stream: string): string {
  const variant = (8 + (Number.parseInt(stream[16] ?? '0', 16) % 4)).toString(16)
  return [
    stream.slice(0, 8),
    stream.slice(8, 12),
    `4${stream.slice(13, 16)}`,
    `${variant}${stream.slice(17, 20)}`,
    stream.slice(20, 32),
  ].join('-')
}

const epoch = (nth: number) => 1_700_000_000 + nth

// From the place in the order, never from the value: nothing about it can be guessed back.
function digestOf(nth: number): string {
  return createHash('sha256').update(`loradock replacement ${nth}`).digest('hex')
}
