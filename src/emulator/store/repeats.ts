import type { Exchange } from './exchanges.js'

/** An exchange as it waits in memory: what is its own, and what it shares with others that were the same. */
export interface WaitingExchange {
  readonly sequence: number
  readonly madeAt: number
  readonly tookMs: number
  readonly like: Exchange
}

const requestId = 'x-loradock-request'
const mostAccounts = 1000

/**
 * Keeps of a client that asks the same and is told the same, as one that polls does, one exchange and its repetitions.
 *
 * Ten thousand polls are then a tenth of the memory; and of what lives for long, it is the copying that costs.
 */
export function repeats() {
  const last = new Map<string | null, Exchange>()
  return {
    waiting: (exchange: Exchange): WaitingExchange => {
      const { sequence, madeAt, tookMs, account } = exchange
      const before = last.get(account)
      if (before !== undefined && isRepeated(before, exchange)) return { sequence, madeAt, tookMs, like: before }
      if (last.size >= mostAccounts) last.clear()
      last.set(account, exchange)
      return { sequence, madeAt, tookMs, like: exchange }
    },
    forget: () => last.clear(),
  }
}

/** The exchange that waits, whole again. */
export function wholeOf({ sequence, madeAt, tookMs, like }: WaitingExchange): Exchange {
  if (like.sequence === sequence) return like
  const { answerHeaders } = like
  const own = requestId in answerHeaders ? { ...answerHeaders, [requestId]: `req_${sequence}` } : answerHeaders
  return { ...like, sequence, madeAt, tookMs, answerHeaders: own }
}

function isRepeated(before: Exchange, now: Exchange): boolean {
  return (
    before.target === now.target &&
    before.answerBody === now.answerBody &&
    before.status === now.status &&
    before.method === now.method &&
    before.service === now.service &&
    before.operation === now.operation &&
    before.requestBody === now.requestBody &&
    before.requestBytes === now.requestBytes &&
    before.answerBytes === now.answerBytes &&
    before.job === now.job &&
    before.rule === now.rule &&
    before.note === now.note &&
    before.violations.length === 0 &&
    now.violations.length === 0 &&
    hasSame(before.requestHeaders, now.requestHeaders) &&
    hasSame(before.answerHeaders, now.answerHeaders)
  )
}

function hasSame(before: Exchange['requestHeaders'], now: Exchange['requestHeaders']): boolean {
  if (before === now) return true
  let names = 0
  for (const name in now) {
    names += 1
    if (before[name] !== now[name] && name !== requestId) return false
  }
  for (const _name in before) names -= 1
  return names === 0
}
