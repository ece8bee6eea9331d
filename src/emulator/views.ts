import type { Context } from './context.js'
import { type Job as JobFacts, type JobKind, type JobState, progressAt, stateAt, stepAt } from './domain/job.js'
import type { Violation } from './domain/problem.js'
import type { StoredExchange } from './store/exchanges.js'
import type { NoticeState, Attempt as StoredAttempt, Notice as StoredNotice } from './store/outbox.js'

/** A job as it stands on its account's clock, with its whole timeline, the future included. */
export interface Job {
  readonly id: string
  readonly provider: string
  readonly kind: JobKind
  readonly type: string
  readonly name: string
  readonly state: JobState
  /** The provider's own word for it. */
  readonly word: string
  /** Percent of the running phase, 0 to 100. */
  readonly progress: number
  readonly acceptedAt: Date
  readonly modelName: string | null
  readonly transitions: readonly { readonly at: Date; readonly state: JobState; readonly word: string }[]
}

/** One request and its answer, with what the documents have against the request. */
export interface Exchange {
  readonly id: string
  readonly at: Date
  readonly service: string
  readonly operation: string | null
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
  readonly violations: readonly Violation[]
  readonly rule: string | null
  readonly note: string | null
}

/** One webhook call to be made, or made, with every attempt so far. */
export interface Notice {
  readonly id: string
  readonly jobId: string
  readonly word: string
  readonly dueAt: Date
  readonly to: string
  readonly state: NoticeState
  readonly attempts: readonly Attempt[]
}

/** One try of a webhook call. */
export interface Attempt {
  readonly id: string
  readonly noticeId: string
  readonly jobId: string
  readonly at: Date
  readonly to: string
  /** The text that was sent. */
  readonly body: string
  readonly status: number | null
  /** The class of the failure, or `null` when a 2xx came in time. */
  readonly error: string | null
  readonly ms: number
  readonly rule: string | null
}

/** One upload slot and what became of it. */
export interface LedgerEntry {
  readonly assetId: string
  /** `null` when nothing was uploaded. */
  readonly bytes: number | null
  /** `png`, `jpeg` or `webp`; `null` for bytes that are none of them, or for none. */
  readonly format: string | null
  readonly usedBy: readonly string[]
  /** A job used the slot while nothing lay in it. */
  readonly usedBeforeUpload: boolean
}

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

export function noticeView(notice: StoredNotice, attempts: readonly StoredAttempt[]): Notice {
  const { sequence, job, word, dueAt, url, state } = notice
  return { id: `ntc_${sequence}`, jobId: job, word, dueAt: new Date(dueAt), to: url, state, attempts: attempts.map(attemptView) }
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
export function sequenceOf(id: string, prefix: 'req' | 'ntc' | 'att'): number | undefined {
  const found = new RegExp(`^${prefix}_(\\d{1,15})$`).exec(id)?.[1]
  return found === undefined ? undefined : Number(found)
}
