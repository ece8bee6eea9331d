import { type Client, rowsOf, type Told } from '../client.js'
import { failure, isFailure } from '../errors.js'
import type { Verb } from '../steering.js'

/** Faults and plan overrides: what can be asked and done about them. */
export const rules: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists the rules there are, oldest first, and how often each fired.',
    list: 'rules',
    show: ({ showRules }) => showRules,
    ask: (client) => client.get('rules'),
  },
  {
    name: 'add <file>',
    about:
      'Adds the rules of a YAML or JSON file, one or a list, all or none. With --key they are about that account, or "*" for every one.',
    examples: [
      'loradock rules add rule.yaml',
      'loradock rules add rules.yaml --key "*"',
      "echo 'then: { status: 503 }' | loradock rules add - --key ci",
    ],
    list: 'rules',
    show: ({ showRules }) => showRules,
    ask: async (client, [file = ''], { key }) => {
      const { addRuleFile } = await import('../rules.js')
      return addRuleFile(client, file, typeof key === 'string' ? key : undefined)
    },
  },
  {
    name: 'remove <id>',
    about: 'Removes a rule; what it counted is forgotten.',
    show: ({ showDone }) => showDone,
    ask: (client, [id = '']) => client.delete(`rules/${encodeURIComponent(id)}`),
  },
  {
    name: 'clear',
    about: 'Removes the rules of one account, or with --all every one.',
    flags: [['--all', 'those of every account']],
    show: ({ showDone }) => showDone,
    ask: clear,
  },
]

async function clear(client: Client, _given: readonly string[], { all, key }: Readonly<Record<string, unknown>>): Promise<Told> {
  if (all !== true && key === undefined) {
    const listed = await client.get('rules')
    if (isFailure(listed)) return listed
    const owners = new Set(rowsOf(listed.body, 'rules').map(({ account }) => account))
    if (owners.size > 1) {
      const named = [...owners].filter((owner) => owner !== null)
      return failure('E_ACCOUNT', 'There are rules of several accounts: name one, or all.', {
        where: 'loradock rules clear',
        fix: [...named.map((owner) => `loradock rules clear --key ${String(owner)}`), 'loradock rules clear --all'],
      })
    }
  }
  return client.delete('rules')
}
