import { newStyleTraining } from '../../parts/novita.js'
import { untilBroken } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/training-failed', {
  provider: 'novita',
  behaviour: 'a training that fails says FAILED for ever, with no models and no field that tells why',
  basis: ['doc'],
  sources: ['document, 3.1 and 3.3'],
  targets: local,
  async run(steps) {
    const { story, poll, check } = steps
    await story('train-fails')
    const query = { task_id: await newStyleTraining(steps) }
    const { last } = await poll('getStyleTraining', { query }, untilBroken('FAILED'))
    check.same(last.models, [], 'the models of a failed training')
    const documented = ['task_id', 'task_status', 'model_type', 'models', 'extra']
    const others = Object.keys(last).filter((name) => !documented.includes(name))
    check.that('presence', others.length === 0, `fields that no page lists: ${others.join(', ')}`, { left: others })
  },
})
