import { Command, type CommanderError, Help, Option } from 'commander'
import { type Failure, failure } from './errors.js'
import { type Flag, type FlagName, flags, isFlagName } from './flags.js'
import type { Given, Givens } from './settings.js'
import type { Terminal } from './terminal.js'

/** What every command understands besides its own flags. */
export interface Common {
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

/** A command that speaks through the terminal it is handed, shows its examples first, and never ends the process by itself. */
export function newCommand(
  name: string,
  terminal: Terminal,
  { about, examples = [] }: { readonly about: string; readonly examples?: readonly string[] },
): Command {
  const shown = examples.length === 0 ? '' : `\n\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`
  const command = new Command(name).summary(about).description(`${about}${shown}`)
  for (const option of commonOptions()) command.addOption(option)
  return command
    .addHelpOption(new Option('-h, --help', 'this help').helpGroup(everywhere))
    .configureHelp({
      helpWidth: Math.min(80, terminal.stdout.columns),
      showGlobalOptions: false,
      // A command's own flags come first; they are added after those that all have.
      visibleOptions: (one) => {
        const visible = new Help().visibleOptions(one)
        return [...visible.filter((option) => !isCommon(option)), ...visible.filter(isCommon)]
      },
      groupItems: (_unsorted, visible, groupOf) => new Help().groupItems(visible, visible, groupOf),
    })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      // What is wrong is thrown as well, and told once, in our own form.
      writeErr: () => {},
      outputError: () => {},
    })
    .exitOverride()
}

const everywhere = 'In every command:'
const isCommon = (option: Option) => option.helpGroupHeading === everywhere

function commonOptions(): readonly Option[] {
  return [
    new Option('--json', 'data for programs on stdout').helpGroup(everywhere),
    new Option('-q, --quiet', 'errors only').helpGroup(everywhere),
    new Option('-v, --verbose', 'stack traces with errors').helpGroup(everywhere),
    new Option('--no-color', 'no colours').helpGroup(everywhere),
    new Option('--no-input', 'ask nothing (nothing is asked yet)').hideHelp(),
  ]
}

/** Adds settings of `start`, with their variables and in their groups. */
export function addFlags(command: Command, names: readonly FlagName[]): Command {
  for (const name of names) {
    const flag: Flag = flags[name]
    const option = new Option(flag.flags, flag.about).env(flag.variable).helpGroup(`${flag.group}:`)
    if (flag.usual !== undefined) option.default(flag.usual, flag.usual)
    if (flag.repeats) option.argParser((text: string, before: unknown) => [...(Array.isArray(before) ? before : []), text])
    command.addOption(option)
  }
  return command
}

/** A flag of one command alone, with the value that holds when it is left out. */
export function usually(flags: string, about: string, value: string): Option {
  return new Option(flags, about).default(value, value)
}

const givers: Readonly<Record<string, Given['by']>> = { cli: 'flag', env: 'variable', default: 'default' }

/** What the settings of a parsed command were given as. A variable that is set to nothing counts as not set. */
export function givensOf(command: Command): Givens {
  const givens: Partial<Record<FlagName, Given>> = {}
  for (const option of command.options) {
    const name = option.attributeName()
    const value: unknown = command.getOptionValue(name)
    const by = givers[command.getOptionValueSource(name) ?? '']
    if (!isFlagName(name) || by === undefined) continue
    const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string')
    const { usual }: Flag = flags[name]
    if (by !== 'variable' || texts.some((text) => text.trim() !== '')) givens[name] = { texts, by }
    else if (usual !== undefined) givens[name] = { texts: [usual], by: 'default' }
  }
  return givens
}

/**
 * Puts the command first and names it when it was left out.
 *
 * By hand, because a default command of commander's own answers a misspelt one with "too many arguments for 'start'".
 *
 * @param commands - Those there are; what their flags take as a value is no command.
 */
export function commandFirst(args: readonly string[], commands: readonly Command[]): readonly string[] {
  const options = commands.flatMap((one) => one.options)
  const flagOf = (arg: string) => options.find(({ short, long }) => arg === short || arg.replace(/=.*/, '') === long)
  const begin = (at: number) => [args[at] ?? '', ...args.slice(0, at), ...args.slice(at + 1)]
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (['-h', '--help', '-V', '--version'].includes(arg)) return [arg]
    if (arg === '--') break
    if (!arg.startsWith('-')) return begin(at)
    const flag = flagOf(arg)
    // After a flag that nobody has, what follows may be its value: only a command's own name is one, and the flag is what is wrong.
    if (flag === undefined && arg.startsWith('--')) {
      const known = commands.find((command) => args.includes(command.name()))
      return known === undefined ? ['start', ...args] : begin(args.indexOf(known.name()))
    }
    if (flag?.required && !arg.includes('=')) at += 1
  }
  return ['start', ...args]
}

/** What commander has against the arguments, as a failure of ours; `undefined` when it only showed help or the version. */
export function usageFailure({ code, message }: CommanderError, command: string): Failure | undefined {
  if (['commander.helpDisplayed', 'commander.version', 'commander.help'].includes(code)) return undefined
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n')
  const meant = /^\(Did you mean (one of )?(.+)\?\)$/.exec(hint)?.[2]
  const said = `${first.charAt(0).toUpperCase()}${first.slice(1).replaceAll("'", '"')}`.replace(/\.?$/, '.')
  const here = command === '' ? 'loradock' : `loradock ${command}`
  const isCommand = code === 'commander.unknownCommand'
  return failure(isCommand ? 'E_COMMAND' : 'E_FLAG', `${said}${meant === undefined ? '' : ` Did you mean ${meant}?`}`, {
    where: 'the command line',
    fix: isCommand && meant !== undefined ? [`${here} ${meant.split(',')[0]}`, `${here} --help`] : [`${here} --help`],
  })
}
