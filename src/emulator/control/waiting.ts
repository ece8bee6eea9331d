import { stopwatchMs } from '../clock.js'
import { readDuration } from '../domain/duration.js'
import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import type { Exchange } from '../types.js'
import { attemptView, jobView, sequenceOf } from '../views.js'
import type { WantedAttempt } from '../waits.js'
import type { components, operations } from './api.gen.js'
import { jobNamed } from './found.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'
import { attemptBody, exchangeBody, jobBody } from './wire.js'

type Schemas = components['schemas']

const usualMs = 30_000
const longestMs = 600_000

/** The handler that waits: for an exchange, a webhook call or a job, whichever the body names. */
export function waitHandlers(parts: ControlParts): Handlers<operations, Essentials, 'wait'> {
  return {
    wait: async (call, context) => {
      const { exchange, webhook, job, within } = call.body
      if ([exchange, webhook, job].filter((one) => one !== undefined).length !== 1) throw bodyError()
      const withinMs = deadlineOf(within)
      const started = stopwatchMs()
      const answer = (what: 'exchange' | 'webhook' | 'job', found: Partial<Schemas['Waited']>, about?: string) => {
        const body = { what, ms: stopwatchMs() - started, exchange: null, attempt: null, job: null, ...found }
        return { status: 200, body, ...(about === undefined ? {} : { job: about }) } as const
      }
      if (exchange !== undefined) {
        // An account that makes its first call while it is waited for is not there yet.
        const found = await parts.waits.forExchange(call.query['account'], exchangeMatch(exchange), withinMs)
        return answer('exchange', { exchange: exchangeBody(found) })
      }
      const account = accountOf(call, context)
      if (webhook !== undefined) {
        const found = await parts.waits.forAttempt(account, attemptMatch(webhook), withinMs)
        return answer('webhook', { attempt: attemptBody(attemptView(found)) }, found.job)
      }
      const { id, state } = job ?? { id: '', state: '' }
      const found = await parts.waits.forJob(() => jobNamed(account, id, context, parts), state, withinMs)
      return answer('job', { job: jobBody(jobView(found, context.accounts.now(account))) }, id)
    },
  }
}

function exchangeMatch({ service, operation, method, path, status, after }: Schemas['WaitForExchange']) {
  const first = after === undefined ? 0 : sequenceNamed(after, 'req')
  return (one: Exchange): boolean =>
    (service === undefined || one.service === service) &&
    (operation === undefined || one.operation === operation) &&
    (method === undefined || one.method === method.toUpperCase()) &&
    (path === undefined || one.path === path) &&
    (status === undefined || one.status === status) &&
    (sequenceOf(one.id, 'req') ?? 0) > first
}

function attemptMatch({ job, word, to, heard, after }: Schemas['WaitForWebhook']): WantedAttempt {
  const first = after === undefined ? 0 : sequenceNamed(after, 'att')
  const notice: WantedAttempt['notice'] = (one) =>
    (job === undefined || one.job === job) && (word === undefined || one.word === word) && (to === undefined || one.url === to)
  return {
    text: `A webhook call${word === undefined ? '' : ` ${word}`}${job === undefined ? '' : ` of job ${job}`}`,
    notice,
    attempt: (one, of) => notice(of) && one.sequence > first && (heard === undefined || heard === (one.error === null)),
  }
}

function sequenceNamed(id: string, prefix: 'req' | 'att'): number {
  const sequence = sequenceOf(id, prefix)
  if (sequence !== undefined) return sequence
  throw new LoradockError('E_BODY', `after must be such as ${prefix}_42; it is "${id}".`, { where: 'body' })
}

function deadlineOf(within: string | number | undefined): number {
  if (within === undefined) return usualMs
  const ms = readDuration(within)
  if (ms !== undefined && ms <= longestMs) return ms
  throw new LoradockError('E_DURATION', `"${within}" is no length of time from 0 to 10m.`, {
    where: 'within',
    fix: ['{"within": "30s"}', 'units: ms, s, m'],
  })
}

function bodyError(): LoradockError {
  return new LoradockError('E_BODY', 'A wait is for one thing: an exchange, a webhook or a job.', {
    where: 'body',
    fix: ['{"webhook": {"word": "model_ready"}}', '{"exchange": {"operation": "createStyleTraining"}}'],
  })
}
