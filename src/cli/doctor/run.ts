import type { Common } from '../command.js'
import { gather } from '../config/file.js'
import { isFailure } from '../errors.js'
import { exit } from '../exit-codes.js'
import { type Givens, readSettings } from '../settings.js'
import type { Output, Terminal } from '../terminal.js'
import {
  type Checked,
  checkClock,
  checkContainer,
  checkData,
  checkDisk,
  checkNative,
  checkNode,
  checkPort,
  checkSettings,
} from './checks.js'

/** Checks what start would need, and says of each fault what it is, where, and how to mend it. Ends with 1 where there is one. */
export async function doctor(
  givens: Givens,
  options: Common & { readonly config?: string },
  terminal: Terminal,
): Promise<number> {
  const gathered = await gather(givens, options, terminal)
  const settings = isFailure(gathered) ? gathered : readSettings(gathered.givens, terminal.env['LORADOCK_TOKEN'])
  const checks = [
    checkNode(),
    await checkNative(),
    checkSettings(settings, isFailure(gathered) ? undefined : gathered.file?.path),
    ...(isFailure(settings) ? [] : [await checkPort(settings), await checkData(settings), checkDisk(settings)]),
    await checkContainer(),
    checkClock(),
  ]
  const healthy = checks.every(({ state }) => state !== 'fault')
  if (options.json) terminal.stdout.write(`${JSON.stringify({ healthy, checks })}\n`)
  else for (const check of checks) writeCheck(check, options.quiet, terminal.stdout)
  return healthy ? exit.done : exit.failed
}

const marks = { ok: ['green', '✓'], note: ['yellow', '!'], fault: ['red', '✗'] } as const

function writeCheck({ name, state, what, where, fix }: Checked, quiet: boolean, out: Output): void {
  if (quiet && state !== 'fault') return
  const [style, mark] = marks[state]
  const label = (text: string) => out.paint('dim', text.padEnd(5))
  out.write(`${out.paint(style, mark)} ${name.padEnd(10)} ${what}\n`)
  if (where !== '' && state !== 'ok') out.write(`             ${label('where')}  ${where}\n`)
  for (const [index, line] of fix.entries()) out.write(`             ${label(index === 0 ? 'fix' : '')}  ${line}\n`)
}
