import { endJob } from '../commands.js'
import type { Context } from '../context.js'
import { isEnd, type Job, stateAt } from '../domain/job.js'
import { LoradockError } from '../error.js'
import type { Call, Handlers } from '../http/service.js'
import { jobView } from '../views.js'
import type { operations } from './api.gen.js'
import { jobAt } from './found.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { jobBody, movedBody } from './wire.js'

/** The handlers that end jobs before anybody has waited for it. */
export function endingHandlers(parts: ControlParts): Handlers<operations, Essentials, 'finishJob' | 'failJob' | 'cancelJob'> {
  const endedAs = (call: Call, context: Context, state: 'failed' | 'cancelled', reason: string | undefined) => {
    const job = jobAt(call, context, parts)
    const sender = parts.senders.find((one) => one.provider === job.provider)
    if (sender === undefined) throw new Error(`nobody knows the words of ${job.provider}`)
    const now = context.accounts.now(job.account)
    const word = sender.endWord(job, state)
    // A failure is told of, as every failure is; for a cancellation no document has a call.
    const tellings = state === 'failed' ? [{ word, aboutAt: now }] : []
    const ending = endJob(context, job, { state, word, ...(reason === undefined ? {} : { reason }) }, tellings)
    if (ending.kind === 'ended') throw endedError(job, now)
    context.tell({ type: 'clock', account: job.account })
    return { status: 200, body: jobBody(jobView(ending.job, now)), job: job.id } as const
  }
  return {
    finishJob: async (call, context) => {
      const job = jobAt(call, context, parts)
      const now = context.accounts.now(job.account)
      if (isEnd(stateAt(job, now))) throw endedError(job, now)
      const clock = parts.clockOf(job.account)
      const happenings = await clock.runUntil(job.id, 'ended')
      return { status: 200, body: movedBody(await clock.now(), happenings), job: job.id }
    },
    failJob: (call, context) => endedAs(call, context, 'failed', call.body.reason),
    cancelJob: (call, context) => endedAs(call, context, 'cancelled', undefined),
  }
}

function endedError(job: Job, now: number): LoradockError {
  return new LoradockError('E_JOB_ENDED', `Job ${job.id} is ${stateAt(job, now)} already: what was told cannot be taken back.`, {
    where: `account "${job.account}"`,
    fix: [`loradock jobs show ${job.id}`],
  })
}
