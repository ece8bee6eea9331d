import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario.local('novita/upload-wrong-host', {
  provider: 'novita',
  behaviour: 'the host is signed: the same link under another name or port is refused',
  basis: ['s3'],
  sources: ['openapi/storage.yaml; s3, X-Amz-SignedHeaders (D)'],
  targets: local,
  async run({ call, upload, expectUploadRefusal }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const { hostname, port } = new URL(slot.upload_url)
    for (const host of [`another.test${port === '' ? '' : `:${port}`}`, `${hostname}:${Number(port) + 1}`]) {
      const headers = { host }
      await expectUploadRefusal(slot, png(512, 512), { headers, status: 403, code: 'SignatureDoesNotMatch' })
    }
    await upload(slot, png(512, 512), { headers: { 'if-none-match': '*' } })
  },
})
