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
}

export interface Course {
  readonly kind: JobKind
  readonly timeline: Timeline
  /** What the alternatives in force ask of its plans. */
  wishes(chosen: <Q extends Quirk>(quirk: Q) => Q['alternatives'][number]): PlanWishes
}
