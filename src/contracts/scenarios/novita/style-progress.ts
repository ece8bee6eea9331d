import { newStyleTraining, styleTimeline } from '../../parts/novita.js'
import { untilServing } from '../../parts/novita-trainings.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/style-progress', {
  provider: 'novita',
  behaviour: 'progress runs from 0 to 100 and never back, and the time that is left is never negative',
  cost: 'golden',
  irreversible: true,
  basis: ['doc'],
  sources: ['document, Get style training result, field extra'],
  quirks: ['novita.training-extra'],
  targets: recorded,
  async run(steps) {
    const { poll, check } = steps
    const query = { task_id: await newStyleTraining(steps) }
    const how = untilServing({ timeline: styleTimeline, every: '30s', watch: 'interval' })
    const { answers } = await poll('getStyleTraining', { query }, how)
    const told = answers.flatMap(({ extra }) => (extra === undefined ? [] : [extra]))
    check.that('presence', told.length > 0, 'no answer says how far the training is', { path: '$.extra' })
    for (const { progress_percent: percent, eta_relative: left } of told) {
      const path = '$.extra'
      check.that('format', percent >= 0 && percent <= 100, `${percent} is no percentage`, { path, left: percent })
      check.that('format', left >= 0, `${left} seconds are left`, { path, left })
    }
  },
})
