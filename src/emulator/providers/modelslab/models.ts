import type { Context } from '../../context.js'
import type { Problem } from '../../domain/problem.js'
import type { Call, Reply } from '../../http/service.js'
import type { operations } from './api.gen.js'
import { unusableModel } from './loras.js'
import type { Essentials } from './spec.gen.js'

const pictures = 'https://d1okzptojspljx.cloudfront.net/generations'

/** Lists the public models: the three of the documented example, descriptions shortened (S5). The pictures are the provider's. */
export function listModels(_call: Call<unknown>, _context: Context): Reply<operations['listModels']> {
  return {
    status: 200,
    body: [
      {
        model_id: 'midjourney',
        status: 'model_ready',
        created_at: null,
        instance_prompt: 'mdjrny-v4 style',
        model_name: 'MidJourney V4',
        description: 'Openjourney',
        screenshots: `${pictures}/14853540911669470514.png`,
      },
      {
        model_id: 'anything-v3',
        status: 'model_ready',
        created_at: null,
        instance_prompt: null,
        model_name: 'Anything V3',
        description: 'anime style',
        screenshots: `${pictures}/8589140601669473451.png`,
      },
      {
        model_id: 'wifu-diffusion',
        status: 'model_ready',
        created_at: null,
        instance_prompt: null,
        model_name: 'Wifu Diffusion',
        description: 'anime images',
        screenshots: `${pictures}/21468819471669474933.png`,
      },
    ],
  }
}

/**
 * Answers that a model is being loaded again; no answer is documented.
 *
 * Models are never unloaded here (the provider does after seven idle days), so nothing has to be waited for and no second call is needed.
 */
export function reloadModel(
  { account, body }: Call<Essentials['reloadModel']>,
  context: Context,
): Reply<operations['reloadModel']> | Problem {
  const unusable = unusableModel(account, body, context)
  if (unusable !== undefined) return { kind: 'not-found', what: 'model', id: unusable }
  return { status: 200, body: { status: 'processing', message: 'model is being reloaded' } }
}
