import type { Context, News } from './context.js'
import { maskText } from './domain/mask.js'
import { type Attempt, type Exchange, exchangeView, type Job, jobView } from './views.js'

/** What happens in an emulator, as it happens, in the words of its public views. */
export type EmulatorEvent =
  | {
      readonly type: 'exchange'
      /** `null` where the caller was not known. */
      readonly account: string | null
      readonly exchange: Exchange
      /** The job that the exchange was about, as it stands on its account's clock. */
      readonly job: Job | null
      /** What lies in the slot that the exchange wrote to or read from. */
      readonly upload: Upload | null
      /** The beginning of an answer that refuses; `null` for any other. */
      readonly refusal: string | null
    }
  | {
      readonly type: 'job'
      readonly account: string
      readonly job: Job
      /** What its planned durations were divided by. */
      readonly pace: number
      /** Why it will end badly, where its plan says so. */
      readonly reason: string | null
    }
  | {
      readonly type: 'attempt'
      readonly account: string
      readonly word: string
      readonly attempt: Omit<Attempt, 'id'>
      /** What went wrong, in more words than the error class. */
      readonly detail: string | null
      /** When it is tried again, on the account's clock; `null`: never. */
      readonly retryAt: Date | null
    }
  | { readonly type: 'bug'; readonly message: string; readonly error: unknown }

/** The stored object of an upload slot; format and size in pixels are `null` for bytes that are no picture. */
export interface Upload {
  readonly assetId: string
  readonly bytes: number
  readonly format: string | null
  readonly width: number | null
  readonly height: number | null
}

const refusalLimit = 300

/** The news as those outside see them; `undefined` for what has no view of its own. */
export function eventOf(news: News, context: Context): EmulatorEvent | undefined {
  switch (news.type) {
    case 'exchange': {
      const { account, service, target, job, status, answerBody } = news.exchange
      const found = account === null || job === null ? undefined : context.store.jobs.find(account, service, job)
      const view = found === undefined ? null : jobView(found, context.accounts.now(account))
      const refusal = status < 400 || answerBody === null ? null : maskText(answerBody).slice(0, refusalLimit)
      const upload = uploadAt(target, context)
      return { type: 'exchange', account, exchange: exchangeView(news.exchange), job: view, upload, refusal }
    }
    case 'job': {
      const { account } = news.job
      const pace = context.accounts.find(account)?.pace ?? context.settings.pace
      const reason = news.job.plan.transitions.at(-1)?.reason ?? null
      return { type: 'job', account, job: jobView(news.job, context.accounts.now(account)), pace, reason }
    }
    case 'attempt': {
      const { notice, attempt, detail, retryAt } = news
      const { madeAt, url, body, status, error, tookMs, rule, job } = attempt
      const seen = { noticeId: `ntc_${notice.sequence}`, jobId: job, at: new Date(madeAt), to: url, status, error, rule }
      return {
        type: 'attempt',
        account: notice.account,
        word: notice.word,
        attempt: { ...seen, body: body.toString('utf8'), ms: tookMs },
        detail,
        retryAt: retryAt === undefined ? null : new Date(retryAt),
      }
    }
    case 'bug':
      return { type: 'bug', message: news.message, error: news.error }
    case 'clock':
      return undefined
  }
}

/** A slot's object is addressed by bucket and key, which are the path; any other path names none. */
function uploadAt(target: string, { store }: Context): Upload | null {
  const [path = ''] = target.split('?')
  const [, bucket = '', ...key] = path.split('/')
  const asset = key.length === 0 ? undefined : store.assets.ofObject(bucket, key.join('/'))
  const object = asset && store.objects.find(asset.bucket, asset.objectKey)
  if (asset === undefined || object === undefined) return null
  const { sizeBytes: bytes, format, width, height } = object
  return { assetId: asset.id, bytes, format, width, height }
}
