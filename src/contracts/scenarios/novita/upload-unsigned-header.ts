import { live } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/upload-unsigned-header', {
  provider: 'novita',
  behaviour: 'an x-amz header that nobody signed is refused by name, and the object stays as it was',
  cost: 'residue',
  irreversible: true,
  basis: ['s3'],
  sources: ['openapi/storage.yaml, putObject; report, AccessDenied with HeadersNotSigned (F)'],
  targets: live,
  async run({ call, upload, expectUploadRefusal, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const { etag } = await upload(slot, png(512, 512))
    const headers = { 'x-amz-meta-note': 'unsigned' }
    const xml = await expectUploadRefusal(slot, png(256, 256), { headers, status: 403, code: 'AccessDenied' })
    check.that('text', /x-amz-meta-note/i.test(xml), 'the refusal does not name the header', { left: xml })
    // Goes well only over the object of that ETag (s3, conditional writes).
    await upload(slot, png(512, 512), { headers: { 'if-match': check.given(etag, 'etag') } })
  },
})
