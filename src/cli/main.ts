import { Command, CommanderError } from 'commander'
import { commandFirst, newCommand, usageFailure } from './command.js'
import { commandsOf, type Outcome } from './commands.js'
import { exitCodeOf, type Failure, failure, failureOf, isFailure, writeFailure } from './errors.js'
import { exit } from './exit-codes.js'
import { exitCodePage, overview, scenarioPage } from './help.js'
import { processTerminal, type Terminal } from './terminal.js'

/** Runs the command that the arguments name and returns the exit code. */
async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const outcome = await outcomeOf(args, terminal)
  if (!isFailure(outcome)) return outcome
  const own = ownOf(args)
  const asked = { json: own.includes('--json'), verbose: own.includes('--verbose') || own.includes('-v') }
  writeFailure(outcome, terminal.stderr, asked)
  // What exec passes on is its command's; a code of its own has to be told from those.
  return own.find((arg) => !arg.startsWith('-')) === 'exec' ? exit.unable : exitCodeOf(outcome)
}

/** The arguments that are loradock's: what follows `--` belongs to the command that is run. */
function ownOf(args: readonly string[]): readonly string[] {
  return args.includes('--') ? args.slice(0, args.indexOf('--')) : args
}

async function outcomeOf(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  let outcome: Outcome = exit.done
  const came = (what: Outcome) => {
    outcome = what
  }
  const commands = [...commandsOf(terminal, came, args.length === 0 ? 'start' : args[0])]
  commands.push(helpCommand(terminal, commands, came))
  const [first = '', ...rest] = commandFirst(args, commands)
  try {
    if (first === '--version' || first === '-V') {
      const { version } = await import('../emulator/index.js')
      terminal.stdout.write(`${version}\n`)
    } else {
      await programOf(terminal, commands).parseAsync([first, ...rest], { from: 'user' })
    }
    return outcome
  } catch (error) {
    if (!(error instanceof CommanderError)) return failureOf(error)
    return usageFailure(error, commands.some((one) => one.name() === first) ? first : '') ?? exit.done
  }
}

function programOf(terminal: Terminal, commands: readonly Command[]): Command {
  const program = new Command('loradock')
    .helpCommand(false)
    .configureHelp({ formatHelp: () => overview })
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .exitOverride()
  for (const command of commands) program.addCommand(command)
  return program
}

function helpCommand(terminal: Terminal, commands: readonly Command[], came: (outcome: Outcome) => void): Command {
  return newCommand('help', terminal, { about: 'Shows the help of a command, or a page of its own.' })
    .argument('[topic]')
    .action(async (topic: string | undefined) => {
      const page = await pageOf(topic, commands)
      if (isFailure(page)) came(page)
      else terminal.stdout.write(page)
    })
}

async function pageOf(topic: string | undefined, commands: readonly Command[]): Promise<string | Failure> {
  if (topic === undefined) return overview
  if (topic === 'exit-codes') return exitCodePage()
  const command = commands.find((one) => one.name() === topic)
  if (command !== undefined) return command.helpInformation()
  const { nearest, scenarios } = await import('../emulator/index.js')
  if (topic === 'scenarios') return scenarioPage(scenarios)
  const near = nearest(topic, ['exit-codes', 'scenarios', ...commands.map((one) => one.name())])
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  return failure('E_COMMAND', `There is no help about "${topic}".${meant}`, { where: 'loradock help', fix: ['loradock help'] })
}

const args = process.argv.slice(2)
// No await: the command line is bundled as a script (`load.cjs`), and scripts have none at the top.
main(args, processTerminal({ colour: !ownOf(args).includes('--no-color') })).then((code) => {
  process.exitCode = code
})
