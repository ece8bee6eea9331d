import { LoradockError } from '../error.js'
import type { Call } from '../http/service.js'
import type { ExchangeFilter } from '../store/exchanges.js'
import { sequenceOf } from '../views.js'

const usualRows = 200
const mostRows = 10_000

/**
 * Which exchanges a call asks for.
 *
 * The pipe only notes what is wrong with a query, as providers' answers must not depend on it; a filter that means nothing has to be
 * refused, or it would find everything.
 */
export function filterOf({ query }: Pick<Call, 'query'>): Omit<ExchangeFilter, 'account'> {
  const { service, operation } = { service: query['service'], operation: query['operation'] }
  return {
    after: afterOf(query['after']),
    limit: limitOf({ query }),
    service,
    operation,
    status: statusesOf(query['status']),
  }
}

function afterOf(text = 'req_0'): number {
  const after = sequenceOf(text, 'req')
  if (after === undefined) throw queryError('after', text, 'an exchange', 'after=req_42')
  return after
}

/** How many rows a call asks for at most. */
export function limitOf({ query }: Pick<Call, 'query'>): number {
  const text = query['limit'] ?? String(usualRows)
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > mostRows) throw queryError('limit', text, `a whole number from 1 to ${mostRows}`, 'limit=50')
  return limit
}

function statusesOf(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined
  if (!/^[1-5](\d\d|xx)$/.test(text)) throw queryError('status', text, 'a status or a class of them', 'status=404 or status=4xx')
  return [Number(text.replace('xx', '00')), Number(text.replace('xx', '99'))]
}

function queryError(name: string, text: string, what: string, example: string): LoradockError {
  return new LoradockError('E_QUERY', `${name} must be ${what}; it is "${text}".`, { where: `query ${name}`, fix: [example] })
}
