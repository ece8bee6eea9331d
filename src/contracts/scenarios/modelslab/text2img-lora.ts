import { pictureBody } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/text2img-lora', {
  provider: 'modelslab',
  behaviour: 'a LoRA goes beside a base model, its strength a text or a number; meta tells them again',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['S5, page LoRA (D)', 'S6 (D)', 'S12 (O)'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, check }) {
    for (const lora_strength of ['0.45', 0.45]) {
      const body = pictureBody({ lora_strength })
      const { meta } = await call('createTextToImage', { body })
      check.echo(meta?.model_id, body.model_id, 'model_id')
      check.echo(meta?.lora, body.lora_model, 'lora_model')
      check.echo(Number(meta?.lora_strength), 0.45, 'lora_strength')
    }
  },
})
