import { newStyleTraining } from '../../parts/novita.js'
import { trained } from '../../parts/novita-trainings.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/style-models-list', {
  provider: 'novita',
  behaviour: 'models is a list in every answer, empty until the training has succeeded',
  cost: 'golden',
  irreversible: true,
  basis: ['sdk'],
  sources: ['PY, which raises on null and on a missing one (P)'],
  targets: recorded,
  async run(steps) {
    const { check } = steps
    const seen = await trained(steps, await newStyleTraining(steps))
    for (const { task_status, models } of seen.answers) {
      const count = task_status === 'SUCCESS' ? 1 : 0
      check.that('type', Array.isArray(models), `models is no list while ${task_status}`, { path: '$.models', left: models })
      check.same(models.length, count, `the number of models while ${task_status}`)
    }
  },
})
