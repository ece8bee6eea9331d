import { bytewise } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario.local('novita/upload-expect-continue', {
  provider: 'novita',
  behaviour: 'asked first, the store says 100 and then 200 when all is well, and refuses without a 100 when it is not',
  basis: ['s3'],
  sources: ['openapi/storage.yaml, putObject, Expect; rfc9110, 10.1.1 (D)'],
  targets: bytewise,
  async run({ call, raw, check }) {
    const { upload_url: url } = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const order = { operation: 'putObject', method: 'PUT', headers: { expect: '100-continue' }, body: png(512, 512) }
    const well = await raw({ ...order, url })
    check.same(well.statuses, [100, 200], 'the statuses of an upload that is fine')
    const tampered = new URL(url)
    tampered.searchParams.set('X-Amz-Expires', '601')
    const badly = await raw({ ...order, url: tampered.href })
    check.same(badly.statuses, [403], 'the statuses of one that is not')
  },
})
