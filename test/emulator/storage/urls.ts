import fc from 'fast-check'
import { longestLifeSeconds } from '../../../src/emulator/storage/presign.js'

const awkward = [
  ' ',
  '+',
  '%',
  '%2F',
  '%zz',
  '..',
  '.',
  '/',
  '//',
  '\\',
  '?',
  '#',
  '&',
  '=',
  ';',
  ',',
  ':',
  '@',
  '$',
  '[',
  ']',
  '|',
]
const foreign = ["!'()*", '"<>^`{}', '~_-', 'é', 'e\u0301', '猫の絵', '𝄞', '🐈', '\u0001', '\u007f', '\u0085', '\ufffe']

const texts = fc
  .array(fc.oneof(fc.constantFrom(...awkward, ...foreign), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((pieces) => pieces.join('').replaceAll('\0', ''))

/** Object keys of every spelling that a store takes: no NUL, at most 1024 bytes. */
export const keys: fc.Arbitrary<string> = fc.oneof(
  texts,
  texts.map((text) => `${text}/`),
  texts.map((text) => `/${text}`),
  fc.stringMatching(/^prod\/[0-9a-f]{32}\.png$/),
)

/** Hosts as they stand in a URL, with and without a port. */
export const hosts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('127.0.0.1', 'localhost', 'loradock', 'store.example.test', '[::1]'),
    fc.oneof(
      fc.constantFrom('', ':4650'),
      fc.integer({ min: 1024, max: 65535 }).map((port) => `:${port}`),
    ),
  )
  .map(([name, port]) => name + port)

export const lives: fc.Arbitrary<number> = fc.integer({ min: 1, max: longestLifeSeconds })

export const instants: fc.Arbitrary<number> = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2100, 0) })

/** Parameters besides those of a signature, each name once. */
export const parameterLists: fc.Arbitrary<[name: string, value: string][]> = fc.uniqueArray(
  fc.tuple(
    texts.filter((name) => name !== '' && name !== '__proto__' && !/^x-amz-/i.test(name)),
    texts,
  ),
  { selector: ([name]) => name, maxLength: 4 },
)
