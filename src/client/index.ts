import { randomUUID } from 'node:crypto'
import type { EmulatorHandle } from '../emulator/index.js'
import type { Tolerated } from '../emulator/values.js'
import { accountOf, worldClockOf } from './account.js'
import { type Caller, callerOf } from './caller.js'
import { type Aim, originOf } from './control.js'

export type {
  Account,
  Attempt,
  Clock,
  Duration,
  EmulatorHandle,
  Exchange,
  Happening,
  Job,
  JobKind,
  JobState,
  LedgerEntry,
  Notice,
  Violation,
} from '../emulator/index.js'
export { LoradockError } from '../emulator/values.js'

/**
 * Steers an emulator that runs elsewhere, over its control API, as `createEmulator` does one in process.
 *
 * Nothing is asked before the first call. Calls reject with a `LoradockError`: `E_UNREACHABLE` when nothing answers, `E_TOKEN` when the
 * server has a token and the call has not, and what the same call rejects with in process.
 *
 * @param url - Its origin, such as `http://127.0.0.1:4650`.
 * @example const account = connect('http://127.0.0.1:4650').account('test')
 */
export function connect(url: string, { token }: Pick<Aim, 'token'> = {}): EmulatorHandle {
  const call: Caller = callerOf({ url, token })
  const tolerated: Tolerated = new Map()
  return {
    url: originOf(url),
    clock: worldClockOf(call),
    account: (key = `account-${randomUUID()}`) => accountOf({ call, tolerated, url: originOf(url) }, key),
    reset: async () => {
      tolerated.clear()
      await call({ method: 'POST', path: 'reset', body: { all: true } })
    },
  }
}
