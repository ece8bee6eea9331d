import { type Command, Option } from 'commander'
import type { Client, Told } from './client.js'
import { newCommand } from './command.js'
import type { Outcome } from './commands.js'
import { type Failure, failure, isFailure } from './errors.js'
import type { Show, Steering } from './steer.js'
import type { Terminal } from './terminal.js'

type Shows = typeof import('./steer.js')

interface Verb {
  readonly name: string
  readonly about: string
  readonly flags?: readonly (readonly [flags: string, about: string])[]
  /** The list in the answer whose rows are one line each under `--json`. */
  readonly list?: string
  readonly show: (shows: Shows) => Show
  ask(client: Client, given: readonly string[], flags: Readonly<Record<string, unknown>>): Promise<Told>
}

/** The commands that talk to a running emulator, over its control API only. */
export function steeringCommands(terminal: Terminal, came: (outcome: Outcome) => void): readonly Command[] {
  const one = (verb: Verb): Command => {
    const command = newCommand(verb.name.split(' ')[0] ?? '', terminal, { about: verb.about })
      .addOption(new Option('--url <url>', 'the emulator to talk to').env('LORADOCK_URL'))
      .option('--key <key>', 'the account; not needed while there is only one')
    for (const argument of verb.name.split(' ').slice(1)) command.argument(argument)
    for (const [flags, about] of verb.flags ?? []) command.option(flags, about)
    return command.action(async (...given: unknown[]) => {
      const options: Steering & Readonly<Record<string, unknown>> = command.optsWithGlobals()
      const texts = given.filter((text): text is string => typeof text === 'string')
      const shows = await import('./steer.js')
      came(await shows.steer(options, terminal, (client) => verb.ask(client, texts, options), verb.show(shows), verb.list))
    })
  }
  const group = (name: string, about: string, verbs: readonly Verb[]): Command => {
    const command = newCommand(name, terminal, { about, examples: verbs.map((verb) => `loradock ${name} ${verb.name}`) })
    for (const verb of verbs) command.addCommand(one(verb))
    return command.helpCommand(false)
  }
  return [
    one(status),
    group('jobs', 'Shows trainings and generations.', jobs),
    group('webhooks', 'Shows webhook calls, sends them again, or tries a receiver.', webhooks),
    group('clock', 'Shows and moves the clock of an account.', clock),
    group('scenario', 'Chooses the story of an account.', scenario),
    one(caught),
    one(reset),
  ]
}

const status: Verb = {
  name: 'status',
  about: 'Says what runs, and how much it keeps.',
  show: ({ showStatus }) => showStatus,
  ask: (client) => client.get('status'),
}

const jobs: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists jobs, newest first.',
    list: 'jobs',
    show: ({ showJobs }) => showJobs,
    ask: (client) => client.get('jobs'),
  },
  {
    name: 'show <id>',
    about: 'Shows one job with its whole timeline, the future included.',
    show: ({ showJob }) => showJob,
    ask: (client, [id = '']) => client.get(`jobs/${encodeURIComponent(id)}`),
  },
]

const webhooks: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists webhook calls made and to be made.',
    list: 'notices',
    show: ({ showNotices }) => showNotices,
    ask: (client) => client.get('notices'),
  },
  {
    name: 'show <id>',
    about: 'Shows one webhook call with its attempts.',
    show: ({ showNotice }) => showNotice,
    ask: (client, [id = '']) => client.get(`notices/${encodeURIComponent(id)}`),
  },
  {
    name: 'replay <id>',
    about: 'Sends a webhook call once more.',
    flags: [['--to <url>', 'another receiver']],
    show: ({ showAttempt }) => showAttempt,
    ask: (client, [id = ''], { to }) => client.post(`notices/${encodeURIComponent(id)}/replay`, to === undefined ? {} : { to }),
  },
  {
    name: 'send <word>',
    about: "Sends one sample call in the provider's shape, without a job.",
    flags: [
      ['--to <url>', 'the receiver to try'],
      ['--provider <name>', 'whose shape; guessed from the word when left out'],
    ],
    show: ({ showSample }) => showSample,
    ask: (client, [word = ''], { to, provider }) => {
      const guessed = word.startsWith('TASK_STATUS_') ? 'novita' : 'modelslab'
      return client.post('notices/send', { word, to: to ?? '', provider: provider ?? guessed })
    },
  },
]

const clock: readonly Verb[] = [
  {
    name: 'show',
    about: 'Shows instant, mode, pace and what is due next.',
    show: ({ showClock }) => showClock,
    ask: (client) => client.get('clock'),
  },
  {
    name: 'live',
    about: 'Lets the clock run.',
    show: ({ showClock }) => showClock,
    ask: (client) => client.put('clock', { mode: 'live' }),
  },
  {
    name: 'manual',
    about: 'Makes the clock stand still.',
    show: ({ showClock }) => showClock,
    ask: (client) => client.put('clock', { mode: 'manual' }),
  },
  {
    name: 'pace <number>',
    about: 'Divides the durations of jobs accepted from now on.',
    show: ({ showClock }) => showClock,
    ask: (client, [pace = '']) => client.put('clock', { pace: Number(pace) }),
  },
  {
    name: 'advance <time>',
    about: 'Lets time pass, such as 10m, and performs what falls due.',
    show: ({ showMoved }) => showMoved,
    ask: (client, [by = '']) => client.post('clock/advance', { by }),
  },
  {
    name: 'next',
    about: 'Goes to the next thing that is due.',
    show: ({ showMoved }) => showMoved,
    ask: (client) => client.post('clock/next', {}),
  },
  {
    name: 'until <job> <state>',
    about: "Goes to the instant a job reaches a state, ended, or a provider's word.",
    show: ({ showMoved }) => showMoved,
    ask: (client, [job = '', state = '']) => client.post('clock/run-until', { job, state }),
  },
  {
    name: 'settle',
    about: 'Goes on until nothing is due.',
    show: ({ showMoved }) => showMoved,
    ask: (client) => client.post('clock/settle', {}),
  },
]

const scenario: readonly Verb[] = [
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
    ask: (client) => client.put('scenario', { scenario: null }),
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

const caught: Verb = {
  name: 'catch <name>',
  about: 'Shows what the built-in receiver /_/catch/NAME caught.',
  list: 'calls',
  show: ({ showCatches }) => showCatches,
  ask: (client, [name = '']) => client.get(`catch/${encodeURIComponent(name)}`),
}

const reset: Verb = {
  name: 'reset',
  about: 'Forgets one account: jobs, uploads, clock.',
  flags: [['--all', 'every account']],
  show: ({ showDone }) => showDone,
  ask: (client, _given, { all }) => client.post('reset', all === true ? { all: true } : {}),
}
