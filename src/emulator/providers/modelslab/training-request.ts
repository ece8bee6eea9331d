// The documented fields of the three training requests, without `key` and `wandb_key`: neither is ever stored (rows 10 and 14).
const kept = [
  'instance_prompt',
  'class_prompt',
  'images',
  'training_type',
  'max_train_steps',
  'base_model_type',
  'base_model_id',
  'lora_type',
  'negative_prompt',
  'seed',
  'learning_rate_unet',
  'steps_unet',
  'learning_rate_text_encoder',
  'steps_text_encoder',
] as const

/** What is kept of a training request: its documented fields as they were sent, and where it came to. */
export interface TrainingRequest extends Readonly<Partial<Record<(typeof kept)[number], unknown>>> {
  readonly instance_prompt: string
  /** A list always; a single link outside a list is taken as one of one (row 7). */
  readonly images: readonly string[]
}

export function readTraining(body: {
  readonly instance_prompt: string
  readonly images: string | readonly string[]
}): TrainingRequest {
  const sent: Readonly<Record<string, unknown>> = { ...body }
  const fields = Object.fromEntries(kept.filter((name) => sent[name] !== undefined).map((name) => [name, sent[name]]))
  return {
    ...fields,
    instance_prompt: body.instance_prompt,
    images: typeof body.images === 'string' ? [body.images] : body.images,
  }
}

/** `null`, the empty text and a missing field all mean no webhook: all three are in documented requests (row 15). */
export function webhookOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A stored request as it was written; it was ours, so it is what it was. */
export function readStoredTraining(stored: unknown): TrainingRequest {
  if (!isStored(stored)) throw new Error('a training was stored without its request')
  return stored
}

function isStored(value: unknown): value is TrainingRequest {
  return typeof value === 'object' && value !== null && 'instance_prompt' in value && 'images' in value
}
