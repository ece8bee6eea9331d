import { newStyleTraining, newSubjectTraining } from '../../parts/novita.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/list-task-type', {
  provider: 'novita',
  behaviour: 'task_type, which no page has, is taken and keeps the trainings of one kind',
  cost: 'none',
  basis: ['sdk'],
  sources: ['PY, list_training; HF (S)'],
  targets: live,
  async arrange(steps) {
    await newStyleTraining(steps)
    await newSubjectTraining(steps)
  },
  async run({ call, check }) {
    for (const type of ['style', 'subject'] as const) {
      const { tasks } = await call('listTrainings', { query: { task_type: type, 'pagination.limit': 100 } })
      const others = tasks.filter((row) => row.task_type !== type)
      check.that('echo', others.length === 0, `rows of another kind than ${type}`, { path: '$.tasks[].task_type', left: others })
    }
  },
})
