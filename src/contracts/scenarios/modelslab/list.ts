import { isObject } from '../../json.js'
import { newTraining } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/list', {
  provider: 'modelslab',
  behaviour: 'the list names trainings by the ids that the status knows',
  cost: 'none',
  basis: ['doc'],
  sources: ['S2, finetune-list (D)', 'S3, TrainedModelListResponse (D)'],
  quirks: ['modelslab.list-items'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['getTrainingStatus'], why: 'stateless' },
  },
  async arrange({ call, poll }) {
    await newTraining({ call, poll })
  },
  async run({ call, check }) {
    const { data } = await call('listTrainings')
    const [first] = data
    if (first === undefined) return
    check.plays('modelslab.list-items', isObject(first) ? 'objects' : 'ids')
    const training_id = typeof first === 'string' ? first : first.model_id
    check.format(training_id, 'trainingId')
    await call('getTrainingStatus', { path: { training_id } })
  },
})
