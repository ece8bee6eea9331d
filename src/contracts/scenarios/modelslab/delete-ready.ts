import { newTraining, refusedWith, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/delete-ready', {
  provider: 'modelslab',
  behaviour: 'a trained model that is deleted is gone from list and status',
  cost: 'training',
  basis: ['own'],
  sources: ['S2, finetune-delete (D) for the call; its effect is our choice'],
  quirks: ['modelslab.list-items'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, expectRefusal, check }) {
    const training_id = await newTraining({ call, poll })
    const path = { training_id }
    await poll('getTrainingStatus', { path }, untilReady)
    await call('deleteTraining', { path })
    const { data } = await call('listTrainings')
    check.that('presence', !JSON.stringify(data).includes(training_id), 'a deleted training is still listed', { path: '$.data' })
    await expectRefusal('getTrainingStatus', { path }, { status: refusedWith(404) })
  },
})
