import type { Command } from 'commander'
import { nearest } from '../../emulator/index.js'
import { type Failure, failure } from '../errors.js'
import { exit } from '../exit-codes.js'
import type { Terminal } from '../terminal.js'
import { shells } from './shells.js'
import { placesOf } from './table.js'

/** Prints what teaches a shell to complete loradock's commands, flags and names. */
export function completion(
  shell: string,
  commands: readonly Command[],
  { json }: { readonly json: boolean },
  { stdout }: Terminal,
): number | Failure {
  const places = placesOf(commands)
  const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (write === undefined) {
    const near = nearest(shell, Object.keys(shells))
    const message = `There is no completion for "${shell}".${near === undefined ? '' : ` Did you mean ${near}?`}`
    const fix = Object.keys(shells).map((name) => `loradock completion ${name}`)
    return failure('E_FLAG', message, { where: `loradock completion ${shell}`, fix })
  }
  stdout.write(json ? `${JSON.stringify({ shell, places })}\n` : write(places))
  return exit.done
}
