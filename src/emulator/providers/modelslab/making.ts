import type { Making } from '../../domain/rule.js'
import { wholeOf } from './generation-request.js'

const trainings: ReadonlySet<string> = new Set(['createLoraTraining', 'createDreamboothTraining', 'createDreamboothTrainingV2'])
const generations: ReadonlySet<string> = new Set(['createTextToImage', 'createImageToImage'])

/** What an operation makes. */
export function makingOf(operation: string, body: unknown): Making | undefined {
  if (trainings.has(operation)) return { kind: 'training', pictures: 0 }
  if (!generations.has(operation)) return undefined
  const samples = typeof body === 'object' && body !== null && 'samples' in body ? body.samples : undefined
  return { kind: 'generation', pictures: wholeOf(samples, 1, 4) ?? 1 }
}
