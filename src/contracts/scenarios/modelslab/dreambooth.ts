import { loraTimeline } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

const images = [1, 2, 3, 4].map((index) => `https://example.com/training/${index}.png`)
const subject = { instance_prompt: 'photo of ohwx man', class_prompt: 'photo of a man', images }
const generations = [
  { operation: 'createDreamboothTraining', body: { ...subject, max_train_steps: '2000' } },
  { operation: 'createDreamboothTrainingV2', body: { ...subject, steps_unet: 1500, steps_text_encoder: 350 } },
] as const

export default scenario.local('modelslab/dreambooth', {
  provider: 'modelslab',
  behaviour: 'both generations of Dreambooth trainings go the way of a LoRA training, and are asked about by the same call',
  basis: ['doc'],
  sources: ['S7, finetune and finetune-v2 (D)'],
  quirks: ['modelslab.create-ids', 'modelslab.status-set'],
  targets: local,
  async run({ call, poll, check }) {
    for (const { operation, body } of generations) {
      const { training_id, messege } = await call(operation, { body })
      check.format(training_id, 'trainingId')
      check.echo(messege, 'deploying_gpu', 'messege')
      await poll(
        'getTrainingStatus',
        { path: { training_id } },
        { until: (state) => state.messege === 'model_ready', timeline: loraTimeline, every: '10s', deadline: '60m' },
      )
    }
  },
})
