import { bytes, json, ProviderError, pause } from './trainer.js'

/**
 * ModelsLab: pictures as links, a fine-tuning, webhook calls beside the poll.
 *
 * @param {import('./trainer.js').Access} access
 * @returns {import('./trainer.js').Trainer}
 */
export function modelslabTrainer({ baseUrl, apiKey, wait = pause }) {
  /** @param {string} path @param {object} [fields] */
  const post = async (path, fields = {}) => {
    const answer = await json(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: apiKey, ...fields }),
    })
    // Mistakes come with HTTP 200; the word stands in `status`.
    if (answer.status === 'error') throw new ProviderError(`POST ${path}: ${JSON.stringify(answer.message ?? answer.messege)}`)
    return answer
  }

  return {
    provider: 'modelslab',

    async upload(picture) {
      const { link } = await post('/api/v3/base64_crop', {
        image: `data:image/png;base64,${Buffer.from(picture).toString('base64')}`,
        crop: 'false',
      })
      return link
    },

    async start({ subject, pictures, notify }) {
      const started = await post('/api/v3/lora_fine_tune', {
        instance_prompt: subject,
        class_prompt: 'photo of a person',
        base_model_type: 'sdxl',
        images: pictures,
        seed: '0',
        training_type: 'men',
        max_train_steps: String(Math.min(50, Math.max(10, 2 * pictures.length))),
        lora_type: 'lora',
        webhook: notify ?? null,
      })
      return started.training_id
    },

    async look(id) {
      // `status: success` says that the question was understood; how far the training is stands in `messege`, spelt so.
      const { messege: word } = await post(`/api/v3/fine_tune_status/${encodeURIComponent(id)}`)
      if (word === 'model_ready') return { state: 'usable', word, model: id }
      return { state: word === 'training_failed' || word === 'cancelled' ? 'failed' : 'waiting', word }
    },

    hear(heard) {
      if (typeof heard !== 'object' || heard === null || !('model_id' in heard) || !('training_status' in heard)) return undefined
      return { id: String(heard.model_id), word: String(heard.training_status) }
    },

    async generate(model, prompt) {
      let answer = await post('/api/v6/images/text2img', {
        model_id: 'sdxl',
        lora_model: model,
        lora_strength: '0.8',
        prompt,
        width: '512',
        height: '512',
        samples: '1',
      })
      const { id } = answer
      for (let poll = 0; poll < 120; poll++) {
        if (answer.status === 'success') return bytes(answer.output[0])
        if (answer.status === 'failed') throw new ProviderError(`modelslab: generation ${id} failed`)
        await wait(2)
        answer = await post(`/api/v6/images/fetch/${id}`)
      }
      throw new ProviderError(`modelslab: generation ${id} did not end`)
    },
  }
}
