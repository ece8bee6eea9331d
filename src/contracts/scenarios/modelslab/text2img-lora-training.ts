import { checkError, newTraining, pictureBody, refusedWith, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/text2img-lora-training', {
  provider: 'modelslab',
  behaviour: 'a LoRA that still trains draws no picture, and does once it is ready',
  basis: ['own'],
  sources: ['what an id answers that still trains is not known'],
  quirks: ['modelslab.error-status'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, expectRefusal, check }) {
    const training_id = await newTraining({ call, poll })
    const body = pictureBody({ lora_model: training_id })
    checkError(check, await expectRefusal('createTextToImage', { body }, { status: refusedWith(400) }))
    await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    const { meta } = await call('createTextToImage', { body })
    check.echo(meta?.lora, training_id, 'lora_model')
  },
})
