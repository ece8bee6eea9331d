import { taskIdOf } from '../../parts/novita.js'
import { calledBody, untilDrawn } from '../../parts/novita-generations.js'
import { live } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario('novita/picture-types', {
  provider: 'novita',
  behaviour:
    'a picture is of the type that was asked for, in the result, in the call and behind its link, from text and from a picture',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['D-t2i and D-i2i, extra.response_image_type (D)', 'D-wh (D)'],
  quirks: ['novita.submit-shape', 'novita.result-fields'],
  targets: live,
  async run({ call, poll, download, expectWebhook, hook, check }) {
    const { extra, request } = calledBody(hook.url)
    const image_base64 = Buffer.from(png(256, 256)).toString('base64')
    for (const type of ['png', 'webp', 'jpeg'] as const) {
      const body = { extra: { ...extra, response_image_type: type }, request: { ...request, image_base64 } }
      const id = taskIdOf(check, await call('createImageToImage', { body }))
      const { last } = await poll('getTaskResult', { query: { task_id: id } }, untilDrawn)
      const image = check.given(last.images[0], 'images[0]')
      check.echo(image.image_type, type, 'image_type')
      check.artefact((await download(image.image_url)).bytes, type)
      const { calls } = await expectWebhook('receiveTaskResult', {
        correlate: (told) => told.payload.task.task_id === id,
        last: () => true,
        quiet: '1m',
      })
      check.echo(calls[0]?.payload.images[0]?.image_type, type, 'image_type of the call')
    }
  },
})
