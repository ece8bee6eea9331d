import { scenarios } from './catalogue.gen.js'
import type { Scenario } from './scenario.js'

/** Every scenario there is, by name. */
export const catalogue: readonly Scenario[] = scenarios.toSorted((a, b) => (a.name < b.name ? -1 : 1))
