import { isList, isObject } from './json.js'
import { hidden, patternOf } from './secret.js'
import type { Json } from './take.js'

/** Hides secrets on the way out; one of them stands in front of files, logs, reports and exception texts. */
export interface Redactor {
  text(text: string): string
  /** The same value, names included, with secrets hidden. */
  json(value: Json): Json
  /** What is said about an exception: its message, causes and fixes included, never its own text. */
  failure(thrown: unknown): string
  /** Which of these texts still hold a secret, by name; for files that are about to be written. */
  leaks(texts: Readonly<Record<string, string>>): readonly string[]
}

const signature = /((?:X-Amz-(?:Signature|Security-Token|Credential))(?:=|%3D))[^&\s"\\]+/gi
const credential = /(\b(?:authorization|x-api-key|key)\b["']?\s*[:=]\s*["']?(?:Bearer\s+)?)(?!\*\*\*)[A-Za-z0-9_~+/.-]{8,}/gi

/** Makes the redactor of a run; secrets of fewer than four characters are not looked for. */
export function newRedactor(secrets: readonly string[]): Redactor {
  // The longest first: a key that begins another must not leave the rest of it.
  const patterns = [...new Set(secrets)]
    .sort((one, other) => other.length - one.length)
    .flatMap((secret) => patternOf(secret) ?? [])
  const text = (said: string) =>
    patterns
      .reduce((rest, pattern) => rest.replace(pattern, hidden), said)
      .replace(signature, `$1${hidden}`)
      .replace(credential, `$1${hidden}`)
  const json = (value: Json): Json => {
    if (typeof value === 'string') return text(value)
    if (isList(value)) return value.map(json)
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [text(name), json(one)]))
    return value
  }
  return {
    text,
    json,
    failure: (thrown) => text(sayFailure(thrown)),
    leaks: (texts) => Object.keys(texts).filter((name) => patterns.some((pattern) => (texts[name] ?? '').search(pattern) >= 0)),
  }
}

function sayFailure(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const causes = thrown.cause === undefined ? '' : ` (because: ${sayFailure(thrown.cause)})`
  const parts = thrown instanceof AggregateError ? ` [${thrown.errors.map(sayFailure).join('; ')}]` : ''
  return `${thrown.name}: ${thrown.message}${parts}${causes}`
}
