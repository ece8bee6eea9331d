import { loraBody, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/webhook-none', {
  provider: 'modelslab',
  behaviour: 'a webhook that is null, empty or left out means that nobody is called',
  basis: ['doc'],
  sources: ['document, Example, in its languages; modelslab-15 (D)'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, expectWebhook }) {
    for (const none of [{ webhook: null }, { webhook: '' }, {}]) {
      const { training_id } = await call('createLoraTraining', { body: { ...loraBody(), ...none } })
      await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    }
    await expectWebhook('receiveTrainingStatus', { quiet: '10m' })
  },
})
