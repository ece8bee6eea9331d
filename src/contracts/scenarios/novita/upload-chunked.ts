import { bytewise } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/upload-chunked', {
  provider: 'novita',
  behaviour: 'an upload without a length is refused with 411, one in chunks with 501',
  basis: ['s3'],
  sources: ['s3-tests, test_object_create_bad_contentlength_none (I)', 'report, aws-sdk-go#3063 and knox#43 (F)'],
  targets: bytewise,
  async run({ call, raw, upload, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const order = { operation: 'putObject', method: 'PUT', url: slot.upload_url, length: null }
    const bare = await raw(order)
    check.same(bare.statuses, [411], 'the statuses of an upload without a length')
    check.that('enum', bare.text.includes('<Code>MissingContentLength</Code>'), 'not MissingContentLength', { left: bare.text })
    const chunked = await raw({ ...order, headers: { 'transfer-encoding': 'chunked' }, body: '5\r\nbytes\r\n0\r\n\r\n' })
    check.same(chunked.statuses, [501], 'the statuses of an upload in chunks')
    check.that('enum', chunked.text.includes('<Code>NotImplemented</Code>'), 'not NotImplemented', { left: chunked.text })
    await upload(slot, new Uint8Array([1]), { headers: { 'if-none-match': '*' } })
  },
})
