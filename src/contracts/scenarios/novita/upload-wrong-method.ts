import { live } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/upload-wrong-method', {
  provider: 'novita',
  behaviour: 'a link that is signed for PUT serves neither GET nor POST',
  cost: 'residue',
  irreversible: true,
  basis: ['s3'],
  sources: ['s3, the method is a part of what is signed (D)', 'recorded, a method that the resource lacks (R)'],
  targets: live,
  async run({ call, expectUploadRefusal }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    await expectUploadRefusal(slot, png(512, 512), { method: 'GET', status: 403, code: 'SignatureDoesNotMatch' })
    // Which of the two S3 looks at first, the signature or the method that objects do not have, no source says.
    await expectUploadRefusal(slot, png(512, 512), { method: 'POST', status: [403, 405] })
  },
})
