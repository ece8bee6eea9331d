import { live } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/upload-expired', {
  provider: 'novita',
  behaviour: 'an upload link works until a second before its end, and is refused as expired after it',
  cost: 'residue',
  irreversible: true,
  basis: ['s3'],
  sources: ['openapi/storage.yaml, putObject; s3, X-Amz-Expires (D)'],
  quirks: ['novita.upload-url-ttl'],
  targets: live,
  async run({ call, upload, expectUploadRefusal, wait, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const seconds = Number(new URL(slot.upload_url).searchParams.get('X-Amz-Expires'))
    check.that('format', seconds > 1, 'the link does not say how long it lives', { path: '$.upload_url', left: seconds })
    await wait(`${seconds - 1}s`)
    await upload(slot, png(512, 512))
    await wait('2s')
    const xml = await expectUploadRefusal(slot, png(512, 512), { status: 403, code: 'AccessDenied' })
    check.that('text', /expired/i.test(xml), 'the refusal does not say that the link has expired', { left: xml })
  },
})
