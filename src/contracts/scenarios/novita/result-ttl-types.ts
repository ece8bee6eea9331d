import { drawn } from '../../parts/novita-generations.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/result-ttl-types', {
  provider: 'novita',
  behaviour: 'image_url_ttl, a number or the same as text, is the life that the link itself tells',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['document, 3.2.1; D-res (D), the number', 'D-t2i, D-wh (D), the text'],
  quirks: ['novita.image-url-ttl'],
  targets: recorded,
  async run(steps) {
    const { last } = await drawn(steps)
    for (const { image_url, image_url_ttl } of last.images) {
      const life = new URL(image_url).searchParams.get('X-Amz-Expires')
      steps.check.same(String(image_url_ttl), life, 'the seconds in the field and in the link')
    }
  },
})
