import { isProblem } from '../../parts/novita-trainings.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/unknown-path', {
  provider: 'novita',
  behaviour: 'a path that does not exist is answered 404 in the problem shape, never with 200 or HTML',
  cost: 'none',
  basis: ['own'],
  sources: ['D-err (D) for the shape and API_NOT_FOUND; F6 (O) for another reason'],
  quirks: ['novita.unknown-path-reason'],
  targets: live,
  async run({ knock, check }) {
    for (const method of ['GET', 'POST'] as const) {
      const refused = await knock({ method, path: '/v3/training/nothing-is-here', body: {} }, { status: 404 })
      if (refused !== null) check.that('schema', isProblem(refused), `${method}: not the problem shape`, { left: refused.body })
    }
  },
})
