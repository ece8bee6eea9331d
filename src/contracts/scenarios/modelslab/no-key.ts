import { isObject } from '../../json.js'
import { modelslabOperations } from '../../parts/every-operation.js'
import { refusedWith } from '../../parts/modelslab.js'
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
      const asked = [
        await expectRefusal(operation, { ...input, key: 'none' }, { status: refusedWith(401), says: 'api' }),
        await expectRefusal(operation, { ...input, text: 'not JSON' }, { status: refusedWith(400) }),
      ]
      // Whose it is nobody knows, so that no quirk of an account is in force: only the server's own.
      for (const refused of asked) {
        if (refused !== null) check.echo(isObject(refused.body) && refused.body['status'], 'error', `the refusal of ${operation}`)
      }
    }
  },
})
