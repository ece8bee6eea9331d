import { nearest } from '../domain/nearest.js'
import { isScenario, type Scenario, type ScenarioName, scenarioNames, scenarios } from '../domain/scenario.js'
import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import type { components, operations } from './api.gen.js'
import { failureAnswer } from './failure.js'
import { ruleBody } from './rules.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'

type ScenarioOperations = 'listScenarios' | 'getScenario' | 'useScenario' | 'leaveScenario'

/** The handlers about stories and who lives them. */
export const scenarioHandlers: Handlers<operations, Essentials, ScenarioOperations> = {
  listScenarios: () => {
    const told = Object.entries(scenarios).map(([name, { story }]) => ({ name, story }))
    return { status: 200, body: { scenarios: told } }
  },
  getScenario: ({ incoming }) => {
    const name = incoming.params['name'] ?? ''
    return isScenario(name) ? { status: 200, body: detailOf(name) } : failureAnswer(404, unknownScenario(name))
  },
  useScenario: (call, context) => {
    const { scenario } = call.body
    if (scenario !== null && !isScenario(scenario)) throw unknownScenario(scenario)
    context.accounts.change(accountOf(call, context), { scenario })
    return { status: 200, body: { scenario } }
  },
  leaveScenario: (call, context) => {
    context.accounts.change(accountOf(call, context), { scenario: null })
    return { status: 200, body: { scenario: null } }
  },
}

function detailOf(name: ScenarioName): components['schemas']['ScenarioDetail'] {
  const { story, training = {}, generation = {}, deliveries = {}, rules = [] }: Scenario = scenarios[name]
  const ways = {
    key: `test+${name}`,
    command: `loradock scenario use ${name}`,
    code: `await account.use('${name}')`,
    server: `loradock --scenario ${name}`,
  }
  return {
    name,
    story,
    training: { ...training },
    generation: { ...generation },
    deliveries: { ...deliveries },
    rules: rules.map(ruleBody),
    ways,
  }
}

function unknownScenario(name: string): LoradockError {
  const near = nearest(name, scenarioNames)
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  return new LoradockError('E_SCENARIO', `Unknown scenario "${name}".${meant}`, {
    where: 'scenario',
    fix: ['loradock scenario list'],
  })
}
