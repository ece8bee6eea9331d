import { newStyleTraining, newSubjectTraining, styleTimeline } from '../../parts/novita.js'
import { untilBroken } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

const ends = [
  { plan: { failAt: 0 }, status: 'FAILED', way: ['QUEUING', 'FAILED'] },
  { plan: { failAt: 0.4 }, status: 'FAILED', way: ['QUEUING', 'TRAINING', 'FAILED'] },
  { plan: { cancelAt: 0 }, status: 'CANCELED', way: ['QUEUING', 'CANCELED'] },
  { plan: { cancelAt: 0.6 }, status: 'CANCELED', way: ['QUEUING', 'TRAINING', 'CANCELED'] },
] as const
const families = [
  { create: newStyleTraining, read: 'getStyleTraining' },
  { create: newSubjectTraining, read: 'getSubjectTraining' },
] as const

export default scenario.local('novita/training-ends', {
  provider: 'novita',
  behaviour: 'a training of either kind ends badly from the queue or from the training itself, and UNKNOWN comes before either',
  basis: ['doc', 'own'],
  sources: ['document, 3.1, task_status (D)', 'D-list, "not updated yet" (D)', 'from where it may end is our choice'],
  targets: local,
  async run(steps) {
    const { rule, story, poll, check } = steps
    for (const { create, read } of families) {
      for (const { plan, status, way } of ends) {
        await rule(ruleThat({ plan }, { when: { provider: 'novita', makes: 'training' }, times: 1 }))
        const query = { task_id: await create(steps) }
        const seen = await poll(read, { query }, untilBroken(status))
        check.same(seen.series('task_status'), way, 'the way to the end')
      }
      await story('unknown-first')
      const query = { task_id: await create(steps) }
      const known = { until: (state: { readonly task_status: string }) => state.task_status === 'QUEUING', every: '1s' } as const
      // No transition: the status is there all along, and only not known yet.
      const seen = await poll(read, { query }, { ...known, watch: 'interval', deadline: '10s', timeline: styleTimeline })
      check.same(seen.series('task_status'), ['UNKNOWN', 'QUEUING'], 'the beginning')
      await story('happy')
    }
  },
})
