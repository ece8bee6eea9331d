import { loraBody, loraRelation, untilReady } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/worker-series', {
  provider: 'modelslab',
  behaviour: "the worker's series has no status for compressing, to whoever polls and whoever listens",
  basis: ['wrk'],
  sources: ['S8: a LoRA is never compressed (W)', 'modelslab-22'],
  quirks: ['modelslab.status-set'],
  targets: local,
  async run({ call, poll, quirk, expectWebhook, hook, check }) {
    await quirk('modelslab.status-set', 'worker')
    const { training_id } = await call('createLoraTraining', { body: loraBody({ webhook: hook.url }) })
    const seen = await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    const heard = await expectWebhook('receiveTrainingStatus', {
      last: (told) => told.training_status === 'model_ready',
      quiet: '2m',
    })
    check.sameOrder(heard.series('training_status'), seen.series('messege'), 'statuses told and polled')
    check.agree(heard.timed('training_status'), seen.timed('messege'), loraRelation)
    const compressed = seen.series('messege').includes('trained_model_compressing')
    check.that('timeline', !compressed, 'a LoRA was compressed', { left: seen.series('messege') })
  },
})
