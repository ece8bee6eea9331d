import { newStyleTraining, styleTimeline } from '../../parts/novita.js'
import { isBroken, trained } from '../../parts/novita-trainings.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/style-two-phase', {
  provider: 'novita',
  behaviour: 'SUCCESS comes before the model serves: whoever stops there is early',
  cost: 'golden',
  irreversible: true,
  basis: ['doc'],
  sources: ['document, 3.1'],
  targets: recorded,
  async run(steps) {
    const { poll, check } = steps
    const task_id = await newStyleTraining(steps)
    const { last } = await poll(
      'getStyleTraining',
      { query: { task_id } },
      {
        until: (state) => state.task_status === 'SUCCESS',
        abortOn: isBroken,
        timeline: styleTimeline,
        every: '10s',
        deadline: '45m',
      },
    )
    const early = check.given(last.models[0], 'models[0]')
    check.same(early.model_status, 'DEPLOYING', 'the status of the model when the training has just succeeded')
    const served = await trained(steps, task_id)
    check.same(served.last.models[0]?.model_name, early.model_name, 'the name of the model, deploying and serving')
  },
})
