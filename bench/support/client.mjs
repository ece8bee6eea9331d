// The requests that measurements make, through any `fetch` and as any key.

const model = 'v1-5-pruned-emaonly'
/** An asset id that the documents print: it resolves for every key. */
const documentedAsset = '34558688e2f42a0137ca2d5274a8cf43'
const links = [1, 2, 3].map((index) => `https://example.org/${index}.png`)

export const jsonHeaders = (key) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })

/** Asks an emulator in process; another `ask` asks a server. */
export function inProcess(emulator) {
  return (path, { headers, ...init }) => emulator.fetch(new Request(new URL(path, 'http://127.0.0.1'), { ...init, headers }))
}

export function over(url) {
  return (path, init) => fetch(new URL(path, url), init)
}

export function newClient(ask, key = 'test') {
  const headers = jsonHeaders(key)
  const json = async (method, path, body) => {
    const answer = await ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return JSON.parse(text)
  }
  return {
    slot: () => json('POST', '/v3/assets/training_dataset', { file_extension: 'png' }),
    put: async (link, bytes) => {
      const answer = await ask(link, { method: 'PUT', headers: { 'content-length': String(bytes.length) }, body: bytes })
      if (answer.status !== 200) throw new Error(`PUT answered ${answer.status}: ${await answer.text()}`)
    },
    train: async (assetsId = documentedAsset) => {
      const items = [{ assets_id: assetsId }]
      const order = { name: 'bench', base_model: model, width: 512, height: 512, image_dataset_items: items, components: [] }
      return (await json('POST', '/v3/training/style', order)).task_id
    },
    generate: async (webhook) => {
      const request = { model_name: `${model}.safetensors`, prompt: 'a portrait', width: 512, height: 512, image_num: 1, seed: 1 }
      const more = { steps: 20, guidance_scale: 7.5, sampler_name: 'Euler a' }
      const order = { extra: { response_image_type: 'png', webhook: { url: webhook } }, request: { ...request, ...more } }
      return (await json('POST', '/v3/async/txt2img', order)).task_id
    },
    /** ModelsLab's training: its receivers are given 30 s to answer, and a call is made for each status. */
    fineTune: async (webhook) => {
      const order = { key, instance_prompt: 'a person', class_prompt: 'person', base_model_type: 'sdxl', images: links, webhook }
      const more = { negative_prompt: '', seed: '0', training_type: 'men', max_train_steps: '14', lora_type: 'lora' }
      const made = await json('POST', '/api/v3/lora_fine_tune', { ...order, ...more })
      // ModelsLab says what is wrong beside a status of 200.
      if (made.status !== 'success') throw new Error(`a training was answered ${JSON.stringify(made)}`)
    },
    poll: (id) => json('GET', pollTarget(id)),
    list: () => json('GET', pageTarget(0)),
  }
}

export const pollTarget = (id) => `/v3/training/style?task_id=${id}`
export const pageTarget = (offset) => `/v3/training?pagination.limit=10&pagination.cursor=c_${offset}`
