import { trainingBody } from '../../parts/novita.js'
import { notAPicture, untilBroken, untilServing } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/upload-path-text', {
  provider: 'novita',
  behaviour: "the page's second upload stores the text of a path: 200, and by the quirk trained with or failed over",
  basis: ['doc', 'own'],
  sources: ['document, 1.2, second example'],
  quirks: ['novita.non-image-upload'],
  targets: local,
  async run({ call, upload, poll, quirk, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    await upload(slot, notAPicture, { type: 'image/png' })
    for (const [alternative, how] of [
      ['accept', untilServing()],
      ['fail-training', untilBroken('FAILED')],
    ] as const) {
      await quirk('novita.non-image-upload', alternative)
      const made = await call('createStyleTraining', { body: trainingBody(check.name(), [slot.assets_id]) })
      await poll('getStyleTraining', { query: { task_id: made.task_id } }, how)
    }
  },
})
