import { quirk, type Relation } from '../relation.js'
import type { Timeline } from '../timeline.js'

// Known from the vendor's worker and from no page: any status may be the last before it.
const failed = 'training_failed'

/** Which status may follow which (document, status table; `modelslab.status-set`, contradiction 22). */
export const loraRelation: Relation = {
  start: ['deploying_gpu'],
  edges: {
    deploying_gpu: ['training_started', failed],
    training_started: ['training_success', failed],
    training_success: ['trained_model_compressing', quirk('modelslab.status-set', 'worker', 'trained_model_uploading'), failed],
    trained_model_compressing: ['trained_model_uploading', failed],
    trained_model_uploading: ['trained_model_uploaded', failed],
    trained_model_uploaded: ['deploying_model', failed],
    deploying_model: ['model_ready', failed],
  },
}

/** How a training may go: the relation of its statuses, and a log that grows. */
export const loraTimeline: Timeline = { fields: { messege: loraRelation, data: 'growing' } }

/** The body of a LoRA training. */
export function loraBody(more: { readonly webhook?: string } = {}) {
  return {
    instance_prompt: 'photo of ohwx man',
    class_prompt: 'photo of a man',
    base_model_type: 'sdxl',
    images: [1, 2, 3, 4].map((index) => `https://example.com/training/${index}.png`),
    seed: '0',
    training_type: 'men',
    max_train_steps: '18',
    lora_type: 'lora',
    ...(more.webhook === undefined ? {} : { webhook: more.webhook }),
  } as const
}
