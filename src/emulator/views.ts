import type { Context } from './context.js'
import { type Job as JobFacts, progressAt, stateAt, stepAt } from './domain/job.js'
import { maskText } from './domain/mask.js'
import type { StoredExchange } from './store/exchanges.js'
import type { Attempt as StoredAttempt, Notice as StoredNotice } from './store/outbox.js'
import type { Attempt, Exchange, Job, LedgerEntry, Notice } from './types.js'

export function jobView(job: JobFacts, now: number): Job {
  const { id, provider, kind, type, name, modelName, plan, acceptedAt } = job
  return {
    id,
    provider,
    kind,
    type,
    name,
    state: stateAt(job, now),
    word: stepAt(job, now).word,
    progress: Math.floor(progressAt(job, now)),
    acceptedAt: new Date(acceptedAt),
    modelName,
    transitions: plan.transitions.map(({ afterMs, state, word }) => ({ at: new Date(acceptedAt + afterMs), state, word })),
  }
}

export function exchangeView(exchange: Omit<StoredExchange, 'requestHeaders' | 'answerHeaders'>): Exchange {
  const { sequence, madeAt, service, operation, method, target, status, tookMs, violations, rule, note } = exchange
  const [path = target] = target.split('?')
  return {
    id: `req_${sequence}`,
    at: new Date(madeAt),
    service,
    operation,
    method,
    path,
    status,
    ms: tookMs,
    violations,
    rule,
    note,
  }
}

const refusalLimit = 300

/** The beginning of an answer that refuses, secrets hidden; `null` for any other. */
export function refusalOf({ status, answerBody }: Pick<StoredExchange, 'status' | 'answerBody'>): string | null {
  return status < 400 || answerBody === null ? null : maskText(answerBody).slice(0, refusalLimit)
}

export function noticeView(notice: StoredNotice, attempts: readonly StoredAttempt[]): Notice {
  const { sequence, job, word, dueAt, url, state } = notice
  const heard = attempts.findIndex(({ error }) => error === null)
  const duplicates = heard === -1 ? 0 : attempts.length - heard - 1
  const views = attempts.map(attemptView)
  return { id: `ntc_${sequence}`, jobId: job, word, dueAt: new Date(dueAt), to: url, state, duplicates, attempts: views }
}

export function attemptView(attempt: StoredAttempt): Attempt {
  const { sequence, notice, job, madeAt, url, body, status, error, tookMs, rule } = attempt
  const [id, noticeId] = [`att_${sequence}`, `ntc_${notice}`]
  return { id, noticeId, jobId: job, at: new Date(madeAt), to: url, body: body.toString('utf8'), status, error, ms: tookMs, rule }
}

/** The upload-to-train ledger of an account (D16). */
export function ledgerOf(account: string, { store }: Context): readonly LedgerEntry[] {
  const uses = store.jobs.usesOf(account)
  return store.assets.list(account).map((asset) => {
    const object = store.objects.find(asset.bucket, asset.objectKey)
    const mine = uses.filter((use) => use.asset === asset.id)
    return {
      assetId: asset.id,
      bytes: object?.sizeBytes ?? null,
      format: object?.format ?? null,
      usedBy: mine.map((use) => use.job),
      usedBeforeUpload: mine.some((use) => use.sha256 === null),
    }
  })
}

/** The number in an id of ours such as `ntc_3`, or `undefined` when it is no such id. */
export function sequenceOf(id: string, prefix: 'req' | 'ntc' | 'att' | 'rul'): number | undefined {
  const found = new RegExp(`^${prefix}_(\\d{1,15})$`).exec(id)?.[1]
  return found === undefined ? undefined : Number(found)
}
