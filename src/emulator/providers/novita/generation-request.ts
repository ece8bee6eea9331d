import type { Random } from '../../context.js'
import type { PlanWishes } from '../../domain/plan.js'
import type { Essentials } from './spec.gen.js'

export type PictureType = 'png' | 'webp' | 'jpeg'

/** What is kept of a generation request: what its pictures and its answers are made from. */
export interface GenerationRequest {
  readonly prompt: string
  readonly width: number
  readonly height: number
  readonly type: PictureType
  /** The seed used: the one asked for, or one drawn when it was -1 or left out. */
  readonly seed: number
  readonly detectNsfw: boolean
  readonly webhook: string | null
  /** One object key per picture, without the suffix. */
  readonly keys: readonly string[]
  /** Where the request came to, for links in a webhook call, which no request brings about. */
  readonly origin: string
  readonly testStatus: PlanWishes
}

/**
 * Reads a request that may hold anything in its optional places: what is missing or mistyped takes the documented default, else one of
 * ours (512 pixels, one picture), and has been noted as a violation by then.
 */
export function readGeneration(
  account: string,
  { extra, request }: Essentials['createTextToImage'],
  origin: string,
  random: Random,
): GenerationRequest {
  const settings = recordOf(extra)
  const webhook = recordOf(settings['webhook'])
  const hires = recordOf(request.hires_fix)
  const asked = wholeOf(request.seed, -1, 2 ** 53)
  const url = webhook['url']
  return {
    prompt: request.prompt,
    width: wholeOf(hires['target_width'], 1, 4096) ?? wholeOf(request.width, 1, 2048) ?? 512,
    height: wholeOf(hires['target_height'], 1, 4096) ?? wholeOf(request.height, 1, 2048) ?? 512,
    type: typeOf(settings['response_image_type']),
    seed: asked === undefined || asked === -1 ? random.integer(account, 0, 2 ** 32 - 1) : asked,
    detectNsfw: settings['enable_nsfw_detection'] === true,
    webhook: typeof url === 'string' && url !== '' ? url : null,
    keys: Array.from({ length: wholeOf(request.image_num, 1, 16) ?? 1 }, () => random.hex(account, 32)),
    origin,
    testStatus: testWishes(recordOf(webhook['test_mode'])),
  }
}

// A test event comes without any generation (D-wh), so at once. What the submit call answers then is not known: it answers as ever.
function testWishes(mode: Readonly<Record<string, unknown>>): PlanWishes {
  if (mode['enabled'] !== true) return {}
  const lastMs = { queued: 0, running: 0 }
  return mode['return_task_status'] === 'TASK_STATUS_FAILED' ? { lastMs, failAt: 1, reason: 'test mode' } : { lastMs }
}

// png unless the request says otherwise (D-t2i, response_image_type).
function typeOf(value: unknown): PictureType {
  return value === 'webp' || value === 'jpeg' ? value : 'png'
}

export function wholeOf(value: unknown, low: number, high: number): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= low && number <= high ? number : undefined
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A stored request as it was written; it was ours, so it is what it was. */
export function readStored(stored: unknown): GenerationRequest {
  if (!isStored(stored)) throw new Error('a generation was stored without its request')
  return stored
}

function isStored(value: unknown): value is GenerationRequest {
  return typeof value === 'object' && value !== null && 'keys' in value && 'prompt' in value && 'seed' in value
}
