import { isList, isObject, parseJson } from './json.js'
import { keptNumbers, keptResponseHeaders, keptTexts, keptWords } from './keep.js'
import { newRedactor } from './redact.js'
import { newReplacements, type Replacements } from './replacement.js'
import { linkOf } from './signed-url.js'
import { type ExchangeLine, type Json, operationOf, type Take, type TakeLine } from './take.js'
import { printTake } from './take-file.js'

/** A take that may be committed, or why nothing may be written. */
export type Sanitised =
  | { readonly kind: 'clean'; readonly take: Take; readonly text: string; readonly notReissuable: readonly string[] }
  | { readonly kind: 'survivors'; readonly message: string; readonly count: number }

/**
 * Makes a raw take committable: what the keep list does not know is replaced by a value of the same form, the same value by the same.
 *
 * The result is then searched for every secret and every id of the raw run, in each form in which they travel; one hit and there is no result.
 *
 * @param secrets - Keys, tokens, addresses: everything that must not be in the file, whatever field it was in.
 */
export function sanitise(raw: Take, secrets: readonly string[]): Sanitised {
  const replace = newReplacements()
  // Twice: an id that is first met inside a sentence is known as one only once its own field has been seen.
  const once = () => raw.lines.map((line) => cleanLine(line, replace))
  once()
  const take: Take = { header: raw.header, lines: once() }
  const text = printTake(take)
  // The names of steps and of the scenario are ours, wherever else they were met.
  const named = new Set([raw.header.scenario, ...raw.lines.map(({ step }) => operationOf(step))])
  const searched = [...secrets, ...replace.replaced().filter((id) => !named.has(id))]
  const survivors = searched.filter((one) => newRedactor([one]).leaks({ text }).length > 0)
  if (survivors.length > 0) {
    const message = `${survivors.length} of ${searched.length} secrets and ids are still in the take: nothing is written`
    return { kind: 'survivors', message, count: survivors.length }
  }
  return { kind: 'clean', take, text, notReissuable: raw.lines.flatMap((line) => (isReissuable(line) ? [] : [line.step])) }
}

function cleanLine(line: TakeLine, replace: Replacements): TakeLine {
  if (line.kind === 'arrival') {
    const { method, text, headers } = line.request
    return { ...line, request: { method, ...headersOf(headers), text: cleanBodyText(text, replace) } }
  }
  return cleanExchange(line, replace)
}

function cleanExchange({ at, step, request, response, failure }: ExchangeLine, replace: Replacements): ExchangeLine {
  const { method, path, query, headers, body } = request
  return {
    at,
    step,
    kind: 'exchange',
    request: {
      method,
      path: cleanPath(path, replace),
      ...(query === undefined ? {} : { query: cleanQuery(query, replace) }),
      ...headersOf(headers),
      ...(body === undefined ? {} : { body: clean(body, '', replace) }),
    },
    response:
      response === null
        ? null
        : {
            status: response.status,
            ...headersOf(response.headers),
            ...(response.body === undefined ? {} : { body: clean(response.body, '', replace) }),
          },
    ...(failure === undefined ? {} : { failure: /^[A-Z_]{3,30}$/.test(failure) ? failure : 'failed' }),
  }
}

function clean(value: Json, name: string, replace: Replacements): Json {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return keptNumbers.has(name) ? value : replace.ofNumber(value)
  if (typeof value === 'string') return cleanText(value, name, replace)
  if (isList(value)) return value.map((one) => clean(one, name, replace))
  if (!isObject(value)) return value
  if (isObject(value['$bytes'])) return { $bytes: { ...value['$bytes'] } }
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [cleanName(field, replace), clean(one, field, replace)]))
}

function cleanText(text: string, name: string, replace: Replacements): Json {
  if (text === '' || keptWords.has(text) || keptTexts.has(text)) return text
  if (keptNumbers.has(name) && /^-?\d{1,7}(\.\d+)?(e-?\d+)?$/.test(text)) return text
  const link = linkOf(text)
  if (link !== undefined) return '$signed' in link ? link : cleanLink(new URL(text), replace)
  const inner = /^\s*[[{]/.test(text) ? parseJson(text) : undefined
  if (inner !== undefined) return JSON.stringify(clean(inner, name, replace))
  return /\s/.test(text) ? replace.ofText(text) : replace.of(text)
}

function cleanLink({ protocol, pathname }: URL, replace: Replacements): string {
  return `${protocol}//example.com${cleanPath(pathname, replace)}`
}

// Documented segments of a path stay, the extension of a file too.
function cleanPath(path: string, replace: Replacements): string {
  const segment = (part: string) => {
    if (part === '' || keptWords.has(part)) return part
    const [, base = part, extension = ''] = /^(.*?)(\.(?:png|jpe?g|webp|safetensors))?$/.exec(part) ?? []
    return `${replace.of(base)}${extension}`
  }
  return path.split('/').map(segment).join('/')
}

function cleanQuery(query: Readonly<Record<string, string>>, replace: Replacements): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const cleaned = cleanText(value, name, replace)
      return [cleanName(name, replace), typeof cleaned === 'string' ? cleaned : JSON.stringify(cleaned)]
    }),
  )
}

// A map from ids has ids for names.
function cleanName(name: string, replace: Replacements): string {
  return /^[A-Za-z_$][A-Za-z_.$[\]0-9-]{0,40}$/.test(name) && !/\d{3,}|^[0-9a-f-]{16,}$/.test(name) ? name : replace.of(name)
}

function cleanBodyText(text: string, replace: Replacements): string {
  const value = parseJson(text)
  if (value === undefined) return replace.ofText(text)
  const cleaned = JSON.stringify(clean(value, '', replace))
  // PHP escapes slashes, and a reader of the take should see that it did.
  return text.includes('\\/') ? cleaned.replaceAll('/', '\\/') : cleaned
}

function headersOf(headers: Readonly<Record<string, string>> | undefined): { headers?: Record<string, string> } {
  if (headers === undefined) return {}
  const kept = Object.entries(headers).flatMap(([name, value]) => {
    const lower = name.toLowerCase()
    if (lower === 'date') return [['date', 'present'] as const]
    if (!keptResponseHeaders.has(lower)) return []
    return [
      [lower, lower === 'content-type' ? (value.split(';')[0] ?? '').trim() : /^\d{1,10}$/.test(value) ? value : '?'] as const,
    ]
  })
  return { headers: Object.fromEntries(kept) }
}

/** A request whose body was bytes or broken text is kept as hash and size only: it cannot be sent again. */
function isReissuable(line: TakeLine): boolean {
  if (line.kind === 'arrival') return true
  const { body = null } = line.request
  return !(isObject(body) && ('$bytes' in body || '$text' in body))
}
