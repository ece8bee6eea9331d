import { renderPicture } from '../../artifacts/picture.js'
import { textAt } from '../../domain/value-at.js'
import type { SampleClient, SampleJob } from '../provider.js'

const pictures = [1, 2, 3, 4, 5, 6, 7]

/** A training or a generation as a client of ModelsLab's starts it: seven pictures and an order with their links, or one request. */
export const sampleJob: SampleJob = {
  callsBack: () => true,
  start: async (kind, client) =>
    kind === 'training'
      ? textAt(await train(client), 'training_id')
      : textAt(await post(client, '/api/v6/images/text2img', generation(client)), 'id'),
}

async function train(client: SampleClient): Promise<unknown> {
  const images: string[] = []
  for (const seed of pictures) {
    const bytes = renderPicture({ format: 'png', seed, prompt: 'a portrait', width: 512, height: 512, index: 0 })
    const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
    const link = textAt(await post(client, '/api/v3/base64_crop', { image, crop: 'false' }), 'link')
    if (link === undefined) return undefined
    images.push(link)
  }
  return post(client, '/api/v3/lora_fine_tune', {
    instance_prompt: 'photo of ambika0 man',
    class_prompt: 'photo of a man',
    base_model_type: 'sdxl',
    negative_prompt: 'lowres',
    images,
    seed: '0',
    training_type: 'men',
    max_train_steps: '18',
    lora_type: 'lora',
    webhook: client.webhook,
  })
}

const generation = ({ webhook }: SampleClient) => ({
  model_id: 'sdxl',
  prompt: 'a portrait',
  negative_prompt: 'painting',
  width: '512',
  height: '512',
  samples: '1',
  num_inference_steps: '31',
  guidance_scale: 7.5,
  seed: 1,
  scheduler: 'UniPCMultistepScheduler',
  webhook,
  track_id: null,
})

async function post({ key, ask }: SampleClient, at: string, fields: object): Promise<unknown> {
  return (await ask({ method: 'POST', at, json: { key, ...fields }, headers: {} })).body
}
