import { readChoice, unknownScenario } from '../choice.js'
import { isScenario, scenarios } from '../domain/scenario.js'
import type { Handlers } from '../http/service.js'
import type { operations } from './api.gen.js'
import { failureAnswer } from './failure.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf, namedAccount } from './which.js'

type ScenarioOperations = 'listScenarios' | 'getScenario' | 'useScenario' | 'leaveScenario'

/** The handlers about stories and who lives them. */
export function scenarioHandlers({ outlookOf }: ControlParts): Handlers<operations, Essentials, ScenarioOperations> {
  return {
    listScenarios: () => {
      const told = Object.entries(scenarios).map(([name, { story }]) => ({ name, story }))
      return { status: 200, body: { scenarios: told } }
    },
    getScenario: (call, context) => {
      const name = call.incoming.params['name'] ?? ''
      if (!isScenario(name)) return failureAnswer(404, unknownScenario(name, 'scenario'))
      const account = namedAccount(call, context)
      const own = account === undefined ? undefined : context.accounts.find(account)
      const { parameters, timelines, for: told, ...rest } = outlookOf(name, own?.scenario === name ? own.parameters : {})
      const steps = timelines.map((one) => ({ ...one, steps: [...one.steps] }))
      return { status: 200, body: { ...rest, for: [...told], parameters: [...parameters], timelines: steps, ways: waysTo(name) } }
    },
    useScenario: (call, context) => {
      const { scenario, parameters = {} } = call.body
      const account = accountOf(call, context)
      const choice = scenario === null ? { scenario, parameters: {} } : readChoice(scenario, parameters, 'scenario')
      context.accounts.change(account, choice)
      return { status: 200, body: { ...choice } }
    },
    leaveScenario: (call, context) => {
      context.accounts.change(accountOf(call, context), { scenario: null, parameters: {} })
      return { status: 200, body: { scenario: null, parameters: {} } }
    },
  }
}

const waysTo = (name: string) => ({
  key: `test+${name}`,
  command: `loradock scenario use ${name}`,
  code: `await account.use('${name}')`,
  server: `loradock --scenario ${name}`,
})
