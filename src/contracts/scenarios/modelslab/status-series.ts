import { newTraining, untilReady } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/status-series', {
  provider: 'modelslab',
  behaviour: 'the polled messege goes through the documented statuses in the order of their table',
  cost: 'golden',
  basis: ['doc'],
  sources: ['document, Training Status Values (D)', 'S8 (W)'],
  quirks: ['modelslab.status-set'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, poll, check }) {
    const training_id = await newTraining({ call, poll })
    const seen = await poll('getTrainingStatus', { path: { training_id } }, untilReady)
    const statuses = seen.series('messege')
    // Where a status may have been missed between two polls, its absence tells nothing.
    check.plays('modelslab.status-set', statuses.includes('trained_model_compressing') ? 'document' : undefined)
  },
})
