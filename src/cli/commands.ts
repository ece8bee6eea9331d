import { Argument, type Command, Option } from 'commander'
import { addFlags, type Common, givensOf, newCommand, usually } from './command.js'
import { contract } from './contract.js'
import type { Failure } from './errors.js'
import { flagNames } from './flags.js'
import { steeringMakers } from './steering.js'
import type { Terminal } from './terminal.js'

// What a command needs is loaded when it runs: this file is read by every one of them.

/** What a command came to: an exit code, or why it could not do what it was asked. */
export type Outcome = number | Failure

/** Makes one command; `came` is told what it came to when it is the one that runs. */
type Maker = (terminal: Terminal, came: (outcome: Outcome) => void) => Command

/**
 * Every command but help, with its flags; `came` is told what the one that runs came to.
 *
 * @param only - The command that is asked for, where that is known: the others are then not made, which saves milliseconds of every start.
 */
export function commandsOf(terminal: Terminal, came: (outcome: Outcome) => void, only?: string): readonly Command[] {
  const makers = { ...ownMakers(), ...steeringMakers }
  const one = only !== undefined && Object.hasOwn(makers, only) ? makers[only] : undefined
  return one === undefined ? Object.values(makers).map((make) => make(terminal, came)) : [one(terminal, came)]
}

function ownMakers(): Readonly<Record<string, Maker>> {
  return { start, demo, exec, env, init, config, doctor, healthcheck, completion, contract }
}

const url = () => new Option('--url <url>', 'the emulator to talk to').env('LORADOCK_URL')

const file = () =>
  new Option('--config <file>', 'configuration file; else loradock.config.yaml, found upward')
    .env('LORADOCK_CONFIG')
    .helpGroup('What it keeps:')

const map = () =>
  new Option('--map <name=yours>', 'a variable under the name that your app has for it (repeatable)').argParser(
    (text: string, before: readonly string[] = []) => [...before, text],
  )

const start: Maker = (terminal, came) => {
  const command = newCommand('start', terminal, {
    about: 'Starts the emulator.',
    examples: [
      'loradock                          on port 4650, everything in memory',
      'loradock --data ./lora-data       keep everything in a folder',
      'loradock --pace 1                 at the speed of the real thing',
      'loradock --json --port 0          any free port, events on stdout',
    ],
  })
  return addFlags(command, flagNames)
    .addOption(file())
    .action(async (options: Common & FileFlag) => {
      const { start: run } = await import('./start.js')
      came(await run(givensOf(command), options, terminal))
    })
}

const demo: Maker = (terminal, came) =>
  newCommand('demo', terminal, {
    about: 'Runs a whole flow: upload, train, poll, list, generate, download.',
    examples: [
      'loradock demo                             both providers, in under a minute',
      'loradock demo novita                      one of them, in about ten seconds',
      'loradock demo --clock manual              in a second or two, stepping the clock',
      'loradock demo --scenario train-fails      a bad day',
    ],
  })
    .addArgument(new Argument('[provider]', 'whose flow; all of them when left out'))
    .addOption(url())
    .addOption(usually('--out <folder>', 'where pictures and model go', './loradock-demo'))
    .addOption(usually('--clock <live|manual>', 'live waits, manual steps the clock', 'live'))
    .addOption(usually('--pace <number>', 'pace of its own emulator', '60'))
    .addOption(usually('--scenario <name>', 'the story to follow', 'happy'))
    .action(async (provider: string | undefined, options: Common & DemoFlags) => {
      const { demo: run } = await import('./demo/run.js')
      came(await run({ provider, ...options }, terminal))
    })

const exec: Maker = (terminal, came) => {
  const command = newCommand('exec', terminal, {
    about: 'Runs a command beside an emulator of its own, and passes its exit code on. Its own failures are 3.',
    examples: [
      'loradock exec -- npm test',
      'loradock exec --fail-on-violations -- npm test',
      'loradock exec --clock manual --key ci -- node app.js',
      'loradock exec --redirect -- node app.js      for an app that has no base URL to set',
    ],
  })
    .argument('<command...>', 'after --, with its arguments')
    .addOption(usually('--key <key>', 'the API key that it is given', 'test'))
    .addOption(map())
    .option('--fail-on-violations', 'ends with 1 where the command did with 0 and its requests break the documents')
    .option('--redirect', "sends a Node app's calls to the providers here")
  return addFlags(command, flagNames)
    .addOption(file())
    .action(async (words: readonly string[], options: Common & FileFlag & ExecFlags) => {
      const { exec: run } = await import('./exec.js')
      came(await run(givensOf(command), words, options, terminal))
    })
}

