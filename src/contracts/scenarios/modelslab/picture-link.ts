import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

const past = 'Wed, 01 Jan 2020 00:00:00 GMT'

export default scenario.local('modelslab/picture-link', {
  provider: 'modelslab',
  behaviour:
    'a link to a stored picture answers whole, in part, by its headers alone or not at all, as conditions and ranges say',
  basis: ['s3'],
  sources: ['openapi/storage.yaml, getObject and headObject'],
  targets: local,
  async run({ call, store, check }) {
    const bytes = png(512, 512)
    const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
    const { link } = await call('cropBase64', { body: { image, crop: false } })
    const etag = (await store('getObject', link)).header('etag') ?? ''
    const elsewhere = (url: URL) => {
      url.pathname = url.pathname.replace(/[^/]+$/, 'nobody-stored-this.png')
    }
    const tooLong = (url: URL) => {
      url.pathname = url.pathname.replace(/[^/]+$/, 'x'.repeat(1025))
    }
    for (const operation of ['getObject', 'headObject'] as const) {
      const see = async (status: number, code: string, how: Parameters<typeof store>[2]) => {
        const answer = await store(operation, link, how)
        const wanted = { status, code: operation === 'headObject' || code === '' ? null : code }
        check.same({ status: answer.status, code: answer.code }, wanted, `what ${operation} answers`)
        return answer
      }
      const whole = await see(200, '', {})
      check.same(whole.header('content-length'), String(bytes.length), 'the length that is told')
      const part = await see(206, '', { headers: { range: 'bytes=0-99' } })
      check.same(part.header('content-range'), `bytes 0-99/${bytes.length}`, 'the range that is told')
      await see(304, '', { headers: { 'if-none-match': etag } })
      await see(412, 'PreconditionFailed', { headers: { 'if-unmodified-since': past } })
      await see(416, 'InvalidRange', { headers: { range: `bytes=${bytes.length}-` } })
      await see(404, 'NoSuchKey', { change: elsewhere })
      await see(400, 'KeyTooLongError', { change: tooLong })
    }
  },
})
