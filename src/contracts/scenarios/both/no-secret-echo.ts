import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('both/no-secret-echo', {
  provider: 'both',
  behaviour: 'no answer repeats the key that was sent, refusals and unknown paths least of all',
  cost: 'none',
  basis: ['own'],
  sources: ['a key in an answer ends in logs'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  // That the key is in no answer and no call, every exchange is judged by.
  async run({ novita, modelslab, check }) {
    await novita.call('listTrainings')
    await novita.expectRefusal('getStyleTraining', { query: { task_id: 'never-issued' } }, { status: [400, 404] })
    await novita.expectRefusal('createTrainingAsset', { body: {} }, { status: 400 })
    await novita.knock({ method: 'GET', path: '/v3/no-such-path' }, { status: 404 })
    await modelslab.call('listTrainings')
    const path = { training_id: 'neverIssued' }
    checkError(check, await modelslab.expectRefusal('getTrainingStatus', { path }, { status: refusedWith(404) }))
    checkError(check, await modelslab.expectRefusal('cropBase64', { body: {} }, { status: refusedWith(400) }))
    await modelslab.knock({ method: 'POST', path: '/api/v3/no_such_path' }, { status: 404 })
  },
})
