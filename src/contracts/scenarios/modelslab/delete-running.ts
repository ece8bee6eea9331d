import { newTraining, pictureBody, refusedWith, until } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/delete-running', {
  provider: 'modelslab',
  behaviour: 'deleting a running training ends it: no status, no picture with it, no further call',
  basis: ['own'],
  sources: ['the effect of finetune/delete on a running training is not known'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, expectRefusal, expectWebhook, hook }) {
    const training_id = await newTraining({ call, poll }, { webhook: hook.url })
    const path = { training_id }
    await poll('getTrainingStatus', { path }, until('training_success'))
    await expectWebhook('receiveTrainingStatus', { unruly: true, quiet: '1s' })
    await call('deleteTraining', { path })
    await expectRefusal('getTrainingStatus', { path }, { status: refusedWith(404) })
    const body = pictureBody({ lora_model: training_id })
    await expectRefusal('createTextToImage', { body }, { status: refusedWith(400) })
    await expectWebhook('receiveTrainingStatus', { quiet: '60m' })
  },
})
