import { isProblem } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/error-reasons', {
  provider: 'novita',
  behaviour: 'a bad body and an unknown path are refused with the reason of the error table, or with the one that somebody saw',
  basis: ['doc', 'pub'],
  sources: ['D-err (D)', 'F3, VALIDATOR (O)', 'F6, PATH_NOT_FOUND (O)'],
  quirks: ['novita.validation-reason', 'novita.unknown-path-reason'],
  targets: local,
  async run({ expectRefusal, knock, quirk, check }) {
    const body = async (reason: string) => {
      const refused = await expectRefusal('createStyleTraining', { body: {} }, { status: 400 })
      check.that('enum', refused !== null && isProblem(refused, reason), `not the reason ${reason}`, { left: refused?.body })
    }
    const path = async (reason: string) => {
      const refused = await knock({ method: 'GET', path: '/v3/training/nothing-is-here' }, { status: 404 })
      check.that('enum', refused !== null && isProblem(refused, reason), `not the reason ${reason}`, { left: refused?.body })
    }
    await body('INVALID_REQUEST_BODY')
    await path('API_NOT_FOUND')
    await quirk('novita.validation-reason', 'validator')
    await quirk('novita.unknown-path-reason', 'path-not-found')
    await body('VALIDATOR')
    await path('PATH_NOT_FOUND')
  },
})
