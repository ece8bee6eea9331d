import { nearest } from '../domain/nearest.js'
import { isScenario, scenarioNames, scenarios } from '../domain/scenario.js'
import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import { exchangeView, sequenceOf } from '../views.js'
import type { operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf, namedAccount } from './which.js'

type WorldOperations =
  | 'getLive'
  | 'getReady'
  | 'getStatus'
  | 'getDocument'
  | 'listAccounts'
  | 'listScenarios'
  | 'useScenario'
  | 'listExchanges'
  | 'reset'

const mostRows = 200

/** The handlers about the emulator as a whole and its accounts. */
export function worldHandlers(parts: ControlParts): Handlers<operations, Essentials, WorldOperations> {
  const { version } = parts
  return {
    getLive: () => ({ status: 200, body: { status: 'live', version } }),
    getReady: () =>
      parts.isClosing()
        ? { status: 503, body: { status: 'stopping', version } }
        : { status: 200, body: { status: 'ready', version } },
    getStatus: (_call, { settings, store, accounts }) => {
      const { clock, pace, scenario, seed, validation, data = null } = settings
      const counts = { accounts: [...accounts.keys()].length, jobs: store.jobs.count(), dropped: store.exchanges.dropped() }
      return { status: 200, body: { version, data, clock, pace, scenario, seed, validation, ...counts } }
    },
    // Seldom asked for, and as long as all handlers together: it is read when it is.
    getDocument: async () => ({ status: 200, body: (await import('./document.gen.js')).document }),
    listAccounts: (_call, { accounts }) => {
      const seen = [...accounts.keys()].map((account) => {
        const { clock, pace } = accounts.open(account)
        const now = new Date(accounts.now(account)).toISOString()
        return { account, now, mode: clock.mode, pace, scenario: accounts.scenario(account) }
      })
      return { status: 200, body: { accounts: seen } }
    },
    listScenarios: () => {
      const told = Object.entries(scenarios).map(([name, { story }]) => ({ name, story }))
      return { status: 200, body: { scenarios: told } }
    },
    useScenario: (call, context) => {
      const { scenario } = call.body
      if (scenario !== null && !isScenario(scenario)) throw unknownScenario(scenario)
      context.accounts.change(accountOf(call, context), { scenario })
      return { status: 200, body: { scenario } }
    },
    listExchanges: (call, { store, ...context }) => {
      const account = namedAccount(call, { store, ...context })
      const after = sequenceOf(call.query['after'] ?? '', 'req') ?? 0
      const listed = store.exchanges.list({ account, after, limit: mostRows }).map(exchangeView)
      const body = listed.map((one) => ({ ...one, at: one.at.toISOString(), violations: [...one.violations] }))
      return { status: 200, body: { exchanges: body } }
    },
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

function unknownScenario(name: string): LoradockError {
  const near = nearest(name, scenarioNames)
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  return new LoradockError('E_SCENARIO', `Unknown scenario "${name}".${meant}`, {
    where: 'scenario',
    fix: ['loradock help scenarios'],
  })
}
