import { loraBody } from '../../parts/modelslab.js'
import { newStyleTraining } from '../../parts/novita.js'
import { scenario } from '../../scenario.js'
import type { TakeLine } from '../../take.js'

export default scenario.local('both/same-world', {
  provider: 'both',
  behaviour: 'the same calls after a reset give the same answers, byte for byte',
  basis: ['own'],
  sources: ['same seed, same world'],
  targets: { emulator: 'full' },
  async run({ novita, modelslab, check }) {
    const told: TakeLine[][] = []
    for (let round = 0; round < 2; round++) {
      await novita.reset()
      const before = novita.taken().length
      const task_id = await newStyleTraining(novita)
      await novita.poll(
        'getStyleTraining',
        { query: { task_id } },
        {
          until: (state) => state.models[0]?.model_status === 'SERVING',
          deadline: '45m',
        },
      )
      const { training_id } = await modelslab.call('createLoraTraining', { body: loraBody() })
      await modelslab.poll(
        'getTrainingStatus',
        { path: { training_id } },
        {
          until: (state) => state.messege === 'model_ready',
          deadline: '60m',
        },
      )
      told.push(
        novita
          .taken()
          .slice(before)
          .map((line) => ({ ...line, step: '' })),
      )
    }
    check.same(told[1], told[0], 'the two takes')
  },
})
