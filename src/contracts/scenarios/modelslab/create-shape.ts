import { loraBody } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/create-shape', {
  provider: 'modelslab',
  behaviour: 'an acceptance says success, deploying_gpu and an id of 10 or 25 letters and digits, the same under both names',
  cost: 'golden',
  basis: ['doc', 'pub'],
  sources: ['document, Response (D)', 'S9 (O)', 'S11 (C)'],
  quirks: ['modelslab.create-ids', 'modelslab.training-id-length'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full', prism: 'full' },
  async run({ call, check }) {
    const made = await call('createLoraTraining', { body: loraBody() })
    check.echo(made.messege, 'deploying_gpu', 'messege')
    check.format(made.training_id, 'trainingId')
    check.plays('modelslab.training-id-length', String(made.training_id.length), { level: 'format' })
    check.plays('modelslab.create-ids', made.model_id === undefined ? 'document' : 'both')
    if (made.model_id !== undefined) check.same(made.model_id, made.training_id, 'model_id and training_id')
  },
})
