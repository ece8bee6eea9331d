import { checkError, loraBody, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.battery('modelslab/create-missing-field', {
  provider: 'modelslab',
  behaviour: 'without a field that no training can do without, the request is refused and the field named, in a list or a text',
  basis: ['doc'],
  sources: ['S3, LoraTrainingRequest, required (D)', 'S7, errors (D)', 'S4, error-codes, 400 (D)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: {
    emulator: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['createLoraTraining'], why: 'every refusal of it is the same example' },
  },
  async run({ expectRefusal, check }) {
    const { instance_prompt, images, ...rest } = loraBody()
    const lacking = { instance_prompt: { ...rest, images }, images: { ...rest, instance_prompt } }
    for (const [field, body] of Object.entries(lacking)) {
      const refused = await expectRefusal('createLoraTraining', { body }, { status: refusedWith(400), says: field })
      checkError(check, refused)
    }
  },
})
