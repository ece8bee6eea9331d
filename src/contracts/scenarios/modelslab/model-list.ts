import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/model-list', {
  provider: 'modelslab',
  behaviour: 'the public models come as a bare list, each ready and with an id of its own',
  cost: 'none',
  basis: ['doc'],
  sources: ['S5, model-operation, /model_list (D)'],
  targets: live,
  async run({ call, check }) {
    const models = await call('listModels')
    const ids = models.map(({ model_id }) => model_id)
    check.onceEach(ids, ids)
    for (const { model_id, status } of models) check.same(status, 'model_ready', `the status of ${model_id}`)
  },
})
