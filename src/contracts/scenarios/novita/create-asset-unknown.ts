import { trainingBody } from '../../parts/novita.js'
import { unknownAsset } from '../../parts/novita-trainings.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.battery('novita/create-asset-unknown', {
  provider: 'novita',
  behaviour: 'a training with an asset that was never issued is refused when it is made',
  basis: ['own'],
  sources: ['what the provider does is unknown (U)'],
  quirks: ['novita.unknown-asset'],
  targets: live,
  async run({ expectRefusal, check }) {
    await expectRefusal('createStyleTraining', { body: trainingBody(check.name(), [unknownAsset]) }, { status: 400 })
  },
})
