import { trainingBody } from '../../parts/novita.js'
import { notAPicture, untilServing } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/upload-twice', {
  provider: 'novita',
  behaviour: 'a second upload before the link ends wins: what is trained with is the second object',
  cost: 'residue',
  irreversible: true,
  basis: ['s3'],
  sources: ['openapi/storage.yaml, putObject; s3, PutObject (D)'],
  quirks: ['novita.non-image-upload'],
  targets: { ...local, real: { outOfReach: ['createStyleTraining'], why: 'a training costs more than this is worth' } },
  // So that a training of the first object would fail.
  arrange: ({ quirk }) => quirk('novita.non-image-upload', 'fail-training'),
  async run({ call, upload, poll, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const first = await upload(slot, notAPicture)
    const second = await upload(slot, png(512, 512))
    check.that('echo', first.etag !== second.etag, 'both uploads have one ETag', { left: first.etag, right: second.etag })
    const made = await call('createStyleTraining', { body: trainingBody(check.name(), [slot.assets_id]) })
    await poll('getStyleTraining', { query: { task_id: made.task_id } }, untilServing())
  },
})
