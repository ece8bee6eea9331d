import type { Context } from './context.js'
import { callsOf, type Telling } from './domain/delivery.js'
import { isEnd, type Job, type JobKind, stateAt } from './domain/job.js'
import { endingAt, type PlanWishes, planOf, type Timeline } from './domain/plan.js'
import { wishesOf } from './domain/scenario.js'
import type { Use } from './store/jobs.js'
import type { StoredObject } from './store/objects.js'
import type { NewNotice } from './store/outbox.js'

/** What a provider's handler asks for when it accepts a request. */
export interface Order {
  readonly account: string
  readonly provider: string
  readonly id: string
  readonly kind: JobKind
  readonly type: string
  readonly name: string
  readonly timeline: Timeline
  /** What the request itself asks of the plan, such as to fail for want of pictures; it outranks the scenario. */
  readonly wishes?: PlanWishes
  readonly baseModel?: string | null
  readonly webhook?: string | null
  /** The accepted request without secrets, kept for answers that echo it. */
  readonly request: unknown
  readonly uses?: readonly Use[]
}

/** What follows from a job's plan and is stored with it, in the same transaction. */
export interface Consequences {
  /** `null`: it has none. */
  readonly modelName?: (job: Job) => string | null
  readonly objects?: (job: Job) => readonly StoredObject[]
  /** What its client is to be told of, and when it is true; sent only where the order names a webhook. */
  readonly tellings?: (job: Job) => readonly Telling[]
}

/**
 * Accepts a job: decides its whole future and stores job, ledger, objects and notices in one transaction.
 *
 * Nothing is scheduled; time reveals what was written (architecture.md, idea 1).
 */
export function submitJob(context: Context, order: Order, follow: Consequences = {}): Job {
  const { store, accounts, settings, tell, wishes: ruled } = context
  const { account, timeline, request, uses = [] } = order
  const acceptedAt = accounts.now(account)
  // A rule beats the scenario; the request itself beats both.
  const wishes = { ...(ruled?.plan ?? wishesOf(accounts.asks(account), order.kind)), ...order.wishes }
  const plan = planOf(timeline, wishes, accounts.find(account)?.pace ?? settings.pace)
  const bare: Job = {
    account,
    provider: order.provider,
    id: order.id,
    kind: order.kind,
    type: order.type,
    name: order.name,
    acceptedAt,
    plan,
    modelName: null,
    baseModel: order.baseModel ?? null,
    webhook: order.webhook ?? null,
    deletedAt: null,
  }
  const accepted = store.atomically(() => {
    const job = follow.modelName === undefined ? bare : { ...bare, modelName: follow.modelName(bare) }
    store.jobs.insert(job, request)
    store.jobs.insertUses(job, uses)
    putObjects(context, job, follow)
    store.outbox.insert(noticesOf(context, job, follow.tellings?.(job) ?? []))
    return job
  })
  tell({ type: 'job', job: accepted })
  return accepted
}

/** Puts what a job makes where it will be found, from the instant its plan says; of a job whose links lead nowhere, never. */
export function putObjects({ store }: Context, job: Job, { objects }: Pick<Consequences, 'objects'>): void {
  for (const object of objects?.(job) ?? []) {
    store.objects.put(job.plan.odd?.linksGone === true ? { ...object, storedAt: Number.MAX_SAFE_INTEGER } : object)
  }
}

function noticesOf({ accounts, wishes: ruled }: Context, job: Job, tellings: readonly Telling[]): readonly NewNotice[] {
  const { account, provider, id, webhook } = job
  if (webhook === null) return []
  const wishes = ruled?.deliveries ?? accounts.asks(account).deliveries ?? {}
  const isRuled = ruled?.deliveries !== undefined || ruled?.scenario !== undefined
  const told = isRuled ? ruled.rule : `scenario ${accounts.scenario(account)}`
  const rule = Object.keys(wishes).length > 0 ? told : null
  return callsOf(tellings, wishes, job.acceptedAt).map(({ word, aboutAt, dueAt, flaw }) => {
    return {
      account,
      provider,
      job: id,
      word,
      aboutAt,
      url: webhook,
      dueAt,
      extra: flaw === null ? null : JSON.stringify(flaw),
      rule,
    }
  })
}

/** How an attempt to end a job early went; `ended` says that it had ended by itself before. */
export type Ending = { readonly kind: 'done'; readonly job: Job } | { readonly kind: 'ended'; readonly job: Job }

/**
 * Ends a job now, as cancelled or failed: what its plan had not revealed yet is replaced, and no call about it is begun any more.
 *
 * That holds for notices already due as well. A live clock has sent them by now, but on a manual one they wait for the next advance, and
 * then they would tell of a state that the poll knows to be over: a receiver would see its job come back. Calls that contradict the poll
 * are bad days, which a scenario has to ask for. So a stopped job is silent on either clock. What is being sent at this moment is not
 * called back, and its answer counts.
 *
 * @param tellings - What its client is told of this end; nothing unless given.
 */
export function endJob(
  context: Context,
  job: Job,
  end: { readonly state: 'cancelled' | 'failed'; readonly word: string; readonly reason?: string },
  tellings: readonly Telling[] = [],
): Ending {
  const { store, accounts, tell } = context
  const now = accounts.now(job.account)
  if (isEnd(stateAt(job, now))) return { kind: 'ended', job }
  const plan = endingAt(job.plan, now - job.acceptedAt, end)
  store.atomically(() => {
    store.jobs.replan(job, plan)
    store.outbox.dropUnsent(job.account, job.id)
    store.outbox.insert(noticesOf(context, job, tellings))
  })
  const ended = { ...job, plan }
  tell({ type: 'ended', job: ended })
  return { kind: 'done', job: ended }
}

/** Marks a job as deleted by its client; no call about it is begun any more, due or not, but for those of a scenario that asks for it. */
export function deleteJob({ store, accounts }: Context, job: Job): void {
  const now = accounts.now(job.account)
  store.atomically(() => {
    store.jobs.markDeleted(job, now)
    store.outbox.dropDeleted(job.account, job.id)
  })
}
