import { loraBody } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

const variants = [
  { max_train_steps: '18' },
  { max_train_steps: 18 },
  { seed: '0' },
  { seed: 0 },
  { seed: null },
  { webhook: null },
  { webhook: '' },
  { training_type: 'women' },
  { training_type: 'female' },
  { training_type: 'null' },
  { training_type: null },
] as const

export default scenario.local('modelslab/create-tolerant', {
  provider: 'modelslab',
  behaviour: 'numbers as texts, three ways to have no webhook and both words for women are taken as they come',
  basis: ['doc'],
  sources: ['document, Example and tables; modelslab-1, modelslab-5, modelslab-9, modelslab-15'],
  targets: { emulator: 'full', custom: 'full', prism: 'full' },
  async run({ call, check }) {
    for (const variant of variants) {
      const made = await call('createLoraTraining', { body: { ...loraBody(), ...variant } })
      check.format(made.training_id, 'trainingId')
    }
  },
})
