import { quirks, scenarioNames } from '../../emulator/index.js'
import { type Flag, flagNames, flags, keyOf } from '../flags.js'

type Schema = Readonly<Record<string, unknown>>

/** The JSON schema of the configuration file, made from the table of settings: what an editor completes and checks. */
export function configSchema(): Schema {
  const settings = Object.fromEntries(flagNames.map((name) => [keyOf(name), schemaOf(keyOf(name), flags[name])]))
  const account = {
    type: 'object',
    required: ['key'],
    additionalProperties: false,
    properties: {
      key: { type: 'string', description: 'the API key' },
      scenario: settings['scenario'],
      clock: settings['clock'],
      pace: settings['pace'],
      quirks: settings['quirks'],
    },
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'loradock.config.yaml',
    description: 'What loradock reads when it starts; flags and LORADOCK_ variables win over it.',
    type: 'object',
    additionalProperties: false,
    properties: {
      version: { const: 1, description: 'the form of this file' },
      ...settings,
      accounts: {
        type: 'array',
        items: account,
        description: 'API keys that start with settings of their own; any other works too',
      },
    },
  }
}

function schemaOf(key: string, { takes, about, usual, variable }: Flag): Schema {
  const description = `${about}${usual === undefined ? '' : ` (default ${usual})`}; ${variable}`
  if (takes === 'number') return { type: 'number', description }
  if (takes === 'list') return { type: 'array', items: { type: 'string' }, description }
  if (takes === 'scenario') return { enum: scenarioNames, description }
  if (takes === 'text') return { type: 'string', description }
  if (takes === 'pairs') {
    if (key !== 'quirks') return { type: 'object', additionalProperties: { type: 'string' }, description }
    const known = quirks.map(({ name, alternatives, because }) => [name, { enum: alternatives, description: because }])
    return { type: 'object', additionalProperties: false, properties: Object.fromEntries(known), description }
  }
  // A switch may be written as YAML writes one, too.
  return { enum: takes.includes('on') ? [...takes, true, false] : takes, description }
}
