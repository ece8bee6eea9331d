import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.battery('modelslab/malformed-create', {
  provider: 'modelslab',
  behaviour: 'an empty body to a call that would cost something is refused like any other',
  basis: ['pub'],
  sources: ['S12 (O)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ expectRefusal, check }) {
    checkError(check, await expectRefusal('createTextToImage', { text: '' }, { status: refusedWith(400) }))
  },
})
