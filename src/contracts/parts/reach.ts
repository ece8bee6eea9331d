import type { OutOfReach } from '../scenario.js'

// Where a scenario is played, in the letters of the catalogue (contract-kit section 19): E emulator, R recording, L the real API, C custom.

/** E C: what nobody would do to a provider, or what only an emulator can be told. */
export const local = { emulator: 'full', custom: 'full' } as const

/** E L C. */
export const live = { ...local, real: 'full' } as const

/** E R L C. */
export const recorded = { ...live, recording: 'full' } as const

/** Prism answers each call with an example of the document, whatever came before. */
export function stateless(...outOfReach: readonly string[]): { readonly prism: OutOfReach } {
  return { prism: { outOfReach, why: 'stateless' } }
}

/** What has to be sent as bytes: no client library would send it, and at somebody's server the kit has nothing else. */
export const bytewise = { emulator: 'full', custom: { outOfReach: ['raw'], why: 'sent as bytes, to an emulator only' } } as const
