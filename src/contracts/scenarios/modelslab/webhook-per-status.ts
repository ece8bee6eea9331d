import { loraBody, loraRelation, loraTimeline } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/webhook-per-status', {
  provider: 'modelslab',
  behaviour: 'one webhook call per status, in the order of the polls',
  cost: 'golden',
  basis: ['doc', 'sdk'],
  sources: ['document, Webhook Post JSON'],
  quirks: ['modelslab.webhook-calls', 'modelslab.status-set'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, expectWebhook, hook, check }) {
    const made = await call('createLoraTraining', { body: loraBody({ webhook: hook.url }) })
    const seen = await poll(
      'getTrainingStatus',
      { path: { training_id: made.training_id } },
      {
        until: (state) => state.messege === 'model_ready',
        abortOn: (state) => state.messege === 'training_failed',
        timeline: loraTimeline,
        every: '10s',
        deadline: '60m',
      },
    )
    const heard = await expectWebhook('receiveTrainingStatus', {
      correlate: (told) => told.model_id === made.training_id,
      last: (told) => told.training_status === 'model_ready',
      quiet: '2m',
    })
    check.sameOrder(heard.series('training_status'), seen.series('messege'), 'statuses told and polled')
    check.agree(heard.timed('training_status'), seen.timed('messege'), loraRelation)
  },
})
