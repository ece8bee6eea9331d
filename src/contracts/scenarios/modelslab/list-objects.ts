import { loraRelation, newTraining, until } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

const words = ['training_started', 'training_success', 'trained_model_compressing', 'trained_model_uploading'] as const
const lastWords = ['trained_model_uploaded', 'deploying_model', 'model_ready'] as const

export default scenario.local('modelslab/list-objects', {
  provider: 'modelslab',
  behaviour: 'a list that holds more than ids says of each training what its status says at that moment',
  basis: ['own'],
  sources: ['S5, /model_list, by analogy (G)'],
  quirks: ['modelslab.list-items'],
  targets: local,
  async run(steps) {
    const { call, poll, quirk, story, check } = steps
    await quirk('modelslab.list-items', 'objects')
    const path = { training_id: await newTraining(steps) }
    const listed = async () => {
      const [row] = (await call('listTrainings')).data
      return typeof row === 'string' ? row : row?.status
    }
    check.same(await listed(), loraRelation.start[0], 'the status of a new training in the list')
    for (const word of [...words, ...lastWords]) {
      await poll('getTrainingStatus', { path }, until(word))
      check.same(await listed(), word, 'the status in the list')
    }
    await call('deleteTraining', { path })
    await story('train-fails')
    await poll('getTrainingStatus', { path: { training_id: await newTraining(steps) } }, until('training_failed'))
    check.same(await listed(), 'training_failed', 'the status of a failed training in the list')
  },
})
