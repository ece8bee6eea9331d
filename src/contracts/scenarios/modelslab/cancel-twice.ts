import { newTraining, until, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/cancel-twice', {
  provider: 'modelslab',
  behaviour: 'a second cancel, and a cancel after the end, are answered and change nothing',
  cost: 'training',
  basis: ['own'],
  sources: ['no page shows an answer (S2, S3, S7): whether it is a refusal is left open'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, ask, check }) {
    const stopped = { training_id: await newTraining({ call, poll }) }
    await poll('getTrainingStatus', { path: stopped }, until('training_started'))
    await call('cancelTraining', { path: stopped })
    const finished = { training_id: await newTraining({ call, poll }) }
    await poll('getTrainingStatus', { path: finished }, untilReady)
    for (const path of [stopped, finished]) {
      const before = await call('getTrainingStatus', { path })
      await ask('cancelTraining', { path })
      check.same(await call('getTrainingStatus', { path }), before, 'the training before and after')
    }
  },
})
