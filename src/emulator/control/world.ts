import { stopwatchMs } from '../clock.js'
import type { Accounts } from '../context.js'
import type { Handlers } from '../http/service.js'
import type { components, operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'

type WorldOperations = 'getLive' | 'getReady' | 'getStatus' | 'getDocument' | 'listAccounts' | 'openAccount' | 'reset'

/** The handlers about the emulator as a whole and its accounts. */
export function worldHandlers(parts: ControlParts): Handlers<operations, Essentials, WorldOperations> {
  const { version } = parts
  const startedMs = stopwatchMs()
  return {
    getLive: () => ({ status: 200, body: { status: 'live', version } }),
    getReady: () =>
      parts.closing.aborted
        ? { status: 503, body: { status: 'stopping', version } }
        : { status: 200, body: { status: 'ready', version } },
    getStatus: (_call, { settings, store, accounts }) => {
      const { clock, pace, scenario, seed, validation, data = null } = settings
      const uptimeMs = Math.floor(stopwatchMs() - startedMs)
      const counts = { accounts: [...accounts.keys()].length, jobs: store.jobs.count() }
      const journal = {
        exchanges: store.exchanges.count(),
        dropped: store.exchanges.dropped(),
        droppedAttempts: store.outbox.droppedAttempts(),
      }
      return { status: 200, body: { version, uptimeMs, data, clock, pace, scenario, seed, validation, ...counts, ...journal } }
    },
    // Seldom asked for, and as long as all handlers together: it is read when it is.
    getDocument: async () => ({ status: 200, body: (await import('./document.gen.js')).document }),
    listAccounts: (_call, { accounts }) => ({ status: 200, body: accountsBody(accounts) }),
    openAccount: (call, { accounts }) => ({ status: 200, body: accountBody(call.body.account, accounts) }),
    reset: async (call, context) => {
      if (call.body.all === true) {
        await parts.reset()
        return { status: 200, body: { done: 'every account is forgotten' } }
      }
      const account = accountOf(call, context)
      await parts.reset(account)
      return { status: 200, body: { done: `account "${account}" is forgotten` } }
    },
  }
}

/** Every account as it stands, and where the clock of a new one starts. */
export function accountsBody(accounts: Accounts): components['schemas']['Accounts'] {
  const now = new Date(accounts.now(null)).toISOString()
  return { now, accounts: [...accounts.keys()].map((account) => accountBody(account, accounts)) }
}

function accountBody(account: string, accounts: Accounts): components['schemas']['Account'] {
  const { clock, pace } = accounts.open(account)
  const now = new Date(accounts.now(account)).toISOString()
  return { account, now, mode: clock.mode, pace, scenario: accounts.scenario(account) }
}
