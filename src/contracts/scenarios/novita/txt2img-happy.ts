import { pictureBody, pictureTimeline, taskIdOf } from '../../parts/novita.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/txt2img-happy', {
  provider: 'novita',
  behaviour: 'QUEUED, PROCESSING, SUCCEED; as many pictures as asked for, of the type asked for, behind links that need no key',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['document, 3.2.1', 'D-t2i (D)', 'D-res (D)'],
  quirks: ['novita.submit-shape', 'novita.image-url-ttl'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['poll'], why: 'stateless' },
  },
  async run({ call, poll, download, check }) {
    const made = await call('createTextToImage', { body: pictureBody({ imageNum: 2 }) })
    const id = taskIdOf(check, made)
    const seen = await poll(
      'getTaskResult',
      { query: { task_id: id } },
      {
        until: (state) => state.task.status === 'TASK_STATUS_SUCCEED',
        abortOn: (state) => state.task.status === 'TASK_STATUS_FAILED',
        timeline: pictureTimeline,
        every: '10s',
        deadline: '15m',
      },
    )
    const { task, images } = seen.last
    check.echo(task.task_id, id, 'task_id')
    check.echo(images.length, 2, 'image_num')
    for (const image of images) {
      check.echo(image.image_type, 'jpeg', 'response_image_type')
      const { bytes } = await download(image.image_url)
      check.artefact(bytes, 'jpeg')
    }
  },
})
