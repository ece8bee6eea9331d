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
    about: 'Shows what a story asks for, and the ways to choose it.',
    show: ({ showStory }) => showStory,
    ask: (client, [name = '']) => client.get(`scenarios/${encodeURIComponent(name)}`),
  },
  {
    name: 'use <name>',
    about: 'Chooses a story for jobs accepted from now on.',
    show: ({ showScenario }) => showScenario,
    ask: (client, [name = '']) => client.put('scenario', { scenario: name }),
  },
  {
    name: 'off',
    about: "Goes back to the key's suffix, or the default.",
    show: ({ showScenario }) => showScenario,
    ask: (client) => client.put('scenario', { scenario: null }),
  },
]
