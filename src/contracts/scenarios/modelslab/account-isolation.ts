import { newTraining, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/account-isolation', {
  provider: 'modelslab',
  behaviour: 'under another key nothing of an account is read, cancelled, deleted or listed',
  basis: ['own'],
  sources: ['an API key is an account'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, account, check, ...steps }) {
    const training_id = await newTraining({ call, poll })
    const path = { training_id }
    const before = await call('getTrainingStatus', { path })
    const stranger = account('stranger')
    for (const operation of ['getTrainingStatus', 'cancelTraining', 'deleteTraining'] as const)
      await stranger.expectRefusal(operation, { path }, { status: refusedWith(404) })
    const listed = await stranger.call('listTrainings')
    check.onceEach(listed.data, [])
    check.same(await call('getTrainingStatus', { path }), before, 'the training before and after')
    await steps.advance('60m')
    check.echo((await call('getTrainingStatus', { path })).messege, 'model_ready', 'the end')
  },
})
