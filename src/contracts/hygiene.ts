import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Fixtures } from './fixtures.js'
import { isObject, parseJson } from './json.js'
import type { RunPair } from './run-file.js'
import { type FileFault, judgeTakeFile } from './take-file.js'
import { countsOf } from './verdict.js'

/** Documents in which a sentence could claim more than was ever seen (contract-kit section 18). */
export const claimingFiles = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs/fidelity.md',
  'docs/decisions.md',
  'docs/errors.md',
] as const

// Written in parts, so that this file holds none of the sentences itself.
const against = ['the real API', 'the real APIs', 'production', 'the live API', 'the provider', 'Novita', 'ModelsLab'].join('|')
const claims = [
  new RegExp(`\\b(?:verified|tested|validated) (?:against|with) (?:${against})\\b`, 'i'),
  /\brecorded (?:from|in|at) production\b/i,
  /\bmatches (?:the provider|the real API|Novita|ModelsLab)\b/i,
]

/** Sentences that suggest that something was seen at a provider; a sentence that denies it is none. */
export function falseClaims(text: string, file: string): readonly FileFault[] {
  return text.split('\n').flatMap((row, index) => {
    const claimed = claims.some((claim) => claim.test(row)) && !/\b(?:never|not|no|nothing|nobody|unless|if)\b/i.test(row)
    const message = 'says or suggests that something was seen at a provider, and no live recording shows it'
    return claimed ? [{ file, line: index + 1, kind: 'malformed' as const, message }] : []
  })
}

/** What is wrong with the files themselves: takes, prices, waivers that cannot be read, sentences that claim too much. */
export function hygieneOf(
  fixtures: Fixtures,
  root: string,
  today: string,
): { readonly faults: readonly FileFault[]; readonly pair: RunPair } {
  const texts = claimingFiles
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  const hasLive = fixtures.takes.some(({ take: { header } }) => header.provenance === 'live')
  const faults = [
    ...fixtures.faults,
    ...fixtures.takes.flatMap((file) => judgeTakeFile(file, today)),
    ...(hasLive ? [] : texts.flatMap(({ file, text }) => falseClaims(text, file))),
  ]
  const size = fixtures.takes.length + fixtures.waivers.waivers.length + texts.length
  const bad = new Set(faults.map(({ file }) => file)).size
  const stale = faults.filter(({ kind }) => kind !== 'malformed' && kind !== 'edited').length
  const counts = { ...countsOf([]), match: Math.max(0, size - bad), stale, breaking: faults.length - stale }
  return { faults, pair: { left: 'files', right: 'hygiene', of: 'files', size, counts, notes: [], leftOut: null } }
}

/** What a command of its own left behind about its last run: how many it tried, and how many held. */
export function resultPair(folder: string, right: 'sequences' | 'mutants', of: string): RunPair {
  const path = join(folder, `${right}.json`)
  const told = existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : undefined
  const base = { left: right === 'mutants' ? 'mutants' : 'emulator', right, of }
  if (!isObject(told) || typeof told['size'] !== 'number' || typeof told['held'] !== 'number') {
    return {
      ...base,
      size: 0,
      counts: null,
      notes: [],
      leftOut: `no result of its own command in ${basename(folder)}/${right}.json`,
    }
  }
  const { size, held, seed, at } = told
  const counts = { ...countsOf([]), match: held, breaking: size - held }
  const notes = [
    ...(seed === undefined ? [] : [`seed ${String(seed)}`]),
    ...(typeof at === 'string' ? [`run ${at.slice(0, 10)}`] : []),
  ]
  return { ...base, size, counts, notes, leftOut: null }
}
