import { bytes, json, ProviderError, pause } from './trainer.js'

/**
 * Novita AI: presigned uploads, a style training, polling.
 *
 * @param {import('./trainer.js').Access} access
 * @returns {import('./trainer.js').Trainer}
 */
export function novitaTrainer({ baseUrl, apiKey, wait = pause }) {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  /** @param {string} path @param {unknown} body */
  const post = (path, body) => json(baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) })
  /** @param {string} path */
  const get = (path) => json(baseUrl + path, { headers })

  return {
    provider: 'novita',

    async upload(picture) {
      const slot = await post('/v3/assets/training_dataset', { file_extension: 'png' })
      // The URL is signed for its host: it is used as it is, and the API key is not sent along.
      const put = await fetch(slot.upload_url, { method: 'PUT', body: new Blob([new Uint8Array(picture)]) })
      if (!put.ok) throw new ProviderError(`the upload answered ${put.status}: ${(await put.text()).slice(0, 200)}`)
      return slot.assets_id
    },

    async start({ name, subject, pictures }) {
      const started = await post('/v3/training/style', {
        name,
        base_model: 'v1-5-pruned-emaonly',
        width: 512,
        height: 512,
        image_dataset_items: pictures.map((assets_id) => ({ assets_id, caption: subject })),
        expert_setting: { instance_prompt: subject, class_prompt: 'style', max_train_steps: 500 },
        components: [
          {
            name: 'resize',
            args: [
              { name: 'width', value: '512' },
              { name: 'height', value: '512' },
            ],
          },
        ],
      })
      return started.task_id
    },

    async look(id) {
      const { task_status, models } = await get(`/v3/training/style?task_id=${encodeURIComponent(id)}`)
      const model = models?.[0]
      if (task_status === 'FAILED' || task_status === 'CANCELED') return { state: 'failed', word: task_status }
      // SUCCESS means trained. Only a model that is SERVING can be used.
      const word = model === undefined ? task_status : `${task_status}/${model.model_status}`
      if (model?.model_status === 'SERVING') return { state: 'usable', word, model: model.model_name }
      return { state: 'waiting', word }
    },

    // Trainings of Novita call nobody back.
    hear: () => undefined,

    async generate(model, prompt) {
      const started = await post('/v3/async/txt2img', {
        extra: { response_image_type: 'png' },
        request: {
          model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
          prompt,
          loras: [{ model_name: model, strength: 0.7 }],
          width: 512,
          height: 512,
          image_num: 1,
          steps: 20,
          seed: 1,
          guidance_scale: 7.5,
          sampler_name: 'Euler a',
        },
      })
      // The page nests the id in `data`, the official clients read it at the top.
      const id = started.task_id ?? started.data?.task_id
      for (let poll = 0; poll < 120; poll++) {
        const { task, images } = await get(`/v3/async/task-result?task_id=${encodeURIComponent(id)}`)
        if (task.status === 'TASK_STATUS_SUCCEED') return bytes(images[0].image_url)
        if (task.status === 'TASK_STATUS_FAILED') throw new ProviderError(`novita: generation ${id} failed: ${task.reason}`)
        await wait(2)
      }
      throw new ProviderError(`novita: generation ${id} did not end`)
    },
  }
}
