import { live } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

const changes: readonly ((url: URL) => void)[] = [
  ({ searchParams }) => {
    const signature = searchParams.get('X-Amz-Signature') ?? ''
    searchParams.set('X-Amz-Signature', `${signature.slice(0, -1)}${signature.endsWith('0') ? '1' : '0'}`)
  },
  (url) => {
    url.pathname = url.pathname.replace(/[^/]+$/, 'another.png')
  },
  ({ searchParams }) => {
    searchParams.set('X-Amz-Expires', String(Number(searchParams.get('X-Amz-Expires')) + 1))
  },
]

export default scenario('novita/upload-tampered', {
  provider: 'novita',
  behaviour: 'a link with another signature, key or life is refused, and nothing is stored',
  cost: 'residue',
  irreversible: true,
  basis: ['s3'],
  sources: ['openapi/storage.yaml, putObject; recorded, signature does not match (R)'],
  targets: live,
  async run({ call, upload, expectUploadRefusal }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    for (const change of changes)
      await expectUploadRefusal(slot, png(512, 512), { change, status: 403, code: 'SignatureDoesNotMatch' })
    // Goes well only where the key is still free (s3, conditional writes).
    await upload(slot, png(512, 512), { headers: { 'if-none-match': '*' } })
  },
})
