import { trained } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/log-grows', {
  provider: 'modelslab',
  behaviour: 'each log begins with the one before, and the last still holds every step',
  cost: 'golden',
  basis: ['doc', 'own'],
  sources: ['S2, finetune-status, Response (D); that it grows meanwhile is our reading'],
  quirks: ['modelslab.log-separator'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, check }) {
    // That it grows is in the timeline of every poll.
    const { data } = (await trained({ call, poll })).last
    const steps = data.match(/Step:\d/g) ?? []
    check.same(steps, ['Step:1', 'Step:2', 'Step:3', 'Step:4'], 'the steps in the last log')
    check.plays('modelslab.log-separator', data.includes(' /n ') ? 'slash-n' : 'newline')
  },
})
