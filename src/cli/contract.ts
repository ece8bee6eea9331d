import { type Command, Option } from 'commander'
import { newCommand } from './command.js'
import type { Outcome } from './commands.js'
import type { ContractFlag } from './contract/flags.js'
import { contractFlags } from './contract/flags.js'
import type { Terminal } from './terminal.js'

/** What a verb of the kit is handed: the words after it, the flags as they were given, and where to speak. */
export interface ContractCall {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly terminal: Terminal
}

interface ContractVerb {
  /** With its arguments: `diff <left> <right>`. */
  readonly name: string
  readonly about: string
  readonly examples?: readonly string[]
  readonly flags: readonly ContractFlag[]
  /** Loads what runs it: the kit is a chunk of its own that no other command reads. */
  load(): Promise<(call: ContractCall) => Promise<Outcome>>
}

const choosing: readonly ContractFlag[] = ['scenario', 'provider', 'fixtures']
const judging: readonly ContractFlag[] = ['step', 'failOn', 'stale', 'quirk', 'seed', 'url']
const paying: readonly ContractFlag[] = [
  'maxUsd',
  'allowUnknownCost',
  'acceptIrreversible',
  'yes',
  'webhookUrl',
  'webhookPort',
  'inbox',
  'tunnel',
  'provokeRetries',
  'standIn',
  'pace',
]
const comparing: readonly ContractFlag[] = ['baseline', 'updateBaseline', 'key']
const reporting: readonly ContractFlag[] = ['junit', 'md', 'html', 'har', 'github']

const verbs: readonly ContractVerb[] = [
  {
    name: 'list',
    about: 'Lists the contract scenarios: where they run, what they cost, what they rest on.',
    examples: ['loradock contract list', 'loradock contract list --provider novita --json'],
    flags: choosing,
    load: async () => (await import('./contract/looking.js')).list,
  },
  {
    name: 'plan [target]',
    about: 'Says what a run at a provider would call, cost and leave behind. Touches nothing.',
    examples: ['loradock contract plan real:novita', 'loradock contract plan real:modelslab --max-usd 1.50'],
    flags: [...choosing, 'maxUsd', 'allowUnknownCost', 'acceptIrreversible', 'refusals', 'provokeRetries'],
    load: async () => (await import('./contract/plan.js')).plan,
  },
  {
    name: 'run <target>',
    about: 'Plays scenarios at one target: emulator, recording, prism, real:PROVIDER or custom:URL.',
    examples: [
      'loradock contract run emulator',
      'loradock contract run emulator --scenario novita/style-happy',
      'loradock contract run custom:http://127.0.0.1:8080 --baseline mine.json',
    ],
    flags: [...choosing, ...judging, ...comparing, ...paying, ...reporting],
    load: async () => (await import('./contract/playing.js')).run,
  },
  {
    name: 'diff <left> <right>',
    about: 'Plays scenarios at two targets and compares them step by step.',
    examples: [
      'loradock contract diff emulator recording',
      'loradock contract diff emulator custom:http://127.0.0.1:8080',
      'loradock contract diff --documents old.yaml openapi/novita.yaml',
    ],
    flags: [...choosing, 'documents', ...judging, ...comparing, ...paying, ...reporting],
    load: async () => (await import('./contract/playing.js')).diff,
  },
  {
    name: 'check',
    about: 'Runs everything that needs no network: documents, recordings, Prism, quirks in pairs, files.',
    examples: ['loradock contract check', 'loradock contract check --scenario novita/style-happy'],
    flags: [...choosing, ...judging, ...reporting],
    load: async () => (await import('./contract/playing.js')).check,
  },
  {
    name: 'record <target>',
    about: 'Writes recordings of a provider, sanitised; the only verb that does.',
    examples: ['loradock contract record real:novita --scenario novita/auth-refused'],
    flags: [...choosing, ...judging, ...paying, 'refusals', ...reporting],
    load: async () => (await import('./contract/playing.js')).record,
  },
  {
    name: 'verify <target>',
    about: 'Plays what is recorded at a provider again: does it still do what the recordings say?',
    examples: ['loradock contract verify real:modelslab'],
    flags: [...choosing, ...judging, ...paying, ...reporting],
    load: async () => (await import('./contract/playing.js')).verify,
  },
  {
    name: 'cover',
    about: 'Shows coverage by axis: proved, provable, documented. Never one figure.',
    examples: ['loradock contract cover', 'loradock contract cover --axis transition'],
    flags: [...choosing, 'axis'],
    load: async () => (await import('./contract/looking.js')).cover,
  },
  {
    name: 'status',
    about: 'Shows how old the recordings are, how long waivers hold, and which quirks are open.',
    examples: ['loradock contract status'],
    flags: ['fixtures'],
    load: async () => (await import('./contract/looking.js')).status,
  },
  {
    name: 'waive <fingerprint>',
    about: 'Writes a waiver for a finding of the last run, complete but for its reason.',
    examples: ['loradock contract waive 51d0c7a2be90'],
    flags: ['fixtures'],
    load: async () => (await import('./contract/mending.js')).waive,
  },
  {
    name: 'sweep <target>',
    about: 'Removes what a ledger proves ours and an earlier run could not.',
    examples: ['loradock contract sweep real:modelslab --yes'],
    flags: ['yes', 'standIn'],
    load: async () => (await import('./contract/mending.js')).sweep,
  },
  {
    name: 'replay <fingerprint>',
    about: 'Sends the requests that led to a finding again: FIXED, FAILED or ERROR.',
    examples: ['loradock contract replay 51d0c7a2be90', 'loradock contract replay 51d0c7a2be90 --save novita/found'],
    flags: ['save', 'url', 'quirk', 'seed', 'key', 'fixtures'],
    load: async () => (await import('./contract/mending.js')).replay,
  },
  {
    name: 'report <file>',
    about: 'Renders the file of a run again, without running it again.',
    examples: ['loradock contract report contract.json --html page.html', 'loradock contract report contract.json --github'],
    flags: [...reporting, 'before'],
    load: async () => (await import('./contract/report.js')).report,
  },
  {
    name: 'export',
    about: 'Writes polled scenarios in a form that other tools play.',
    examples: ['loradock contract export --arazzo > flow.arazzo.yaml'],
    flags: ['arazzo', 'openapi', 'every', 'scenario', 'provider'],
    load: async () => (await import('./contract/export.js')).exportScenarios,
  },
  {
    name: 'doctor',
    about: 'Says which tools are here, and what each absence costs.',
    examples: ['loradock contract doctor'],
    flags: ['fixtures'],
    load: async () => (await import('./contract/looking.js')).doctor,
  },
]

