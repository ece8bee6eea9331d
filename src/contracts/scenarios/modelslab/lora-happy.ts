import { loraBody, loraTimeline } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/lora-happy', {
  provider: 'modelslab',
  behaviour: 'create, then every status in order until model_ready, with a log that grows',
  cost: 'training',
  basis: ['doc'],
  sources: ['document', 'S2, finetune-status (D)'],
  quirks: ['modelslab.status-set', 'modelslab.create-ids', 'modelslab.training-id-length'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['poll'], why: 'stateless' },
  },
  async run({ call, poll, check }) {
    const made = await call('createLoraTraining', { body: loraBody() })
    check.format(made.training_id, 'trainingId')
    await poll(
      'getTrainingStatus',
      { path: { training_id: made.training_id } },
      {
        until: (state) => state.messege === 'model_ready',
        abortOn: (state) => state.messege === 'training_failed',
        timeline: loraTimeline,
        every: '10s',
        deadline: '60m',
      },
    )
  },
})
