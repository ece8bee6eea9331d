import { loraRelation, newTraining, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/webhook-agrees', {
  provider: 'modelslab',
  behaviour: 'no call is ahead of what the poll says, and none comes after the end',
  cost: 'golden',
  basis: ['own'],
  sources: ['order and time of the calls are not documented'],
  quirks: ['modelslab.webhook-calls'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, expectWebhook, hook, check }) {
    const training_id = await newTraining({ call, poll }, { webhook: hook.url })
    const seen = await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    const heard = await expectWebhook('receiveTrainingStatus', {
      correlate: (told) => told.model_id === training_id,
      last: (told) => told.training_status === 'model_ready',
      quiet: '10m',
    })
    check.agree(heard.timed('training_status'), seen.timed('messege'), loraRelation)
  },
})
