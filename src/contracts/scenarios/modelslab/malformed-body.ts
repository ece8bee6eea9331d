import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/malformed-body', {
  provider: 'modelslab',
  behaviour: 'a body that is no JSON, is cut off or is empty is refused, and starts nothing',
  cost: 'none',
  basis: ['doc', 'pub'],
  sources: ['S12 (O)', 'S4, error-codes, 400 (D)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ call, expectRefusal, check }) {
    const before = await call('listTrainings')
    // Without a key in them: what a provider logs of a broken body, nobody knows.
    for (const text of ['not JSON', '{"request_id": "1"', ''])
      checkError(check, await expectRefusal('fetchImages', { text }, { status: refusedWith(400) }))
    const after = await call('listTrainings')
    check.same(after.data.length, before.data.length, 'the trainings before and after')
  },
})
