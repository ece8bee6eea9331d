import type { Context } from '../../context.js'
import type { Call, Reply } from '../../http/service.js'
import type { operations } from './api.gen.js'

/** What the Python SDK's `user_info` reads; the balance is in 1/10 000 USD, and a fixed one: nothing is ever charged here. */
export function getUser(_call: Call<unknown>, _context: Context): Reply<operations['getUser']> {
  return { status: 200, body: { allow_features: [], credit_balance: 1_000_000, free_trial: {} } }
}
