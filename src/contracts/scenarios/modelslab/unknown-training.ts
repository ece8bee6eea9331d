import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/unknown-training', {
  provider: 'modelslab',
  behaviour: 'the status of an id that was never issued is refused',
  cost: 'none',
  basis: ['doc'],
  sources: ['S3, NotFound (D)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['getTrainingStatus'], why: 'stateless: it knows every id' },
  },
  async run({ expectRefusal, check }) {
    const path = { training_id: 'neverIssued' }
    checkError(check, await expectRefusal('getTrainingStatus', { path }, { status: refusedWith(404) }))
  },
})
