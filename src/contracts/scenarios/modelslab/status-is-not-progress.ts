import { trained } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/status-is-not-progress', {
  provider: 'modelslab',
  behaviour: 'status says success from the first poll to the last, while messege moves',
  cost: 'golden',
  basis: ['doc'],
  sources: ['S2, finetune-status (D)', 'modelslab-24'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, check }) {
    const seen = await trained({ call, poll })
    check.sameOrder(seen.series('status'), ['success'], 'the status of each answer')
    const moves = seen.series('messege').length
    check.that('timeline', moves > 1, 'messege never moved', { path: '$.messege', left: moves, right: 'more than one' })
  },
})
