import { modelslab } from './modelslab/index.js'
import { novita } from './novita/index.js'
import type { Provider } from './provider.js'

/** Every provider there is; one more is one line here. */
export const providers: readonly Provider[] = [novita, modelslab]

export const providerNames = providers.map(({ service }) => service.name)

export const allQuirks = providers.flatMap((provider) => provider.quirks)
