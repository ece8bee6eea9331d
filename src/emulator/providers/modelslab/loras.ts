import type { Context } from '../../context.js'
import { stateAt } from '../../domain/job.js'

/**
 * The first name in a request that cannot be used, or `undefined` when all can.
 *
 * `lora_model` holds one name or several parted by commas; a Dreambooth training's id goes into `model_id` (S5). What an id answers that
 * still trains, has failed or was deleted is not known: that the account's own are refused then, as an unknown model would be, is a guess.
 * Any other name passes as a public model, another account's training included: only the provider could tell those apart.
 */
export function unusableModel(
  account: string,
  { model_id: model, lora_model: loras }: { readonly model_id?: unknown; readonly lora_model?: unknown },
  { store, accounts }: Context,
): string | undefined {
  const now = accounts.now(account)
  return [model, loras].flatMap(namesIn).find((name) => {
    const job = store.jobs.find(account, 'modelslab', name)
    return job?.kind === 'training' && (job.deletedAt !== null || stateAt(job, now) !== 'ready')
  })
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  return value.split(',').flatMap((name) => name.trim() || [])
}
