import { quirks, scenarioNames } from '../../emulator/index.js'
import { type Flag, flagNames, flags, keyOf } from '../flags.js'

type Schema = Readonly<Record<string, unknown>>

const duration: Schema = { type: ['string', 'number'], description: 'such as 90s; a number is milliseconds' }
const any = (...names: readonly string[]): Schema => Object.fromEntries(names.map((name) => [name, {}]))

const match: Schema = {
  type: 'object',
  additionalProperties: false,
  description: 'which calls; what is absent does not matter',
  properties: {
    provider: { type: 'string' },
    operation: { type: 'string', description: "an operationId of the provider's document" },
    path: { type: 'string', description: '* stands for any number of characters' },
    account: { type: 'string', description: 'whose calls; * is every account' },
    job: { type: 'string' },
    makes: { enum: ['training', 'generation', 'job'] },
    nth: { type: 'integer', minimum: 1 },
    every: { type: 'integer', minimum: 1 },
    chance: { type: 'number', minimum: 0, maximum: 1 },
  },
}

// What it asks for in detail is judged where the rule is added, which says what is wrong: here its fields are completed.
const effect: Schema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  description: 'what happens to them',
  properties: {
    status: { type: 'integer', minimum: 200, maximum: 599 },
    ...any('retryAfter', 'body', 'type', 'problem', 'reset', 'hang', 'empty', 'truncate', 'garbage', 'lost'),
    ...any('cutUpload', 'uploadRate', 'touch', 'scenario', 'plan', 'deliveries', 'limit', 'credit'),
    delay: duration,
    linkAge: duration,
  },
}

const rule: Schema = {
  type: 'object',
  required: ['then'],
  additionalProperties: false,
  // Written as pairs: an object with a `then` of its own looks like a promise.
  properties: Object.fromEntries([
    ['when', match],
    ['then', effect],
    ['times', { type: 'integer', minimum: 0, description: 'how often it fires; absent: until it is removed' }],
    ['for', duration],
    ['per', { const: 'path', description: 'counts the calls of each path for themselves' }],
  ]),
}

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
      rules: {
        type: 'array',
        items: rule,
        description: 'faults and plan overrides, about every account unless when.account names one',
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
