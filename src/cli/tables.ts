import { textOf } from './client.js'
import type { Output } from './terminal.js'

/** One column: its title, and what a row shows in it. */
export type Column = readonly [title: string, show: (row: Record<string, unknown>) => string]

/** A column that shows a field as it is. */
export const field = (title: string, name: string): Column => [title, (row) => textOf(row[name])]

/** A column that shows the time of day of an instant on the account's clock. */
export const clockTime = (title: string, name: string): Column => [title, (row) => textOf(row[name]).slice(11, 19)]

/** Writes rows under their titles, each column as wide as its widest cell; of nothing, one line that says so. */
export function writeTable(
  out: Output,
  columns: readonly Column[],
  rows: readonly Record<string, unknown>[],
  nothing: string,
): void {
  if (rows.length === 0) {
    out.write(`${nothing}\n`)
    return
  }
  const cells = rows.map((row) => columns.map(([, show]) => show(row)))
  const widths = columns.map(([title], at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)))
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  out.write(`${out.paint('dim', lineOf(columns.map(([title]) => title)))}\n`)
  for (const row of cells) out.write(`${lineOf(row)}\n`)
}
