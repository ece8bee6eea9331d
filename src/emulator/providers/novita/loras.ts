import type { Context } from '../../context.js'
import { stateAt } from '../../domain/job.js'
import { documentedModel } from './documented.js'
import { quirks } from './quirks.js'
import type { Essentials } from './spec.gen.js'
import { isSdxlBase } from './wire.js'

const trainedForm = /^model_\d{10}_[0-9A-Za-z]{10}(?:\.safetensors)?$/

/**
 * Why a request's LoRAs cannot be used, or `undefined` when they can.
 *
 * What Novita does is known in part only: an operator saw a 400 at submit for LoRAs outside a list or of another base (F3). That one which
 * is still deploying, or of the trained form but unknown, is treated alike is a guess. Any other name passes as a public LoRA.
 */
export function loraFault(
  account: string,
  request: Essentials['createTextToImage']['request'],
  { store, accounts }: Context,
): string | undefined {
  const named = Array.isArray(request.loras) ? request.loras.flatMap(nameOf) : []
  const now = accounts.now(account)
  const fixtures = accounts.quirk(account, quirks.documentationFixtures) === 'on'
  for (const name of named) {
    if (!trainedForm.test(name)) continue
    // The document uses the trained name with its suffix; Novita's own sample application strips it for other calls.
    const file = name.endsWith('.safetensors') ? name : `${name}.safetensors`
    if (fixtures && file === documentedModel) continue
    const job = store.jobs.ofModel(account, 'novita', file)
    const state = job && stateAt(job, now)
    if (job === undefined || (state !== 'deploying' && state !== 'ready')) return `lora ${name} not found`
    if (state === 'deploying') return `lora ${name} is still deploying`
    if (isSdxlBase(job.baseModel ?? '') !== isSdxlBase(request.model_name)) {
      return `lora ${name} was trained on ${job.baseModel}, which does not fit ${request.model_name}`
    }
  }
  return undefined
}

function nameOf(lora: unknown): readonly string[] {
  if (typeof lora !== 'object' || lora === null || !('model_name' in lora)) return []
  return typeof lora.model_name === 'string' ? [lora.model_name] : []
}
