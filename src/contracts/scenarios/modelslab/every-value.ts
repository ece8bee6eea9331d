import { everyValue } from '../../parts/every-value.js'
import { loraBody, pictureBody } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'
import type { Json } from '../../take.js'

const { images, instance_prompt, class_prompt } = loraBody()
const dreambooth = { images, instance_prompt, class_prompt }

export default scenario.local('modelslab/every-value', {
  provider: 'modelslab',
  behaviour: 'each value that the documents have for a field of a request is taken without a word against it',
  basis: ['doc'],
  sources: ['openapi/modelslab.yaml, every enum of a request'],
  targets: local,
  async run({ send }) {
    const image = `data:image/png;base64,${Buffer.from(png(64, 64)).toString('base64')}`
    const orders: readonly (readonly [Parameters<typeof send>[0], Json])[] = [
      ['createLoraTraining', loraBody()],
      ['createDreamboothTraining', dreambooth],
      ['createDreamboothTrainingV2', dreambooth],
      ['createTextToImage', pictureBody()],
      ['createImageToImage', { ...pictureBody(), init_image: 'https://example.com/portrait.png' }],
      ['cropBase64', { image }],
    ]
    for (const [operation, base] of orders)
      for (const { body } of everyValue('modelslab', operation, base)) await send(operation, { body })
  },
})
