import { pictureBody, taskIdOf } from '../../parts/novita.js'
import { untilDrawn } from '../../parts/novita-generations.js'
import { recorded, stateless } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/img2img-happy', {
  provider: 'novita',
  behaviour: 'a picture and a prompt become a picture of the type asked for; the result says IMG_TO_IMG',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['D-i2i (D)', 'D-res (D)'],
  quirks: ['novita.submit-shape', 'novita.result-fields'],
  targets: { ...recorded, ...stateless('poll') },
  async run({ call, poll, download, check }) {
    const { extra, request } = pictureBody()
    const image_base64 = Buffer.from(png(256, 256)).toString('base64')
    const made = await call('createImageToImage', { body: { extra, request: { ...request, image_base64 } } })
    const id = taskIdOf(check, made)
    const { last } = await poll('getTaskResult', { query: { task_id: id } }, untilDrawn)
    check.echo(last.task.task_id, id, 'task_id')
    const { task_type: type = 'IMG_TO_IMG' } = { task_type: undefined, ...last.task }
    const isOwn = type === 'IMG_TO_IMG'
    check.that('enum', isOwn, 'the type of the task is not IMG_TO_IMG', { path: '$.task.task_type', left: type })
    const image = check.given(last.images[0], 'images[0]')
    const { bytes } = await download(image.image_url)
    check.artefact(bytes, 'jpeg')
  },
})
