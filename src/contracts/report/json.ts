import type { ContractRun } from '../run-file.js'

/** A run as the file it is: `docs/contract.schema.json` says what is in it, and every other report can be made from it again. */
export function jsonReport(run: ContractRun): string {
  return `${JSON.stringify(run, null, 2)}\n`
}
