import type { Command, Option } from 'commander'
import { quirks, scenarioNames } from '../../emulator/index.js'
import { flags, isFlagName } from '../flags.js'

/** What a shell can offer at one place of the command line. */
export interface Place {
  /** The words that lead here, such as `jobs fail`; empty: nothing was typed yet. */
  readonly path: string
  readonly about: string
  /** Commands, or values of the next argument. */
  readonly words: readonly string[]
  readonly flags: readonly CompletedFlag[]
}

export interface CompletedFlag {
  readonly long: string
  readonly about: string
  readonly takesValue: boolean
  /** The values there are, where they can be listed; `files`: any file. */
  readonly values: readonly string[] | 'files'
}

const help: CompletedFlag = { long: '--help', about: 'this help', takesValue: false, values: [] }

/** Every place of the command line, made from the commands themselves. */
export function placesOf(commands: readonly Command[]): readonly Place[] {
  const names = commands.map((command) => command.name())
  const start = commands.find((command) => command.name() === 'start')
  const topics = [...names, 'exit-codes', 'scenarios']
  return [
    { path: '', about: '', words: [...names, 'help'], flags: start === undefined ? [] : flagsOf(start) },
    ...commands.flatMap((command) => placesIn(command, '')),
    { path: 'help', about: 'Shows the help of a command, or a page of its own.', words: topics, flags: [help] },
  ]
}

function placesIn(command: Command, before: string): readonly Place[] {
  const path = `${before} ${command.name()}`.trim()
  const about = command.description().split('\n')[0] ?? ''
  const words = command.commands.length > 0 ? command.commands.map((one) => one.name()) : (argumentsOf[path]?.() ?? [])
  return [{ path, about, words, flags: flagsOf(command) }, ...command.commands.flatMap((one) => placesIn(one, path))]
}

const argumentsOf: Readonly<Record<string, () => readonly string[]>> = {
  completion: () => ['bash', 'zsh', 'fish'],
  demo: () => ['novita', 'modelslab'],
  'scenario use': () => scenarioNames,
  'scenario show': () => scenarioNames,
  'quirks use': () => quirks.map(({ name }) => name),
  'quirks off': () => quirks.map(({ name }) => name),
}

function flagsOf(command: Command): readonly CompletedFlag[] {
  const shown = command.options.filter(({ hidden, long }) => !hidden && typeof long === 'string')
  const own = shown.map((option) => ({
    long: option.long ?? '',
    about: option.description,
    takesValue: option.required,
    values: option.required ? valuesOf(option) : [],
  }))
  return [...own, help]
}

const files = ['config', 'data', 'out', 'portFile']

function valuesOf(option: Option): CompletedFlag['values'] {
  const name = option.attributeName()
  if (files.includes(name)) return 'files'
  if (name === 'scenario') return scenarioNames
  if (name === 'format') return ['dotenv', 'shell', 'json', 'github', 'docker']
  if (name === 'quirk') return quirks.flatMap((quirk) => quirk.alternatives.map((value) => `${quirk.name}=${value}`))
  const takes = isFlagName(name) ? flags[name].takes : 'text'
  return typeof takes === 'string' ? [] : takes
}
