import { trainingBody } from '../../parts/novita.js'
import { untilBroken } from '../../parts/novita-trainings.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/create-asset-empty', {
  provider: 'novita',
  behaviour: 'a slot that nothing was uploaded to is taken into a training, which then fails',
  cost: 'training',
  irreversible: true,
  basis: ['own'],
  sources: ['what the provider does is unknown (U)'],
  quirks: ['novita.missing-upload'],
  targets: live,
  async run({ call, poll, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const made = await call('createStyleTraining', { body: trainingBody(check.name(), [slot.assets_id]) })
    await poll('getStyleTraining', { query: { task_id: made.task_id } }, untilBroken('FAILED'))
  },
})
