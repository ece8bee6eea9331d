import { loraBody } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/cancel-running', {
  provider: 'modelslab',
  behaviour: 'either spelling of the cancel stops a running training: its status rests and never is model_ready',
  cost: 'training',
  basis: ['own'],
  sources: ['S2, cancel-training (D) for the call; its effect is our choice'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, wait, check }) {
    for (const cancel of ['cancelTraining', 'cancelTrainingCorrectSpelling'] as const) {
      const { training_id } = await call('createLoraTraining', { body: loraBody() })
      await poll(
        'getTrainingStatus',
        { path: { training_id } },
        {
          until: (state) => state.messege === 'training_started',
          every: '10s',
          deadline: '60m',
        },
      )
      await call(cancel, { path: { training_id } })
      const stopped = await call('getTrainingStatus', { path: { training_id } })
      await wait('60m')
      const later = await call('getTrainingStatus', { path: { training_id } })
      check.that('timeline', later.messege !== 'model_ready', 'a cancelled training became model_ready', { left: later.messege })
      check.same(later.messege, stopped.messege, 'the status after the cancel and an hour later')
    }
  },
})
