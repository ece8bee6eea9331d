import { type Client, clientOf, rowsOf, type Told, textOf } from './client.js'
import type { Common } from './command.js'
import type { Outcome } from './commands.js'
import { isFailure, writeWarning } from './errors.js'
import { exit } from './exit-codes.js'
import type { Terminal } from './terminal.js'

/** What the commands that talk to a running emulator have in common. */
export type Steering = Common & { readonly url?: string; readonly key?: string }

/** Shows what a call told; data goes to stdout, under `--json` as it came. */
export type Show = (body: Record<string, unknown>, terminal: Terminal) => void

/** How an answer is told. */
export interface Telling {
  readonly show: Show
  readonly list?: string | undefined
  readonly judge?: (body: Record<string, unknown>) => number
}

/** Makes one call and shows what it told. */
export async function steer(
  options: Steering,
  terminal: Terminal,
  ask: (client: Client) => Promise<Told>,
  { show, list, judge }: Telling,
): Promise<Outcome> {
  const told = await ask(clientOf(options, terminal))
  if (isFailure(told)) return told
  if (!options.quiet)
    for (const { code, message } of rowsOf(told.body, 'warnings')) writeWarning(textOf(code), textOf(message), terminal.stderr)
  if (!options.json) show(told.body, terminal)
  else if (list === undefined) terminal.stdout.write(`${JSON.stringify(told.body)}\n`)
  else for (const row of rowsOf(told.body, list)) terminal.stdout.write(`${JSON.stringify(row)}\n`)
  return judge?.(told.body) ?? exit.done
}
