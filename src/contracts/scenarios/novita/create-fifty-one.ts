import { trainingBody } from '../../parts/novita.js'
import { newAssets } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/create-fifty-one', {
  provider: 'novita',
  behaviour: 'fifty pictures are taken, one more is refused',
  basis: ['doc', 'own'],
  sources: ['document, 1, "up to 50 images"; what happens beyond is unknown (U)'],
  targets: local,
  async run({ call, upload, expectRefusal, check }) {
    const assets = await newAssets({ call, upload }, 51)
    const made = await call('createStyleTraining', { body: trainingBody(check.name(), assets.slice(0, 50)) })
    check.format(made.task_id, 'uuid')
    const body = trainingBody(check.name(), assets)
    await expectRefusal('createStyleTraining', { body }, { status: 400, says: 'image_dataset_items' })
  },
})
