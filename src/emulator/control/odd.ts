import type { Context } from '../context.js'
import type { StoredExchange } from '../store/exchanges.js'

/**
 * What an account did that may be a mistake: exchanges with a violation or a note, or to no operation, oldest first.
 *
 * A request to no operation may carry its key in a body that nobody read: what nobody is known to have asked belongs to the only account
 * there is, and to none of several.
 */
export function oddOf(account: string, { store, accounts, settings }: Context): readonly StoredExchange[] {
  const list = (whose: string | null) => store.exchanges.list({ account: whose, odd: true, limit: settings.journalRows })
  const alone = [...accounts.keys()].length === 1
  const odd = alone ? [...list(account), ...list(null)] : list(account)
  return odd.filter(({ service }) => service !== 'control').toSorted((a, b) => a.sequence - b.sequence)
}
