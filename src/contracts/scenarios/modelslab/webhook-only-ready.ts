import { newTraining, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/webhook-only-ready', {
  provider: 'modelslab',
  behaviour: 'under the other reading of the page there is one call, when the model is ready',
  basis: ['doc'],
  sources: ['document, Body Attributes, webhook (D); modelslab-20'],
  quirks: ['modelslab.webhook-calls'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, quirk, expectWebhook, hook, check }) {
    await quirk('modelslab.webhook-calls', 'model-ready')
    const training_id = await newTraining({ call, poll }, { webhook: hook.url })
    await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    const heard = await expectWebhook('receiveTrainingStatus', {
      last: (told) => told.training_status === 'model_ready',
      quiet: '2m',
    })
    check.sameOrder(heard.series('training_status'), ['model_ready'], 'the statuses told')
    check.echo(
      heard.calls.map((told) => told.model_id),
      [training_id],
      'model_id',
    )
  },
})
