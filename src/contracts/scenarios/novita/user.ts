import { live, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/user', {
  provider: 'novita',
  behaviour: 'the account has a balance, a number that is not negative',
  cost: 'none',
  basis: ['sdk'],
  sources: ['PY, user_info (S)'],
  targets: { ...live, ...stateless('poll') },
  async run({ call, check }) {
    const { credit_balance: balance } = await call('getUser')
    check.that('format', balance >= 0, 'the balance is negative', { path: '$.credit_balance', left: balance })
  },
})
