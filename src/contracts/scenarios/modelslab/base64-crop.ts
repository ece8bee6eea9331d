import { png, scenario } from '../../scenario.js'

export default scenario('modelslab/base64-crop', {
  provider: 'modelslab',
  behaviour: 'a picture as a data URL becomes a link that answers it; crop is a boolean or a text',
  cost: 'residue',
  irreversible: true,
  basis: ['doc'],
  sources: ['S2, base64-crop (D)', 'S3, /base64_crop (D)'],
  quirks: ['modelslab.crop-default'],
  targets: {
    emulator: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['download'], why: 'its examples lead to the provider' },
  },
  async run({ call, download, check }) {
    const image = `data:image/png;base64,${Buffer.from(png(512, 512)).toString('base64')}`
    for (const crop of ['true', 'false', true, false] as const) {
      const { link } = await call('cropBase64', { body: { image, crop } })
      check.format(link, 'url')
      const { bytes } = await download(link)
      check.artefact(bytes, 'png')
    }
  },
})
