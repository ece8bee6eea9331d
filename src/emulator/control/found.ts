import type { Context } from '../context.js'
import type { Job } from '../domain/job.js'
import { LoradockError } from '../error.js'
import type { Call } from '../http/service.js'
import type { StoredExchange } from '../store/exchanges.js'
import type { Notice } from '../store/outbox.js'
import { sequenceOf } from '../views.js'
import type { ControlParts } from './parts.js'
import { accountOf, namedAccount } from './which.js'

/** The job that a path names, of the account that the call is about. */
export function jobAt(call: Call, context: Context, parts: ControlParts): Job {
  return jobNamed(accountOf(call, context), idOf(call), context, parts)
}

/** A job of an account, whichever provider has it. */
export function jobNamed(account: string, id: string, { store }: Context, { providers }: ControlParts): Job {
  const job = providers.map((provider) => store.jobs.find(account, provider, id)).find((one) => one !== undefined)
  if (job === undefined) throw unknown('E_JOB_UNKNOWN', `There is no job ${id}.`, account, 'loradock jobs list')
  return job
}

/** The notice that a path names. */
export function noticeAt(call: Call, { store, accounts }: Context): Notice {
  const account = accountOf(call, { accounts })
  const id = idOf(call)
  const notice = store.outbox.find(account, sequenceOf(id, 'ntc') ?? -1)
  if (notice === undefined) throw unknown('E_NOTICE_UNKNOWN', `There is no notice ${id}.`, account, 'loradock webhooks list')
  return notice
}

/** The exchange that a path names, of whatever account unless the call names one. */
export function exchangeAt(call: Call, { store, accounts }: Context): StoredExchange {
  const account = namedAccount(call, { accounts })
  const id = idOf(call)
  const exchange = store.exchanges.find(sequenceOf(id, 'req') ?? -1)
  if (exchange !== undefined && (account === undefined || exchange.account === account)) return exchange
  throw new LoradockError('E_EXCHANGE_UNKNOWN', `There is no exchange ${id}.`, {
    where: account === undefined ? 'the journal' : `account "${account}"`,
    fix: ['GET /_/api/v1/exchanges lists what there is; the oldest are dropped'],
  })
}

function idOf({ incoming }: Call): string {
  return incoming.params['id'] ?? ''
}

function unknown(code: string, message: string, account: string, fix: string): LoradockError {
  return new LoradockError(code, message, { where: `account "${account}"`, fix: [fix] })
}
