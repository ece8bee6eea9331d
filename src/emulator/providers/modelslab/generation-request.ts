import { createHash } from 'node:crypto'
import type { Random } from '../../context.js'
import type { components } from './api.gen.js'
import type { Essentials } from './spec.gen.js'
import { webhookOf } from './training-request.js'

/** What is kept of a generation request: what its pictures and its answers are made from. */
export interface GenerationRequest {
  readonly prompt: string
  /** SHA-256 of `init_image`, which may be megabytes of base64; `null` where the pictures are made from text. */
  readonly initial: string | null
  readonly width: number
  readonly height: number
  readonly samples: number
  /** The seed used: the one asked for, or one drawn. */
  readonly seed: number
  /** The part of the file names that the pictures of one request share. */
  readonly file: string
  readonly base64: boolean
  readonly webhook: string | null
  readonly trackId: string | number | null
  readonly meta: components['schemas']['GenerationMeta']
  /** Where the request came to, for links in a webhook call, which no request brings about. */
  readonly origin: string
}

type Body = Essentials['createTextToImage'] | Essentials['createImageToImage']

/**
 * Reads a request that may hold anything in its optional places: what is missing or mistyped takes the documented default, else one of
 * ours (512 pixels, one picture), and has been noted as a violation by then.
 */
export function readGeneration(account: string, body: Body, origin: string, random: Random): GenerationRequest {
  const width = wholeOf(body.width, 1, 2048) ?? 512
  const height = wholeOf(body.height, 1, 2048) ?? 512
  const samples = wholeOf(body.samples, 1, 4) ?? 1
  const prompt = typeof body.prompt === 'string' ? body.prompt : ''
  const seed = wholeOf(body.seed, 0, Number.MAX_SAFE_INTEGER) ?? random.integer(account, 0, 2 ** 32 - 1)
  const file = random.uuid(account)
  const { model_id: model, lora_strength: strength, track_id: trackId } = body
  return {
    prompt,
    initial: 'init_image' in body ? createHash('sha256').update(body.init_image).digest('hex') : null,
    width,
    height,
    samples,
    seed,
    file,
    base64: body.base64 === 'yes' || body.base64 === true,
    webhook: webhookOf(body.webhook),
    trackId: typeof trackId === 'string' || typeof trackId === 'number' ? trackId : null,
    // The request again under other names, as in every captured answer (S6, S12).
    meta: {
      prompt,
      negative_prompt: textOf(body.negative_prompt),
      ...(typeof model === 'string' ? { model_id: model } : {}),
      lora: textOf(body.lora_model),
      lora_strength: typeof strength === 'number' ? strength : textOf(strength),
      W: width,
      H: height,
      seed,
      // Above 20 it counts as 20 (S5); without one, 20 is what a captured answer shows (S12).
      steps: Math.min(20, wholeOf(body.num_inference_steps, 1, 10_000) ?? 20),
      n_samples: samples,
      guidance_scale: numberOf(body.guidance_scale) ?? 7.5,
      scheduler: textOf(body.scheduler),
      file_prefix: `${file}.png`,
    },
    origin,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

// Numbers are texts in every documented example (row 33 and facts on ModelsLab, section 3).
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function wholeOf(value: unknown, low: number, high: number): number | undefined {
  const number = numberOf(value)
  return number !== undefined && Number.isInteger(number) && number >= low && number <= high ? number : undefined
}

/** A stored request as it was written; it was ours, so it is what it was. */
export function readStoredGeneration(stored: unknown): GenerationRequest {
  if (!isStored(stored)) throw new Error('a generation was stored without its request')
  return stored
}

function isStored(value: unknown): value is GenerationRequest {
  return typeof value === 'object' && value !== null && 'file' in value && 'samples' in value && 'meta' in value
}
