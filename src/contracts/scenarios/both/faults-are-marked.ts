import { newTraining } from '../../parts/modelslab.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

export default scenario.local('both/faults-are-marked', {
  provider: 'both',
  behaviour: 'an answer that a rule made is marked in the journal and in the take, so that it is no evidence; no other answer is',
  basis: ['own'],
  sources: ['a fault of our own shows nothing about a provider'],
  targets: { emulator: 'full' },
  async run({ novita, modelslab, check }) {
    const training_id = await newTraining(modelslab)
    const path = { training_id }
    for (const operation of ['getTrainingStatus', 'getStyleTraining'])
      await modelslab.rule(ruleThat({ status: 429, retryAfter: 30 }, { when: { operation }, times: 1 }))
    await modelslab.expectRefusal('getTrainingStatus', { path }, { status: 429 })
    await novita.expectRefusal('getStyleTraining', { query: { task_id: training_id } }, { status: 429 })
    await modelslab.call('getTrainingStatus', { path })
    const taken = modelslab.taken().map((line) => (line.kind === 'exchange' ? (line.injected ?? null) : null))
    check.same(
      taken.map((rule) => rule !== null),
      [false, true, true, false],
      'the marks in the take',
    )
    const rows = await modelslab.journal()
    check.same(
      rows.slice(-taken.length).map(({ rule }) => rule),
      taken,
      'the rules in the journal and in the take',
    )
  },
})
