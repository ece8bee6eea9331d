import { loraBody, loraRelation, loraTimeline, until } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

// Shares of the 26 minutes from training_started to trained_model_uploaded, each within the status it is named after.
const ends = [
  { failAt: 0, after: 'deploying_gpu' },
  { failAt: 0.3, after: 'training_started' },
  { failAt: 0.57, after: 'training_success' },
  { failAt: 0.67, after: 'trained_model_compressing' },
  { failAt: 0.8, after: 'trained_model_uploading' },
  { failAt: 0.96, after: 'trained_model_uploaded' },
] as const

export default scenario.local('modelslab/training-ends', {
  provider: 'modelslab',
  behaviour: 'a training that fails does so from any status, tells it to whoever polls and whoever listens, and stays so',
  basis: ['wrk', 'own'],
  sources: ['S8, training_failed (W)', 'S4, webhooks, Failure Payload, for the call (G)', 'from where it may fail is our choice'],
  quirks: ['modelslab.status-fields', 'modelslab.status-set', 'modelslab.webhook-calls'],
  targets: local,
  async run({ call, poll, rule, quirk, fail, wait, expectWebhook, hook, check }) {
    await quirk('modelslab.status-fields', 'with-aliases')
    const begin = async () => (await call('createLoraTraining', { body: loraBody({ webhook: hook.url }) })).training_id
    const failed = {
      until: (state: { readonly messege: string }) => state.messege === 'training_failed',
      timeline: loraTimeline,
      deadline: '60m',
    } as const
    const hear = (training_id: string) =>
      expectWebhook('receiveTrainingStatus', {
        correlate: (told) => told.model_id === training_id,
        last: (told) => told.training_status === 'training_failed',
        quiet: '5m',
      })
    for (const { failAt, after } of ends) {
      await rule(ruleThat({ plan: { failAt } }, { when: { provider: 'modelslab', makes: 'training' }, times: 1 }))
      const training_id = await begin()
      const seen = await poll('getTrainingStatus', { path: { training_id } }, failed)
      const heard = await hear(training_id)
      check.same(seen.series('messege').slice(-2), [after, 'training_failed'], 'the end')
      check.same(seen.series('model_training_status'), seen.series('messege'), 'the status under its other name')
      check.agree(heard.timed('training_status'), seen.timed('messege'), loraRelation)
      check.echo(heard.calls.at(-1)?.status, 'failed', 'status of the last call')
    }
    // Beyond the share of any plan: the model is trained, and loading it fails.
    const training_id = await begin()
    const path = { training_id }
    await poll('getTrainingStatus', { path }, until('deploying_model'))
    // Its call is made before the end is.
    await wait('1s')
    await fail(training_id)
    const { messege } = await call('getTrainingStatus', { path })
    check.echo(messege, 'training_failed', 'messege')
    const heard = await hear(training_id)
    check.same(heard.series('training_status').slice(-2), ['deploying_model', 'training_failed'], 'the last two calls')
  },
})
