import { sayDuration } from './domain/duration.js'
import { planOf } from './domain/plan.js'
import { chosen, ownNameOf, type QuirkSettings } from './domain/quirk.js'
import { writtenRule } from './domain/rule-check.js'
import { asksOf, type Scenario, type ScenarioName, scenarios } from './domain/scenario.js'
import { sayValue, type Values } from './domain/story.js'
import { providers } from './providers/index.js'
import type { Provider } from './providers/provider.js'
import type { Outlook } from './types.js'

/** Looks at a scenario, with the parameters given; those left out stand at their defaults. */
export function outlookOf(name: ScenarioName, given: Values = {}): Outlook {
  const { story, needs, parameters = {} }: Scenario = scenarios[name]
  const { training, generation, deliveries, quirks, losesUploads, rules } = asksOf(name, given)
  return {
    name,
    story,
    for: providers.filter(({ parts }) => needs === undefined || parts.includes(needs)).map(({ service }) => service.name),
    parameters: Object.entries(parameters).map(([own, parameter]) => {
      const say = (value: number) => sayValue(parameter, value)
      const { unit, about, least, most } = parameter
      const value = say(given[own] ?? parameter.default)
      return { name: own, unit, about, value, default: say(parameter.default), least: say(least), most: say(most) }
    }),
    asks: {
      ...(training === undefined ? {} : { training }),
      ...(generation === undefined ? {} : { generation }),
      ...(deliveries === undefined ? {} : { deliveries }),
      ...(quirks === undefined ? {} : { quirks }),
      ...(losesUploads === undefined ? {} : { losesUploads }),
      ...(rules === undefined ? {} : { rules: rules.map(writtenRule) }),
    },
    timelines: providers.flatMap((provider) => timelinesOf(provider, name, given)),
  }
}

function timelinesOf({ service, courses, quirks }: Provider, name: ScenarioName, given: Values): Outlook['timelines'] {
  const asks = asksOf(name, given)
  const settings: QuirkSettings = Object.fromEntries(
    quirks.flatMap((quirk) => {
      const told = asks.quirks?.[ownNameOf(quirk)]
      return told === undefined ? [] : [[quirk.name, told]]
    }),
  )
  return courses.map(({ kind, timeline, wishes }) => {
    const own = wishes((quirk) => chosen(quirk, settings))
    const { transitions } = planOf(timeline, { ...asks[kind], ...own }, 1)
    return {
      provider: service.name,
      kind,
      steps: transitions.map(({ afterMs, state, word }) => ({ afterMs, after: sayDuration(afterMs), state, word })),
    }
  })
}