/** The contract kit as a command with verbs. */
export function contract(terminal: Terminal, came: (outcome: Outcome) => void): Command {
  const command = newCommand('contract', terminal, {
    about: 'Checks the emulator, recordings, other servers and the real APIs against each other.',
    examples: ['loradock contract check', 'loradock contract list', 'loradock contract plan real:novita'],
  })
  for (const verb of verbs) command.addCommand(commandOf(verb, terminal, came))
  return command.helpCommand(false)
}

function commandOf(verb: ContractVerb, terminal: Terminal, came: (outcome: Outcome) => void): Command {
  const { name, about, examples = [], flags } = verb
  const [first = '', ...words] = name.split(' ')
  const command = newCommand(first, terminal, { about, examples })
  for (const word of words) command.argument(word)
  for (const flag of flags) command.addOption(optionOf(flag))
  return command.action(async (...given: unknown[]) => {
    const options: Readonly<Record<string, unknown>> = command.optsWithGlobals()
    const run = await verb.load()
    came(await run({ words: given.filter((word): word is string => typeof word === 'string'), options, terminal }))
  })
}

function optionOf(name: ContractFlag): Option {
  const { flags, about, group, repeats, choices, variable } = contractFlags[name]
  const option = new Option(flags, about).helpGroup(`${group}:`)
  if (choices !== undefined) option.choices(choices)
  if (variable !== undefined) option.env(variable)
  if (repeats === true) option.argParser((text: string, before: unknown) => [...(Array.isArray(before) ? before : []), text])
  return option
}
