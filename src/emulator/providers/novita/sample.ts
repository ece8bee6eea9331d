import { renderPicture } from '../../artifacts/picture.js'
import { textAt } from '../../domain/value-at.js'
import type { SampleClient, SampleJob } from '../provider.js'

const pictures = [1, 2, 3, 4]

/** A training or a generation as a client of Novita's starts it: four uploads and an order, or one request for a picture. */
export const sampleJob: SampleJob = {
  callsBack: (kind) => kind === 'generation',
  start: async (kind, client) => {
    const made = kind === 'training' ? await train(client) : await generate(client)
    return textAt(made, 'task_id')
  },
}

async function train(client: SampleClient): Promise<unknown> {
  const assets: string[] = []
  for (const seed of pictures) {
    const slot = await post(client, '/v3/assets/training_dataset', { file_extension: 'png' })
    const [asset, link] = [textAt(slot, 'assets_id'), textAt(slot, 'upload_url')]
    if (asset === undefined || link === undefined) return undefined
    const bytes = renderPicture({ format: 'png', seed, prompt: 'a portrait', width: 512, height: 512, index: 0 })
    if ((await client.ask({ method: 'PUT', at: link, bytes })).status !== 200) return undefined
    assets.push(asset)
  }
  return post(client, '/v3/training/style', {
    name: 'a sample style',
    base_model: 'v1-5-pruned-emaonly',
    width: 512,
    height: 512,
    image_dataset_items: assets.map((assets_id) => ({ assets_id, caption: 'a portrait' })),
    expert_setting: { train_batch_size: 1, learning_rate: 0.0001, max_train_steps: 500, seed: 1, lr_scheduler: 'constant' },
    components: [{ name: 'resize', args: [{ name: 'width', value: '512' }] }],
  })
}

function generate(client: SampleClient): Promise<unknown> {
  return post(client, '/v3/async/txt2img', {
    extra: { response_image_type: 'png', ...(client.webhook === null ? {} : { webhook: { url: client.webhook } }) },
    request: {
      model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
      prompt: 'a portrait',
      width: 512,
      height: 512,
      image_num: 1,
      steps: 20,
      guidance_scale: 7.5,
      sampler_name: 'Euler a',
      seed: 1,
    },
  })
}

async function post({ key, ask }: SampleClient, at: string, json: object): Promise<unknown> {
  return (await ask({ method: 'POST', at, json, headers: { authorization: `Bearer ${key}` } })).body
}
