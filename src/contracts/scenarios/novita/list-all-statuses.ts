import { newStyleTraining } from '../../parts/novita.js'
import { trained } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/list-all-statuses', {
  provider: 'novita',
  behaviour: 'the list has rows of every status, newest first, each with its name and its second of creation',
  basis: ['doc'],
  sources: ['document, 3.3', 'novita-17'],
  targets: { ...local, recording: 'full' },
  async arrange(steps) {
    const { story, advance, call, check } = steps
    await trained(steps, await newStyleTraining(steps))
    for (const name of ['train-fails', 'canceled']) {
      await story(name)
      await newStyleTraining(steps)
    }
    await advance('30m')
    await story('happy')
    await newStyleTraining(steps)
    await advance('5m')
    await newStyleTraining(steps)
    // Nowhere else are all rows of one's own making.
    const { tasks } = await call('listTrainings', { query: { 'pagination.limit': 100 } })
    for (const row of tasks) check.echo(row.task_name, check.name(), 'task_name')
  },
  async run({ call, check }) {
    const { tasks } = await call('listTrainings', { query: { 'pagination.limit': 10, 'pagination.cursor': 'c_0' } })
    for (const row of tasks) {
      check.format(row.created_at, 'epochSeconds')
      const isEmpty = row.models.length === 0
      check.same(isEmpty, row.task_status !== 'SUCCESS', `a row that is ${row.task_status} and whether it is without models`)
    }
    const times = tasks.map((row) => row.created_at)
    check.same(
      times,
      times.toSorted((a, b) => b - a),
      'the times of creation and the same, newest first',
    )
    check.that(
      'presence',
      tasks.some((row) => row.task_status === 'FAILED'),
      'no failed training is listed',
      { left: tasks },
    )
    check.that(
      'presence',
      tasks.some((row) => row.task_status === 'SUCCESS'),
      'no finished training is listed',
      { left: tasks },
    )
  },
})
