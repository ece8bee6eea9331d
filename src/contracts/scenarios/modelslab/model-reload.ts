import { checkError, newTraining, refusedWith, untilReady } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/model-reload', {
  provider: 'modelslab',
  behaviour: 'a trained model is loaded again on request; one that still trains is not found',
  basis: ['doc', 'own'],
  sources: ['S5, /model_reload (D); what an untrained one is answered is our choice'],
  quirks: ['modelslab.error-status'],
  targets: local,
  async run({ call, poll, expectRefusal, check }) {
    const model_id = await newTraining({ call, poll })
    checkError(check, await expectRefusal('reloadModel', { body: { model_id } }, { status: refusedWith(400), says: 'model' }))
    await poll('getTrainingStatus', { path: { training_id: model_id } }, untilReady)
    const { message } = await call('reloadModel', { body: { model_id } })
    check.that('presence', message !== '', 'nothing is said of it', { path: '$.message' })
  },
})
