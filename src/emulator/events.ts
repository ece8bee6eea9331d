import type { Context, News } from './context.js'
import type { EmulatorEvent, Upload } from './types.js'
import { exchangeView, jobView, refusalOf } from './views.js'

/** The news as those outside see them; `undefined` for what has no view of its own. */
export function eventOf(news: News, context: Context): EmulatorEvent | undefined {
  switch (news.type) {
    case 'exchange': {
      const { account, service, target, job } = news.exchange
      const found = account === null || job === null ? undefined : context.store.jobs.find(account, service, job)
      const view = found === undefined ? null : jobView(found, context.accounts.now(account))
      const refusal = refusalOf(news.exchange)
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
    case 'ended':
    case 'reset':
    case 'poll':
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
