import { newStyleTraining, styleTimeline } from '../../parts/novita.js'
import { untilServing } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/training-unknown-first', {
  provider: 'novita',
  behaviour: 'UNKNOWN may come before QUEUING, and never after it',
  basis: ['doc'],
  sources: ['D-list, "not updated yet" (D)'],
  targets: local,
  async run(steps) {
    const { story, call, poll, check } = steps
    await story('unknown-first')
    const query = { task_id: await newStyleTraining(steps) }
    const first = await call('getStyleTraining', { query })
    check.same(first.task_status, 'UNKNOWN', 'the first status')
    const again = await call('getStyleTraining', { query })
    check.same(again.task_status, 'UNKNOWN', 'the second status')
    const seen = await poll('getStyleTraining', { query }, untilServing({ timeline: styleTimeline }))
    check.same(seen.series('task_status'), ['QUEUING', 'TRAINING', 'SUCCESS'], 'what comes after it')
  },
})
