import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { Difference } from './difference.js'
import { isObject, parseJson } from './json.js'
import type { Provider } from './take.js'

/** One line of the ledger of a run at a provider. */
export type LedgerLine =
  /** On disk before the call is sent: what may exist from now on. */
  | (Entry & {
      readonly kind: 'intent'
      readonly operation: string
      readonly provider: Provider
      readonly name: string | null
      readonly removable: boolean
    })
  /** The id that came back. */
  | (Entry & { readonly kind: 'made'; readonly id: string })
  /** The provider refused: nothing was made. */
  | (Entry & { readonly kind: 'refused' })
  /** A removal was asked for. */
  | (Entry & { readonly kind: 'removed' })
  /** A read showed that it is gone. */
  | (Entry & { readonly kind: 'proved' })

interface Entry {
  readonly run: string
  /** Numbers the creates of a run. */
  readonly nth: number
}

/** Something that a run created or may have created. */
export interface Created {
  readonly run: string
  readonly nth: number
  readonly provider: Provider
  readonly operation: string
  readonly name: string | null
  /** `null`: the answer never came, so it may exist under an id that nobody knows. */
  readonly id: string | null
  readonly removable: boolean
  readonly state: 'unknown' | 'made' | 'refused' | 'removed' | 'proved'
}

/** A ledger that is being written. */
export interface Ledger {
  /** Returns once the line is on disk and synced. */
  write(line: LedgerLine): void
  close(): void
}

/** Opens a ledger to be continued; every line is synced before `write` returns, so that a create is known before it is sent. */
export function openLedger(path: string): Ledger {
  const file = openSync(path, 'a', 0o600)
  return {
    write(line) {
      writeSync(file, `${JSON.stringify(line)}\n`)
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
}

/** What a ledger says was created. A torn last line is left out: its call was not sent, since lines are synced first. */
export function readLedger(text: string): readonly Created[] {
  const created = new Map<string, Created>()
  for (const row of text.split('\n')) {
    const line = parseJson(row)
    if (!isObject(line)) continue
    const { run, nth, kind, provider, operation, name = null, id, removable } = line
    if (typeof run !== 'string' || typeof nth !== 'number') continue
    const key = `${run} ${nth}`
    const known = created.get(key)
    if (kind === 'intent' && (provider === 'novita' || provider === 'modelslab') && typeof operation === 'string') {
      const called = typeof name === 'string' ? name : null
      created.set(key, { run, nth, provider, operation, name: called, id: null, removable: removable === true, state: 'unknown' })
    } else if (known !== undefined && (kind === 'made' || kind === 'refused' || kind === 'removed' || kind === 'proved')) {
      created.set(key, { ...known, state: kind, id: kind === 'made' && typeof id === 'string' ? id : known.id })
    }
  }
  return [...created.values()]
}

/**
 * What a run leaves behind that it could not prove removed.
 *
 * What no documented call removes is left knowingly when that was accepted; everything else that is not proved gone is a leak, also when
 * nobody knows whether it was made. A leak never turns a passed leg into a failed one: it is a class of its own.
 */
export function leaksOf(created: readonly Created[], acceptIrreversible: boolean): readonly Difference[] {
  return created
    .filter(({ state }) => state !== 'proved' && state !== 'refused')
    .filter(({ removable }) => removable || !acceptIrreversible)
    .map(({ provider, operation, id, name, state, removable }) => {
      const what = id ?? name ?? 'something without a known id'
      const why = removable ? 'could not be proved removed' : 'cannot be removed by a documented call, which was not accepted'
      const message = `${operation} at ${provider} made ${what}, which ${why}`
      return { class: 'leak', level: 'presence', path: '$', kind: state, left: id ?? name, right: null, message }
    })
}

/** What may be swept: proved ours by the ledger, made, and not yet proved gone. A name alone is no proof. */
export function sweepable(created: readonly Created[]): readonly Created[] {
  return created.filter(({ id, removable, state }) => id !== null && removable && (state === 'made' || state === 'removed'))
}
