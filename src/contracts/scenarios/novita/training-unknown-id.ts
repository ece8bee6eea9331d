import { isProblem, unknownId } from '../../parts/novita-trainings.js'
import { recorded, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/training-unknown-id', {
  provider: 'novita',
  behaviour: 'the id of no training is answered 404 TASK_NOT_FOUND on either path',
  cost: 'none',
  basis: ['doc', 'own'],
  sources: ['D-err, TASK_NOT_FOUND (D); that these paths answer so is a guess (U)'],
  targets: { ...recorded, ...stateless('expectRefusal') },
  async run({ expectRefusal, check }) {
    for (const operation of ['getStyleTraining', 'getSubjectTraining'] as const) {
      const refused = await expectRefusal(operation, { query: { task_id: unknownId } }, { status: 404 })
      const holds = refused === null || isProblem(refused, 'TASK_NOT_FOUND')
      check.that('enum', holds, 'not the problem TASK_NOT_FOUND', { left: refused?.body })
    }
  },
})
