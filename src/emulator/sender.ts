import type { Context } from './context.js'
import type { Job } from './domain/job.js'
import type { DeliveryPolicy } from './domain/retry.js'
import type { Notice } from './store/outbox.js'

/** What a provider's webhook call consists of; the deliverer adds `content-length`, `host` and our own two headers. */
export interface Rendered {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How a provider calls back, as its folder's `webhook.ts` says it. */
export interface Sender {
  readonly provider: string
  /** Renders a notice about its job; pure but for what it reads of stored rows. */
  render(notice: Notice, job: Job, context: Context): Rendered
  /** The word that tells a job of this kind is ready. */
  readyWord(job: Job): string
  /** The word that tells a job of this kind ended badly. */
  endWord(job: Job, state: 'failed' | 'cancelled'): string
  /** A call in the provider's shape that is about no job, for trying a receiver; `undefined` for a word it never says. */
  sample(word: string, url: string): Rendered | undefined
  policy(account: string, context: Context): DeliveryPolicy
}
