// The requests of the page "LoRA for Style Training" as it prints them, but for the host (fixtures/novita/documented/style-training.txt).

export const printedKey = 'Bearer {{API Key}}'

export const printedTrainingId = 'd660cdd0-ab9b-4a55-8b78-4bc851051fb0'
export const printedGenerationId = 'bec2bcfe-47c6-4536-af34-f26cfe6fd457'

/** Section 2. */
export const printedTraining = {
  name: 'test_style_01',
  base_model: 'v1-5-pruned-emaonly',
  width: 512,
  height: 512,
  image_dataset_items: [{ assets_id: '34558688e2f42a0137ca2d5274a8cf43' }, { assets_id: '1231231243f42a0137ca2d5274a8cf43' }],
  expert_setting: {
    instance_prompt:
      'Xstyle, of a young woman, profile shot, from side,sitting, looking at viewer, smiling, head tilt, eyes open,' +
      'long black hair, glowing skin,light smile,cinematic lighting,dark environment',
    class_prompt: 'person',
  },
  components: [
    { name: 'face_crop_region', args: [{ name: 'ratio', value: '1' }] },
    {
      name: 'resize',
      args: [
        { name: 'width', value: '512' },
        { name: 'height', value: '512' },
      ],
    },
    {
      name: 'face_restore',
      args: [
        { name: 'method', value: 'gfpgan_1.4' },
        { name: 'upscale', value: '1.0' },
      ],
    },
  ],
}

/** Section 3.2.1. */
export const printedGeneration = {
  extra: { response_image_type: 'jpeg' },
  request: {
    model_name: 'realisticVisionV51_v51VAE_94301.safetensors',
    prompt: 'a young woman',
    negative_prompt: 'bottle, bad face',
    sd_vae: '',
    loras: [{ model_name: 'model_1698904832_F2BB461625.safetensors', strength: 0.7 }],
    embeddings: [{ model_name: '' }],
    hires_fix: { target_width: 1024, target_height: 768, strength: 0.5 },
    refiner: { switch_at: null },
    width: 512,
    height: 384,
    image_num: 2,
    steps: 20,
    seed: 123,
    clip_skip: 1,
    guidance_scale: 7.5,
    sampler_name: 'Euler a',
  },
}
