import type { Exchange, Happening, Job, Notice } from '../types.js'
import type { components } from './api.gen.js'

type Schemas = components['schemas']

/** The public views as JSON: instants become texts. */
export function jobBody(job: Job): Schemas['Job'] {
  const transitions = job.transitions.map((step) => ({ ...step, at: step.at.toISOString() }))
  return { ...job, acceptedAt: job.acceptedAt.toISOString(), transitions }
}

export function noticeBody(notice: Notice): Schemas['Notice'] {
  return { ...notice, dueAt: notice.dueAt.toISOString(), attempts: notice.attempts.map(attemptBody) }
}

export function attemptBody(attempt: Notice['attempts'][number]): Schemas['Attempt'] {
  return { ...attempt, at: attempt.at.toISOString() }
}

export function movedBody(now: Date, happenings: readonly Happening[]): Schemas['Moved'] {
  return { now: now.toISOString(), happenings: happenings.map((one) => ({ ...one, at: one.at.toISOString() })) }
}

export function exchangeBody(exchange: Exchange): Schemas['Exchange'] {
  return { ...exchange, at: exchange.at.toISOString(), violations: [...exchange.violations] }
}
