import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Common } from '../command.js'
import { type Failure, failure, isFailure, writeWarning } from '../errors.js'
import { flagNames } from '../flags.js'
import { type Given, type Givens, unknownVariables } from '../settings.js'
import type { Terminal } from '../terminal.js'
import type { ConfigText } from './text.js'

/** What a configuration file says, and how a person in the working folder would name it. */
export type ConfigFile = ConfigText & { readonly path: string }

/** What a command was given, from wherever: a flag wins over a variable, a variable over the file. */
export interface Gathered {
  readonly givens: Givens
  readonly file: ConfigFile | undefined
}

/** Adds what the configuration file says to what flags and variables say, and warns of names that nobody reads. */
export async function gather(
  givens: Givens,
  { config, quiet }: Common & { readonly config?: string },
  { env, stderr }: Terminal,
): Promise<Gathered | Failure> {
  const file = await readConfigFile(config, process.cwd())
  if (isFailure(file)) return file
  if (!quiet) {
    for (const warning of unknownVariables(env)) writeWarning('W_ENV', warning, stderr)
    for (const warning of file?.warnings ?? []) writeWarning('W_CONFIG', warning, stderr)
  }
  return { givens: file === undefined ? givens : joined(givens, file.givens), file }
}

function joined(given: Givens, filed: Givens): Givens {
  const chosen = flagNames.map((name): readonly [string, Given | undefined] => {
    const one = given[name]
    return [name, one === undefined || one.by === 'default' ? (filed[name] ?? one) : one]
  })
  return Object.fromEntries(chosen.filter(([, one]) => one !== undefined))
}

/** The names looked for in each folder upward; JSON is YAML as well. */
const fileNames = ['loradock.config.yaml', 'loradock.config.yml', 'loradock.config.json']

/** Reads the file that is named, else the nearest one upward; `undefined` when there is none. */
export async function readConfigFile(named: string | undefined, folder: string): Promise<ConfigFile | Failure | undefined> {
  const file = named === undefined || named === '' ? nearestFile(folder) : resolve(folder, named)
  if (file === undefined) return undefined
  const path = relative(folder, file)
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') {
    return failure('E_CONFIG', `The configuration file ${path} cannot be read.`, {
      where: bytes,
      fix: ['loradock init                 writes one', 'loradock --config FILE        names another'],
    })
  }
  // The reader of YAML is loaded by those who have a file.
  const { readConfigText } = await import('./text.js')
  const read = readConfigText(bytes.toString('utf8'), path, relative(folder, dirname(file)))
  return isFailure(read) ? read : { ...read, path }
}

function nearestFile(folder: string): string | undefined {
  const found = fileNames.map((name) => join(folder, name)).find((path) => existsSync(path))
  const parent = dirname(folder)
  return found ?? (parent === folder ? undefined : nearestFile(parent))
}

function bytesOf(file: string): Buffer | string {
  try {
    return readFileSync(file)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
