import type { Context } from '../context.js'
import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import type { Notice as StoredNotice } from '../store/outbox.js'
import { jobView, ledgerOf, noticeView, sequenceOf } from '../views.js'
import type { operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf } from './which.js'
import { attemptBody, jobBody, noticeBody } from './wire.js'

type JobOperations = 'listJobs' | 'getJob' | 'listNotices' | 'getNotice' | 'replayNotice' | 'sendSample' | 'getLedger'

const mostRows = 200
const sampleDeadlineMs = 10_000

/** The handlers about jobs, what they used, and what was told of them. */
export function jobHandlers(parts: ControlParts): Handlers<operations, Essentials, JobOperations> {
  return {
    listJobs: (call, context) => {
      const account = accountOf(call, context)
      const now = context.accounts.now(account)
      return {
        status: 200,
        body: { jobs: context.store.jobs.recent(account, mostRows).map((job) => jobBody(jobView(job, now))) },
      }
    },
    getJob: (call, context) => {
      const { store, accounts } = context
      const account = accountOf(call, context)
      const id = call.incoming.params['id'] ?? ''
      const job = parts.providers.map((provider) => store.jobs.find(account, provider, id)).find((one) => one !== undefined)
      if (job === undefined) throw unknown('E_JOB_UNKNOWN', `There is no job ${id}.`, account, 'loradock jobs list')
      const notices = store.outbox.ofJob(account, id).map((notice) => bodyOf(notice, context))
      return {
        status: 200,
        body: { job: jobBody(jobView(job, accounts.now(account))), request: store.jobs.request(job), notices },
      }
    },
    listNotices: (call, context) => {
      const listed = context.store.outbox.list(accountOf(call, context), mostRows)
      return { status: 200, body: { notices: listed.toReversed().map((notice) => bodyOf(notice, context)) } }
    },
    getNotice: (call, context) => ({
      status: 200,
      body: bodyOf(findNotice(accountOf(call, context), call.incoming.params['id'] ?? '', context), context),
    }),
    replayNotice: async (call, context) => {
      const notice = findNotice(accountOf(call, context), call.incoming.params['id'] ?? '', context)
      const attempt = await parts.replay(notice, call.body.to)
      const [seen] = noticeView(notice, [attempt]).attempts
      if (seen === undefined) throw new Error('a replay ended without an attempt')
      return { status: 200, body: attemptBody(seen) }
    },
    sendSample: async ({ body: { provider, word, to } }) => {
      const sender = parts.senders.find((one) => one.provider === provider)
      const rendered = sender?.sample(word, to)
      if (rendered === undefined) {
        const known = parts.senders.map((one) => one.provider).join(', ')
        const message = sender === undefined ? `There is no provider "${provider}".` : `${provider} never says "${word}".`
        throw new LoradockError('E_SAMPLE', message, { where: 'provider, word', fix: [`providers: ${known}`] })
      }
      const result = await parts.post({
        url: to,
        headers: rendered.headers,
        body: Buffer.from(rendered.body),
        deadlineMs: sampleDeadlineMs,
      })
      const { status, error, detail, tookMs } = result
      return { status: 200, body: { to, body: rendered.body, status, error, detail, ms: tookMs } }
    },
    getLedger: (call, context) => {
      const slots = ledgerOf(accountOf(call, context), context).map((slot) => ({ ...slot, usedBy: [...slot.usedBy] }))
      return { status: 200, body: { slots } }
    },
  }
}

function bodyOf(notice: StoredNotice, { store }: Context) {
  return noticeBody(noticeView(notice, store.outbox.attempts(notice.account, notice.sequence)))
}

function findNotice(account: string, id: string, { store }: Context): StoredNotice {
  const notice = store.outbox.find(account, sequenceOf(id, 'ntc') ?? -1)
  if (notice === undefined) throw unknown('E_NOTICE_UNKNOWN', `There is no notice ${id}.`, account, 'loradock webhooks list')
  return notice
}

function unknown(code: string, message: string, account: string, fix: string): LoradockError {
  return new LoradockError(code, message, { where: `account "${account}"`, fix: [fix] })
}
