import type { Making } from '../../domain/rule.js'
import { wholeOf } from './generation-request.js'

const trainings: ReadonlySet<string> = new Set(['createStyleTraining', 'createSubjectTraining'])
const generations: ReadonlySet<string> = new Set(['createTextToImage', 'createImageToImage'])

/** What an operation makes; the limit of pictures a minute counts pictures, not requests (D-rate). */
export function makingOf(operation: string, body: unknown): Making | undefined {
  if (trainings.has(operation)) return { kind: 'training', pictures: 0 }
  if (!generations.has(operation)) return undefined
  const request = typeof body === 'object' && body !== null && 'request' in body ? body.request : undefined
  const asked = typeof request === 'object' && request !== null && 'image_num' in request ? request.image_num : undefined
  return { kind: 'generation', pictures: wholeOf(asked, 1, 16) ?? 1 }
}
