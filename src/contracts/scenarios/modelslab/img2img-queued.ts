import { pictureBody } from '../../parts/modelslab.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/img2img-queued', {
  provider: 'modelslab',
  behaviour: 'a picture from a picture is queued as one from text is, and ends in as many pictures as were asked for',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['S5, community-models, /img2img (D)', 'S6, queued answer (D)'],
  quirks: ['modelslab.queued-message-key', 'modelslab.pending-output'],
  targets: live,
  async run({ call, poll, download, check }) {
    const { lora_model: _, lora_strength: __, ...body } = pictureBody()
    const made = await call('createImageToImage', {
      body: { ...body, init_image: 'https://example.com/portrait.png', samples: 2 },
    })
    check.echo(made.status, 'processing', 'status')
    const { last } = await poll(
      'fetchImagesById',
      { path: { request_id: String(made.id) } },
      { until: (state) => state.status === 'success', every: '10s', deadline: '15m' },
    )
    check.echo(last.output?.length, 2, 'the number of pictures')
    for (const link of last.output ?? []) check.that('artefact', (await download(link)).bytes.length > 0, 'a picture is empty')
  },
})
