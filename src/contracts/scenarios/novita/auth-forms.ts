import { recorded, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/auth-forms', {
  provider: 'novita',
  behaviour: 'the key after Bearer, alone, or with a semicolon behind it: each reads the same list',
  cost: 'none',
  basis: ['doc', 'sdk'],
  sources: ['document, Request Headers', 'document, 3.2.1, curl', 'JS, src/class.ts (P)'],
  targets: { ...recorded, ...stateless('bare key') },
  async run({ call, check }) {
    const { tasks } = await call('listTrainings')
    for (const keyForm of ['semicolon', 'bare'] as const) {
      const again = await call('listTrainings', { keyForm })
      check.same(
        again.tasks.map((row) => row.task_id),
        tasks.map((row) => row.task_id),
        `the list with the key written ${keyForm} and after Bearer`,
      )
    }
  },
})
