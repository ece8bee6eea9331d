import { bytewise } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario.local('novita/upload-short', {
  provider: 'novita',
  behaviour: 'fewer bytes than declared are IncompleteBody or a cut connection, and the object is never half there',
  basis: ['s3'],
  sources: ['versitygw, s3err (I)', 's3, an object is stored whole or not at all (D)'],
  targets: bytewise,
  async run({ call, raw, upload, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const body = png(512, 512)
    const length = body.length + 1
    const { statuses, text } = await raw({
      operation: 'putObject',
      method: 'PUT',
      url: slot.upload_url,
      body,
      length,
      breaksOff: true,
    })
    const holds = statuses.length === 0 || (statuses[0] === 400 && text.includes('<Code>IncompleteBody</Code>'))
    check.that('status', holds, 'neither IncompleteBody nor a cut connection', { left: [...statuses, text] })
    await upload(slot, body, { headers: { 'if-none-match': '*' } })
  },
})
