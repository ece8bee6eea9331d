import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/upload-slot-extension', {
  provider: 'novita',
  behaviour: 'jpg is taken as jpeg; upper case, an unknown word and none at all get no slot',
  cost: 'residue',
  irreversible: true,
  basis: ['own'],
  sources: ['novita-29; what the provider does is unknown (U)'],
  targets: live,
  async run({ call, expectRefusal }) {
    await call('createTrainingAsset', { deviates: 'clients send the suffix of the file', body: { file_extension: 'jpg' } })
    await expectRefusal('createTrainingAsset', { body: { file_extension: 'PNG' } }, { status: 400 })
    await expectRefusal('createTrainingAsset', { body: { file_extension: 'gif' } }, { status: 400 })
    await expectRefusal('createTrainingAsset', { body: {} }, { status: 400, says: 'file_extension' })
  },
})
