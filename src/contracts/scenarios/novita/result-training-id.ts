import { newStyleTraining } from '../../parts/novita.js'
import { isProblem } from '../../parts/novita-trainings.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/result-training-id', {
  provider: 'novita',
  behaviour: 'the id of a training is the id of no generation: 404',
  cost: 'golden',
  irreversible: true,
  basis: ['own'],
  sources: ['novita-13; what the provider does is unknown (U)'],
  targets: live,
  async run(steps) {
    const { expectRefusal, check } = steps
    const query = { task_id: await newStyleTraining(steps) }
    const refused = await expectRefusal('getTaskResult', { query }, { status: 404 })
    const holds = refused === null || isProblem(refused)
    check.that('schema', holds, 'not the problem shape', { left: refused?.body })
  },
})
