import { pairwise } from '../../pairwise.js'
import { loraTimeline, newTraining } from '../../parts/modelslab.js'
import { newStyleTraining, styleTimeline } from '../../parts/novita.js'
import { kitQuirks } from '../../quirk-list.js'
import { scenario } from '../../scenario.js'

export default scenario.local('both/quirk-pairwise', {
  provider: 'both',
  behaviour: 'both trainings end well under settings in which every two alternatives of any two quirks meet',
  basis: ['own'],
  sources: ['the full product of the quirks is out of reach; two at a time are not'],
  quirks: kitQuirks.map(({ name }) => name),
  targets: { emulator: 'full', custom: 'full' },
  async run({ novita, modelslab }) {
    for (const setting of settings()) {
      await novita.reset()
      for (const [name, alternative] of Object.entries(setting)) await novita.quirk(name, alternative)
      const task_id = await newStyleTraining(novita)
      await novita.poll(
        'getStyleTraining',
        { query: { task_id } },
        {
          until: (state) => state.models[0]?.model_status === 'SERVING',
          abortOn: (state) => state.task_status === 'FAILED',
          timeline: styleTimeline,
          deadline: '45m',
        },
      )
      const training_id = await newTraining(modelslab)
      await modelslab.poll(
        'getTrainingStatus',
        { path: { training_id } },
        {
          until: (state) => state.messege === 'model_ready',
          abortOn: (state) => state.messege === 'training_failed',
          timeline: loraTimeline,
          deadline: '60m',
        },
      )
    }
  },
})

function settings() {
  return pairwise(
    kitQuirks.map(({ name, alternatives, default: usual }) => ({
      name,
      values: [usual, ...Object.keys(alternatives).filter((one) => one !== usual)],
    })),
  )
}
