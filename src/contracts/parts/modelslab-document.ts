// The bodies as ModelsLab's page LoRA finetune prints them (crawled 2025-04-03), without the backslashes that the crawler put at the ends of
// lines. The PHP sample writes "lora_type":"lora" inside an array, a syntax error there, for "lora_type" => "lora": that line is mended.

const negative_prompt =
  ' lowres, bad anatomy, bad hands, text, error, missing fingers, extra digit, fewer digits, cropped, worst quality, low quality, ' +
  'normal quality, jpeg artifacts, signature, watermark, username, blurry'

const images = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (number) => `https://raw.githubusercontent.com/pnavitha/sampleImages/master/${number}.png`,
)

const body = {
  key: '',
  instance_prompt: 'photo of ambika0 man',
  class_prompt: 'photo of a man',
  base_model_type: 'sdxl',
  negative_prompt,
  images,
  seed: '0',
  training_type: 'men',
  max_train_steps: '18',
  lora_type: 'lora',
  webhook: null,
} as const

/** The body of each sample of the page; each shows an empty key. */
export const documentBodies = {
  js: body,
  php: { ...body, class_prompt: 'photo of person', webhook: '' },
  node: body,
  python: { ...body, webhook: '' },
  java: { ...body, base_model_type: 'normal' },
} as const
