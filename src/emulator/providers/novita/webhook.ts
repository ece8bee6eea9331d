import { type Job, stateAt } from '../../domain/job.js'
import { endWordOf } from '../../domain/plan.js'
import type { Rendered, Sender } from '../../sender.js'
import { documentedGeneration } from './documented.js'
import { readStored } from './generation-request.js'
import { picturesOf } from './pictures.js'
import { quirks } from './quirks.js'
import { generation, training } from './timeline.js'
import { resultBody } from './wire.js'

// Five seconds are documented, and up to five retries; how far apart is not, so these waits are loradock's (D-wh; U).
const deadlineMs = 5_000
const waitsMs = [5_000, 30_000, 60_000, 300_000, 900_000] as const

/** Novita calls back for generations only: `ASYNC_TASK_RESULT`, with the task result of that moment as its payload. */
export const sender: Sender = {
  provider: 'novita',
  sample: (word, url) => {
    if (word !== 'TASK_STATUS_SUCCEED' && word !== 'TASK_STATUS_FAILED') return undefined
    const ended = word === 'TASK_STATUS_SUCCEED' ? 'ready' : 'failed'
    const job = {
      ...documentedGeneration('sample'),
      plan: { transitions: [{ afterMs: 0, state: ended, word }], progress: [] },
    } as const
    const shape = { fields: 'full', ttl: 'string', nsfwOff: 'null', detectNsfw: false, seed: 123 } as const
    return eventOf(resultBody(job, job.acceptedAt, [], shape), url)
  },
  readyWord: () => 'TASK_STATUS_SUCCEED',
  endWord: (job, state) => endWordOf(job.kind === 'training' ? training : generation, state),
  policy: (account, { accounts }) => {
    const inAll = accounts.quirk(account, quirks.webhookRetries) === 'in-all'
    return { deadlineMs, retryAfterMs: inAll ? waitsMs.slice(0, 4) : waitsMs }
  },
  render: (notice, job, context): Rendered => {
    const request = readStored(context.store.jobs.request(job))
    const told = tellingOf(job, notice.word, notice.aboutAt)
    const pictures = stateAt(told, notice.aboutAt) === 'ready' ? picturesOf(told, request, request.origin, context) : []
    const result = resultBody(told, notice.aboutAt, pictures, {
      fields: 'full',
      // The webhook page's example has the text "3600" where the result page has the number (D-wh).
      ttl: 'string',
      nsfwOff: context.accounts.quirk(job.account, quirks.nsfwOff),
      detectNsfw: request.detectNsfw,
      seed: request.seed,
    })
    return eventOf(result, notice.url)
  },
}

// The example of the webhook page echoes the receiver inside the payload (D-wh).
function eventOf(result: ReturnType<typeof resultBody>, url: string): Rendered {
  const payload = 'extra' in result ? { ...result, extra: { ...result.extra, webhook: { url } } } : result
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event_type: 'ASYNC_TASK_RESULT', payload }),
  }
}

/** The job as the notice tells of it, which is the truth unless a rule made it say otherwise. */
function tellingOf(job: Job, word: string, aboutAt: number): Job {
  const last = job.plan.transitions.at(-1)
  if (last === undefined || last.word === word || word !== 'TASK_STATUS_SUCCEED') return job
  return { ...job, plan: { ...job.plan, transitions: [{ afterMs: aboutAt - job.acceptedAt, state: 'ready', word }] } }
}
