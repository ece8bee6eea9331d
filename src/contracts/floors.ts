import type { Axis } from './coverage.js'

/** How many cells of each axis `check` proves with every scenario there is: fewer fail it, and whoever proves more raises the floor. */
export const floors = {
  called: 46,
  'success-shape': 25,
  'status-code': 168,
  enum: 131,
  'request-enum': 310,
  'webhook-status': 21,
  transition: 50,
  refusal: 136,
  quirk: 80,
} as const satisfies Readonly<Record<Axis, number>>
