import { isSeq, parseDocument } from 'yaml'
import { isList, isObject } from './json.js'
import type { Price } from './plan.js'
import type { Json } from './take.js'
import type { FileFault } from './take-file.js'
import { isDay } from './take-form.js'

/** Reads `fixtures/costs.yaml`: every price has a source and the day on which it was read. */
export function readPrices(
  text: string,
  file: string,
): { readonly prices: readonly Price[]; readonly faults: readonly FileFault[] } {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error !== undefined || !isSeq(document.contents)) {
    const message = error?.message ?? 'the file must be a list of prices'
    return { prices: [], faults: [{ file, line: 1, kind: 'malformed', message }] }
  }
  const rows: Json = document.toJSON()
  const read = (isList(rows) ? rows : []).map((row, index) => priceOf(row, file, index + 1))
  return {
    prices: read.flatMap((one) => ('price' in one ? [one.price] : [])),
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  }
}

function priceOf(row: Json, file: string, nth: number): { readonly price: Price } | { readonly fault: FileFault } {
  const entry = isObject(row) ? row : {}
  const { provider, operation, usd, removable, source, readAt } = entry
  const bad = (what: string) => ({ fault: { file, line: 0, kind: 'malformed' as const, message: `price ${nth} ${what}` } })
  if (provider !== 'novita' && provider !== 'modelslab') return bad('names no provider')
  if (typeof operation !== 'string') return bad('names no operation')
  if (usd !== null && (typeof usd !== 'number' || usd < 0)) return bad('has neither an amount in USD nor null')
  if (typeof removable !== 'boolean') return bad('does not say whether a documented call removes what it leaves')
  if (typeof source !== 'string' || source.length < 5) return bad('has no source')
  if (typeof readAt !== 'string' || !isDay(readAt)) return bad('has no day on which its source was read')
  return { price: { provider, operation, usd, removable, source, readAt } }
}
