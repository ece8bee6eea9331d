import type { Common } from '../command.js'
import { type Failure, isFailure, writeFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { type Flag, type FlagName, flagNames, flags, keyOf } from '../flags.js'
import { type Given, type Givens, originOf, readSettings } from '../settings.js'
import { field, writeTable } from '../tables.js'
import type { Terminal } from '../terminal.js'
import { gather } from './file.js'
import { configSchema } from './schema.js'
import { jsonOf } from './yaml.js'

type ConfigOptions = Common & { readonly config?: string; readonly schema?: boolean }

/** One setting as it holds, and who said so. */
interface Held {
  readonly name: string
  readonly value: string | null
  readonly by: 'flag' | 'variable' | 'file' | 'default'
  readonly from: string
}

/** Prints each setting that `start` would have with where it came from, or the schema of the file; a wrong one is told after the list. */
export async function config(givens: Givens, options: ConfigOptions, terminal: Terminal): Promise<number | Failure> {
  const { stdout, env } = terminal
  if (options.schema === true) {
    stdout.write(`${JSON.stringify(configSchema(), null, 2)}\n`)
    return exit.done
  }
  const gathered = await gather(givens, options, terminal)
  if (isFailure(gathered)) return gathered
  const settings = [...flagNames.map((name) => heldOf(name, gathered.givens)), tokenOf(env['LORADOCK_TOKEN'])]
  const accounts = (gathered.file?.accounts ?? []).map(({ at, texts, quirks }, index) => ({
    name: `accounts[${index}]`,
    value: [...Object.entries(texts), ...Object.entries(quirks)].map(([name, value]) => `${name}=${value}`).join(', '),
    by: 'file' as const,
    from: at,
  }))
  const rules = (gathered.file?.rules ?? []).map((piece, index) => ({
    name: `rules[${index}]`,
    value: JSON.stringify(jsonOf(piece)),
    by: 'file' as const,
    from: piece.at,
  }))
  const all: readonly Held[] = [...settings, ...accounts, ...rules]
  if (options.json) stdout.write(`${JSON.stringify({ file: gathered.file?.path ?? null, settings: all })}\n`)
  else {
    const rows = all.map(({ value, ...rest }) => ({ ...rest, value: value ?? '-' }))
    writeTable(stdout, [field('SETTING', 'name'), field('VALUE', 'value'), field('FROM', 'from')], rows, '')
  }
  const read = readSettings(gathered.givens, env['LORADOCK_TOKEN'])
  if (!isFailure(read)) return exit.done
  writeFailure(read, terminal.stderr, options)
  return exit.usage
}

const hidden = '***'

function heldOf(name: FlagName, givens: Givens): Held {
  const { usual }: Flag = flags[name]
  const given = givens[name] ?? { texts: usual === undefined ? [] : [usual], by: 'default' as const }
  const value = given.texts.length === 0 ? null : masked(name, given).texts.join(', ')
  return {
    name: keyOf(name),
    value,
    by: given.by,
    from: given.by === 'default' ? 'default' : originOf(name, masked(name, given)),
  }
}

function masked(name: FlagName, given: Given): Given {
  return name === 'keys' ? { ...given, texts: [hidden] } : given
}

function tokenOf(token: string | undefined): Held {
  const isSet = token !== undefined && token !== ''
  const by = isSet ? ('variable' as const) : ('default' as const)
  return { name: 'token', value: isSet ? hidden : null, by, from: isSet ? 'LORADOCK_TOKEN in the environment' : 'default' }
}
