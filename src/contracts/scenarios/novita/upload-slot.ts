import { recorded } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

const signed = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Expires', 'X-Amz-SignedHeaders', 'X-Amz-Signature']

export default scenario('novita/upload-slot', {
  provider: 'novita',
  behaviour: 'a slot has an id, PUT, the host, and a presigned URL whose key is named after the id',
  cost: 'residue',
  irreversible: true,
  basis: ['doc', 'pub'],
  sources: ['document, 1.1', 'F1 (O)'],
  quirks: ['novita.assets-id-form', 'novita.upload-url-ttl'],
  targets: { ...recorded, prism: 'full' },
  async run({ call, upload, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    check.format(slot.assets_id, 'hex32')
    check.same(slot.method, 'PUT', 'the method')
    check.format(slot.upload_url, 'url')
    check.ownStore(slot.upload_url, 'novita')

    // A page and a mock print a link that leads nowhere: what stands in it is looked at where it takes a picture.
    await upload(slot, png(512, 512))
    const { host, pathname, searchParams } = new URL(slot.upload_url)
    check.same(slot.headers.Host.values, [host], 'the host to send and the host of the link')
    const missing = signed.filter((name) => !searchParams.has(name))
    check.that('format', missing.length === 0, `the link lacks ${missing.join(', ')}`, { path: '$.upload_url', left: missing })
    check.same(pathname.split('/').at(-1), `${slot.assets_id}.png`, 'the name of the key and the id')
  },
})
