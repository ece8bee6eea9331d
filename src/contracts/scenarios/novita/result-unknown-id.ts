import { isProblem, unknownId } from '../../parts/novita-trainings.js'
import { recorded, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/result-unknown-id', {
  provider: 'novita',
  behaviour: 'the id of no generation is answered 404 TASK_NOT_FOUND',
  cost: 'none',
  basis: ['doc'],
  sources: ['D-err, TASK_NOT_FOUND (D)'],
  targets: { ...recorded, ...stateless('expectRefusal') },
  async run({ expectRefusal, check }) {
    const refused = await expectRefusal('getTaskResult', { query: { task_id: unknownId } }, { status: 404 })
    const isFlat = refused === null || isProblem(refused)
    check.that('schema', isFlat, 'not the problem shape', { left: refused?.body })
    const holds = refused === null || isProblem(refused, 'TASK_NOT_FOUND')
    check.that('enum', holds, 'not the problem TASK_NOT_FOUND', { left: refused?.body })
  },
})