const env: Maker = (terminal, came) =>
  newCommand('env', terminal, {
    about: 'Prints the variables that point an app at the emulator.',
    examples: [
      'loradock env > .env.test',
      'eval "$(loradock env --format shell)"',
      'loradock env --format github >> "$GITHUB_ENV"',
      'loradock env --map NOVITA_BASE_URL=IMAGE_API_URL',
    ],
  })
    .addOption(url())
    .addOption(usually('--format <format>', 'dotenv, shell, json, github or docker', 'dotenv'))
    .addOption(usually('--key <key>', 'the API key to print', 'test'))
    .addOption(map())
    .action(async (options: Common & EnvFlags) => {
      const { env: run } = await import('./env.js')
      came(run(options, terminal))
    })

const healthcheck: Maker = (terminal, came) => {
  const command = newCommand('healthcheck', terminal, {
    about: 'Ends with 0 when the emulator is ready, with 3 when it is not.',
    examples: ['loradock healthcheck', 'loradock healthcheck --url http://127.0.0.1:4650'],
  }).addOption(url())
  return addFlags(command, ['port', 'host', 'portFile'])
    .addOption(file())
    .action(async (options: Common & FileFlag & { readonly url?: string }) => {
      const { healthcheck: run } = await import('./healthcheck.js')
      came(await run(givensOf(command), options, terminal))
    })
}

const init: Maker = (terminal, came) =>
  newCommand('init', terminal, {
    about: 'Writes a commented loradock.config.yaml into this folder.',
    examples: ['loradock init', 'loradock init --force      over the one that is there'],
  })
    .option('--force', 'writes over a file that is there')
    .action(async (options: Common & { readonly force?: boolean }) => {
      const { init: run } = await import('./config/init.js')
      came(run(options, terminal))
    })

const config: Maker = (terminal, came) => {
  const command = newCommand('config', terminal, {
    about: 'Shows every setting that start would have, and where it came from. Takes the flags of start.',
    examples: [
      'loradock config --explain',
      'loradock config --explain --config ci.yaml',
      'loradock config --schema > config.schema.json',
    ],
  })
    .option('--explain', 'each value and where it came from, which is what it does anyway')
    .option('--schema', 'the JSON schema of the configuration file, for editors')
  return addFlags(command, flagNames)
    .addOption(file())
    .action(async (options: Common & FileFlag & { readonly schema?: boolean }) => {
      const { config: run } = await import('./config/show.js')
      came(await run(givensOf(command), options, terminal))
    })
}

const doctor: Maker = (terminal, came) => {
  const command = newCommand('doctor', terminal, {
    about:
      'Checks what start needs: Node, database, settings, port, data folder, disk, container, clock. Takes the flags of start.',
    examples: ['loradock doctor', 'loradock doctor --data ./lora-data', 'loradock doctor --json'],
  })
  return addFlags(command, flagNames)
    .addOption(file())
    .action(async (options: Common & FileFlag) => {
      const { doctor: run } = await import('./doctor/run.js')
      came(await run(givensOf(command), options, terminal))
    })
}

const completion: Maker = (terminal, came) =>
  newCommand('completion', terminal, {
    about: 'Prints what teaches a shell to complete commands, flags and names.',
    examples: [
      'eval "$(loradock completion bash)"        in ~/.bashrc',
      'eval "$(loradock completion zsh)"         in ~/.zshrc, after compinit',
      'loradock completion fish | source         in config.fish',
    ],
  })
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string, options: Common) => {
      const { completion: run } = await import('./completion/run.js')
      came(run(shell, commandsOf(terminal, came), options, terminal))
    })

interface ExecFlags {
  readonly key: string
  readonly map?: readonly string[]
  readonly redirect?: boolean
  readonly failOnViolations?: boolean
}

interface FileFlag {
  readonly config?: string
}

interface DemoFlags {
  readonly url?: string
  readonly out: string
  readonly clock: string
  readonly pace: string
  readonly scenario: string
}

interface EnvFlags {
  readonly url?: string
  readonly format: string
  readonly key: string
  readonly map?: readonly string[]
}
