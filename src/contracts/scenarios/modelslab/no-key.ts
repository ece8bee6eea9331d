import { modelslabOperations } from '../../parts/every-operation.js'
import { checkError, refusedWith } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/no-key', {
  provider: 'modelslab',
  behaviour: 'without a key every operation is refused alike; with a body that is no JSON, in which no key can be read, too',
  basis: ['doc', 'pub'],
  sources: ['S4, error-codes, 400 and 401 (D)', 'S12 (O)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: local,
  async run({ expectRefusal, check }) {
    for (const { operation, input } of modelslabOperations) {
      checkError(check, await expectRefusal(operation, { ...input, key: 'none' }, { status: refusedWith(401), says: 'api' }))
      checkError(check, await expectRefusal(operation, { ...input, text: 'not JSON' }, { status: refusedWith(400) }))
    }
  },
})
