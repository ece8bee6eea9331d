import { newTraining } from '../../parts/modelslab.js'
import { newStyleTraining } from '../../parts/novita.js'
import { scenario } from '../../scenario.js'
import type { Json } from '../../take.js'

export default scenario.local('both/two-accounts-parallel', {
  provider: 'both',
  behaviour: 'two accounts that do the same in turns have the same four stories, and share nothing',
  basis: ['own'],
  sources: ['an API key is an account, with a clock of its own'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ novita, modelslab, check }) {
    const accounts = []
    for (const name of ['left', 'right']) {
      const steps = { novita: novita.account(name), modelslab: modelslab.account(name) }
      const task_id = await newStyleTraining(steps.novita)
      const training_id = await newTraining(steps.modelslab)
      const told: Json[][] = []
      accounts.push({ ...steps, task_id, training_id, told })
    }
    // Far more turns than both trainings have transitions.
    for (let turn = 0; turn < 40; turn++) {
      for (const one of accounts) {
        const { task_status, models } = await one.novita.call('getStyleTraining', { query: { task_id: one.task_id } })
        const { messege } = await one.modelslab.call('getTrainingStatus', { path: { training_id: one.training_id } })
        one.told.push([task_status, models[0]?.model_status ?? null, messege])
        await one.novita.next()
      }
    }
    const [left, right] = accounts
    check.same(left?.told, right?.told, 'the stories of the two accounts')
    check.same(left?.told.at(-1), ['SUCCESS', 'SERVING', 'model_ready'], 'the end')
    const ids = accounts.flatMap((one) => [one.task_id, one.training_id])
    check.same(new Set(ids).size, ids.length, 'how many ids there are, and different ones')
  },
})
