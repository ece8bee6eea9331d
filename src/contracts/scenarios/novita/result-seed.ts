import { drawn, promptBody } from '../../parts/novita-generations.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/result-seed', {
  provider: 'novita',
  behaviour: 'extra.seed is the seed that was used, as text: the one asked for, or the one drawn for -1',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['D-t2i, Example 1 (D)', 'D-res (D)'],
  quirks: ['novita.result-fields'],
  targets: recorded,
  async run(steps) {
    const { check } = steps
    const asked = await drawn(steps, promptBody({ seed: 123 }))
    check.same(asked.last.extra?.seed, '123', 'the seed asked for')
    const chance = await drawn(steps, promptBody({ seed: -1 }))
    const { seed } = check.given(chance.last.extra, 'extra')
    check.that('echo', seed !== '-1', 'the seed drawn is the -1 that was sent', { path: '$.extra.seed', left: seed })
    check.that('format', /^\d+$/.test(seed), 'the seed drawn is no text of a number', { path: '$.extra.seed', left: seed })
  },
})
