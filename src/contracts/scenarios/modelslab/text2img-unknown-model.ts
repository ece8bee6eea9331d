import { checkError, newTraining, pictureBody, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.battery('modelslab/text2img-unknown-model', {
  provider: 'modelslab',
  behaviour: 'a generation with the id of a model that is no more is refused, and draws nothing',
  basis: ['doc'],
  sources: [
    'S7, errors: Model id not found (D)',
    'S4, error-codes, Invalid Model ID (D)',
    'that a deleted one is unknown is a guess',
  ],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, expectRefusal, check }) {
    const training_id = await newTraining({ call, poll })
    await call('deleteTraining', { path: { training_id } })
    const body = pictureBody({ lora_model: training_id })
    const refused = await expectRefusal('createTextToImage', { body }, { status: refusedWith(400), says: 'not found' })
    checkError(check, refused)
  },
})
