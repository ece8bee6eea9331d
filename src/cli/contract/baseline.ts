import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { ContractRun } from '../../contracts/kit.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure } from '../errors.js'
import { textOf } from './scope.js'

/** The fingerprints that were known before, or why their file cannot be read. */
export function baselineOf(options: ContractCall['options']): ReadonlySet<string> | undefined | Failure {
  const file = textOf(options['baseline'])
  if (file === undefined || (!existsSync(file) && options['updateBaseline'] === true)) return undefined
  const where = `--baseline ${file}`
  try {
    const read: { readonly fingerprints?: unknown } = JSON.parse(readFileSync(file, 'utf8'))
    const known = Array.isArray(read.fingerprints) ? read.fingerprints : []
    return new Set(known.map((one: { readonly fingerprint?: unknown }) => String(one.fingerprint)))
  } catch (error) {
    const fix = [`loradock contract run … --baseline ${file} --update-baseline     writes it`]
    return failure('E_BASELINE', `The baseline cannot be read: ${error instanceof Error ? error.message : String(error)}.`, {
      where,
      fix,
    })
  }
}

/** A baseline shrinks by itself, since what is gone is no longer known; it grows only when that is asked for. */
export function updateBaseline(
  options: ContractCall['options'],
  known: ReadonlySet<string> | undefined,
  run: ContractRun,
): undefined | Failure {
  const file = textOf(options['baseline'])
  if (file === undefined || run.header.interrupted !== null || textOf(options['step']) !== undefined) return undefined
  const found = run.findings.filter(({ class: effect }) => effect === 'breaking' || effect === 'unknown' || effect === 'waived')
  const kept = found.filter(({ fingerprint }) => options['updateBaseline'] === true || known?.has(fingerprint) === true)
  const played = new Set(run.legs.map(({ scenario }) => scenario))
  const rows = [...new Map(kept.map((one) => [one.fingerprint, one])).values()].map(
    ({ fingerprint, scenario, step, path, kind }) => ({ fingerprint, scenario, step, path, kind }),
  )
  // Of a run of some scenarios nothing is known about the others.
  if (
    options['updateBaseline'] !== true &&
    (options['scenario'] !== undefined || rows.length === known?.size || played.size === 0)
  )
    return undefined
  writeFileSync(file, `${JSON.stringify({ baseline: 1, fingerprints: rows }, null, 2)}\n`)
  return undefined
}
