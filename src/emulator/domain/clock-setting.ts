/** How an account's time runs: `live` is wall time plus an offset, `manual` stands still; both only move forward when told. */
export type ClockSetting =
  | { readonly mode: 'live'; readonly offsetMs: number }
  | { readonly mode: 'manual'; readonly atMs: number }
