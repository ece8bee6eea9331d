import { type Failure, failure, isFailure } from '../errors.js'
import type { Verb } from '../steering.js'

/** How the story of an account is chosen. */
export const scenario: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists the stories there are.',
    list: 'scenarios',
    show: ({ showScenarios }) => showScenarios,
    ask: (client) => client.get('scenarios'),
  },
  {
    name: 'show <name>',
    about: 'Shows one story: what can be set, and what jobs go through.',
    show: ({ showOutlook }) => showOutlook,
    ask: (client, [name = '']) => client.get(`scenarios/${encodeURIComponent(name)}`),
  },
  {
    name: 'use <name>',
    about: 'Chooses a story for jobs accepted from now on.',
    flags: [['--set <key=value...>', 'a value of the story, such as at=0.73']],
    show: ({ showScenario }) => showScenario,
    ask: async (client, [name = ''], { set }) => {
      const parameters = settingsOf(set)
      return isFailure(parameters) ? parameters : client.put('scenario', { scenario: name, parameters })
    },
  },
  {
    name: 'off',
    about: "Goes back to the key's suffix, or the default.",
    show: ({ showScenario }) => showScenario,
    ask: (client) => client.delete('scenario'),
  },
]

/** What `--set key=value` gave, by key. */
function settingsOf(set: unknown): Readonly<Record<string, string>> | Failure {
  const given = (Array.isArray(set) ? set : []).map(String)
  const bad = given.find((text) => !/^[^=]+=/.test(text))
  if (bad !== undefined) {
    return failure('E_FLAG', `--set takes key=value; you gave "${bad}".`, {
      where: '--set',
      fix: ['loradock scenario use train-fails --set at=0.73'],
    })
  }
  return Object.fromEntries(given.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]))
}
