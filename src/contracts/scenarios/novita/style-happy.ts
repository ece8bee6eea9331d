import { styleTimeline } from '../../parts/novita.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/style-happy', {
  provider: 'novita',
  behaviour: 'slot, upload, create; QUEUING, TRAINING, SUCCESS while DEPLOYING, then SERVING',
  cost: 'training',
  irreversible: true,
  basis: ['doc'],
  sources: ['document, 1 to 3'],
  quirks: ['novita.assets-id-form'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['upload', 'poll'], why: 'stateless' },
  },
  async run({ call, upload, poll, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    check.format(slot.assets_id, 'assetId')
    await upload(slot, png(512, 512))

    const made = await call('createStyleTraining', {
      body: {
        name: check.name(),
        base_model: 'v1-5-pruned-emaonly',
        width: 512,
        height: 512,
        image_dataset_items: [{ assets_id: slot.assets_id }],
        components: [],
      },
    })
    check.format(made.task_id, 'uuid')

    const query = { task_id: made.task_id }
    const seen = await poll(
      'getStyleTraining',
      { query },
      {
        until: (state) => state.task_status === 'SUCCESS' && state.models[0]?.model_status === 'SERVING',
        abortOn: (state) => state.task_status === 'FAILED' || state.task_status === 'CANCELED',
        timeline: styleTimeline,
        every: '10s',
        deadline: '45m',
      },
    )
    check.echo(seen.last.task_id, made.task_id, 'task_id')
    check.format(seen.last.models[0]?.model_name, 'novitaModelName')
  },
})
