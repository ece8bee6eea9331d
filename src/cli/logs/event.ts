import type { EmulatorEvent, Job } from '../../emulator/index.js'

type Of<Type extends EmulatorEvent['type']> = Extract<EmulatorEvent, { readonly type: Type }>

/** A request and its answer; how far its job was is not known of one that was read from the journal. */
export type LoggedExchange = Omit<Of<'exchange'>, 'job'> & {
  readonly job: (Omit<Job, 'progress'> & { readonly progress: number | null }) | null
}

/** A job that took its next step. */
export interface LoggedTransition {
  readonly type: 'transition'
  readonly account: string
  readonly jobId: string
  readonly at: Date
  readonly state: string
  readonly word: string
}

/** What `loradock logs` has a line for: read from the journal, or as the event stream tells it (openapi/control.yaml, streamEvents). */
export type LogEvent =
  | LoggedExchange
  | Of<'job'>
  | Of<'attempt'>
  | LoggedTransition
  | { readonly type: 'clock'; readonly account: string; readonly now: Date; readonly mode: string; readonly pace: number }
  | { readonly type: 'reset'; readonly account: string | null }
  | { readonly type: 'bug'; readonly message: string }
  /** Events before the next one are gone; `null`: nobody can say how many. */
  | { readonly type: 'missed'; readonly missed: number | null }

const instants: ReadonlySet<string> = new Set(['at', 'now', 'acceptedAt', 'retryAt'])

/** Reads JSON in which instants are texts. */
export function revived(name: string, value: unknown): unknown {
  return instants.has(name) && typeof value === 'string' ? new Date(value) : value
}

/** What tells an event from any other: one that comes by the stream may have been read from the journal before. */
export function nameOf(event: LogEvent): string | undefined {
  switch (event.type) {
    case 'exchange':
      return event.exchange.id
    case 'job':
      return `job ${event.job.id}`
    case 'transition':
      return `${event.jobId} ${event.state} ${event.word} ${event.at.getTime()}`
    case 'attempt':
      return `${event.attempt.noticeId} ${event.attempt.at.getTime()} ${event.attempt.ms}`
    case 'clock':
    case 'reset':
    case 'bug':
    case 'missed':
      return undefined
  }
}

/** Which events are wanted. */
export interface Wanted {
  /** As the second column has it: a provider, `storage`, `webhook`, `job`, `clock`. */
  readonly service: string | undefined
  /** The first and the last status; what has none is not wanted then. */
  readonly status: readonly [from: number, to: number] | undefined
}

export function isWanted(event: LogEvent, { service, status }: Wanted): boolean {
  // Whoever reads the rest has to know that it is not all.
  if (event.type === 'missed') return true
  const found = statusOf(event)
  return (
    (service === undefined || serviceOf(event) === service) &&
    (status === undefined || (found !== null && status[0] <= found && found <= status[1]))
  )
}

function statusOf(event: LogEvent): number | null {
  if (event.type === 'exchange') return event.exchange.status
  return event.type === 'attempt' ? event.attempt.status : null
}

function serviceOf(event: LogEvent): string {
  switch (event.type) {
    case 'exchange':
      return event.exchange.service
    case 'attempt':
      return 'webhook'
    case 'job':
    case 'transition':
      return 'job'
    case 'clock':
    case 'reset':
      return 'clock'
    case 'bug':
    case 'missed':
      return event.type
  }
}
