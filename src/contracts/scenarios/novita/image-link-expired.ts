import { drawn } from '../../parts/novita-generations.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/image-link-expired', {
  provider: 'novita',
  behaviour: 'when its time is over, the link of a picture is refused as S3 does it; until then it is not',
  cost: 'generation',
  irreversible: true,
  basis: ['s3'],
  sources: ['openapi/storage.yaml, getObject; document, 3.2.1, image_url_ttl'],
  quirks: ['novita.image-url-ttl'],
  targets: live,
  async run(steps) {
    const { wait, download, expectDownloadRefusal, check } = steps
    const { last } = await drawn(steps)
    const { image_url, image_url_ttl } = check.given(last.images[0], 'images[0]')
    await download(image_url)
    await wait(`${Number(image_url_ttl) + 1}s`)
    const xml = await expectDownloadRefusal(image_url, { status: 403, code: 'AccessDenied' })
    check.that('text', /expired/i.test(xml), 'the refusal does not say that the link has expired', { left: xml })
  },
})
