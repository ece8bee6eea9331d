import { newTraining, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/webhook-no-retry', {
  provider: 'modelslab',
  behaviour: 'a call that is refused is not repeated, and the next status is told all the same',
  cost: 'training',
  provokes: true,
  basis: ['own'],
  sources: ['S4, webhooks, Retry Policy, which leaves training out'],
  quirks: ['modelslab.webhook-retries'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, expectWebhook, hook, check }) {
    hook.refuse((body) => body.includes('"trained_model_uploading"'))
    const training_id = await newTraining({ call, poll }, { webhook: hook.url })
    const seen = await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    const heard = await expectWebhook('receiveTrainingStatus', {
      correlate: (told) => told.model_id === training_id,
      last: (told) => told.training_status === 'model_ready',
      quiet: '10m',
    })
    const refused = heard.calls.filter((told) => told.training_status === 'trained_model_uploading').length
    check.plays('modelslab.webhook-retries', refused > 1 ? 'up-to-3' : 'none', { level: 'webhook' })
    check.sameOrder(heard.series('training_status'), seen.series('messege'), 'statuses told and polled')
  },
})
