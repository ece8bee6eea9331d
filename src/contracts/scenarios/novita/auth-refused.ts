import { isObject } from '../../json.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/auth-refused', {
  provider: 'novita',
  behaviour: 'no key and a void key are refused in the problem shape, whose code is the HTTP status',
  cost: 'none',
  basis: ['pub', 'doc'],
  sources: ['D-err (D)', 'F4 (O)', 'F5 (O)'],
  quirks: ['novita.auth-failure'],
  targets: {
    emulator: { outOfReach: ['void key'], why: 'any key is taken unless a list is configured' },
    recording: 'full',
    real: 'full',
    custom: 'full',
  },
  async run({ expectRefusal, check }) {
    for (const key of ['none', 'void'] as const) {
      // Which of the three it is, is an open quirk: every alternative is taken here.
      const refused = await expectRefusal('listTrainings', { key }, { status: [403, 401, 400] })
      if (refused === null) continue
      const { status, body } = refused
      check.same(isObject(body) ? body['code'] : body, status, 'the code in the body and the HTTP status')
    }
  },
})
