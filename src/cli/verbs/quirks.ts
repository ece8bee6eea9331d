import type { Verb } from '../steering.js'

/** How contradictions between the documents are settled for an account (D9). */
export const quirks: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists the quirks with the alternative in force and who chose it.',
    list: 'quirks',
    show: ({ showQuirks }) => showQuirks,
    ask: (client) => client.get('quirks'),
  },
  {
    name: 'use <name> <value>',
    about: 'Chooses an alternative for an account.',
    examples: ['loradock quirks use novita.submit-shape document'],
    list: 'quirks',
    show: ({ showQuirks }) => showQuirks,
    ask: (client, [name = '', value = '']) => client.put('quirks', { quirks: { [name]: value } }),
  },
  {
    name: 'off <name>',
    about: "Goes back to the server's choice.",
    list: 'quirks',
    show: ({ showQuirks }) => showQuirks,
    ask: (client, [name = '']) => client.put('quirks', { quirks: { [name]: null } }),
  },
]
