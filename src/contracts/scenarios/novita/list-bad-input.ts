import { newStyleTraining } from '../../parts/novita.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/list-bad-input', {
  provider: 'novita',
  behaviour: 'a limit out of range and a cursor that is none still get a list; a cursor past the end gets no rows',
  cost: 'none',
  basis: ['own'],
  sources: ['what the provider does is unknown (U)'],
  quirks: ['novita.cursor-form'],
  targets: live,
  arrange: async (steps) => void (await newStyleTraining(steps)),
  async run({ call, check }) {
    const deviates = 'to see what becomes of it'
    const usual = await call('listTrainings')
    for (const limit of [0, 101, 'many']) {
      const { tasks } = await call('listTrainings', { deviates, query: { 'pagination.limit': limit } })
      const most = Math.max(100, usual.tasks.length)
      check.that('paging', tasks.length <= most, `limit ${limit} gets ${tasks.length} rows`, { left: tasks.length, right: most })
    }
    const junk = await call('listTrainings', { query: { 'pagination.cursor': 'no-cursor' } })
    check.same(
      junk.tasks[0]?.task_id,
      usual.tasks[0]?.task_id,
      'the first row behind a cursor that is none, and at the beginning',
    )
    const past = await call('listTrainings', { query: { 'pagination.cursor': 'c_1000000' } })
    check.same(past.tasks, [], 'the rows past the end')
    check.same(past.pagination.next_cursor, '', 'the cursor past the end')
  },
})
