import { pictureBody } from '../../parts/novita.js'
import { isProblem } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

const calls = [
  { operation: 'createTextToImage', pictures: 20, more: {} },
  { operation: 'createImageToImage', pictures: 10, more: { image_base64: 'iVBORw0KGgo=' } },
] as const

export default scenario.local('novita/rate-images', {
  provider: 'novita',
  behaviour:
    'twenty pictures a minute from text and ten from pictures, counted in pictures: beyond them 429, a minute later none',
  basis: ['doc'],
  sources: ['D-rate (D)', 'D-err, RATE_LIMIT_EXCEEDED (D)'],
  quirks: ['novita.submit-shape'],
  targets: local,
  async run({ rule, call, expectRefusal, advance, check }) {
    for (const { operation, pictures, more } of calls) {
      // The limits are not kept unless they are asked for.
      await rule(ruleThat({ limit: { pictures, per: '1m' } }, { when: { provider: 'novita', operation } }))
      const { extra, request } = pictureBody({ imageNum: 5 })
      const body = { extra, request: { ...request, image_base64: '', ...more } }
      for (let asked = 0; asked < pictures; asked += 5) await call(operation, { body })
      const refused = await expectRefusal(
        operation,
        { body: { ...body, request: { ...body.request, image_num: 1 } } },
        { status: 429 },
      )
      const holds = refused === null || isProblem(refused, 'RATE_LIMIT_EXCEEDED')
      check.that('enum', holds, `${operation}: not the problem RATE_LIMIT_EXCEEDED`, { left: refused?.body })
      await advance('1m')
      await call(operation, { body })
    }
  },
})
