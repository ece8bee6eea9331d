import type { Handlers } from '../http/service.js'
import type { StoredExchange } from '../store/exchanges.js'
import { exchangeView, refusalOf } from '../views.js'
import type { components, operations } from './api.gen.js'
import { filterOf } from './filters.js'
import { exchangeAt } from './found.js'
import { oddOf } from './odd.js'
import type { Essentials } from './spec.gen.js'
import { accountOf, namedAccount } from './which.js'
import { exchangeBody } from './wire.js'

type ExchangeOperations = 'listExchanges' | 'getExchange' | 'clearExchanges' | 'listViolations'

/** The handlers about the journal. */
export const exchangeHandlers: Handlers<operations, Essentials, ExchangeOperations> = {
  listExchanges: (call, context) => {
    const account = namedAccount(call, context)
    const { exchanges } = context.store
    const filter = { ...filterOf(call), account }
    return { status: 200, body: { exchanges: exchanges.list(filter).map(listedBody), total: exchanges.total(filter) } }
  },
  getExchange: (call, context) => {
    const found = exchangeAt(call, context)
    const { account, target, job: jobId } = found
    const exchange = exchangeBody(exchangeView(found))
    return { status: 200, body: { exchange, account, target, jobId, ...sidesOf(found) } }
  },
  clearExchanges: (call, context) => {
    const account = namedAccount(call, context)
    context.store.exchanges.clear(account)
    return {
      status: 200,
      body: { done: account === undefined ? 'the journal is empty' : `the journal of account "${account}" is empty` },
    }
  },
  listViolations: (call, context) => {
    const violations = oddOf(accountOf(call, context), context).flatMap((exchange) => {
      const { id, at, service, operation } = exchangeView(exchange)
      const place = { exchange: id, at: at.toISOString(), service, operation }
      return exchange.violations.map((violation) => ({ ...place, ...violation }))
    })
    return { status: 200, body: { violations } }
  },
}

/** What a list says of an exchange: whose it was and what about, and the beginning of a refusal. */
function listedBody(exchange: StoredExchange): components['schemas']['ListedExchange'] {
  const { account, job: jobId } = exchange
  return { ...exchangeBody(exchangeView(exchange)), account, jobId, refusal: refusalOf(exchange) }
}

function sidesOf(exchange: StoredExchange) {
  const { requestHeaders, requestBody, requestBytes, answerHeaders, answerBody, answerBytes } = exchange
  return {
    request: { headers: { ...requestHeaders }, body: requestBody, bytes: requestBytes },
    answer: { headers: { ...answerHeaders }, body: answerBody, bytes: answerBytes },
  }
}
