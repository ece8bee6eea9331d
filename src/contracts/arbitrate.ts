import type { Verdict } from './finding.js'
import { sameJson } from './json.js'
import type { Json, Provenance } from './take.js'

/** What each side says at one place; a side that is absent was not asked, or is silent. */
export interface Sides {
  /** The emulator. */
  readonly emulator?: Json
  /** The committed take, and where it comes from. */
  readonly recording?: Json
  readonly provenance?: Provenance
  /** The provider today, and in a second take of the same scenario where there is one. */
  readonly live?: Json
  readonly liveAgain?: Json
  /** The documentation. */
  readonly document?: Json
  /** Every answer of the operation was a 404 or a 410. */
  readonly withdrawn?: boolean
}

/** Says who is wrong, or `null` when all that spoke agree (contract-kit section 9). */
export function arbitrate(sides: Sides): Verdict | null {
  const { emulator, recording, live, liveAgain, document } = sides
  const said = (one: Json | undefined) => one !== undefined
  const same = (one: Json | undefined, other: Json | undefined) => said(one) && said(other) && sameJson(one, other)
  const differ = (one: Json | undefined, other: Json | undefined) => said(one) && said(other) && !sameJson(one, other)
  if (sides.withdrawn === true) return 'withdrawn'
  if (differ(live, liveAgain)) return 'noise'
  if (differ(emulator, recording) && !said(live)) return 'emulator-or-recording'
  if (differ(emulator, recording) && same(live, recording)) return 'emulator-wrong'
  if (differ(emulator, recording) && same(live, emulator)) return 'recording-stale'
  // A page that was copied does not weigh what a capture does: the provider may never have answered so.
  if (differ(live, recording)) return sides.provenance === 'doc' ? 'doc-wrong' : 'provider-moved'
  if (differ(live, document) && same(emulator, document)) return 'doc-wrong'
  if (differ(emulator, live)) return said(document) && same(live, document) ? 'emulator-wrong' : 'learned'
  return null
}

/** Whether a run that reached this verdict fails: what teaches or proposes something does not. */
export function failsRun(verdict: Verdict): boolean {
  switch (verdict) {
    case 'emulator-wrong':
    case 'provider-moved':
    case 'recording-stale':
    case 'emulator-or-recording':
      return true
    case 'doc-wrong':
    case 'noise':
    case 'learned':
    case 'withdrawn':
      return false
  }
}
