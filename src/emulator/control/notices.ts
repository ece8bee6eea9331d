import type { Context } from '../context.js'
import { LoradockError } from '../error.js'
import type { Call, Handlers } from '../http/service.js'
import type { Notice, NoticeState } from '../store/outbox.js'
import { attemptView, noticeView } from '../views.js'
import type { components, operations } from './api.gen.js'
import { limitOf } from './filters.js'
import { noticeAt } from './found.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { swapped } from './swap.js'
import { accountOf } from './which.js'
import { attemptBody, noticeBody } from './wire.js'

type NoticeOperations =
  | 'listNotices'
  | 'getNotice'
  | 'replayNotice'
  | 'holdNotice'
  | 'releaseNotice'
  | 'dropNotice'
  | 'duplicateNotice'
  | 'swapNotices'

/** The handlers about webhook calls made and to be made. */
export function noticeHandlers(parts: ControlParts): Handlers<operations, Essentials, NoticeOperations> {
  return {
    listNotices: (call, context) => {
      const listed = context.store.outbox.list(accountOf(call, context), limitOf(call)).toReversed()
      return { status: 200, body: { notices: listed.map((notice) => shownNotice(notice, context)) } }
    },
    getNotice: (call, context) => shownAgain(noticeAt(call, context), context),
    replayNotice: async (call, context) => {
      const notice = noticeAt(call, context)
      const attempt = await parts.replay(notice, replayed(call.body))
      return { status: 200, body: attemptBody(attemptView(attempt)), job: notice.job }
    },
    holdNotice: (call, context) => changed(call, context, 'held back', ['waiting'], () => ({ state: 'held' })),
    // What was to be sent meanwhile is due now: a clock does not go back for it.
    releaseNotice: (call, context) =>
      changed(call, context, 'released', ['held'], ({ account, dueAt }) => ({
        state: 'waiting',
        dueAt: Math.max(dueAt, context.accounts.now(account)),
      })),
    dropNotice: (call, context) => changed(call, context, 'dropped', ['waiting', 'held'], () => ({ state: 'dropped' })),
    swapNotices: (call, context) => swapped(call, call.body.with, context),
    duplicateNotice: (call, context) => {
      const first = noticeAt(call, context)
      const { store, accounts, tell } = context
      const { sequence, state, tries: _own, dueAt, ...content } = first
      const rule = `duplicate of ntc_${sequence}`
      const other = store.atomically(() => {
        store.outbox.insert([{ ...content, rule, dueAt: state === 'waiting' ? dueAt : accounts.now(first.account) }])
        return store.outbox.ofJob(first.account, first.job).at(-1) ?? first
      })
      tell({ type: 'clock', account: first.account })
      return shownAgain(other, context)
    },
  }
}

const replayed = ({ to, body }: { to?: string; body?: string }) => ({
  ...(to === undefined ? {} : { to }),
  ...(body === undefined ? {} : { body }),
})

/** A notice with its attempts, as it is told. */
export function shownNotice(notice: Notice, { store }: Context): components['schemas']['Notice'] {
  return noticeBody(noticeView(notice, store.outbox.attempts(notice.account, notice.sequence)))
}

function shownAgain(notice: Notice, context: Context) {
  const now = context.store.outbox.find(notice.account, notice.sequence) ?? notice
  return { status: 200, body: shownNotice(now, context), job: notice.job } as const
}

/** Changes where a notice stands, if it may from where it stood; the loop then looks at it again. */
function changed(
  call: Call,
  context: Context,
  verb: string,
  from: readonly NoticeState[],
  to: (notice: Notice) => { readonly state: NoticeState; readonly dueAt?: number },
) {
  const notice = noticeAt(call, context)
  if (!from.includes(notice.state)) {
    const message = `Notice ntc_${notice.sequence} is ${notice.state}: only one that is ${from.join(' or ')} can be ${verb}.`
    throw new LoradockError('E_NOTICE_STATE', message, {
      where: `account "${notice.account}"`,
      fix: [`loradock webhooks replay ntc_${notice.sequence}      sends it whatever has become of it`],
    })
  }
  context.store.outbox.change(notice, to(notice))
  context.tell({ type: 'clock', account: notice.account })
  return shownAgain(notice, context)
}
