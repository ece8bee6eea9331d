import { newStyleTraining } from '../../parts/novita.js'
import { scenario } from '../../scenario.js'

const limit = 2

export default scenario('novita/list-pages', {
  provider: 'novita',
  behaviour: 'walking the pages by their cursors shows each row exactly once, keeps to the limit, and ends',
  cost: 'none',
  basis: ['doc'],
  sources: ['document, 3.3', 'D-list (D)'],
  quirks: ['novita.next-cursor'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['listTrainings'], why: 'stateless' },
  },
  async arrange(steps) {
    for (let made = 0; made < 5; made++) {
      await newStyleTraining(steps)
      await steps.advance('1m')
    }
  },
  async run({ call, check }) {
    const whole = await call('listTrainings', { query: { 'pagination.limit': 100 } })
    const all = whole.tasks.map((row) => row.task_id)
    const walked: string[] = []
    let cursor = ''
    // Half the rows a page and some over: a walk that is longer never ends.
    for (let pages = 0; pages <= all.length / limit + 2; pages++) {
      const query = { 'pagination.limit': limit, ...(cursor === '' ? {} : { 'pagination.cursor': cursor }) }
      const page = await call('listTrainings', { query })
      const { length } = page.tasks
      check.that('paging', length <= limit, `a page of at most ${limit} has ${length} rows`, { left: length, right: limit })
      walked.push(...page.tasks.map((row) => row.task_id))
      cursor = page.pagination.next_cursor
      if (cursor === '') break
    }
    check.that('paging', cursor === '', 'the walk never ended', { path: '$.pagination.next_cursor', left: cursor, right: '' })
    check.onceEach(walked, all)
  },
})
