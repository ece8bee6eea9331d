import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario.local('novita/upload-two-auths', {
  provider: 'novita',
  behaviour: 'an Authorization header beside a signed query is refused as one way too many',
  basis: ['s3', 'sdk'],
  sources: ['s3rver (I); report, redirects that kept a Bearer header (F)'],
  targets: local,
  async run({ call, upload, expectUploadRefusal }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    // Not the key itself, which must never go to a store.
    const headers = { authorization: 'Bearer a-key-of-nobody' }
    await expectUploadRefusal(slot, png(512, 512), { headers, status: 400, code: 'InvalidArgument' })
    await upload(slot, png(512, 512), { headers: { 'if-none-match': '*' } })
  },
})
