import { novitaOperations } from '../../parts/every-operation.js'
import { isProblem } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/no-key', {
  provider: 'novita',
  behaviour: 'without a key every operation is refused alike, whatever else is wrong with the request',
  basis: ['pub', 'doc'],
  sources: ['F4 (O)', 'D-err, D-err2 (D)', 'that it comes before everything else is our choice'],
  quirks: ['novita.auth-failure'],
  targets: local,
  async run({ expectRefusal, check }) {
    const seen = new Set<number>()
    for (const { operation, input } of novitaOperations) {
      // Which of the three it is, is an open quirk.
      const refused = await expectRefusal(operation, { ...input, key: 'none' }, { status: [403, 401, 400] })
      if (refused === null) continue
      seen.add(refused.status)
      check.that('enum', isProblem(refused), `${operation}: not the problem shape`, { left: refused.body })
    }
    check.that('status', seen.size < 2, 'operations are refused in different ways', { left: [...seen] })
  },
})
