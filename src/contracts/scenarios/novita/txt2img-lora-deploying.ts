import { newStyleTraining } from '../../parts/novita.js'
import { drawn, loraBody } from '../../parts/novita-generations.js'
import { isBroken, trained } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/txt2img-lora-deploying', {
  provider: 'novita',
  behaviour: 'a model that is still deploying is refused, and drawn with once it serves',
  basis: ['own'],
  sources: ['document, 3.1, "can start using"; what comes before is a guess (G)'],
  quirks: ['novita.unusable-lora'],
  targets: local,
  async run(steps) {
    const { poll, expectRefusal, check } = steps
    const task_id = await newStyleTraining(steps)
    const { last } = await poll(
      'getStyleTraining',
      { query: { task_id } },
      { until: (state) => state.task_status === 'SUCCESS', abortOn: isBroken, deadline: '45m' },
    )
    const name = check.given(last.models[0]?.model_name, 'model_name')
    await expectRefusal('createTextToImage', { body: loraBody(name) }, { status: 400, says: 'lora' })
    await trained(steps, task_id)
    await drawn(steps, loraBody(name))
  },
})
