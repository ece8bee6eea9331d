import { everyValue } from '../../parts/every-value.js'
import { pictureBody, subjectPrompts, trainingBody } from '../../parts/novita.js'
import { calledBody } from '../../parts/novita-generations.js'
import { newAssets } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'
import type { Json } from '../../take.js'

const image_base64 = 'iVBORw0KGgo='

export default scenario.local('novita/every-value', {
  provider: 'novita',
  behaviour: 'each value that the documents have for a field of a request is taken without a word against it',
  basis: ['doc'],
  sources: ['openapi/novita.yaml, every enum of a request'],
  quirks: ['novita.submit-shape'],
  targets: local,
  async run({ call, upload, send, hook, check }) {
    const { image_dataset_items, ...training } = trainingBody(check.name(), await newAssets({ call, upload }, 1))
    const assets = image_dataset_items.map(({ assets_id }) => ({ assets_id }))
    const expert_setting = { ...subjectPrompts }
    const components = [{ name: 'resize', args: [{ name: 'width', value: '512' }] }]
    const trained = { ...training, image_dataset_items: assets, components }
    const { extra, request } = pictureBody()
    const webhook = { ...calledBody(hook.url, 'TASK_STATUS_SUCCEED').extra.webhook }
    const drawn = { extra: { ...extra, webhook }, request }
    const hires_fix = { target_width: 1024, target_height: 1024, strength: 0.5 }
    const ip_adapters = [{ model_name: 'ip-adapter_sd15.bin', image_base64, strength: 0.5 }]
    const orders: readonly (readonly [Parameters<typeof send>[0], Json])[] = [
      ['createTrainingAsset', {}],
      ['createStyleTraining', trained],
      ['createSubjectTraining', { ...trained, expert_setting }],
      ['createTextToImage', { ...drawn, request: { ...request, hires_fix } }],
      ['createImageToImage', { ...drawn, request: { ...request, image_base64, ip_adapters } }],
    ]
    for (const [operation, base] of orders)
      for (const { body } of everyValue('novita', operation, base)) await send(operation, { body })
    for (const operation of ['listTrainings', 'listModels'] as const)
      for (const { query } of everyValue('novita', operation, null)) await send(operation, { query })
  },
})
