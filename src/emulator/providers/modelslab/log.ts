import type { Job } from '../../domain/job.js'
import type { Transition } from '../../domain/plan.js'

// The entries of the status page's example, word for word (S3, S6, S7). Three statuses have none there: deploying_gpu,
// trained_model_compressing and deploying_model; the worker's line about compressing is not borrowed, since the page's own count of
// steps leaves no room for it.
const entries: Readonly<Record<string, string>> = {
  training_started: 'Step:1 Training Started, 5 Steps to go : ETA : 30 minutes',
  training_success: 'Step:2 Training Done, 4 Steps to go : ETA : 15 minutes',
  trained_model_uploading: 'Step:3 Model Uploading, 3 Steps to go : ETA : 10 minutes',
  trained_model_uploaded: 'Step:4 Model Uploaded, 2 Steps to go : ETA : 5 minutes',
  model_ready: 'Model loaded successfully',
}

// How the worker's reasons begin (S8); which one would follow, a scenario does not say.
const failedWithoutReason = 'Training Failed'

/** What the log of a training holds at an instant: it only grows (S2, from the example; in mid-training a guess). */
export function logAt(job: Job, now: number, separator: 'newline' | 'slash-n'): string {
  const lines = linesOf(job.plan.transitions.filter((step) => job.acceptedAt + step.afterMs <= now))
  if (separator === 'newline') return lines.join('\n')
  // As printed in 2023: a separator before the first entry too, and a doubled one before Step:4.
  return lines.map((line) => `${line.startsWith('Step:4') ? ' /n  /n ' : ' /n '}${line}`).join('')
}

/**
 * The newest line of the log when a training enters a status: the `logs` of its webhook call.
 *
 * Whether the real call carries one line or the whole log is not known; the worker's own calls carry one (S8; G).
 */
export function lineAt(job: Job, status: string): string {
  const at = job.plan.transitions.findIndex((step) => step.word === status)
  // A rule may make a call say what is not in the plan: then it says it with that status's own words.
  if (at === -1) return sampleLine(status)
  return linesOf(job.plan.transitions.slice(0, at + 1)).at(-1) ?? firstLine
}

/** The log line of a status, apart from any training. */
export function sampleLine(status: string): string {
  return entries[status] ?? firstLine
}

// The example of the webhook: 25 minutes where the create answer says 30, and no full stop. Both texts are kept (row 19).
const firstLine = 'it will take upto 25 minutes'

function linesOf(steps: readonly Transition[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.state === 'failed') return [step.reason ?? failedWithoutReason]
    return entries[step.word] ?? []
  })
}
