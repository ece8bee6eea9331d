import type { JobKind } from '../domain/job.js'
import type { PlanWishes, Timeline } from '../domain/plan.js'
import type { Quirk } from '../domain/quirk.js'
import type { Part } from '../domain/story.js'
import type { Service } from '../http/service.js'
import type { Sender } from '../sender.js'

/** What a provider's folder offers: a service, how it calls back, and the contradictions it knows of. */
export interface Provider {
  readonly service: Service
  readonly sender: Sender
  readonly quirks: readonly Quirk[]
  /** What it has of the parts that stories are about. */
  readonly parts: readonly Part[]
  /** What its jobs go through, one of each kind, to show what a story makes of it. */
  readonly courses: readonly Course[]
  readonly sampleJob: SampleJob
}

/** How a client of a provider starts a job, for people who want to look at one and have no client. */
export interface SampleJob {
  /** Whether it tells a webhook of jobs of a kind. */
  callsBack(kind: JobKind): boolean
  /** Makes the calls; the provider's id of the job, or `undefined` when one of them was not accepted. */
  start(kind: JobKind, client: SampleClient): Promise<string | undefined>
}

export interface SampleClient {
  readonly key: string
  readonly webhook: string | null
  ask(call: SampleAsk): Promise<{ readonly status: number; readonly body: unknown }>
}

export interface SampleAsk {
  readonly method: string
  /** A path, or a whole link. */
  readonly at: string
  readonly json?: object
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface Course {
  readonly kind: JobKind
  readonly timeline: Timeline
  /** What the alternatives in force ask of its plans. */
  wishes(chosen: <Q extends Quirk>(quirk: Q) => Q['alternatives'][number]): PlanWishes
}
