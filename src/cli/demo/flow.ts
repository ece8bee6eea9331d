import type { Client } from './client.js'
import type { Report } from './report.js'

/** A provider's whole flow as a client lives it, step after step, until one of them does not do what the documents say. */
export interface Flow {
  /** The name that `loradock demo NAME` takes. */
  readonly name: string
  readonly title: string
  play(stage: Stage): Promise<Played | StepFault>
}

/** What a flow is played on. */
export interface Stage {
  readonly client: Client
  /** The API key, for a provider that wants it in the body. */
  readonly key: string
  readonly report: Report
  /** A wait between two polls, longer the longer the job says it will take. */
  newWait(): Wait
}

/** Waits once; `etaSeconds` is what the job said it will still take, if it said so. */
export type Wait = (etaSeconds: number | undefined) => Promise<void>

/** What a flow brought home. */
export interface Played {
  readonly kind: 'played'
  readonly trainings: number
  readonly generations: number
  readonly files: readonly { readonly name: string; readonly what: 'picture' | 'model file'; readonly bytes: Uint8Array }[]
}

/** A step that did not do what the documents say. */
export interface StepFault {
  readonly kind: 'step-fault'
  readonly step: string
  readonly message: string
}

export function fault(step: string, message: string): StepFault {
  return { kind: 'step-fault', step, message }
}

export function isFault(value: object): value is StepFault {
  return 'kind' in value && value.kind === 'step-fault'
}

/** After this many polls a job is given up: the scenario that never ends should not keep anybody. */
export const mostPolls = 400
