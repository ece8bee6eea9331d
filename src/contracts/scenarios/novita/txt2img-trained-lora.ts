import { drawn, loraBody } from '../../parts/novita-generations.js'
import { newModel } from '../../parts/novita-trainings.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/txt2img-trained-lora', {
  provider: 'novita',
  behaviour: 'a model that serves is drawn with by its name, with and without .safetensors',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['document, 3.2.1', 'HF, which strips the suffix (S)'],
  quirks: ['novita.submit-shape'],
  targets: recorded,
  arrange: async (steps) => void (await newModel(steps)),
  async run(steps) {
    const { call, check } = steps
    const { models } = await call('listModels', { query: { 'filter.source': 'training' } })
    // A model that has a link is one that serves; without any there is nothing to draw with.
    const model = check.given(
      models.find((row) => row.download_url !== undefined && !row.is_sdxl),
      'a trained model',
    )
    const bare = model.sd_name.replace(/\.safetensors$/, '')
    for (const name of [`${bare}.safetensors`, bare]) {
      const { last } = await drawn(steps, loraBody(name))
      check.same(last.images.length, 1, `the pictures that were drawn with ${name}`)
    }
  },
})
