import { newTraining } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/training-cancelled', {
  provider: 'modelslab',
  behaviour: 'a cancelled training says so under both names of its status, and in the list where that tells statuses',
  basis: ['own'],
  sources: ['S2, cancel-training (D) for the call; the word is our choice', 'S9, model_training_status (C)'],
  quirks: ['modelslab.status-fields', 'modelslab.list-items'],
  targets: local,
  async run(steps) {
    const { call, quirk, check } = steps
    await quirk('modelslab.status-fields', 'with-aliases')
    await quirk('modelslab.list-items', 'objects')
    const path = { training_id: await newTraining(steps) }
    await call('cancelTraining', { path })
    const state = await call('getTrainingStatus', { path })
    check.same([state.messege, state.model_training_status], ['cancelled', 'cancelled'], 'the status and its other name')
    const { data } = await call('listTrainings')
    check.same(
      data.map((row) => (typeof row === 'string' ? row : row.status)),
      ['cancelled'],
      'the statuses in the list',
    )
  },
})
