import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/error-both-spellings', {
  provider: 'modelslab',
  behaviour: 'an error has message and messege, and they say the same',
  cost: 'none',
  basis: ['doc', 'sdk'],
  sources: ['S4, error-codes (D)', 'S3, Error (D)', 'S14, S16 read message, S18 messege (C)'],
  quirks: ['modelslab.error-key', 'modelslab.error-status'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ expectRefusal, check }) {
    const path = { training_id: 'neverIssued' }
    checkError(check, await expectRefusal('getTrainingStatus', { path }, { status: refusedWith(404) }))
    checkError(check, await expectRefusal('fetchImages', {}, { status: refusedWith(400), says: 'request' }))
  },
})
