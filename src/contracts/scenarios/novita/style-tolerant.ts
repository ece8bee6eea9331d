import { newAsset } from '../../parts/novita.js'
import { local, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/style-tolerant', {
  provider: 'novita',
  behaviour: 'no caption, null components, numbers as text, unknown settings and an integer id as text are all taken',
  basis: ['doc', 'sdk'],
  sources: ['novita-1, novita-2, novita-4, novita-10; PY, create_training_style (P)'],
  quirks: ['novita.assets-id-form'],
  targets: { ...local, ...stateless('upload') },
  // So that the id that comes back as text was an integer.
  arrange: ({ quirk }) => quirk('novita.assets-id-form', 'integer'),
  async run(steps) {
    const { call, check } = steps
    const asset = await newAsset(steps)
    const made = await call('createStyleTraining', {
      body: {
        name: check.name(),
        base_model: 'v1-5-pruned-emaonly',
        width: 512,
        height: 512,
        image_dataset_items: [{ assets_id: String(asset) }],
        expert_setting: { learning_rate: '1e-4', max_train_steps: 500, ...{ a_setting_of_tomorrow: true } },
        components: null,
      },
    })
    check.format(made.task_id, 'uuid')
  },
})
