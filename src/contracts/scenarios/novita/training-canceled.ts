import { newStyleTraining } from '../../parts/novita.js'
import { untilBroken } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/training-canceled', {
  provider: 'novita',
  behaviour: 'CANCELED, to which no call of a client leads, is an end: no models, and never another status',
  basis: ['doc'],
  sources: ['document, 3.1, the list of statuses'],
  targets: local,
  async run(steps) {
    const { story, poll, knock, check } = steps
    const task_id = await newStyleTraining(steps)
    // No page has a call that ends a training.
    await knock({ method: 'POST', path: '/v3/training/style/cancel', body: { task_id } }, { status: 404 })
    await story('canceled')
    const query = { task_id: await newStyleTraining(steps) }
    const { last } = await poll('getStyleTraining', { query }, untilBroken('CANCELED'))
    check.same(last.models, [], 'the models of a canceled training')
  },
})
