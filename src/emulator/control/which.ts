import type { Context } from '../context.js'
import { LoradockError } from '../error.js'
import type { Call } from '../http/service.js'

/** The account a call is about: the one it names, else the only one there is. */
export function accountOf({ query }: Pick<Call, 'query'>, { accounts }: Pick<Context, 'accounts'>): string {
  const named = query['account']
  if (named !== undefined) {
    if (accounts.find(named) !== undefined) return named
    throw new LoradockError('E_ACCOUNT_UNKNOWN', `No call with the key "${named}" was made yet.`, {
      where: 'query account',
      fix: knownKeys(accounts.keys()),
    })
  }
  const [first, ...others] = accounts.keys()
  if (first !== undefined && others.length === 0) return first
  const message =
    first === undefined
      ? 'There is no account yet: one is made by the first call with a key.'
      : 'There are several accounts: name one.'
  throw new LoradockError('E_ACCOUNT', message, { where: 'query account', fix: knownKeys(accounts.keys()) })
}

/** The account of a call that makes an account by being made: the one it names, else the only one there is, else `test`. */
export function accountToBe(call: Pick<Call, 'query'>, context: Pick<Context, 'accounts'>): string {
  const named = call.query['account']
  if (named !== undefined) return named
  return [...context.accounts.keys()].length === 0 ? 'test' : accountOf(call, context)
}

/** The account a call names, or `undefined` when it means all. */
export function namedAccount(call: Pick<Call, 'query'>, context: Pick<Context, 'accounts'>): string | undefined {
  return call.query['account'] === undefined ? undefined : accountOf(call, context)
}

function knownKeys(keys: Iterable<string>): readonly string[] {
  return [...keys].slice(0, 10).map((key) => `account=${key}`)
}
