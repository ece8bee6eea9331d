import { furthest, newTraining, until } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/webhook-unruly', {
  provider: 'modelslab',
  behaviour: 'calls are lost, doubled and out of order, and a receiver that goes by the furthest status ends at model_ready',
  basis: ['doc', 'own'],
  sources: ['S4, webhooks, duplicates and polling as the fallback (D)'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, story, advance, expectWebhook, hook, check }) {
    for (const bad of ['webhook-lost', 'webhook-twice', 'webhook-out-of-order', 'webhook-burst']) {
      await story(bad)
      const training_id = await newTraining({ call, poll }, { webhook: hook.url })
      await advance('60m')
      const { calls } = await expectWebhook('receiveTrainingStatus', {
        correlate: (told) => told.model_id === training_id,
        unruly: true,
        quiet: '10m',
      })
      const told = furthest(calls.map((one) => one.training_status))
      // What the calls leave open is asked once.
      const { last } = await poll('getTrainingStatus', { path: { training_id } }, until('model_ready'))
      check.echo(told === 'model_ready' ? told : last.messege, 'model_ready', `the end under ${bad}`)
      check.that('webhook', calls.length > 0, `no call at all came under ${bad}`)
    }
  },
})
