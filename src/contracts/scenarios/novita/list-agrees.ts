import { newStyleTraining } from '../../parts/novita.js'
import { isServing } from '../../parts/novita-trainings.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/list-agrees', {
  provider: 'novita',
  behaviour:
    'a row of the list says what the status says at the same moment, under the name that was sent, with one time of creation',
  cost: 'golden',
  irreversible: true,
  basis: ['own'],
  sources: ['document, 3.1 and 3.3; novita-17'],
  targets: { ...live, recording: 'full' },
  async run(steps) {
    const { call, wait, check } = steps
    const task_id = await newStyleTraining(steps)
    const made = new Set<number>()
    // Twelve minutes in steps of one: every phase is met, wherever its end lies.
    for (let minute = 0; minute <= 12; minute++) {
      const state = await call('getStyleTraining', { query: { task_id } })
      const { tasks } = await call('listTrainings', { query: { 'pagination.limit': 100 } })
      const row = check.given(
        tasks.find((one) => one.task_id === task_id),
        'the row of the training',
      )
      // A take has the name of the run that it was recorded in.
      const { task_name: name } = row
      check.that('echo', ofAnyRun(name) === ofAnyRun(check.name()), 'task_name is not the name that was sent', { left: name })
      made.add(row.created_at)
      check.same(row.task_status, state.task_status, 'task_status in the list and alone')
      check.same(row.models, state.models, 'models in the list and alone')
      if (isServing(state)) break
      await wait('1m')
    }
    const path = '$.tasks[].created_at'
    check.that('timeline', made.size === 1, 'created_at changed between two reads', { path, left: [...made] })
  },
})

const ofAnyRun = (name: string) => name.replace(/\d{4}-\d\d-\d\d-.+$/, '')
