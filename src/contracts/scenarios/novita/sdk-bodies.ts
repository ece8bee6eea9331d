import { taskIdOf } from '../../parts/novita.js'
import { newAssets } from '../../parts/novita-trainings.js'
import { local, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

const expert_setting = {
  max_train_steps: 500,
  learning_rate: '1e-4',
  seed: null,
  lr_scheduler: null,
  with_prior_preservation: null,
  prior_loss_weight: null,
  lora_r: null,
  lora_alpha: null,
  lora_text_encoder_r: null,
  lora_text_encoder_alpha: null,
} as const

const extra = {
  response_image_type: 'jpeg',
  enable_nsfw_detection: false,
  nsfw_detection_level: 0,
  custom_storage: {},
  enterprise_plan: {},
} as const

const request = {
  model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
  prompt: 'a young woman',
  height: 512,
  width: 512,
  image_num: 1,
  sd_vae: null,
  steps: 20,
  guidance_scale: 7.5,
  sampler_name: 'Euler a',
  seed: null,
  negative_prompt: null,
  loras: null,
  embeddings: null,
  refiner: null,
  hires_fix: null,
  clip_skip: null,
} as const

export default scenario.local('novita/sdk-bodies', {
  provider: 'novita',
  behaviour: 'bodies as the Python SDK sends them are accepted: every key there, null where nothing is set, numbers as text',
  basis: ['sdk'],
  sources: ['PY, create_training_style, create_training_subject, txt2img_v3 (P)'],
  quirks: ['novita.submit-shape'],
  targets: { ...local, ...stateless('upload') },
  async run({ call, upload, check }) {
    const assets = await newAssets({ call, upload }, 2)
    const base = { name: check.name(), base_model: 'v1-5-pruned-emaonly', width: 512, height: 512, components: null } as const
    const style = await call('createStyleTraining', {
      body: {
        ...base,
        image_dataset_items: assets.map((assets_id) => ({ assets_id, caption: 'a young woman' })),
        expert_setting: { ...expert_setting, instance_prompt: null, class_prompt: null },
      },
    })
    check.format(style.task_id, 'uuid')
    const subject = await call('createSubjectTraining', {
      body: {
        ...base,
        image_dataset_items: assets.map((assets_id) => ({ assets_id })),
        expert_setting: { ...expert_setting, instance_prompt: 'a close photo of ohwx woman', class_prompt: 'person' },
      },
    })
    check.format(subject.task_id, 'uuid')
    const made = await call('createTextToImage', { body: { extra, request } })
    check.format(taskIdOf(check, made), 'uuid')
  },
})
