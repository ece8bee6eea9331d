import { nearest } from './domain/nearest.js'
import { isScenario, type Scenario, type ScenarioName, scenarioNames, scenarios } from './domain/scenario.js'
import { isValueFault, type Parameter, readValues, sayValue, type ValueFault, type Values } from './domain/story.js'
import { LoradockError } from './error.js'

/** A scenario and its parameters, as an account keeps them. */
export interface Choice {
  readonly scenario: ScenarioName
  readonly parameters: Values
}

/**
 * Reads what somebody wants an account to live.
 *
 * @param where - What to say about the place of a mistake.
 * @throws LoradockError `E_SCENARIO` for a name that there is none of, `E_SCENARIO_PARAMETER` for a parameter or a value of one.
 */
export function readChoice(name: string, given: Readonly<Record<string, unknown>>, where: string): Choice {
  if (!isScenario(name)) throw unknownScenario(name, where)
  const parameters = readValues(scenarios[name], given)
  if (isValueFault(parameters)) throw parameterError(name, parameters, given[parameters.name], where)
  return { scenario: name, parameters }
}

export function unknownScenario(name: string, where: string): LoradockError {
  return new LoradockError('E_SCENARIO', `Unknown scenario "${name}".${meant(name, scenarioNames)}`, {
    where,
    fix: ['loradock scenario list'],
  })
}

function parameterError(scenario: ScenarioName, { name, why }: ValueFault, value: unknown, where: string): LoradockError {
  const { parameters = {} }: Scenario = scenarios[scenario]
  const parameter = why === 'value' ? parameters[name] : undefined
  const message =
    parameter === undefined
      ? `Scenario ${scenario} has no parameter "${name}".${meant(name, Object.keys(parameters))}`
      : `Parameter ${name} of ${scenario} must be ${rangeOf(parameter)}; you gave ${JSON.stringify(value)}.`
  const fix = Object.entries(parameters).map(([one, its]) => `${one}=${sayValue(its, its.default)}   ${its.about}`)
  return new LoradockError('E_SCENARIO_PARAMETER', message, {
    where,
    fix: fix.length > 0 ? fix : [`loradock scenario use ${scenario}   without --set: this story has nothing to set`],
  })
}

/** What a parameter takes, for a person. */
export function rangeOf(parameter: Parameter): string {
  const { unit, least, most } = parameter
  const what = { share: 'a number', duration: 'a length of time such as 90s', count: 'a whole number' } as const satisfies Record<
    Parameter['unit'],
    string
  >
  return `${what[unit]}, from ${sayValue(parameter, least)} to ${sayValue(parameter, most)}`
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}
