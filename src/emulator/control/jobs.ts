import type { Handlers } from '../http/service.js'
import { jobView } from '../views.js'
import type { operations } from './api.gen.js'
import { limitOf } from './filters.js'
import { jobAt, jobNamed } from './found.js'
import { shownNotice } from './notices.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { accountOf, accountToBe } from './which.js'
import { jobBody } from './wire.js'

/** The handlers that show jobs. */
export function jobHandlers(parts: ControlParts): Handlers<operations, Essentials, 'listJobs' | 'getJob' | 'createJob'> {
  return {
    listJobs: (call, context) => {
      const account = accountOf(call, context)
      const now = context.accounts.now(account)
      const jobs = context.store.jobs.recent(account, limitOf(call)).map((job) => jobBody(jobView(job, now)))
      return { status: 200, body: { jobs } }
    },
    createJob: async (call, context) => {
      const { provider, kind, webhook = null } = call.body
      const { incoming } = call
      const account = accountToBe(call, context)
      const id = await parts.startSample({ account, provider, kind, webhook, origin: incoming.origin, signal: incoming.gone() })
      const job = jobNamed(account, id, context, parts)
      return { status: 200, body: jobBody(jobView(job, context.accounts.now(account))), job: job.id }
    },
    getJob: (call, context) => {
      const { store, accounts } = context
      const job = jobAt(call, context, parts)
      const notices = store.outbox.ofJob(job.account, job.id).map((notice) => shownNotice(notice, context))
      const shown = jobBody(jobView(job, accounts.now(job.account)))
      return { status: 200, body: { job: shown, request: store.jobs.request(job), notices }, job: job.id }
    },
  }
}
