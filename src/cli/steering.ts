import { type Command, Option } from 'commander'
import type { Client, Told } from './client.js'
import { newCommand, usually } from './command.js'
import type { Outcome } from './commands.js'
import { exit } from './exit-codes.js'
import type { LogsFlags } from './logs/run.js'
import type { Show, Steering } from './steer.js'
import type { Terminal } from './terminal.js'
import { clock } from './verbs/clock.js'
import { jobs } from './verbs/jobs.js'
import { quirks } from './verbs/quirks.js'
import { rules } from './verbs/rules.js'
import { scenario } from './verbs/scenario.js'
import { uploads } from './verbs/uploads.js'
import { webhooks } from './verbs/webhooks.js'
import { caught, reset, snapshot, status } from './verbs/world.js'

type Shows = typeof import('./shows.js')

/** One call of the control API as a command. */
export interface Verb {
  readonly name: string
  readonly about: string
  readonly flags?: readonly (readonly [flags: string, about: string])[]
  /** The list in the answer whose rows are one line each under `--json`. */
  readonly list?: string
  readonly examples?: readonly string[]
  readonly show: (shows: Shows) => Show
  /** The exit code that goes with an answer; 0 unless it is said. */
  readonly judge?: (body: Record<string, unknown>, flags: Readonly<Record<string, unknown>>) => number
  ask(client: Client, given: readonly string[], flags: Readonly<Record<string, unknown>>): Promise<Told>
}

type Maker = (terminal: Terminal, came: (outcome: Outcome) => void) => Command

/** The commands that talk to a running emulator, over its control API only. */
export const steeringMakers: Readonly<Record<string, Maker>> = {
  status: one(status),
  logs,
  jobs: group('jobs', 'Shows trainings and generations, and ends them.', jobs),
  webhooks: group('webhooks', 'Shows webhook calls, holds them, sends them again, or tries a receiver.', webhooks),
  uploads: group('uploads', 'Shows upload slots and which job used them.', uploads),
  clock: group('clock', 'Shows and moves the clock of an account.', clock),
  scenario: group('scenario', 'Chooses the story of an account.', scenario),
  rules: group('rules', 'Faults and plan overrides, for calls that match.', rules),
  quirks: group('quirks', 'Settles contradictions in the documents for an account.', quirks),
  catch: one(caught),
  reset: one(reset),
  snapshot: group('snapshot', 'Writes everything into a folder, or replaces everything by one.', snapshot),
}

function group(name: string, about: string, verbs: readonly Verb[]): Maker {
  return (terminal, came) => {
    const command = newCommand(name, terminal, { about, examples: verbs.map((verb) => `loradock ${name} ${verb.name}`) })
    for (const verb of verbs) command.addCommand(one(verb)(terminal, came))
    return command.helpCommand(false)
  }
}

function logs(terminal: Terminal, came: (outcome: Outcome) => void): Command {
  const command = newCommand('logs', terminal, {
    about: 'Shows what happened: requests, jobs and webhook calls, one line each, the last of them last.',
    examples: [
      'loradock logs -n 20',
      'loradock logs req_42                         both sides of one request, with their bodies',
      'loradock logs -f                             and what happens from now on',
      'loradock logs --service webhook --json',
      'loradock logs -f --status 4xx --key ci',
    ],
  })
  return aimed(command)
    .argument('[request]', 'one request such as req_42, with both its sides')
    .option('-f, --follow', 'goes on with what happens, until Ctrl-C')
    .addOption(usually('-n, --lines <number>', 'how many of those that were', '50'))
    .option('--service <name>', 'of a provider, storage, webhook, job, clock or control only')
    .option('--status <status>', 'with such a status only: 404, or 4xx for all of a class')
    .action(async (request: string | undefined, options: Steering & LogsFlags) => {
      const { logs: run } = await import('./logs/run.js')
      came(await run(request, options, terminal))
    })
}

/** What a command that talks to a running emulator is told: which, and about whom. */
function aimed(command: Command): Command {
  return command
    .addOption(new Option('--url <url>', 'the emulator to talk to').env('LORADOCK_URL'))
    .option('--key <key>', 'the account; not needed while there is only one')
}

function one(verb: Verb): Maker {
  return (terminal, came) => {
    const { about, examples = [] } = verb
    const command = aimed(newCommand(verb.name.split(' ')[0] ?? '', terminal, { about, examples }))
    for (const argument of verb.name.split(' ').slice(1)) command.argument(argument)
    for (const [flags, about] of verb.flags ?? []) command.option(flags, about)
    return command.action(async (...given: unknown[]) => {
      const options: Steering & Readonly<Record<string, unknown>> = command.optsWithGlobals()
      const texts = given.filter((text): text is string => typeof text === 'string')
      const [{ steer }, shows] = await Promise.all([import('./steer.js'), import('./shows.js')])
      const judge = (body: Record<string, unknown>) => verb.judge?.(body, options) ?? exit.done
      const told = { show: verb.show(shows), list: verb.list, judge }
      came(await steer(options, terminal, (client) => verb.ask(client, texts, options), told))
    })
  }
}
