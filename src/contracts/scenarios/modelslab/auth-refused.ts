import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/auth-refused', {
  provider: 'modelslab',
  behaviour: 'a read without a key, and one with a void key, is refused with an error body',
  cost: 'none',
  basis: ['doc'],
  sources: ['S7, errors (D)', 'S4, authentication (D)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: {
    emulator: { outOfReach: ['void key'], why: 'any key is taken unless a list is configured' },
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['listTrainings'], why: 'it reads no key' },
  },
  async run({ expectRefusal, check }) {
    for (const key of ['none', 'void'] as const)
      checkError(check, await expectRefusal('listTrainings', { key }, { status: refusedWith(401) }))
  },
})
